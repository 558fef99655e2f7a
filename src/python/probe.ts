/* What a HEALTHCHECK asks, and with which program. */
import type { Healthcheck, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";

/** A request that a HEALTHCHECK makes with curl or wget. */
export interface Probe {
  readonly command: Command;
  readonly program: "curl" | "wget";
  /** The word that holds the address; undefined when there is none, or several. */
  readonly address: Word | undefined;
}

/** The HEALTHCHECK that is in force for a stage; undefined when there is none. */
export function healthcheckOf(stage: Stage): Healthcheck | undefined {
  for (const { instructions } of lineage(stage)) {
    const last = instructions.findLast((one): one is Healthcheck => one.keyword === "HEALTHCHECK");
    if (last) return last;
  }
  return undefined;
}

/** The requests of a HEALTHCHECK, in order. */
export function probesOf(check: Healthcheck): readonly Probe[] {
  return (check.commands ?? []).flatMap((command): readonly Probe[] => {
    const program = programName(command.words[0]);
    if (program !== "curl" && program !== "wget") return [];
    const addresses = command.words
      .slice(1)
      .filter((word) => /^["']?(?:https?:\/\/|localhost\b|127\.0\.0\.1)/.test(word.raw));
    return [{ command, program, address: addresses.length === 1 ? addresses[0] : undefined }];
  });
}

/** The same request in Python, as a command in JSON form; it fails for an error status and without an answer. */
export function pythonProbe(address: string): string | undefined {
  const url = /^https?:\/\//.test(address) ? address : `http://${address}`;
  if (!/^[\w:/.?&=%-]+$/.test(url)) return undefined;
  const code = `import urllib.request; urllib.request.urlopen('${url}', timeout=3)`;
  return `["python", "-c", ${JSON.stringify(code)}]`;
}
