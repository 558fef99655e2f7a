/* Shell text to commands: the walk over the tree that unbash makes, and the only importer of it. */
import { forEachChild, parse } from "unbash";
import type * as Syntax from "unbash";
import type { Span } from "../text/span.js";
import type { Connector, Script, Word } from "./command.js";
import { readExtensions } from "./extensions.js";
import { interpreterLine, readsShellText, scriptArgument, readsInput } from "./interpreter.js";
import { shellView, type ShellText } from "./join.js";
import {
  addCommand,
  alone,
  enter,
  outermost,
  putInOrder,
  type GrowingScript,
  type Joints,
  type Place,
} from "./place.js";
import { readPlainScript } from "./plain-script.js";
import { heredocBody, unescapedBackticks, unquotedJson, unquotedWord } from "./unquote.js";
import { fileSpan, touchesHole, type View } from "./view.js";
import { readArgument, readAssignedValue, readRedirect } from "./word.js";

export type { ShellText };
/** The nodes of the tree, for the other files of this room. */
export type * as Syntax from "unbash";

/** Reads shell text; undefined when it is not understood: parse errors, or an interpreter that is no Bourne-like shell. */
export function parseShell(input: ShellText): Script | undefined {
  const view = shellView(input);
  const named = input.kind === "heredoc" ? interpreterLine(view.text) : undefined;
  const interpreter = named ?? input.interpreter;
  if (interpreter !== undefined && !readsShellText(interpreter)) return undefined;
  return ifUnderstood(() => readScript(view, outermost(input.span, interpreter)));
}

/**
 * Reads the strings of a JSON form as one command, with `sh -c "…"` parsed in place. `escape` is the file's escape
 * character. undefined when the string behind `sh -c` is not understood.
 */
export function parseJsonForm(
  words: readonly Word[],
  span: Span,
  text: string,
  escape: "\\" | "`",
): Script | undefined {
  return ifUnderstood(() => {
    const place = outermost(span, undefined);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return place.script;
    const command = addCommand(place, { start: first.start, end: last.end }, words, { form: "json", joints: alone });
    const argument = scriptArgument(command.words);
    const word = argument && command.words[argument.index];
    if (!word) return place.script;
    const joined = shellView({ text, span: word, kind: "instruction", escape, interpreter: undefined });
    const view = unquotedJson(word, joined);
    const { interpreter } = argument;
    if (view)
      readNested({ kind: "sh -c", span: { start: word.start, end: word.end }, view, interpreter }, place, alone);
    return place.script;
  });
}

/** Deeper than any script that a person wrote; each level is scanned once more. */
const deepestScript = 10;
/** unbash takes quadratic time for here-documents that are opened on one line. */
const mostHeredocs = 500;

const notUnderstood = new Error("This shell text is not understood.");

/** Whatever goes wrong while hostile text is read, nested too deep for the stack included, it is not understood. */
function ifUnderstood(read: () => Script): Script | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readScript(view: View, place: Place): Script {
  if (readPlainScript(view, place)) return place.script;
  if (countOf("<<", view.text, mostHeredocs) === mostHeredocs) throw notUnderstood;
  walkScript(parse(view.text), view, place);
  return place.script;
}

/** Reads a script that stands inside another one; the outer script holds its commands too. */
function readNested(at: Nested, place: Place, joints: Joints): void {
  if (place.depth >= deepestScript) throw notUnderstood;
  const { start, end } = at.span;
  const script: GrowingScript = { start, end, commands: [], interpreter: at.interpreter, extensions: [] };
  const inner = { ...enter(place, at.kind, at.span, joints), script, depth: place.depth + 1 };
  if (at.tree) walkScript(at.tree, at.view, inner);
  else readScript(at.view, inner);
  for (const command of script.commands) place.script.commands.push(command);
  for (const extension of script.extensions) place.script.extensions.push(extension);
}

interface Nested {
  readonly kind: "sh -c" | "substitution";
  readonly span: Span;
  readonly view: View;
  /** Absent for text that is still to be parsed. */
  readonly tree?: Syntax.ParsedScript;
  readonly interpreter: string | undefined;
}

