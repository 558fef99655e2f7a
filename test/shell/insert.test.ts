import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Command } from "../../src/shell/command.js";
import { insertListed, insertWords, removeWord } from "../../src/shell/insert.js";
import { applyEdits, type TextEdit } from "../../src/text/edit.js";

const from = "FROM x\n";

/** The instruction after an edit that is made of its first command and the file's text. */
function edited(instruction: string, edit: (command: Command, text: string) => TextEdit | undefined) {
  const text = `${from}${instruction}\n`;
  const [command] = [...parseDockerfile(text).commands()];
  const made = command && edit(command, text);
  return made && applyEdits(text, [made]).slice(from.length).trimEnd();
}

const word = (command: Command, raw: string) => command.words.find((one) => one.raw === raw)!;

test.each([
  ["RUN pip install a", "RUN pip install -q --no-input a"],
  ['RUN ["pip", "install", "a"]', 'RUN ["pip", "install", "-q", "--no-input", "a"]'],
])("words are put into %s", (instruction, expected) => {
  const make = (command: Command) => insertWords(command, command.words[1]!, "-q", "--no-input");
  expect(edited(instruction, make)).toBe(expected);
});

test.each([
  ["RUN apt install a", "RUN apt install a b c"],
  ["RUN apt install \\\n    a", "RUN apt install \\\n    a \\\n    b \\\n    c"],
  ["RUN apt install\\\n\ta", "RUN apt install\\\n\ta\\\n\tb\\\n\tc"],
  ["RUN apt install \\ \r\n  a", "RUN apt install \\ \r\n  a \\\n  b \\\n  c"],
  ["RUN apt install \\\n  # note\n  a", "RUN apt install \\\n  # note\n  a \\\n  b \\\n  c"],
  ["RUN apt install x \\\n  -y a", "RUN apt install x \\\n  -y a b c"],
])("words are put behind a as the list is written: %j", (instruction, expected) => {
  expect(edited(instruction, (command, text) => insertListed(command, word(command, "a"), text, "b", "c"))).toBe(
    expected,
  );
});

test("a JSON list stays one", () => {
  const make = (command: Command, text: string) => insertListed(command, word(command, '"a"'), text, "b");
  expect(edited('RUN ["apt", \\\n  "a"]', make)).toBe('RUN ["apt", \\\n  "a", "b"]');
});

test.each([
  ["RUN pip install -q a", "RUN pip install a"],
  ["RUN pip install \\\n  -q \\\n  a", "RUN pip install \\\n  a"],
  ["RUN pip install a -q", "RUN pip install a"],
  ["RUN -q a", undefined],
  ["RUN pip \\\n  # note\n  -q a", undefined],
])("-q is taken out of %j", (instruction, expected) => {
  expect(edited(instruction, (command, text) => removeWord(command, word(command, "-q"), text))).toBe(expected);
});

test.each([
  ['RUN ["pip", "-q", "a"]', 'RUN ["pip", "a"]'],
  ['RUN ["pip" , \\\n "-q", "a"]', 'RUN ["pip", "a"]'],
])("-q is taken out of %j", (instruction, expected) => {
  expect(edited(instruction, (command, text) => removeWord(command, word(command, '"-q"'), text))).toBe(expected);
});

test("what a variable brings has no place of its own to be taken from", () => {
  const make = (command: Command, text: string) => {
    const [pip, first] = command.words;
    const brought = { ...pip!, value: "-q" };
    return removeWord({ ...command, words: [pip!, brought, first!] }, brought, text);
  };
  expect(edited("RUN pip a", make)).toBeUndefined();
});
