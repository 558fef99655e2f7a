/* Turns an instruction's lines into a typed, read-only instruction. */
import type { Command, Script, Word } from "../shell/command.js";
import type { Span } from "../text/span.js";
import { readImage } from "./image.js";
import type { Joined } from "./joined.js";
import type { InstructionLines } from "./lines.js";
import type { Assigning, Flag, Instruction, Mount, Onbuild, Pair, Run, Stage, SyntaxProblem } from "./model.js";
import { readScripts } from "./scripts.js";
import {
  blankSeparated,
  endOfQuotedWord,
  expandableWord,
  isBlank,
  jsonStrings,
  jsonWord,
  quoteSeparated,
  skipBlanks,
  trimEnd,
} from "./words.js";

/** What an instruction is read with. */
export interface Reading {
  readonly text: string;
  readonly escape: "\\" | "`";
  readonly lines: InstructionLines;
  readonly index: number;
  readonly stage: Stage | undefined;
  /** Resolves `FROM`'s build arguments; undefined when one has no value. */
  readonly expandFrom: (word: Word) => string | undefined;
  readonly findStage: (name: string) => Stage | undefined;
  readonly onbuild?: Onbuild;
  readonly report: (problem: SyntaxProblem) => void;
}

/** Reads one instruction that starts at `from` in the joined line. Reports what BuildKit refuses; always gives an instruction. */
export function readInstruction(reading: Reading, from: number): Instruction {
  const { text: fileText, escape, lines } = reading;
  const { joined } = lines;
  const end = trimEnd(joined.text);
  let at = from;
  while (at < end && !isBlank(joined.text[at])) at++;
  const keywordSpan = joined.span(from, at);
  const written = joined.text.slice(from, at);
  const keyword = written.toUpperCase();
  at = skipBlanks(joined.text, at);
  const flags: Flag[] = [];
  while (joined.text.startsWith("--", at) && at < end) {
    const flagEnd = endOfQuotedWord(joined.text, at, end, escape);
    if (flagEnd - at > 2) flags.push(readFlag(joined, fileText, { start: at, end: flagEnd }, escape));
    const isEndOfFlags = flagEnd - at === 2;
    at = skipBlanks(joined.text, flagEnd);
    if (isEndOfFlags) break;
  }
  const args: Arguments = { joined, fileText, from: Math.min(at, end), end, escape };
  const base = {
    start: keywordSpan.start,
    end: lines.end,
    keywordSpan,
    body: joined.span(args.from, end),
    firstLine: lines.firstLine,
    lastLine: lines.lastLine,
    flags,
    heredocs: lines.heredocs,
    stage: reading.stage,
    index: reading.index,
    words: [] as readonly Word[],
    isJson: false,
    ...(reading.onbuild ? { onbuild: reading.onbuild } : {}),
  };
  const fail = (message: string, span: Span = keywordSpan): void => reading.report({ at: span, message });
  const isEmpty = args.from >= end;

  switch (keyword) {
    case "FROM": {
      const words = expandable(args, blankSeparated(joined.text, args.from, end));
      if (words.length !== 1 && !(words.length === 3 && words[1]?.raw.toLowerCase() === "as"))
        fail("FROM takes an image, and optionally AS and a name.");
      const imageWord = words[0];
      const resolved = imageWord && reading.expandFrom(imageWord);
      const image = readImage(imageWord?.raw ?? "", resolved);
      return { ...base, keyword, words, imageWord, image, name: words[2] };
    }
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
      return readCommandHolder(keyword, base, args, reading, fail);
    case "COPY":
    case "ADD": {
      const { words, isJson } = jsonOrBlankSeparated(args, fail);
      if (words.length < 2 && !(words.length === 1 && lines.heredocs.length > 0))
        fail(`${keyword} takes at least one source and a destination.`);
      const from = flags.find((flag) => flag.name === "from")?.value;
      return {
        ...base,
        keyword,
        words,
        isJson,
        sources: words.slice(0, -1),
        destination: words.at(-1),
        from,
        fromStage: from?.value === undefined ? undefined : reading.findStage(from.value),
      };
    }
    case "ENV":
    case "LABEL":
    case "ARG": {
      const pairs = readPairs(keyword, args, fail);
      return { ...base, keyword, pairs, words: expandable(args, quoteSeparated(joined.text, args.from, end, escape)) };
    }
    case "USER":
    case "WORKDIR": {
      const word = isEmpty ? undefined : expandableWord(joined, fileText, { start: args.from, end }, escape);
      if (!word) fail(`${keyword} takes one argument.`);
      const words = word ? [word] : [];
      return keyword === "USER" ? { ...base, keyword, words, user: word } : { ...base, keyword, words, path: word };
    }
    case "ONBUILD": {
      const onbuild: Onbuild & { trigger: Instruction | undefined } = { ...base, keyword, trigger: undefined };
      if (isEmpty) fail("ONBUILD takes an instruction.");
      else onbuild.trigger = readInstruction({ ...reading, onbuild }, args.from);
      return onbuild;
    }
    case "STOPSIGNAL":
    case "MAINTAINER": {
      if (isEmpty) fail(`${keyword} takes one argument.`);
      const words = isEmpty ? [] : [expandableWord(joined, fileText, { start: args.from, end }, escape)];
      return { ...base, keyword, words };
    }
    case "SHELL":
    case "VOLUME":
    case "EXPOSE": {
      const { words, isJson } = keyword === "EXPOSE" ? plainWords(args) : jsonOrBlankSeparated(args, fail);
      if (keyword === "SHELL" && !isJson) fail("SHELL takes a JSON list of strings.");
      if (isEmpty) fail(`${keyword} takes at least one argument.`);
      return { ...base, keyword, words, isJson };
    }
    default:
      fail(`There is no instruction "${written}".`);
      return { ...base, keyword: "UNKNOWN" };
  }
}

