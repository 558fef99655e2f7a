/*
 * Turns an instruction's lines into a typed, read-only instruction, and reports what BuildKit refuses.
 * https://github.com/moby/buildkit/blob/master/frontend/dockerfile/instructions/parse.go
 */
import type { Word } from "../shell/command.js";
import { touchesOneOf } from "../text/span.js";
import { readCommandHolder } from "./command-holder.js";
import { resolveParts } from "./expansion.js";
import { readFlag } from "./flags.js";
import { readHead } from "./head.js";
import { readImage } from "./image.js";
import { expandableJsonWord, literalJsonWord, readJson } from "./json-form.js";
import type { Copy, From, Instruction, Onbuild } from "./model.js";
import { readPairs } from "./pairs.js";
import type { Base, Fail, Reading } from "./reading.js";
import { blankSeparated, expandableWord, expandableWords, quoteSeparated, type Arguments } from "./words.js";

/** Reads one instruction; always gives one. */
export function readInstruction(reading: Reading): Instruction {
  const { fileText, escape, lines, head } = reading;
  const { joined } = lines;
  const args: Arguments = { start: head.args.start, end: head.args.end, joined, fileText, escape };
  const hasKeyword = head.keyword.start < head.keyword.end;
  const { start, end } = lines;
  const keywordSpan = hasKeyword ? joined.span(head.keyword.start, head.keyword.end) : { start, end: start };
  const base: Base = {
    start: keywordSpan.start,
    end,
    keywordSpan,
    body: joined.span(args.start, args.end),
    firstLine: lines.firstLine,
    lastLine: lines.lastLine,
    flags: head.flags.map((flag) => readFlag(args, flag)),
    heredocs: lines.heredocs,
    stage: reading.stage,
    index: reading.index,
    words: [],
    isJson: false,
    onbuild: reading.onbuild,
  };
  const fail: Fail = (message, at = keywordSpan) => reading.report({ at, message });
  const written = joined.text.slice(head.keyword.start, head.keyword.end);
  return readByKeyword(written, base, args, reading, fail);
}

function readByKeyword(written: string, base: Base, args: Arguments, reading: Reading, fail: Fail): Instruction {
  const keyword = written.toUpperCase();
  switch (keyword) {
    case "FROM":
      return readFrom(base, args, reading, fail);
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
      return readCommandHolder(keyword, base, args, reading, fail);
    case "COPY":
    case "ADD":
      return readCopy(keyword, base, args, reading, fail);
    case "ENV":
    case "LABEL":
    case "ARG": {
      const spans = quoteSeparated(args.joined.text, args, args.escape);
      const pairs = readPairs(keyword, args, spans, fail);
      return Object.assign(base, { keyword, pairs, words: expandableWords(args, spans) });
    }
    case "USER": {
      const user = readWhole(keyword, args, fail);
      return Object.assign(base, { keyword, words: user ? [user] : [], user });
    }
    case "WORKDIR": {
      const path = readWhole(keyword, args, fail);
      return Object.assign(base, { keyword, words: path ? [path] : [], path });
    }
    case "STOPSIGNAL":
    case "MAINTAINER": {
      const whole = readWhole(keyword, args, fail);
      return Object.assign(base, { keyword, words: whole ? [whole] : [] });
    }
    case "ONBUILD":
      return readOnbuild(base, args, reading, fail);
    case "SHELL": {
      const strings = readJson(args, fail);
      if (!strings || strings.length === 0) fail("SHELL takes a JSON list of strings that is not empty.");
      const words = strings?.map((string) => literalJsonWord(args, string)) ?? plainWords(args);
      return Object.assign(base, { keyword, words, isJson: strings !== undefined });
    }
    case "VOLUME":
    case "EXPOSE": {
      const list = keyword === "EXPOSE" ? { words: plainWords(args), isJson: false } : listOfWords(args, fail);
      if (list.words.length === 0) fail(`${keyword} takes at least one argument.`);
      return Object.assign(base, { keyword, ...list });
    }
    default:
      if (written === "") fail("There is no instruction on this line.");
      else
        reading.report({
          at: base.keywordSpan,
          message: `There is no instruction "${written}".`,
          keyword: written,
        });
      return Object.assign(base, { keyword: "UNKNOWN" as const });
  }
}

