import { contributingStages } from "../dockerfile/contributing.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { download, isLocal, lastPart, plainText, type Download } from "../shell/download.js";
import { useOfFile, useOfOutput, type Use } from "../shell/downloaded.js";
import { pipedInto } from "../shell/list.js";
import { programName } from "../shell/program-name.js";
import { isVerified } from "./verified.js";

/** A download of a RUN, and what is made of it. */
export interface UsedDownload {
  readonly download: Download;
  readonly use: Use | undefined;
  /** For messages: what is fetched, as written where that is an address, else as far as it is known. */
  readonly address: string;
  /** The address without numbers: what stays the same from version to version. */
  readonly subject: string;
  /** Its RUN, or a later one that names the file, checks something. */
  readonly isVerified: boolean;
}

const known = new WeakMap<Dockerfile, readonly UsedDownload[]>();
/** As many commands behind a download as are asked whether they use the file. */
const furthest = 60;

/** Every download of the RUNs that something gets into the shipped image from, in file order; those of this machine are left out. */
export function usedDownloads(dockerfile: Dockerfile): readonly UsedDownload[] {
  let found = known.get(dockerfile);
  if (!found) known.set(dockerfile, (found = [...read(dockerfile)]));
  return found;
}

function* read(dockerfile: Dockerfile): Iterable<UsedDownload> {
  const { text } = dockerfile.source;
  for (const stage of contributingStages(dockerfile)) {
    const commands = [...dockerfile.commands(stage)];
    for (const [index, command] of commands.entries()) {
      const fetched = download(command, (word) => resolveWord(word, command));
      const [address] = fetched?.addresses ?? [];
      if (!fetched || !address || fetched.addresses.every(isLocal)) continue;
      if (fetched.has("--head") || fetched.has("--spider") || fetched.has("--data") || fetched.has("--request"))
        continue;
      const later = commands.slice(index + 1, index + 1 + furthest);
      const use = fetched.isPrinted
        ? (useOfOutput(fetched) ?? useOfFiles(copiesOf(fetched), later))
        : useOfFiles(fetched.files, later);
      const listed = [...fetched.files, ...listsOf(fetched.files, later)];
      const isChecked =
        isVerified(command, text) ||
        (listed.length > 0 &&
          later.some((one) => isOtherRun(one, command) && names(one, listed) && isVerified(one, text)));
      const shown = shownAddress(command, address);
      yield {
        download: fetched,
        use,
        address: shown,
        subject: plainText(address).replace(/\$\{?\w+\}?|\d+/g, "#"),
        isVerified: isChecked,
      };
    }
  }
}

/** The files that `curl … | tee FILE` writes. */
function copiesOf({ command }: Download): readonly string[] {
  const reader = pipedInto(command);
  if (programName(reader?.words[0]) !== "tee") return [];
  return (reader?.words.slice(1) ?? []).map(lastPart).filter((name) => name !== "" && !/^-|\$\(\)/.test(name));
}

function useOfFiles(files: readonly string[], later: readonly Command[]): Use | undefined {
  for (const name of files.slice(0, 5)) {
    const use = useOfFile(name, later);
    if (use) return use;
  }
  return undefined;
}

/** The files that a checksum is written to, `echo "1f3a…  tool.tar.gz" > tool.sum`, for a later command to check. */
function listsOf(files: readonly string[], later: readonly Command[]): readonly string[] {
  return later
    .filter((one) => one.redirects.length > 0 && names(one, files))
    .flatMap(({ redirects }) => redirects)
    .flatMap(({ operator, target }) => (operator.startsWith(">") && target ? lastPart(target) : []))
    .filter((name) => name.length > 3);
}

function isOtherRun(one: Command, command: Command): boolean {
  return instructionOf(one) !== instructionOf(command);
}

function shownAddress({ words }: Command, address: Word): string {
  const written = words.find(({ start }) => start === address.start);
  const text = written ? plainText(written) : "";
  const shown = /^[a-z]+:\/\//i.test(text) ? text : plainText(address);
  return shown.includes("$()") ? address.raw.replace(/^["']|["']$/g, "") : shown;
}

function names({ words }: Command, files: readonly string[]): boolean {
  return words.some((word) => files.some((file) => word.raw.includes(file)));
}
