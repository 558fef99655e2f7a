/* Programs that run another program: `sudo -H pip …`, `env A=1 pip …`, `tini -- gunicorn …`. */
import type { Word } from "./command.js";
import { baseName } from "./interpreter.js";
import { literalStart, partOfWord } from "./literal.js";

/**
 * How to find the command behind a wrapper. Only options with which it does run the command are listed;
 * any other option (`command -v`, `sudo -l`, `env -S`) makes it a command like any other.
 */
interface Wrapper {
  /** Letters as for getopt: `:` behind one that takes a value, `::` behind one whose value must be attached. */
  readonly short?: string;
  /** Names as for getopt: `=` behind one that takes a value. */
  readonly long?: string;
  /** Words between the options and the command, such as timeout's duration. */
  readonly operands?: number;
  /** `NAME=value` words may stand before the command. */
  readonly assigns?: true;
  /** `-10` and `--10` are options. */
  readonly digits?: true;
  /** A lone `-` is an option. */
  readonly dash?: true;
  /** Options may stand behind the operands too. */
  readonly late?: true;
}

const architecture: Wrapper = { short: "BFILRSTXZv3", long: "addr-no-randomize uname-2.6 verbose" };

const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  [
    "sudo",
    {
      short: "ABEHPSbiknsC:D:R:T:U:g:h:p:r:t:u:",
      long:
        "askpass bell background preserve-env set-home login shell non-interactive preserve-groups reset-timestamp stdin " +
        "user= group= host= prompt= chdir= chroot= close-from= role= type= command-timeout=",
      assigns: true,
    },
  ],
  ["doas", { short: "nu:" }],
  [
    "env",
    {
      short: "iva:u:C:",
      long: "ignore-environment debug argv0= unset= chdir= block-signal default-signal ignore-signal",
      assigns: true,
      dash: true,
    },
  ],
  ["time", { short: "apqvf:o:", long: "append portability quiet verbose format= output=" }],
  ["exec", { short: "cla:" }],
  ["command", { short: "p" }],
  ["builtin", {}],
  ["nice", { short: "n:", long: "adjustment=", digits: true }],
  ["nohup", {}],
  ["setsid", { short: "cfw", long: "ctty fork wait" }],
  ["ionice", { short: "tc:n:", long: "ignore class= classdata=" }],
  ["stdbuf", { short: "i:o:e:", long: "input= output= error=" }],
  ["unbuffer", { short: "p" }],
  ["timeout", { short: "vk:s:", long: "foreground preserve-status verbose kill-after= signal=", operands: 1 }],
  [
    "xargs",
    {
      short: "0oprtxE:I:L:P:a:d:n:s:e::i::l::",
      long:
        "null open-tty interactive no-run-if-empty verbose exit replace eof arg-file= delimiter= max-lines= max-args= " +
        "max-procs= max-chars= process-slot-var=",
    },
  ],
  ["gosu", { operands: 1 }],
  ["su-exec", { operands: 1 }],
  ["s6-setuidgid", { operands: 1 }],
  [
    "setpriv",
    {
      long:
        "clear-groups keep-groups init-groups reset-env no-new-privs nnp reuid= regid= ruid= euid= rgid= egid= groups= " +
        "inh-caps= ambient-caps= bounding-set= securebits= pdeathsig= selinux-label= apparmor-profile=",
    },
  ],
  ["setarch", { ...architecture, operands: 1, late: true }],
  ["linux32", architecture],
  ["linux64", architecture],
  ["tini", { short: "svwgle:p:" }],
  ["docker-init", { short: "svwgle:p:" }],
  ["dumb-init", { short: "cvr:", long: "single-child verbose rewrite=" }],
  ["catatonit", { short: "gv" }],
  ["eatmydata", {}],
  ["busybox", {}],
  [
    "xvfb-run",
    {
      short: "ale:f:n:p:s:w:",
      long: "auto-servernum auto-display listen-tcp error-file= auth-file= server-num= xauth-protocol= server-args= wait=",
    },
  ],
]);

const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=/;

/** A command's words with its wrappers taken off. */
export interface Peeled {
  /** How many words the wrappers take. */
  readonly count: number;
  /** What `env` and `sudo` set, in order. */
  readonly assignments: readonly (readonly [name: string, value: Word])[];
}

const nothing: Peeled = { count: 0, assignments: [] };

/** Finds where the program that does the work starts; a wrapper without a command, or with unknown options, stays a command. */
export function peelWrappers(words: readonly Word[]): Peeled {
  const first = words[0]?.value;
  if (first === undefined || !wrappers.has(baseName(first))) return nothing;
  const assignments: [string, Word][] = [];
  let count = 0;
  for (;;) {
    const name = words[count]?.value;
    const wrapper = name === undefined ? undefined : wrappers.get(baseName(name));
    if (!wrapper) break;
    const found = commandBehind(words, count + 1, wrapper);
    if (!found || found.at >= words.length) break;
    assignments.push(...found.assignments);
    count = found.at;
  }
  return { count, assignments };
}

function commandBehind(
  words: readonly Word[],
  from: number,
  wrapper: Wrapper,
): { at: number; assignments: [string, Word][] } | undefined {
  const options = skipOptions(words, from, wrapper);
  if (options === undefined) return undefined;
  let at: number | undefined = options + (wrapper.operands ?? 0);
  if (wrapper.late) at = skipOptions(words, at, wrapper);
  if (at === undefined) return undefined;
  const assignments: [string, Word][] = [];
  while (wrapper.assigns) {
    const word = words[at];
    const [, name] = (word && assignment.exec(literalStart(word))) ?? [];
    if (!word || name === undefined) break;
    assignments.push([name, partOfWord(word, name.length + 1)]);
    at++;
  }
  return { at, assignments };
}

/** The first word that is no option; undefined at an option that is not in the table or cannot be read. */
function skipOptions(words: readonly Word[], from: number, wrapper: Wrapper): number | undefined {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const text = literalStart(word);
    if (!text.startsWith("-")) break;
    const isWhole = word.value !== undefined;
    if (text === "--" && isWhole) return at + 1;
    if (wrapper.digits && isWhole && /^--?\d+$/.test(text)) continue;
    const takesNext = text.startsWith("--") ? longOption(text, isWhole, wrapper) : shortOptions(text, isWhole, wrapper);
    if (takesNext === undefined) return undefined;
    if (takesNext) at++;
  }
  return at;
}

/** Whether a long option takes the next word; undefined when it is not known. */
function longOption(text: string, isWhole: boolean, { long = "" }: Wrapper): boolean | undefined {
  const equals = text.indexOf("=");
  if (equals === -1 && !isWhole) return undefined;
  const name = text.slice(2, equals === -1 ? text.length : equals);
  const known = long.split(" ").find((one) => one === name || one === `${name}=`);
  if (known === undefined) return undefined;
  return known.endsWith("=") && equals === -1;
}

/** Whether the last of some short options takes the next word; undefined when one is not known. */
function shortOptions(text: string, isWhole: boolean, { short = "", dash }: Wrapper): boolean | undefined {
  if (text === "-") return isWhole && dash ? false : undefined;
  for (let index = 1; index < text.length; index++) {
    const letter = text[index] ?? "";
    const place = letter === ":" ? -1 : short.indexOf(letter);
    if (place === -1) return undefined;
    if (short[place + 1] !== ":") continue;
    return short[place + 2] !== ":" && index === text.length - 1 && isWhole;
  }
  return isWhole ? false : undefined;
}