const stageName = /^[a-z][a-z0-9_.-]*$/i;
/** What no image reference can hold; templates and examples do. */
const noImage = /[{}<>%|()*?!]|@\w+@/;

function readFrom(base: Base, args: Arguments, reading: Reading, fail: Fail): From {
  const words = plainWords(args);
  const [imageWord, as, name] = words;
  if (words.length !== 1 && !(words.length === 3 && as?.raw.toLowerCase() === "as"))
    fail("FROM takes an image, and optionally AS and a name.");
  else if (name && !stageName.test(name.raw))
    fail(
      "The name of a stage starts with a letter and holds letters, digits, underscores, dots and hyphens only.",
      name,
    );
  if (imageWord?.parts.some((part) => part.kind === "literal" && noImage.test(part.value)))
    fail("The image holds characters that no image name can hold.", imageWord);
  const resolved = imageWord && resolveParts(imageWord.parts, reading.globalArgument);
  return Object.assign(base, {
    keyword: "FROM" as const,
    words,
    imageWord,
    image: readImage(imageWord?.raw ?? "", resolved),
    name,
  });
}

function readCopy(keyword: Copy["keyword"], base: Base, args: Arguments, reading: Reading, fail: Fail): Copy {
  const { words, isJson } = listOfWords(args, fail);
  const destination = words.length > 1 ? words.at(-1) : undefined;
  if (!destination) fail(`${keyword} takes at least one source and a destination.`);
  const isHeredoc = touchesOneOf(base.heredocs.map(({ marker }) => marker));
  if (destination && isHeredoc(destination)) fail(`${keyword} cannot take a here-document as its destination.`);
  const from = base.flags.find((flag) => flag.name === "from")?.value;
  return Object.assign(base, {
    keyword,
    words,
    isJson,
    sources: words.slice(0, -1).filter((source) => !isHeredoc(source)),
    destination,
    from,
    fromStage: from?.value === undefined ? undefined : reading.findStage(from.value),
  });
}

const noTriggers = new Set(["ONBUILD", "FROM", "MAINTAINER"]);

function readOnbuild(base: Base, args: Arguments, reading: Reading, fail: Fail): Onbuild {
  const noTrigger: { keyword: "ONBUILD"; trigger: Instruction | undefined } = {
    keyword: "ONBUILD",
    trigger: undefined,
  };
  const onbuild = Object.assign(base, noTrigger);
  const head = readHead(args.joined.text, args.start);
  const trigger = args.joined.text.slice(head.keyword.start, head.keyword.end).toUpperCase();
  if (trigger === "") fail("ONBUILD takes an instruction.");
  else if (noTriggers.has(trigger)) fail(`ONBUILD takes no ${trigger}.`);
  else onbuild.trigger = readInstruction({ ...reading, head, onbuild });
  return onbuild;
}

/** The whole of the arguments as one word. */
function readWhole(keyword: string, args: Arguments, fail: Fail): Word | undefined {
  if (args.start < args.end) return expandableWord(args, args);
  fail(`${keyword} takes one argument.`);
  return undefined;
}

function plainWords(args: Arguments): readonly Word[] {
  return expandableWords(args, blankSeparated(args.joined.text, args));
}

/** The words of a list that may be given in JSON. */
function listOfWords(args: Arguments, fail: Fail): { readonly words: readonly Word[]; readonly isJson: boolean } {
  const strings = readJson(args, fail);
  if (!strings) return { words: plainWords(args), isJson: false };
  return { words: strings.map((string) => expandableJsonWord(args, string)), isJson: true };
}
