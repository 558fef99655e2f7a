import type { Command, Word } from "../shell/command.js";
import { expandWords, type Resolve } from "../shell/expand.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { cover, type Span } from "../text/span.js";

/** A command that makes a user account. */
export interface CreatedUser extends Arguments {
  readonly command: Command;
  readonly program: "useradd" | "adduser";
  readonly name: Word | undefined;
  /** The value of `-u`, `--uid`. */
  readonly uid: Word | undefined;
  /** The program's name, behind which options may be put. */
  readonly programSpan: Span;
}

/** shadow's useradd. https://man7.org/linux/man-pages/man8/useradd.8.html */
const useraddOptions: OptionTable = {
  valued: [
    "-b --base-dir",
    "-c --comment",
    "-d --home --home-dir",
    "-e --expiredate",
    "-f --inactive",
    "-F --add-subids-for-system",
    "-g --gid",
    "-G --groups",
    "-k --skel",
    "-K --key",
    "-p --password",
    "-R --root",
    "-P --prefix",
    "-s --shell",
    "-u --uid",
    "-Z --selinux-user",
  ],
  flags: [
    "-l --no-log-init",
    "-m --create-home",
    "-M --no-create-home",
    "-N --no-user-group",
    "-o --non-unique",
    "-r --system",
    "-U --user-group",
  ],
  abbreviates: true,
};

/** Debian's adduser and busybox's; the short letters are busybox's, the long names Debian's. */
const adduserOptions: OptionTable = {
  valued: [
    "-h --home",
    "-g --gecos --comment",
    "-s --shell",
    "-G --ingroup",
    "-u --uid",
    "-k --skel",
    "--gid",
    "--firstuid",
    "--lastuid",
    "--conf",
  ],
  flags: [
    "-D --disabled-password",
    "-S --system",
    "-H --no-create-home",
    "--group",
    "--disabled-login",
    "--quiet",
    "--force-badname",
  ],
  abbreviates: true,
};

/** Reads `useradd` and `adduser`, known variables put in by `resolve`; undefined for everything else, `adduser USER GROUP` (which adds to a group) too. */
export function createdUser(command: Command, resolve?: Resolve): CreatedUser | undefined {
  const words = resolve ? expandWords(command.words, resolve) : command.words;
  const [programWord] = words;
  const program = programName(programWord);
  if (!programWord || (program !== "useradd" && program !== "adduser")) return undefined;
  const read = readArguments(words.slice(1), program === "useradd" ? useraddOptions : adduserOptions);
  if (program === "adduser" && read.operands.length > 1) return undefined;
  return {
    ...read,
    command,
    program,
    name: read.operands.at(-1),
    uid: read.option("--uid"),
    programSpan: cover(programWord, programWord),
  };
}
