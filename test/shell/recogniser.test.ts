import type { Command } from "../../src/shell/command.js";
import { recogniser, refined } from "../../src/shell/recogniser.js";
import { readShell } from "./read-shell.js";
import { readCommand } from "./read-command.js";

function commandOf(text: string): Command {
  const command = readShell(text)?.commands[0];
  if (!command) throw new Error("There is no command.");
  return command;
}

/** Recognises a command by its first word, and counts how often it had to read. */
function counting(program: string) {
  const read: string[] = [];
  const recognise = recogniser((_, words) => {
    const text = words.map(({ value = "?" }) => value).join(" ");
    read.push(text);
    return text.startsWith(program) ? { text } : undefined;
  });
  return { read, recognise };
}

test("a command is read once, whether something was found or not", () => {
  const { read, recognise } = counting("pip");
  const [pip, apt] = [commandOf("pip install a"), commandOf("apt-get update")];
  expect(recognise(pip)).toEqual({ text: "pip install a" });
  expect(recognise(pip)).toBe(recognise(pip));
  expect([recognise(apt), recognise(apt)]).toEqual([undefined, undefined]);
  expect(read).toEqual(["pip install a", "apt-get update"]);
});

test("two recognisers keep their answers apart", () => {
  const [pip, uv] = [counting("pip"), counting("uv")];
  const command = commandOf("uv sync");
  expect([uv.recognise(command), pip.recognise(command)]).toEqual([{ text: "uv sync" }, undefined]);
  expect([uv.recognise(command), pip.recognise(command)]).toEqual([{ text: "uv sync" }, undefined]);
});

test("what is known with variables is no answer without them", () => {
  const { recognise } = counting("pip");
  const command = commandOf("$TOOL install");
  expect(recognise(command)).toBeUndefined();
  expect(recognise(command, () => "pip")).toEqual({ text: "pip install" });
  expect(recognise(command)).toBeUndefined();
});

test("without variables both are the same answer", () => {
  const { read, recognise } = counting("pip");
  const command = commandOf("pip install a");
  expect(recognise(command, () => "x")).toBe(recognise(command));
  expect(read).toHaveLength(1);
});

test("what reads on in an answer does so once, and only where there is one", () => {
  const { recognise } = counting("pip");
  const read: string[] = [];
  const longer = refined(recognise, ({ text }) => {
    read.push(text);
    return text.includes("install") ? { length: text.length } : undefined;
  });
  const [install, list, apt] = [commandOf("pip install a"), commandOf("pip list"), commandOf("apt-get update")];
  expect(longer(install)).toEqual({ length: 13 });
  expect(longer(install)).toBe(longer(install));
  expect([longer(list), longer(list), longer(apt)]).toEqual([undefined, undefined, undefined]);
  expect(read).toEqual(["pip install a", "pip list"]);
});

test("a recogniser reads the same words once", () => {
  let count = 0;
  const found = recogniser((_, words) => {
    count++;
    return words.length;
  });
  const { command } = readCommand("RUN p $X");
  expect([found(command), found(command), count]).toEqual([2, 2, 1]);
  expect([found(command, () => "a b"), count]).toEqual([3, 2]);
});
