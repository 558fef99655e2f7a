/* Variables that Docker puts nothing in the place of. */
import type { Command, Word } from "../shell/command.js";
import { isPlatformArgument, isProxyVariable } from "./global-arguments.js";
import type { Instruction, Stage } from "./model.js";
import { envOf, rootImage } from "./scope.js";

/** What official images set beside PATH; of others nothing is known. */
const imageVariables = /^(?:PATH|LANG|GPG_KEY|PYTHON_\w+)$/;

const plainImages = new Set(["python", "debian", "ubuntu", "alpine", "buildpack-deps"]);

/** Whether neither the file nor the image below gives a variable a value at a point. */
export function isUndefined(name: string, at: Instruction | Command, stage: Stage): boolean {
  const { isScratch, repository = "", registry } = rootImage(stage);
  const isPlain = registry === undefined && plainImages.has(repository) && !imageVariables.test(name);
  if ((!isPlain && !isScratch) || isProxyVariable(name)) return false;
  const setting = envOf(at, name);
  // Containers have a HOME; builds do not.
  if (name === "HOME" && "keyword" in at) return setting.state === "set" && setting.by === undefined;
  return setting.state === "unset";
}

/** Whether a variable is an ARG before the first FROM, which a stage sees after an ARG of its own only. */
export function isGlobalArgument(name: string, { globals }: Stage): boolean {
  if (isPlatformArgument(name)) return true;
  let names = globalNames.get(globals);
  if (!names) {
    names = new Set(globals.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.name.value ?? [])));
    globalNames.set(globals, names);
  }
  return names.has(name);
}

const globalNames = new WeakMap<Stage["globals"], ReadonlySet<string>>();

const none: readonly string[] = [];

/** The names of a word's variables that have nothing to fall back on, each once. */
export function variablesOf(word: Word): readonly string[] {
  if (word.value !== undefined) return none;
  const names = word.parts.flatMap((part) =>
    part.kind === "variable" && part.fallback === undefined ? [part.name] : [],
  );
  return [...new Set(names)];
}

/** The words of an instruction in which Docker itself puts variables in. */
export function expandedWords(one: Instruction): readonly Word[] {
  switch (one.keyword) {
    case "ENV":
    case "LABEL":
    case "ARG":
      return one.pairs.flatMap(({ value }) => value ?? []);
    case "COPY":
    case "ADD":
      return [
        ...one.sources,
        ...(one.destination ? [one.destination] : []),
        ...one.flags.flatMap(({ value }) => value ?? []),
      ];
    case "USER":
    case "WORKDIR":
    case "EXPOSE":
    case "VOLUME":
    case "STOPSIGNAL":
      return one.words;
    default:
      return [];
  }
}

/** Whether the text of a script may set a variable itself: `A=1`, `for A in`, `read A`, or a file that it reads. */
export function maySet(text: string, name: string): boolean {
  if (/(?:^|[\s;&|(])(?:\.|source|eval)\s/.test(text)) return true;
  const words = text.split(/[\s;&|()"']+/);
  return words.some(
    (word, index) => word.startsWith(`${name}=`) || (word === name && before.has(words[index - 1] ?? "")),
  );
}

const before = new Set(["for", "read", "-r", "local", "export"]);

const values = new WeakMap<Instruction, ReadonlyMap<string, ReadonlySet<Word>>>();

/** What an ENV sets, by name; empty for other instructions. */
export function valuesOf(at: Instruction): ReadonlyMap<string, ReadonlySet<Word>> {
  const known = values.get(at);
  if (known) return known;
  const made = new Map<string, Set<Word>>();
  for (const { name, value } of at.keyword === "ENV" ? at.pairs : []) {
    const own = made.get(name.value ?? "") ?? new Set();
    made.set(name.value ?? "", value ? own.add(value) : own);
  }
  values.set(at, made);
  return made;
}

/** Whether a word of an ENV sets a variable to its own value with more before or behind: `PYTHONPATH=/app:$PYTHONPATH`. */
export function isAppended(name: string, word: Word, at: Instruction): boolean {
  return valuesOf(at).get(name)?.has(word) === true;
}
