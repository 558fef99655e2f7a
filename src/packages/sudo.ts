import type { Dockerfile, Instruction, Run } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { remove, type TextEdit } from "../text/edit.js";

/** A command that `sudo` starts. */
export interface SudoUse {
  readonly command: Command;
  readonly word: Word;
  /** The last of its options, or the word itself. */
  readonly last: Word;
  readonly becomesOther: boolean;
}

/** Reads `sudo`, its options with it; undefined for a command without. */
export function sudoOf(command: Command): SudoUse | undefined {
  const index = command.wrappers.findIndex((word) => programName(word) === "sudo");
  const word = command.wrappers[index];
  if (!word) {
    const [own] = command.words;
    return own && programName(own) === "sudo" ? { command, word: own, last: own, becomesOther: true } : undefined;
  }
  let last = word;
  for (const next of command.wrappers.slice(index + 1)) {
    if (!/^-[EHPn]+$|^--(?:preserve-env|set-home|non-interactive)$/.test(next.raw)) break;
    last = next;
  }
  const rest = command.wrappers.slice(command.wrappers.indexOf(last) + 1);
  return { command, word, last, becomesOther: rest.some(({ raw }) => raw.startsWith("-")) };
}

/** Takes `sudo`, its harmless options and the blanks behind them out of shell text; undefined where that would change more. */
export function withoutSudo(
  { source }: Dockerfile,
  run: Run,
  { command, word, last, becomesOther }: SudoUse,
): TextEdit | undefined {
  if (becomesOther || run.form === "json" || command.form === "json" || word.raw !== "sudo") return undefined;
  const behind = /^[ \t]+(?=\S)(?!\\)/.exec(source.text.slice(last.end, last.end + 80));
  return behind ? remove({ start: word.start, end: last.end + behind[0].length }) : undefined;
}

/** Whether some step may bring `sudo` into an image that comes without: it names it, runs a script, or copies programs. */
export function mayBringSudo(dockerfile: Dockerfile): boolean {
  return dockerfile.instructions.some((one) => mayBring(one, dockerfile));
}

function mayBring(one: Instruction, { source }: Dockerfile): boolean {
  if (one.keyword !== "RUN") return one.keyword === "COPY" && one.from !== undefined && /bin\b/.test(source.slice(one));
  if (!one.commands) return source.slice(one).includes("sudo");
  return one.commands.some(
    (command) =>
      command.words.some((word, at) => at > 0 && (resolveWord(word, command) ?? "sudo").includes("sudo")) ||
      (command.words[0]?.raw ?? "").endsWith(".sh"),
  );
}
