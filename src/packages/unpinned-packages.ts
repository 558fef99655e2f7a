import type { Command } from "../shell/command.js";
import { cover, type Span } from "../text/span.js";
import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import { systemInstall, type Family } from "./system.js";

/** Packages of one command that no version is asked for. */
export interface UnpinnedPackages {
  readonly at: Span;
  /** `curl, git and 3 more` */
  readonly packages: string;
  readonly subject: readonly string[];
  readonly program: string;
}

const mostNames = 5;

/** The packages that an install names without a version; undefined where there are none, or the archive's state is itself pinned. */
export function unpinnedPackages(command: Command, family: Family): UnpinnedPackages | undefined {
  const install = systemInstall(command, (word) => resolveWord(word, command));
  if (install?.family !== family || install.has("--snapshot") || !instructionOf(command).stage) return undefined;
  // `@group` and `module:stream` of the rpm managers are no packages.
  const open = install.packages.filter(
    ({ name, isPinned, isFile }) => name !== undefined && !isPinned && !isFile && !/^@|[:*]/.test(name),
  );
  const [first] = open;
  const last = open.at(-1);
  if (!first || !last) return undefined;
  const names = open.map(({ name }) => name ?? "");
  const more = names.length - mostNames;
  const listed = names.slice(0, mostNames).map((name) => `\`${name}\``);
  return {
    at: cover(first.word, last.word),
    packages: listed.join(", ") + (more > 0 ? ` and ${more} more` : ""),
    subject: names,
    program: install.program,
  };
}
