import type { Command, Enclosure, Script, Word } from "../../src/shell/command.js";
import { contains } from "../../src/text/span.js";
import { parseJsonForm, parseShell, type ShellText } from "../../src/shell/parse.js";

const before = "# Größe 🐳\nFROM x\nRUN ";

/** Reads shell text that stands somewhere in a file, and holds what must be true of every script. */
export function readShell(
  text: string,
  options: Partial<Pick<ShellText, "kind" | "escape" | "interpreter" | "heredocsFrom">> = {},
): Script | undefined {
  const file = `${before}${text}\nCMD ["x"]\n`;
  const span = { start: before.length, end: before.length + text.length };
  const { heredocsFrom, ...rest } = options;
  const from = heredocsFrom === undefined ? {} : { heredocsFrom: span.start + heredocsFrom };
  const script = parseShell({
    text: file,
    span,
    kind: "instruction",
    escape: "\\",
    interpreter: "/bin/sh",
    ...rest,
    ...from,
  });
  if (script) checkScript(script, file);
  return script;
}

/** Reads the strings of a JSON form, given as they stand in the file. */
export function readJson(text: string, escape: "\\" | "`" = "\\"): Script | undefined {
  const file = `${before}${text}\n`;
  const words: Word[] = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\[^])*"/g)) {
    const start = before.length + match.index;
    const raw = match[0];
    const value = JSON.parse(raw.replace(/[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/g, "")) as string;
    words.push({ start, end: start + raw.length, raw, value, parts: [{ kind: "literal", value }] });
  }
  const script = parseJsonForm(words, { start: before.length, end: before.length + text.length }, file, escape);
  if (script) checkScript(script, file);
  return script;
}

/** The commands, one line each: nesting, connectors unless `end`, wrappers in `<>`, assignments, words, redirects. */
export function show(script: Script | undefined): readonly string[] | undefined {
  return script?.commands.map(showCommand);
}

export function showCommand(command: Command): string {
  const { nesting, previous, next, wrappers, assignments, words, redirects } = command;
  return [
    ...(nesting.length > 0 ? [`[${nesting.join(" ")}]`] : []),
    ...(previous === "end" ? [] : [`${previous}·`]),
    ...(wrappers.length > 0 ? [`<${wrappers.map(showWord).join(" ")}>`] : []),
    ...[...assignments].map(([name, value]) => `${name}=${showWord(value)}`),
    ...words.map(showWord),
    ...redirects.map(
      ({ descriptor, operator, target }) => `{${descriptor ?? ""}${operator}${target ? ` ${showWord(target)}` : ""}}`,
    ),
    ...(next === "end" ? [] : [`·${next}`]),
  ].join(" ");
}

/** Values in `‹›` where they hold blanks or nothing; `$X`, `${X:-fallback}`, and `¿` for what only the shell can tell. */
export function showWord(word: Word): string {
  const text = word.parts
    .map((part) => {
      if (part.kind === "literal") return part.value;
      if (part.kind === "unknown") return "¿";
      return part.fallback === undefined ? `$${part.name}` : `\${${part.name}:-${part.fallback}}`;
    })
    .join("");
  return /^$|\s/.test(text) ? `‹${text}›` : text;
}

/** The words of every command as they stand in the file. */
export function rawWords(script: Script | undefined): readonly (readonly string[])[] | undefined {
  return script?.commands.map((command) => command.words.map((word) => word.raw));
}

function checkScript(script: Script, file: string): void {
  const wrong: string[] = [];
  const check = (isRight: boolean, what: string): void => {
    if (!isRight) wrong.push(what);
  };
  let previous = -1;
  for (const command of script.commands) {
    const text = file.slice(command.start, command.end);
    check(previous <= command.start, `order: ${text}`);
    previous = command.start;
    check(contains(script, command) && command.start <= command.end, `span: ${text}`);
    check(command.script.commands.includes(command), `script: ${text}`);
    const around = enclosures(command);
    check(around.map(({ kind }) => kind).join() === command.nesting.join(), `nesting: ${text}`);
    check(
      around.every((one, index) => contains(around[index - 1] ?? script, one) && contains(one, command)),
      `enclosure's span: ${text}`,
    );
    const targets = command.redirects.flatMap((redirect) => redirect.target ?? []);
    for (const word of [...command.wrappers, ...command.words, ...command.assignments.values(), ...targets]) {
      check(word.raw === file.slice(word.start, word.end), `raw: ${word.raw}`);
      check(contains(command, word), `word outside of its command: ${word.raw}`);
      const isLiteral = word.parts.every((part) => part.kind === "literal");
      check((word.value !== undefined) === isLiteral && word.parts.length > 0, `parts: ${word.raw}`);
    }
  }
  expect(wrong).toEqual([]);
}

/** What a command is nested in, from the outside in. */
function enclosures(command: Command): readonly Enclosure[] {
  const found: Enclosure[] = [];
  for (let at = command.within; at; at = at.within) found.unshift(at);
  return found;
}
