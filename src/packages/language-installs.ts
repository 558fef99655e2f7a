/* Installs by the package managers of other languages. */
import { resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser } from "../shell/recogniser.js";
import { cover, type Span } from "../text/span.js";

/** `npm install`, `gem install`, `go install` with what they name. */
export interface LanguageInstall extends Arguments {
  readonly program: "npm" | "gem" | "go" | "yarn";
  readonly subcommand: string;
  readonly command: Command;
  readonly install: Span;
}

const tables: Readonly<Record<LanguageInstall["program"], OptionTable>> = {
  npm: {
    valued: [
      "--prefix",
      "-C",
      "--registry",
      "--cache",
      "--loglevel",
      "--tag",
      "--omit",
      "--include",
      "-w --workspace",
      "--userconfig",
    ],
    flags: ["-g --global", "-D --save-dev", "-f --force", "-s --silent"],
  },
  gem: {
    valued: [
      "-v --version",
      "-i --install-dir",
      "-n --bindir",
      "-s --source",
      "-P --trust-policy",
      "-p --http-proxy",
      "--platform",
    ],
    flags: ["-N --no-document", "--no-ri", "--no-rdoc", "-f --force", "-q --quiet"],
  },
  go: {
    valued: [
      "-ldflags",
      "-tags",
      "-o",
      "-gcflags",
      "-mod",
      "-modfile",
      "-C",
      "-p",
      "-asmflags",
      "-buildmode",
      "-installsuffix",
    ],
    flags: ["-v", "-a", "-x", "-u", "-d", "-trimpath", "-race"],
  },
  yarn: { valued: ["--cwd", "--cache-folder", "--modules-folder", "--network-timeout", "--registry"], flags: [] },
};

const read = recogniser<LanguageInstall>((command, words) => {
  const [word] = words;
  const name = programName(word);
  if (!word || (name !== "npm" && name !== "gem" && name !== "go" && name !== "yarn")) return undefined;
  const table = tables[name];
  const split = splitSubcommand(words.slice(1), table);
  const last = split?.subcommand.at(-1);
  if (!split || !last) return undefined;
  const given = last.value ?? "";
  const subcommand = /^(?:i|in|ins|inst|install|isntall|add)$/.test(given) && name === "npm" ? "install" : given;
  return {
    ...readArguments(split.rest, table, split.globals),
    program: name,
    subcommand,
    command,
    install: cover(word, last),
  };
});

/** Reads a command of npm, gem, go or yarn, known variables put in; undefined for everything else. */
export function languageCommand(command: Command): LanguageInstall | undefined {
  return read(command, (word) => resolveWord(word, command));
}

/** `name`, `@scope/name` that no version is asked for of; a path, an address, a variable is none. */
export function isOpenNpmPackage(word: Word): boolean {
  const value = word.value ?? "";
  if (value === "" || /^[./~]|:|\.tgz$|\.tar\.gz$/.test(value)) return false;
  const version = value.indexOf("@", 1);
  if (version === -1) return !value.includes("/") || value.startsWith("@");
  return value.slice(version + 1) === "latest";
}
