/* What a script holds that POSIX does not know: not every shell reads it, and some read it as something else. */
import type { Extension, ExtensionKind } from "./command.js";
import type { Syntax } from "./parse.js";
import type { Place } from "./place.js";
import { fileSpan, touchesHole, type View } from "./view.js";

/** Walks over a node's children; handed in, as one file alone knows the parser. */
type Children = (node: Syntax.SyntaxNode, visit: (child: Syntax.SyntaxNode) => void) => void;

/** What a script with an extension has in it, and few others have. */
const mayExtend =
  /\[\[|\(\(|<<<|&>|\|&|[<>]\(|\{[^{}\n]*(?:,|\.\.)|=\(|\+=|\w\[|\bfunction\s|\$'|\$\{(?:!|\w+[[/:^,@])|\bselect\s|\bcoproc\s/;

/** Finds the extensions of one script; those of scripts nested in it are found with them. */
export function readExtensions(tree: Syntax.ParsedScript, view: View, place: Place, children: Children): void {
  const [first] = tree.commands;
  const last = tree.commands.at(-1);
  if (!first || !last || !mayExtend.test(view.text.slice(first.pos, last.end))) return;
  const { script } = place;
  const found: Extension[] = [];
  const add = (kind: ExtensionKind, start: number, end: number): void => {
    if (!touchesHole(view, start, end)) found.push({ kind, ...fileSpan(view, start, end), script });
  };
  const visit = (node: Syntax.SyntaxNode): void => {
    const inside = readNode(node, view.text, add);
    if (inside === "all") children(node, visit);
    else if (inside !== undefined) for (const each of inside) visit(each);
  };
  for (const statement of tree.commands) visit(statement);
  script.extensions.push(...found);
}

type Add = (kind: ExtensionKind, start: number, end: number) => void;

/** Adds what the node itself is; gives the children that are still to be looked at. */
function readNode(node: Syntax.SyntaxNode, text: string, add: Add): "all" | readonly Syntax.SyntaxNode[] | undefined {
  switch (node.type) {
    case "CommandExpansion":
    case "ArithmeticCommandExpansion":
      return undefined;
    case "ProcessSubstitution":
      add("process substitution", node.pos, node.end);
      return undefined;
    case "TestCommand":
      add("[[", node.pos, node.pos + 2);
      return undefined;
    case "ArithmeticCommand":
      add("((", node.pos, node.pos + 2);
      return undefined;
    case "ArithmeticFor":
      add("for ((", node.pos, text.indexOf("((", node.pos) + 2);
      return [node.body];
    case "Select":
      add("select", node.pos, node.pos + "select".length);
      return "all";
    case "Coproc":
      add("coproc", node.pos, node.pos + "coproc".length);
      return "all";
    case "Function":
      if (/^function\s/.test(text.slice(node.pos, node.pos + 9))) add("function", node.pos, node.pos + 8);
      return "all";
    case "Pipeline":
      for (const [index, operator] of node.operators.entries()) {
        const end = node.commands[index]?.end ?? node.pos;
        const at = text.indexOf("|&", end);
        if (operator === "|&" && at !== -1) add("|&", at, at + 2);
      }
      return "all";
    case "HereString":
      add("<<<", node.pos, node.end);
      return "all";
    case "Redirect":
      if (node.operator === "&>" || node.operator === "&>>")
        add(node.operator, node.pos, node.pos + node.operator.length);
      // No shell expands braces in the name of a file that it opens.
      return undefined;
    case "Assignment":
      if (node.append === true) add("+=", node.pos, node.end);
      else if (node.index !== undefined || node.value.type !== "Word") add("array", node.pos, node.end);
      return undefined;
    case "Case":
      return node.items.map(({ body }) => body);
    case "ParameterExpansion": {
      const kind = expansionKind(node);
      if (kind) add(kind, node.pos, node.end);
      return kind ? undefined : "all";
    }
    case "Word":
      if (node.parts?.some((part) => part.type === "BraceExpansion" && !isNoList.test(part.text)) === true)
        add("{a,b}", node.pos, node.end);
      return "all";
    case "AnsiCQuoted":
      add("$'…'", node.pos, node.end);
      return undefined;
    default:
      return "all";
  }
}

/** JSON without quotes round it, and the numbers of a regular expression: whoever wrote these wants them as they stand. */
const isNoList = /^\{(?:["']|\d*,\d*\}$)/;

function expansionKind({ prefix, index, operation }: Syntax.ParameterExpansionPart): ExtensionKind | undefined {
  if (index !== undefined) return "array";
  if (prefix === "!" || operation?.type === "Names") return "${!x}";
  if (operation?.type === "Replace") return "${x/a/b}";
  if (operation?.type === "Slice") return "${x:0:1}";
  if (operation?.type === "CaseModification" || operation?.type === "Transform") return "${x^^}";
  return undefined;
}
