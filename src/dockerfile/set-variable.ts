import { insertAt, type TextEdit } from "../text/edit.js";
import { topOf } from "./above.js";
import type { Assigning, Dockerfile, Instruction, Stage } from "./model.js";

/**
 * Sets a variable for the containers of a stage, in the file's own way: joined to an ENV of the stage that holds several,
 * as a line beside one that holds one, else behind FROM. The edits of two sides can be applied together where anything
 * stands below FROM. The value must need no quotes.
 */
export function setVariable(
  dockerfile: Dockerfile,
  stage: Stage,
  name: string,
  value: string,
  side: "before" | "behind" = "behind",
): TextEdit {
  const env = environmentToJoin(stage, side);
  return env
    ? joinEnvironment(dockerfile, env, quotedAs(env, name, value), side)
    : behindFrom(dockerfile, stage, `${name}=${value}`, side);
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
  const env = environmentToJoin(instruction.stage, "behind", /^UV_/, instruction.index);
  return env
    ? joinEnvironment(dockerfile, env, quotedAs(env, name, value), "behind")
    : behindFrom(dockerfile, instruction.stage, `${name}=${value}`, "behind");
}

/** In quotes where all variables of the ENV and of those right above it are. */
function quotedAs(env: Assigning, name: string, value: string): string {
  const values: string[] = [];
  const all = env.stage?.instructions ?? [];
  let first = env.firstLine;
  for (let at = all.indexOf(env); at >= 0; at--) {
    const one = all[at];
    if (one?.keyword !== "ENV" || (one !== env && one.lastLine + 1 !== first)) break;
    values.push(...one.pairs.map((pair) => pair.value?.raw ?? ""));
    first = one.firstLine;
  }
  return values.length > 1 && values.every((raw) => raw.startsWith('"')) ? `${name}="${value}"` : `${name}=${value}`;
}

/** The first ENV that is about Python or pip, or the last of those that stand right below it; else the last one. */
function environmentToJoin(
  stage: Stage,
  side: "before" | "behind",
  kin = /^(?:PYTHON|PIP_)/,
  before = Infinity,
): Assigning | undefined {
  const all = stage.instructions.filter((one): one is Assigning => one.keyword === "ENV" && one.index < before);
  const isKin = (one: Assigning): boolean => one.pairs.some(({ name }) => kin.test(name.value ?? ""));
  const first = all.findIndex(isKin);
  if (first === -1 || side === "before") return all.at(first);
  const endsThem = (one: Assigning, index: number): boolean =>
    index > first && !(isKin(one) && one.firstLine === (all[index - 1]?.lastLine ?? 0) + 1);
  const behind = all.findIndex(endsThem);
  return all[(behind === -1 ? all.length : behind) - 1];
}

function joinEnvironment(dockerfile: Dockerfile, env: Assigning, pair: string, side: "before" | "behind"): TextEdit {
  const { source, escape } = dockerfile;
  const [first] = env.pairs;
  const last = env.pairs.at(-1);
  if (!first || !last || first === last) {
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
