/* Words of the syntax tree as words of the model. */
import type { Redirect, Word, WordPart } from "./command.js";
import { literalValue } from "./literal.js";
import type { Syntax } from "./parse.js";
import { fileSpan, touchesHole, type View } from "./view.js";

const plain = /^[\w\-./:=,@%+]+$/;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const unknown: WordPart = { kind: "unknown" };

/** A word of the tree, with the text that the program sees. */
function readWord(node: Syntax.Word, view: View): Word {
  const { text } = node;
  if (plain.test(text)) {
    const start = view.startOf(node.pos);
    const end = view.endOf(node.end);
    return { start, end, raw: view.file.slice(start, end), value: text, parts: [{ kind: "literal", value: text }] };
  }
  const { start, end } = fileSpan(view, node.pos, node.end);
  const raw = view.file.slice(start, end);
  const parts = collectParts((collector) => {
    if (node.parts) collector.all(node.parts);
    else collector.literal(node.value, node);
  }, view);
  return { start, end, raw, value: literalValue(parts), parts };
}

/** `NAME=value`: its value as a word. What is added to, indexed or a list has no value that the file says. */
export function readAssignedValue(node: Syntax.Assignment, view: View): Word {
  const { value } = node;
  const isKnown = value.type === "Word" && node.append !== true && node.index === undefined;
  if (isKnown) return readWord(value, view);
  const span = fileSpan(view, value.pos, value.end);
  return { ...span, raw: view.file.slice(span.start, span.end), value: undefined, parts: [unknown] };
}

/** An argument such as `A=1` of `export`, which the tree keeps as an assignment, as the word that it is. */
export function readArgument(node: Syntax.CommandArgument, view: View): Word {
  if (node.type === "Word") return readWord(node, view);
  const span = fileSpan(view, node.pos, node.end);
  const assigned = node.value.type === "Word" && node.index === undefined ? readWord(node.value, view) : undefined;
  const operator = node.append === true ? "+=" : "=";
  const parts = assigned
    ? collectParts((collector) => {
        collector.literal(node.name + operator, { pos: node.pos, end: node.value.pos });
        for (const part of assigned.parts) collector.add(part);
      }, view)
    : [unknown];
  return { ...span, raw: view.file.slice(span.start, span.end), value: literalValue(parts), parts };
}

export function readRedirect(node: Syntax.Redirection, view: View): Redirect {
  const target = node.type === "HereDoc" ? delimiterWord(node, view) : node.target && readWord(node.target, view);
  return {
    ...fileSpan(view, node.pos, node.end),
    operator: node.operator,
    ...(node.descriptor?.type === "FileDescriptor" ? { descriptor: node.descriptor.value } : {}),
    ...(target ? { target } : {}),
  };
}

function delimiterWord({ delimiter }: Syntax.HereDoc, view: View): Word | undefined {
  if (!delimiter) return undefined;
  const span = fileSpan(view, delimiter.pos, delimiter.end);
  const { value } = delimiter;
  return { ...span, raw: view.file.slice(span.start, span.end), value, parts: [{ kind: "literal", value }] };
}

type Range = Pick<Syntax.Word, "pos" | "end">;

interface Collector {
  literal(value: string, at: Range): void;
  add(part: WordPart): void;
  all(parts: readonly Syntax.WordPart[]): void;
}

/** Gathers parts, neighbouring literals joined; a word without text is one empty literal. */
function collectParts(fill: (collector: Collector) => void, view: View): readonly WordPart[] {
  const parts: WordPart[] = [];
  let literal = "";
  const flush = (): void => {
    if (literal !== "") parts.push({ kind: "literal", value: literal });
    literal = "";
  };
  const collector: Collector = {
    // What an outer shell replaces stands in quotes here, so this shell would take it for literal text.
    literal: (value, at) => {
      if (touchesHole(view, at.pos, at.end)) collector.add(unknown);
      else literal += value;
    },
    add: (part) => {
      if (part.kind === "literal") literal += part.value;
      else {
        flush();
        parts.push(part);
      }
    },
    all: (list) => {
      for (const part of list) addPart(part, collector, view);
    },
  };
  fill(collector);
  flush();
  return parts.length > 0 ? parts : [{ kind: "literal", value: "" }];
}

function addPart(part: Syntax.WordPart, collector: Collector, view: View): void {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      collector.literal(part.value, part);
      return;
    case "DoubleQuoted":
    case "LocaleString":
      collector.all(part.parts);
      return;
    case "Glob":
    case "BraceExpansion":
    case "ExtendedGlob":
      addPattern(part, collector, view);
      return;
    case "SimpleExpansion": {
      const name = part.text.slice(1);
      collector.add(variableName.test(name) ? { kind: "variable", name } : unknown);
      return;
    }
    case "ParameterExpansion":
      collector.add(readParameter(part, view));
      return;
    default:
      collector.add(unknown);
  }
}

/** Globs and braces count as literal text; what is quoted or expanded inside of them is read as elsewhere. */
function addPattern(
  part: Syntax.GlobPart | Syntax.BraceExpansionPart | Syntax.ExtendedGlobPart,
  collector: Collector,
  view: View,
): void {
  const addText = (pos: number, end: number): void => {
    collector.literal(view.text.slice(pos, end).replace(/\\(?:\n|([^]))/g, "$1"), { pos, end });
  };
  let done = part.pos;
  for (const child of part.parts ?? []) {
    addText(done, child.pos);
    addPart(child, collector, view);
    done = child.end;
  }
  addText(done, part.end);
}

/** `${X}`, `${X:-literal}`, `${X-literal}`; every other operator is unknown. */
function readParameter(part: Syntax.ParameterExpansionPart, view: View): WordPart {
  const { parameter: name, operation } = part;
  if (part.prefix !== undefined || part.index || !variableName.test(name)) return unknown;
  if (!operation) return { kind: "variable", name };
  if (operation.type !== "Default" || (operation.operator !== ":-" && operation.operator !== "-")) return unknown;
  const fallback = readWord(operation.operand, view).value;
  return fallback === undefined ? unknown : { kind: "variable", name, fallback };
}