/** Where an instruction's arguments stand in its joined line. */
interface Arguments {
  readonly joined: Joined;
  readonly fileText: string;
  readonly from: number;
  readonly end: number;
  readonly escape: string;
}

type Fail = (message: string, span?: Span) => void;

function readFlag(joined: Joined, fileText: string, at: Span, escape: string): Flag {
  const equals = joined.text.indexOf("=", at.start);
  const hasValue = equals !== -1 && equals < at.end;
  const nameEnd = hasValue ? equals : at.end;
  return {
    ...joined.span(at.start, at.end),
    name: joined.text.slice(at.start + 2, nameEnd).toLowerCase(),
    nameSpan: joined.span(at.start, nameEnd),
    value: hasValue ? expandableWord(joined, fileText, { start: equals + 1, end: at.end }, escape) : undefined,
  };
}

function expandable({ joined, fileText, escape }: Arguments, spans: readonly Span[]): readonly Word[] {
  return spans.map((span) => expandableWord(joined, fileText, span, escape));
}

function plainWords(args: Arguments): { words: readonly Word[]; isJson: boolean } {
  return { words: expandable(args, blankSeparated(args.joined.text, args.from, args.end)), isJson: false };
}

function jsonOrBlankSeparated(args: Arguments, fail: Fail): { words: readonly Word[]; isJson: boolean } {
  const strings = readJson(args, fail);
  if (!strings) return plainWords(args);
  return { words: strings, isJson: true };
}

function readJson({ joined, fileText, from }: Arguments, fail: Fail): readonly Word[] | undefined {
  const strings = jsonStrings(joined.text, from);
  if (strings === "not strings") {
    fail("In JSON form every item has to be a string.");
    return [];
  }
  return strings?.map((string) => jsonWord(joined, fileText, string));
}

