import type { Command, Redirect, Word } from "../shell/command.js";
import type { Span } from "../text/span.js";
import { pipInstall } from "./pip.js";

/** A requirement whose `>` or `<` the shell reads as a redirection: `pip install x>=1,<2`. */
export interface UnquotedSpecifier extends Span {
  /** The word that is left of it: `x`. */
  readonly word: Word;
  /** What was meant, as it stands in the file. */
  readonly raw: string;
  /** What was meant; undefined when a variable stands in it. */
  readonly value: string | undefined;
  readonly redirects: readonly [Redirect, ...Redirect[]];
}

/** The requirements of a pip command that are cut by the shell. */
export function unquotedSpecifiers(command: Command): readonly UnquotedSpecifier[] {
  if (command.form === "json" || command.redirects.length === 0 || !pipInstall(command)) return [];
  const byStart = new Map(command.redirects.map((redirect) => [redirect.start, redirect]));
  return command.words.flatMap((word) => {
    const redirects = glued(word, byStart);
    const [first, ...others] = redirects;
    const last = redirects.at(-1);
    if (!first || !last || !/^[A-Za-z0-9]/.test(word.raw)) return [];
    const values = [word.value, ...redirects.map(valueOf)];
    return {
      start: word.start,
      end: last.end,
      word,
      raw: word.raw + redirects.map(({ operator, target }) => operator + (target?.raw ?? "")).join(""),
      value: values.includes(undefined) ? undefined : values.join(""),
      redirects: [first, ...others],
    };
  });
}

function valueOf({ operator, target }: Redirect): string | undefined {
  return target?.value === undefined ? undefined : operator + target.value;
}

/** The redirections that follow a word without a blank, as long as they look like versions. */
function glued(word: Word, byStart: ReadonlyMap<number, Redirect>): readonly Redirect[] {
  const found: Redirect[] = [];
  for (let next = byStart.get(word.end); next && isVersion(next); next = byStart.get(next.end)) found.push(next);
  return found;
}

function isVersion({ operator, descriptor, target, start }: Redirect): boolean {
  if ((operator !== ">" && operator !== "<") || descriptor !== undefined || target?.start !== start + 1) return false;
  return /^(?:=["']?)?(?:[0-9]|\$\{?[A-Za-z_])/.test(target.raw) && (operator === ">" || !target.raw.startsWith("$"));
}
