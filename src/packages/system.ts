import { isBuildPackage } from "../data/compilers.js";
import type { Command, Word } from "../shell/command.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, refined, type Recogniser } from "../shell/recogniser.js";
import { cover, type Span } from "../text/span.js";
import { apkOptions, aptOptions, rpmOptions, zypperOptions } from "./options.js";
import { readPackage, type SystemPackage } from "./package-name.js";

/** Whose packages: Debian's, Alpine's, those of Fedora and Red Hat, or SUSE's. */
export type Family = "apt" | "apk" | "rpm" | "zypper";

/** A command of a system package manager. Rules ask it by option names (the long one) and know no syntax. */
export interface PackageCommand extends Arguments {
  readonly command: Command;
  readonly family: Family;
  /** `apt-get`, `apt`, `aptitude`, `apk`, `yum`, `dnf`, `microdnf`, `tdnf`, `zypper`. */
  readonly program: string;
  /** In the manager's usual word: `install`, `remove`, `purge`, `autoremove`, `update`, `upgrade`, `clean`, … `add` and `del` for apk. */
  readonly subcommand: string;
  /** For messages: `apt-get install`. */
  readonly name: string;
  /** From the program up to and including the subcommand; an option may be put right behind. */
  readonly install: Span;
  readonly programWord: Word;
}

/** What it installs. */
export interface SystemInstall extends PackageCommand {
  readonly packages: readonly SystemPackage[];
  /** apk's `--virtual`: the name under which all can be deleted. */
  readonly virtual: string | undefined;
}

/** What it removes. */
export interface SystemRemove extends PackageCommand {
  readonly packages: readonly SystemPackage[];
  /** Packages that nothing needs any more go too. */
  readonly removesUnneeded: boolean;
}

interface Manager {
  readonly family: Family;
  readonly options: OptionTable;
}

const apt: Manager = { family: "apt", options: aptOptions };
const rpm: Manager = { family: "rpm", options: rpmOptions };

const managers: ReadonlyMap<string, Manager> = new Map<string, Manager>([
  ["apt-get", apt],
  ["apt", apt],
  ["aptitude", apt],
  ["apk", { family: "apk", options: apkOptions }],
  ["yum", rpm],
  ["dnf", rpm],
  ["dnf5", rpm],
  ["microdnf", rpm],
  ["tdnf", rpm],
  ["zypper", { family: "zypper", options: zypperOptions }],
]);

const nested: readonly string[] = ["group", "groups", "module"];

const usualWords: Readonly<Record<string, string>> = {
  in: "install",
  rm: "remove",
  ref: "refresh",
  up: "update",
  erase: "remove",
  localinstall: "install",
  groupinstall: "install",
  "group install": "install",
  "groups install": "install",
  "module install": "install",
  groupremove: "remove",
  "group remove": "remove",
  distclean: "dist-clean",
};

/** Reads a command of a system package manager; known variables may be put in by `resolve`. undefined for everything else. */
export const packageCommand: Recogniser<PackageCommand> = recogniser((command, words) => {
  const programWord = words[0];
  const program = programName(programWord);
  const manager = program === undefined ? undefined : managers.get(program);
  if (!programWord || program === undefined || !manager) return undefined;
  const split = splitSubcommand(words.slice(1), manager.options, manager.family === "rpm" ? nested : []);
  const last = split?.subcommand.at(-1);
  if (!split || !last) return undefined;
  const written = split.subcommand.map((word) => word.value ?? "").join(" ");
  const subcommand = Object.hasOwn(usualWords, written) ? (usualWords[written] ?? written) : written;
  return {
    ...readArguments(split.rest, manager.options, split.globals),
    command,
    family: manager.family,
    program,
    subcommand,
    name: `${program} ${written}`,
    install: cover(programWord, last),
    programWord,
  };
});

/** Reads `apt-get install`, `apk add`, `dnf install` and kin; undefined for everything else. */
export const systemInstall: Recogniser<SystemInstall> = refined(packageCommand, (read) => {
  if (read.subcommand !== (read.family === "apk" ? "add" : "install")) return undefined;
  const packages = read.operands.map((word) => readPackage(word, read.family));
  return {
    ...read,
    packages: packages.filter((one) => !one.isRemoval),
    virtual: read.family === "apk" ? read.option("--virtual")?.value : undefined,
  };
});

const removing: readonly string[] = ["remove", "purge", "autoremove", "autopurge", "auto-remove"];

/** Reads `apt-get purge`, `apt-get autoremove`, `apk del`, `dnf remove` and kin; undefined for everything else. */
export const systemRemove: Recogniser<SystemRemove> = refined(packageCommand, (read) => {
  const { family, subcommand } = read;
  if (family === "apk" ? subcommand !== "del" : !removing.includes(subcommand)) return undefined;
  return {
    ...read,
    packages: read.operands.map((word) => readPackage(word, family)),
    removesUnneeded:
      family === "apk" || subcommand.startsWith("auto") || read.has("--auto-remove") || read.has("--clean-deps"),
  };
});

/** Whether a package is a compiler, a build tool or headers: of use to build only. */
export function isCompilerOrHeader(family: Family, name: string): boolean {
  return isBuildPackage(family, name);
}