function readPairs(keyword: Assigning["keyword"], args: Arguments, fail: Fail): readonly Pair[] {
  const { joined, fileText, from, end, escape } = args;
  const spans = quoteSeparated(joined.text, from, end, escape);
  const first = spans[0];
  if (!first) {
    fail(`${keyword} takes at least one argument.`);
    return [];
  }
  const word = (start: number, stop: number): Word => expandableWord(joined, fileText, { start, end: stop }, escape);
  if (keyword !== "ARG" && !joined.text.slice(first.start, first.end).includes("=")) {
    const nameEnd = blankSeparated(joined.text, first.start, end)[0]?.end ?? first.end;
    const valueStart = skipBlanks(joined.text, nameEnd);
    if (valueStart >= end) {
      fail(`${keyword} takes a name and a value.`);
      return [];
    }
    return [
      {
        ...joined.span(first.start, end),
        name: word(first.start, nameEnd),
        value: word(valueStart, end),
        separator: "blank",
      },
    ];
  }
  return spans.map((span) => {
    const equals = joined.text.indexOf("=", span.start);
    const hasValue = equals !== -1 && equals < span.end;
    if (!hasValue && keyword !== "ARG")
      fail(`${keyword} takes NAME=value; one of its arguments has no "=".`, joined.span(span.start, span.end));
    return {
      ...joined.span(span.start, span.end),
      name: word(span.start, hasValue ? equals : span.end),
      value: hasValue ? word(equals + 1, span.end) : undefined,
      separator: hasValue ? ("=" as const) : ("none" as const),
    };
  });
}

type Base = Pick<
  Run,
  | "start"
  | "end"
  | "keywordSpan"
  | "body"
  | "firstLine"
  | "lastLine"
  | "flags"
  | "heredocs"
  | "stage"
  | "index"
  | "words"
  | "isJson"
>;

function readCommandHolder(
  keyword: "RUN" | "CMD" | "ENTRYPOINT" | "HEALTHCHECK",
  base: Base,
  all: Arguments,
  reading: Reading,
  fail: Fail,
): Instruction {
  let args = all;
  let isNone = false;
  if (keyword === "HEALTHCHECK") {
    const type = blankSeparated(all.joined.text, all.from, all.end)[0];
    const name = type ? all.joined.text.slice(type.start, type.end).toUpperCase() : "";
    isNone = name === "NONE";
    if (name !== "CMD" && !isNone) fail("HEALTHCHECK takes CMD and a command, or NONE.");
    args = { ...all, from: Math.min(all.end, skipBlanks(all.joined.text, type?.end ?? all.from)) };
  }
  const strings = args.from < args.end ? readJson(args, fail) : undefined;
  const span = all.joined.span(args.from, args.end);
  let scripts: readonly Script[] | undefined;
  let isRead = false;
  const read = (): readonly Script[] | undefined => {
    if (!isRead) {
      isRead = true;
      scripts = isNone ? [] : readScripts(instruction, reading.text, reading.escape);
    }
    return scripts;
  };
  // Read on demand: a RUN that no rule asks about is never parsed. An instruction is therefore never spread.
  const instruction = {
    ...base,
    keyword,
    body: span,
    words: strings ?? [],
    isJson: strings !== undefined,
    form: strings ? ("json" as const) : ("shell" as const),
    isNone,
    mounts: keyword === "RUN" ? base.flags.flatMap(readMount) : [],
    get scripts(): readonly Script[] {
      return read() ?? [];
    },
    get commands(): readonly Command[] | undefined {
      const all = read();
      return all?.length === 1 ? all[0]?.commands : all?.flatMap((script) => script.commands);
    },
  };
  return instruction;
}

function readMount(flag: Flag): readonly Mount[] {
  if (flag.name !== "mount" || !flag.value) return [];
  const options = new Map<string, string>();
  const text = flag.value.value ?? flag.value.raw;
  for (const field of text.split(",")) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
    options.set(key, equals === -1 ? "true" : field.slice(equals + 1).trim());
  }
  const known = (key: string): string | undefined => {
    const value = options.get(key);
    return value === undefined || value.includes("$") ? undefined : value;
  };
  return [
    {
      start: flag.start,
      end: flag.end,
      type: options.get("type") ?? "bind",
      options,
      target: known("target") ?? known("dst") ?? known("destination"),
      source: known("source") ?? known("src"),
      from: known("from"),
    },
  ];
}
