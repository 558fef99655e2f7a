/* Which shell `sh` is at a point of a file. */
import type { Command, Script } from "../shell/command.js";
import type { Bashism } from "../shell/bashism.js";
import { baseName } from "../shell/interpreter.js";
import { lineage, rootImage } from "./lineage.js";
import type { Instruction, Stage } from "./model.js";

/** Shells that know less than bash. */
export type PlainShell = "dash" | "busybox";

/** The shell that reads a script, when it is certainly one of those that know less than bash; undefined otherwise. */
export function plainShellOf(script: Script, at: Instruction): PlainShell | undefined {
  if (script.interpreter === undefined || !at.stage) return undefined;
  const name = interpreterName(script.interpreter);
  if (name === "dash") return "dash";
  const isSh = name === "sh" || name === "ash";
  return isSh ? shBehind(at.stage, at) : undefined;
}

/** Whether the image is known to have bash at a point. */
export function hasBash(at: Instruction): boolean {
  const { stage } = at;
  if (!stage || !isPlainImage(stage)) return false;
  const family = rootImage(stage).os?.family;
  if (family === undefined || family === "windows") return false;
  return family !== "alpine";
}

/** What `/bin/sh` is at a point of a stage. */
function shBehind(stage: Stage, at: Instruction): PlainShell | undefined {
  if (!isPlainImage(stage) || replacesSh(stage, at)) return undefined;
  const family = rootImage(stage).os?.family;
  if (family === "debian" || family === "ubuntu") return "dash";
  return family === "alpine" ? "busybox" : undefined;
}

const likeOfficial = /^(?:nvidia\/cuda|pytorch\/pytorch|playwright|playwright\/python|astral-sh\/uv)$/;

/** Whether an image leaves the shell alone: official ones and a few more; others may have set SHELL. */
function isPlainImage(stage: Stage): boolean {
  const { repository = "/" } = rootImage(stage);
  return !repository.includes("/") || repository.startsWith("docker/library/") || likeOfficial.test(repository);
}

/** Whether something before the point may have put another shell in the place of `/bin/sh`. */
function replacesSh(stage: Stage, at: Instruction): boolean {
  return lineage(stage).some((one) => replacedFrom(one) <= (one === stage ? at.index : Infinity));
}

const replaced = new WeakMap<Stage, number>();

/** The index of the first instruction of a stage that may replace `/bin/sh`. */
function replacedFrom(stage: Stage): number {
  let found = replaced.get(stage);
  if (found === undefined) {
    const first = stage.instructions.find((one) => one.keyword === "RUN" && (one.commands ?? []).some(touchesSh));
    replaced.set(stage, (found = first?.index ?? Infinity));
  }
  return found === Infinity ? NaN : found;
}

/** `ln -sf /bin/bash /bin/sh`, `dpkg-reconfigure dash`, `echo dash dash/sh boolean false | debconf-set-selections`. */
function touchesSh({ words }: Command): boolean {
  const [program, ...rest] = words.map(({ value }) => value ?? "");
  return (
    placers.has(baseName(program ?? "")) && rest.some((word) => /(?:^|\/)bin\/sh$|^dash$|dash\/sh|-binsh$/.test(word))
  );
}

const placers = new Set(
  "ln mv rm cp install dpkg-divert update-alternatives dpkg-reconfigure apk apt apt-get echo printf".split(" "),
);

function interpreterName(interpreter: string): string {
  const [program = "", ...words] = interpreter.split(/[ \t]+/);
  if (baseName(program) !== "env") return baseName(program);
  return baseName(words.find((word) => !word.startsWith("-") && !word.includes("=")) ?? "");
}

/** Whether a plain shell, as the image of the instruction has it, knows something of bash's. */
export function knows(shell: PlainShell, kind: Bashism["kind"], at: Instruction): boolean {
  if (shell === "busybox") return busyboxKnows.has(kind);
  return kind === "pipefail" && !lacksPipefail(at);
}

/** What ASH_BASH_COMPAT brings: https://git.busybox.net/busybox/tree/shell/ash.c */
const busyboxKnows = new Set<Bashism["kind"]>([
  ...(["[[", "function", "$'…'", "&>", "&>>", "process substitution", "${x/a/b}", "${x:0:1}"] as const),
  ...(["source", "pipefail", "==", "echo -e"] as const),
]);

/** Debian up to trixie and the releases of Ubuntu from the same time; a later dash may have it. */
function lacksPipefail({ stage }: Instruction): boolean {
  const os = stage && rootImage(stage).os;
  if (os?.family === "ubuntu") return os.release !== undefined && Number(os.release) < 26;
  return os?.release !== "forky" && os?.release !== "sid";
}