function walkScript(tree: Syntax.ParsedScript, view: View, place: Place): void {
  if (tree.errors && tree.errors.length > 0) throw notUnderstood;
  walkList(tree.commands, view, place);
  putInOrder(place.script.commands);
  readExtensions(tree, view, place, forEachChild);
}

function walkList(statements: readonly Syntax.Statement[], view: View, place: Place): void {
  let previous: Connector = "end";
  let left = statements.length;
  for (const { command, background } of statements) {
    const joint = background === true ? "&" : ";";
    const next = --left === 0 && joint === ";" ? "end" : joint;
    walkNode(command, view, place, { previous, next });
    previous = joint;
  }
}

/** The members of a pipeline or an and-or list. */
function walkMembers(
  members: readonly (Syntax.PipelineNode | Syntax.CommandNode)[],
  operators: readonly Connector[],
  { previous, next }: Joints,
  walk: (member: Syntax.PipelineNode, joints: Joints, index: number) => void,
): void {
  let index = 0;
  for (const member of members) {
    walk(member, { previous: operators[index - 1] ?? previous, next: operators[index] ?? next }, index);
    index++;
  }
}

function walkNode(node: Syntax.PipelineNode | Syntax.AndOr, view: View, place: Place, joints: Joints): void {
  const span = (range: Range): Span => fileSpan(view, range.pos, range.end);
  const list = ({ commands }: Syntax.CompoundList, inside: Place): void => walkList(commands, view, inside);
  const search = (nodes: readonly (Syntax.SyntaxNode | undefined)[]): void => {
    for (const one of nodes) if (one) walkSubstitutions(one, view, place, joints);
  };
  switch (node.type) {
    case "Command":
      readCommand(node, view, place, joints, []);
      return;
    case "AndOr": {
      // The shell runs the whole list in a process of its own when it goes to the background.
      const inside = joints.next === "&" ? enter(place, "subshell", span(node), joints) : place;
      walkMembers(node.commands, node.operators, joints, (member, its) => walkNode(member, view, inside, its));
      return;
    }
    case "Pipeline":
      walkPipeline(node, view, place, joints);
      return;
    case "Redirected":
      walkNode(node.command, view, place, joints);
      search(node.redirects);
      return;
    case "Subshell":
      list(node.body, enter(place, "subshell", span(node), joints));
      return;
    case "BraceGroup":
      list(node.body, enter(place, "group", span(node), joints));
      return;
    case "If": {
      list(node.clause, enter(place, "condition", span(node.clause), alone));
      const branch = enter(place, "if", span(node), joints);
      list(node.then, branch);
      for (const { clause, then } of node.elif) {
        list(clause, enter(branch, "condition", span(clause), alone));
        list(then, branch);
      }
      if (node.else) list(node.else, branch);
      return;
    }
    case "While": {
      const loop = enter(place, "loop", span(node), joints);
      list(node.clause, enter(loop, "condition", span(node.clause), alone));
      list(node.body, loop);
      return;
    }
    case "For":
    case "Select":
      search(node.wordlist ?? []);
      list(node.body, enter(place, "loop", span(node), joints));
      return;
    case "ArithmeticFor":
      search([node.initialize, node.test, node.update]);
      list(node.body, enter(place, "loop", span(node), joints));
      return;
    case "Case": {
      const branches = enter(place, "case", span(node), joints);
      search([node.word]);
      for (const item of node.items) {
        search(item.pattern);
        list(item.body, branches);
      }
      return;
    }
    case "Function":
    case "Coproc": {
      const inside = enter(place, node.type === "Function" ? "function" : "subshell", span(node), joints);
      if (node.body.type === "CompoundList") list(node.body, inside);
      else walkNode(node.body, view, inside, alone);
      return;
    }
    case "TestCommand":
    case "ArithmeticCommand":
      search([node]);
  }
}

