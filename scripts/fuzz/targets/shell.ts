import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import type { Script } from "../../../src/shell/command.js";
import { parseShell } from "../../../src/shell/parse.js";
import { decode } from "../../../src/source/decode.js";
import type { Span } from "../../../src/text/span.js";
import type { Seeds } from "../seeds.js";
import { faultsOfInside, faultsOfOrder, faultsOfSpans } from "../spans.js";
import type { Target } from "../target.js";
import { dockerfileTokens, shellTokens } from "../tokens.js";

/** Shell text as an instruction and as a here-document, behind other text, so that no offset is right by chance. */
export const shellTarget: Target = {
  name: "shell",
  share: 20,
  tokens: [...shellTokens, ...shellTokens, ...dockerfileTokens],
  seeds: scriptsIn,
  run(bytes) {
    const before = "FROM a\n";
    const text = before + decode(bytes).text;
    const span = { start: before.length, end: text.length };
    return (["\\", "`"] as const).flatMap((escape) =>
      (["instruction", "heredoc"] as const).flatMap((kind) => {
        const script = parseShell({ text, span, kind, escape, interpreter: undefined });
        return script ? [...faultsOfSpans(script, text), ...faultsOfScript(script, span)] : [];
      }),
    );
  },
};

/** What is wrong with the order and the nesting of commands and words. */
export function faultsOfScript(script: Script, outer: Span): readonly string[] {
  return [
    ...faultsOfInside("a script", outer, [script]),
    ...faultsOfInside("a command", script, script.commands),
    ...faultsOfInside("an extension", script, script.extensions),
    ...faultsOfOrder("commands", script.commands, true),
    ...script.commands.flatMap((command) => {
      const { words, wrappers, redirects, assignments, within } = command;
      return [
        ...faultsOfOrder("words of a command", [...wrappers, ...words]),
        ...faultsOfInside("a word", command, [...wrappers, ...words, ...assignments.values()]),
        ...faultsOfInside("a redirection", outer, redirects),
        ...(within ? faultsOfInside("a nested command", within, [command]) : []),
        ...faultsOfInside("a command", command.script, [command]),
      ];
    }),
  ];
}

const mostFiles = 400;

function scriptsIn({ trees }: Seeds): readonly Buffer[] {
  const step = Math.max(1, Math.floor(trees.length / mostFiles));
  return trees
    .filter((_, index) => index % step === 0)
    .flatMap((tree) => {
      const text = decode(tree.get("Dockerfile") ?? Buffer.alloc(0)).text;
      return parseDockerfile(text).instructions.flatMap(({ keyword, body, end }) =>
        keyword === "RUN" || keyword === "CMD" ? [Buffer.from(text.slice(body.start, end))] : [],
      );
    });
}
