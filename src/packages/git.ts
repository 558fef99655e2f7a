import type { Command, Word } from "../shell/command.js";
import { readArguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { splitSubcommand, type SplitCommand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";

const globals: OptionTable = {
  valued: ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--config-env"],
  flags: ["-p --paginate", "-P --no-pager", "--bare", "--no-replace-objects"],
};

const cloneOptions: OptionTable = {
  valued: [
    "-b --branch",
    "--revision",
    "--depth",
    "-o --origin",
    "-u --upload-pack",
    "--template",
    "-c --config",
    "--reference",
    "--reference-if-able",
    "-j --jobs",
    "--shallow-since",
    "--shallow-exclude",
    "--separate-git-dir",
    "--server-option",
    "--bundle-uri",
  ],
  flags: [
    "--recursive --recurse-submodules",
    "--single-branch",
    "--no-single-branch",
    "-q --quiet",
    "-v --verbose",
    "--progress",
    "-n --no-checkout",
    "--bare",
    "--mirror",
    "--sparse",
    "-l --local",
    "-s --shared",
    "--no-tags",
    "--shallow-submodules",
    "--no-hardlinks",
  ],
  abbreviates: true,
};

/** A `git clone`. */
export interface GitClone {
  readonly address: Word;
  readonly branch: Word | undefined;
  /** `--revision`: a commit or a reference. */
  readonly revision: Word | undefined;
  readonly isComplete: boolean;
}

function splitGit(words: readonly Word[]): SplitCommand | undefined {
  return programName(words[0]) === "git" ? splitSubcommand(words.slice(1), globals) : undefined;
}

/** Reads `git clone`; known variables may be put in by `resolve`. */
export const gitClone: Recogniser<GitClone> = recogniser((_, words) => {
  const split = splitGit(words);
  if (split?.subcommand[0]?.value !== "clone") return undefined;
  const read = readArguments(split.rest, cloneOptions);
  const [address] = read.operands;
  // A file of patches, or a bare mirror, is looked into by other means.
  if (!address || read.has("--mirror") || read.has("--bare")) return undefined;
  return {
    address,
    branch: read.option("--branch"),
    revision: read.option("--revision"),
    isComplete: read.isComplete,
  };
});

const branches =
  /^(?:refs\/heads\/|origin\/)?(?:main|master|develop|development|dev|devel|trunk|head|latest|nightly|next)$/i;

/** Whether a name is a usual one of a branch, which moves. */
export function isBranchName(name: string): boolean {
  return branches.test(name);
}

/** Whether a command moves a clone to something that is no usual branch: `git checkout v1`, `git reset --hard abc`. */
export function picksRevision({ words }: Command): boolean {
  const split = splitGit(words);
  const subcommand = split?.subcommand[0]?.value ?? "";
  if (!split || !["checkout", "reset", "switch", "fetch", "pull", "worktree", "cherry-pick"].includes(subcommand))
    return false;
  const operands = split.rest.filter(({ value }) => value?.startsWith("-") !== true);
  if (subcommand === "fetch" || subcommand === "pull") return operands.length > 1;
  return operands.some(({ value }) => value === undefined || !isBranchName(value));
}
