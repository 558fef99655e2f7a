import type { Word } from "../shell/command.js";
import type { OptionTable } from "../shell/options.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, refined, type Recogniser } from "../shell/recogniser.js";
import { invocationOf } from "./invocation.js";
import { toolCommand, withRunner, type ToolCommand } from "./tool-command.js";

const options: OptionTable = {
  valued: [
    "-n --name",
    "-p --prefix",
    "-c --channel",
    "-f --file",
    "-r --root-prefix",
    "--solver --experimental-solver",
    "--repodata-fn",
    "--subdir --platform",
    "--clone",
    "--channel-priority",
    "--category",
    "--relocate-prefix",
  ],
  flags: [
    "-y --yes",
    "-q --quiet",
    "-v --verbose",
    "-a --all",
    "-d --dry-run",
    "--no-deps",
    "--override-channels",
    "--copy",
  ],
};

const cleanOptions: OptionTable = {
  valued: [],
  flags: [
    "-a --all",
    "-i --index-cache",
    "-p --packages",
    "-t --tarballs",
    "-f --force-pkgs-dirs",
    "-c --tempfiles",
    "-l --logfiles",
    "-y --yes",
    "-q --quiet",
    "--trash",
    "--locks",
  ],
};

const programs: readonly string[] = ["conda", "mamba", "micromamba"];

/** Reads any command of conda, mamba or micromamba; `subcommand` is `install`, `create`, `env create`, `clean`, `activate`, … */
export const condaCommand: Recogniser<ToolCommand> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  if (!invocation || (invocation.runners.length === 0 && !programs.includes(invocation.name))) return undefined;
  const own = programs.map((program) => withRunner(invocation, program)).find((found) => found !== undefined);
  const split = own && splitSubcommand(own.args, options, ["env"]);
  return split && toolCommand(command, own, split, split.subcommand[0]?.value === "clean" ? cleanOptions : options);
});

/** One package of `conda install`. */
export interface CondaPackage {
  readonly word: Word;
  /** Lower case, without its channel; undefined where a variable hides it. */
  readonly name: string | undefined;
  /** What `=` or `==` asks for: `3.10`; undefined when nothing does. */
  readonly version: string | undefined;
  /** undefined when a variable hides whether it is. */
  readonly isPinned: boolean | undefined;
}

/** What `conda install`, `conda create` and kin put into an environment. */
export interface CondaInstall extends ToolCommand {
  readonly packages: readonly CondaPackage[];
  /** Environment, lock and requirements files. */
  readonly files: readonly Word[];
}

const installing: readonly string[] = ["install", "create", "update", "upgrade", "env create", "env update"];

/** Reads `conda install/create/update`, `conda env create/update`, with mamba and micromamba; undefined for everything else. */
export const condaInstall: Recogniser<CondaInstall> = refined(condaCommand, (read) => {
  if (!installing.includes(read.subcommand)) return undefined;
  // `conda env create x` names an environment.
  const packages = read.subcommand.startsWith("env ") ? [] : read.operands.map(readPackage);
  return { ...read, packages, files: read.all("--file") };
});

function readPackage(word: Word): CondaPackage {
  const text = word.value ?? word.parts.map((part) => (part.kind === "literal" ? part.value : "\u0000")).join("");
  const bare = text.slice(text.lastIndexOf("::") === -1 ? 0 : text.lastIndexOf("::") + 2);
  const at = bare.search(/[\s=<>!~[]/);
  const name = (at === -1 ? bare : bare.slice(0, at)).toLowerCase();
  const behind = at === -1 ? "" : bare.slice(at).trim();
  const exact = /^==?\s*([^=<>!,|\s]+)/.exec(behind)?.[1];
  const isKnown = !name.includes("\u0000");
  return {
    word,
    name: isKnown && name !== "" ? name : undefined,
    version: exact?.includes("\u0000") ? undefined : exact,
    isPinned: exact !== undefined ? true : isKnown ? false : undefined,
  };
}