function walkPipeline(node: Syntax.Pipeline, view: View, place: Place, joints: Joints): void {
  const isNegated = node.prefixes.some((prefix) => prefix.type === "Negation");
  const inside = isNegated ? enter(place, "negation", fileSpan(view, node.pos, node.end), joints) : place;
  const timed: Word[] = [];
  const wordAt = ({ pos, end }: Range): Word => {
    const span = fileSpan(view, pos, end);
    const value = view.text.slice(pos, end);
    return { ...span, raw: view.file.slice(span.start, span.end), value, parts: [{ kind: "literal", value }] };
  };
  for (const prefix of node.prefixes) {
    if (prefix.type === "Negation") continue;
    timed.push(wordAt({ pos: prefix.pos, end: prefix.keywordEnd }));
    for (const option of [prefix.posix, prefix.endOfOptions]) if (option) timed.push(wordAt(option));
  }
  walkMembers(node.commands, node.operators, joints, (member, its, index) => {
    if (member.type === "Command") readCommand(member, view, inside, its, index === 0 ? timed : []);
    else walkNode(member, view, inside, its);
  });
}

function readCommand(node: Syntax.Command, view: View, place: Place, joints: Joints, timed: readonly Word[]): void {
  const nodes: readonly Syntax.CommandArgument[] = node.name ? [node.name, ...node.args] : node.args;
  const words = nodes.map((one) => readArgument(one, view));
  const assignments = new Map<string, Word>();
  for (const one of node.prefix) if (one.type === "Assignment") assignments.set(one.name, readAssignedValue(one, view));
  const redirects = node.redirects.map((one) => readRedirect(one, view));
  const { start, end } = fileSpan(view, node.pos, node.end);
  const span = { start: timed[0]?.start ?? start, end };
  const command = addCommand(place, span, words, { form: "shell", joints, timed, assignments, redirects });

  const heredocs = node.redirects.filter((one) => one.type === "HereDoc");
  const nests = heredocs.length > 0 || mayHoldCommands.test(view.text.slice(node.pos, node.end));
  if (nests) walkSubstitutions(node, view, place, joints);

  const argument = scriptArgument(command.words);
  const string = argument && nodes[nodes.length - command.words.length + argument.index];
  const input = readsInput(command.words) ? heredocs.at(-1) : undefined;
  if (string?.type === "Word") readGiven(string, argument?.interpreter, unquotedWord(string, view));
  else if (input) readGiven(input.body, command.words[0]?.value, heredocBody(input, view));

  function readGiven({ pos, end }: Range, interpreter: string | undefined, inner: View | undefined): void {
    if (inner) readNested({ kind: "sh -c", span: fileSpan(view, pos, end), view: inner, interpreter }, place, joints);
  }
}

type Range = Pick<Syntax.Word, "pos" | "end">;

/** Reads the substitutions in words, redirections and expressions, wherever in them they stand. */
function walkSubstitutions(node: Syntax.SyntaxNode, view: View, place: Place, joints: Joints): void {
  const { interpreter } = place.script;
  const visit = (child: Syntax.SyntaxNode): void => {
    if ("text" in child && !mayHoldCommands.test(child.text)) return;
    const isSubstitution =
      child.type === "CommandExpansion" ||
      child.type === "ProcessSubstitution" ||
      child.type === "ArithmeticCommandExpansion";
    if (!isSubstitution) {
      forEachChild(child, visit);
      return;
    }
    // An outer shell runs it, so it was read there.
    if (touchesHole(view, child.pos, child.end)) return;
    // That `${ ` is never closed is no error to unbash, which then goes on behind the end of the text.
    if (!/[)}`]$/.test(child.text)) throw notUnderstood;
    const tree = child.script;
    const inner = tree?.source === undefined ? view : unescapedBackticks(child, tree.source, view);
    if (!tree || !inner) throw notUnderstood;
    const span = fileSpan(inner, tree.pos, tree.end);
    readNested({ kind: "substitution", span, view: inner, tree, interpreter }, place, joints);
  };
  visit(node);
}

/** What a text with a substitution in it has in it, and few others have. */
const mayHoldCommands = /[`(]|\$\{[ \t\n|]/;

/** How often a text occurs, counted up to a limit. */
function countOf(part: string, text: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && count < limit; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
