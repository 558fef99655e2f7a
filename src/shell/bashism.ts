/* What only bash knows, among extensions and commands, and how every shell would read it. */
import { insertAt, replace, type TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import type { Command, ExtensionKind, Script, Word } from "./command.js";
import { isPipe } from "./list.js";

/** A construct or a command that a plain shell lacks. */
export interface Bashism extends Span {
  readonly kind: ExtensionKind | "builtin" | "source" | "pipefail" | "==" | "echo -e";
  readonly script: Script;
}

/** Every construct and command of a script that only bash knows, by place. */
export function bashismsOf(script: Script): readonly Bashism[] {
  const found: Bashism[] = script.extensions.filter((each) => each.kind !== "{a,b}");
  const braces = script.extensions.filter((each) => each.kind === "{a,b}");
  for (const command of script.commands) {
    const own = bashWord(command);
    if (own) found.push({ kind: own[0], start: own[1].start, end: own[1].end, script: command.script });
  }
  if (braces.length > 0) {
    const fetches = script.commands.filter(readsBraces);
    let next = 0;
    for (const each of [...braces].sort((a, b) => a.start - b.start)) {
      while (next < fetches.length && (fetches[next]?.end ?? 0) < each.end) next++;
      if ((fetches[next]?.start ?? Infinity) > each.start) found.push(each);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** curl reads braces in addresses itself. */
function readsBraces({ words }: Command): boolean {
  return words[0]?.raw === "curl";
}

const builtins = new Set("shopt declare typeset pushd popd mapfile readarray disown".split(" "));

/** The word of a command that only bash knows. */
function bashWord({ words, wrappers, form, redirects, next }: Command): [Bashism["kind"], Word] | undefined {
  const first = words[0];
  const second = words[1];
  if (!first || form !== "shell" || wrappers.length > 0) return undefined;
  switch (first.raw) {
    case "source":
      return second && ["source", first];
    case "set": {
      const option = words.find(
        (word, index) => word.raw === "pipefail" && /^-\w*o$/.test(words[index - 1]?.raw ?? ""),
      );
      return option && ["pipefail", option];
    }
    case "[":
    case "test": {
      const operator = words.find((word, index) => index > 1 && word.raw === "==");
      return operator && ["==", operator];
    }
    case "echo": {
      // On a terminal it is only ugly.
      const isKept =
        isPipe(next) || redirects.some(({ descriptor = 1, operator }) => descriptor === 1 && operator.startsWith(">"));
      return second?.raw === "-e" && isKept ? ["echo -e", second] : undefined;
    }
    default:
      return builtins.has(first.raw) ? ["builtin", first] : undefined;
  }
}

/** The same for every shell; undefined where it cannot be said as briefly. `text` is the whole file's. */
export function portable(found: Bashism, text: string): readonly TextEdit[] | undefined {
  switch (found.kind) {
    case "==":
      return [replace(found, "=")];
    case "source":
      // Without a slash in its name, POSIX shells look for the file along PATH.
      return /^[ \t]+["']?[^\s"'/]*\//.test(text.slice(found.end, found.end + 200)) ? [replace(found, ".")] : undefined;
    case "&>":
    case "&>>": {
      const target = /^[ \t]*[\w./$-]+(?=[\s;)&|]|$)/.exec(text.slice(found.end, found.end + 200))?.[0];
      return target === undefined
        ? undefined
        : [replace(found, found.kind.slice(1)), insertAt(found.end + target.length, " 2>&1")];
    }
    case "|&":
      return [replace(found, "2>&1 |")];
    case "function": {
      const name = /^[ \t]+[A-Za-z_]\w*(?=[\s({])[ \t]*(?=(\(\))?)/.exec(text.slice(found.end, found.end + 100));
      if (!name) return undefined;
      const start = { start: found.start, end: found.end + name[0].length - name[0].trimStart().length };
      return name[1] === undefined
        ? [replace(start, ""), insertAt(found.end + name[0].trimEnd().length, "()")]
        : [replace(start, "")];
    }
    default:
      return undefined;
  }
}
