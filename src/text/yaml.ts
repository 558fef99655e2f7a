import { isAlias, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from "yaml";
import type { Position } from "./source.js";
import type { Span } from "./span.js";

/*
 * YAML from strangers, read within bounds. Loaded only when there is a file to read: import it dynamically.
 */

export interface YamlFault {
  readonly message: string;
  readonly at: Position | undefined;
}

/** A YAML file's value, and where its parts stand. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the value at a path of keys, or of the deepest part of the path that there is. */
  placeOf(path: readonly PropertyKey[]): Position | undefined;
  /** The place of a key of the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): Position | undefined;
  /** Where the value at a path is written itself; undefined when an alias or a merge brings it. */
  spanOf(path: readonly PropertyKey[]): Span | undefined;
  /** Where a key of the map at a path is written itself. */
  spanOfKey(path: readonly PropertyKey[], key: string): Span | undefined;
}

export interface YamlOptions {
  /** `<<` brings another map's keys in (YAML 1.1). */
  readonly merge?: boolean;
  /** As many aliases may be followed; a few dozen unless given. */
  readonly mostAliases?: number;
  /** Whether tags such as `!!binary` may say what a value is. */
  readonly tags?: boolean;
}

/** Enough for any hand-written file; more would only blow it up. */
const usualAliases = 50;

/** Reads one YAML document; faults instead of a value when it is none. Never throws. */
export function readYaml(
  text: string,
  { merge = false, mostAliases = usualAliases, tags = true }: YamlOptions = {},
): YamlText | { readonly faults: readonly YamlFault[] } {
  const lines = new LineCounter();
  const place = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    // Keys are checked below: the library compares each with all others, which takes hours for a hostile file.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "error",
      merge,
    });
    // What follows the first error is mostly its consequence.
    const [error] = document.errors;
    if (error) return { faults: [{ message: wordsFor(error), at: place(error.pos[0]) }] };
    const faults = [...repeatedKeys(document), ...loneAliases(document), ...(tags ? [] : tagged(document))];
    if (faults.length > 0) return { faults: faults.map(({ message, at }) => ({ message, at: place(at) })) };
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return {
      value,
      placeOf: (path) => place(nodeAt(document, path)?.range?.[0]),
      placeOfKey: (path, key) => place(keyAt(document, path, key)?.range?.[0]),
      spanOf: (path) => spanOf(ownNodeAt(document, path)),
      spanOfKey: (path, key) => (ownNodeAt(document, path) ? spanOf(keyAt(document, path, key)) : undefined),
    };
  } catch (error) {
    const why = error instanceof RangeError ? tooDeep : "It uses too many aliases.";
    return { faults: [{ message: why, at: undefined }] };
  }
}

const tooDeep = "It is nested too deeply.";

function wordsFor({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === "MULTIPLE_DOCS") return "It holds several YAML documents; there may be one.";
  return message.includes("call stack") ? tooDeep : `It is not YAML: ${message.slice(0, 300)}.`;
}

/** Something that is wrong at an offset. */
interface Found {
  readonly message: string;
  readonly at: number | undefined;
}

const mostFound = 10;

/** The first few keys that a map holds twice. */
function repeatedKeys(document: Document): readonly Found[] {
  const repeated: Found[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        // A merge key comes as a symbol. Compose refuses a second one, too: https://github.com/docker/compose/issues/10407
        const name = typeof key.value === "symbol" ? "<<" : String(key.value);
        if (seen.has(name)) repeated.push({ message: `\`${name.slice(0, 100)}\` is given twice.`, at: key.range?.[0] });
        if (repeated.length >= mostFound) return visit.BREAK;
        seen.add(name);
      }
      return undefined;
    },
  });
  return repeated;
}

/** The first alias that stands for nothing above it. */
function loneAliases(document: Document): readonly Found[] {
  const anchors = new Set<string>();
  let lone: Found | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) && !anchors.has(node.source)) {
        const message = `The alias \`*${node.source.slice(0, 100)}\` stands for nothing above it.`;
        lone = { message, at: node.range?.[0] };
        return visit.BREAK;
      }
      if ("anchor" in node && typeof node.anchor === "string") anchors.add(node.anchor);
      return undefined;
    },
  });
  return lone ? [lone] : [];
}

/** The first few tags. */
function tagged(document: Document): readonly Found[] {
  const found: Found[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.tag === undefined) return undefined;
      const name = node.tag.replace("tag:yaml.org,2002:", "!!").slice(0, 100);
      found.push({ message: `Tags such as \`${name}\` cannot be used here.`, at: node.range?.[0] });
      return found.length >= mostFound ? visit.BREAK : undefined;
    },
  });
  return found;
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

/** The node that stands at a path itself, all of the path gone. */
function ownNodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function spanOf(node: Node | undefined): Span | undefined {
  const [start, end] = node?.range ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function keyAt(document: Document, path: readonly PropertyKey[], key: string): Node | undefined {
  const map = nodeAt(document, path);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return isNode(pair?.key) ? pair.key : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}
