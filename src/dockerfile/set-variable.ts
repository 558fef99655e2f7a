import { insertAt, type TextEdit } from "../text/edit.js";
import { topOf } from "./above.js";
import type { Assigning, Dockerfile, Instruction, Stage } from "./model.js";

/**
 * Sets a variable for the containers of a stage, in the file's own way: joined to an ENV of the stage that holds several,
 * as a line beside one that holds one, else behind FROM. The edits of two sides can be applied together.
 * The value must need no quotes.
 */
export function setVariable(
  dockerfile: Dockerfile,
  stage: Stage,
  name: string,
  value: string,
  side: "before" | "behind" = "behind",
): TextEdit {
  const pair = `${name}=${value}`;
  const env = environmentToJoin(stage);
  return env ? joinEnvironment(dockerfile, env, pair, side) : behindFrom(dockerfile, stage, pair, side);
}

/**
 * Sets a variable for an instruction and what follows it, in the file's own way: joined to an ENV before it that holds
 * several, as a line beside one that holds one, else behind FROM. The value must need no quotes.
 */
export function setVariableFor(
  dockerfile: Dockerfile,
  instruction: Instruction & { readonly stage: Stage },
  name: string,
  value: string,
): TextEdit {
  const pair = `${name}=${value}`;
  const env = environmentToJoin(instruction.stage, /^UV_/, instruction.index);
  return env
    ? joinEnvironment(dockerfile, env, pair, "behind")
    : behindFrom(dockerfile, instruction.stage, pair, "behind");
}

/** The ENV that is about Python or pip, else the last one. */
function environmentToJoin(stage: Stage, kin = /^(?:PYTHON|PIP_)/, before = Infinity): Assigning | undefined {
  const all = stage.instructions.filter(
    (one): one is Assigning => one.keyword === "ENV" && one.pairs.length > 0 && one.index < before,
  );
  const isKin = (one: Assigning): boolean => one.pairs.some(({ name }) => kin.test(name.value ?? ""));
  return all.find(isKin) ?? all.at(-1);
}

function joinEnvironment(dockerfile: Dockerfile, env: Assigning, pair: string, side: "before" | "behind"): TextEdit {
  const { source, escape } = dockerfile;
  const [first] = env.pairs;
  const last = env.pairs.at(-1) ?? first;
  const isList = env.pairs.length > 1 && env.pairs.every(({ separator }) => separator === "=");
  if (!first || !last || !isList) {
    const line = `${source.slice(env.keywordSpan)} ${pair}`;
    return side === "before" ? insertAt(topOf(dockerfile, env), `${line}\n`) : insertAt(env.end, `\n${line}`);
  }
  const isOneLine = source.positionAt(first.start).line === source.positionAt(last.start).line;
  const lastLine = source.text.slice(source.lineStart(source.positionAt(last.start).line), last.start);
  const indent = /^[ \t]*/.exec(lastLine)?.[0] ?? "";
  const joint = isOneLine ? " " : ` ${escape}\n${indent}`;
  return side === "before" ? insertAt(first.start, pair + joint) : insertAt(last.end, joint + pair);
}

function behindFrom({ source }: Dockerfile, stage: Stage, pair: string, side: "before" | "behind"): TextEdit {
  const keyword = source.slice(stage.from.keywordSpan) === "from" ? "env" : "ENV";
  const head = headOf(stage);
  const next = head.lastLine + 1;
  const isFollowedByBlank = next <= source.lineCount && source.slice(source.lineSpan(next)).trim() === "";
  const gap = isFollowedByBlank ? "\n" : "";
  return side === "before" && next <= source.lineCount
    ? insertAt(source.lineStart(next), `${gap}${keyword} ${pair}\n`)
    : insertAt(head.end, `${gap}\n${keyword} ${pair}`);
}

/** FROM, or the last of the lines right below it that say whose image it is. */
function headOf({ from, instructions }: Stage): Instruction {
  let head: Instruction = from;
  for (const one of instructions.slice(1)) {
    const isHead = one.keyword === "MAINTAINER" || one.keyword === "LABEL";
    if (!isHead || one.firstLine !== head.lastLine + 1) break;
    head = one;
  }
  return head;
}
