import type { Dockerfile } from "../../../src/dockerfile/model.js";
import { parseDockerfile, parseDockerfileTwice } from "../../../src/dockerfile/parse.js";
import { ignoresOf } from "../../../src/engine/ignore-comments.js";
import { decode } from "../../../src/source/decode.js";
import { faultsOfInside, faultsOfOrder, faultsOfSpans } from "../spans.js";
import type { Target } from "../target.js";
import { dockerfileTokens, shellTokens } from "../tokens.js";
import { faultsOfScript } from "./shell.js";

/** The lines and the model of a Dockerfile. */
export const dockerfileTarget: Target = {
  name: "dockerfile",
  share: 10,
  tokens: [...dockerfileTokens, ...shellTokens],
  seeds: ({ trees }) => trees.flatMap((tree) => tree.get("Dockerfile") ?? []),
  async run(bytes) {
    const { text } = decode(bytes);
    const dockerfile = parseDockerfile(text, { path: "Dockerfile" });
    await parseDockerfileTwice(text);
    return [...faultsOfModel(dockerfile, text), ...faultsOfSpans(ignoresOf(dockerfile), text)];
  },
};

function faultsOfModel(dockerfile: Dockerfile, text: string): readonly string[] {
  const { instructions, comments, stages, directives, problems, source } = dockerfile;
  const faults = [
    ...faultsOfSpans({ instructions, comments, stages, directives, problems }, text),
    ...faultsOfOrder("instructions", instructions),
    ...faultsOfOrder("comments", comments),
    ...faultsOfOrder("stages", stages),
  ];
  for (const instruction of instructions) {
    const { heredocs, keywordSpan, flags, body, words } = instruction;
    faults.push(...faultsOfInside("a keyword, flag or body", instruction, [keywordSpan, ...flags, body]));
    faults.push(...faultsOfInside("a word or here-document", instruction, [...words, ...heredocs]));
    faults.push(...faultsOfOrder("flags", flags), ...faultsOfOrder("words", words));
    faults.push(...faultsOfOrder("here-documents", heredocs));
    const [first, last] = [source.positionAt(instruction.start).line, source.positionAt(instruction.end).line];
    // Lines of nothing but a continuation may stand above the keyword.
    if (first < instruction.firstLine || last !== instruction.lastLine)
      faults.push(
        `an instruction's lines are wrong: ${instruction.firstLine}..${instruction.lastLine}, not ${first}..${last}`,
      );
    if ("scripts" in instruction)
      for (const script of instruction.scripts) faults.push(...faultsOfScript(script, instruction));
  }
  return faults;
}
