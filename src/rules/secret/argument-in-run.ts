import type { Run } from "../../dockerfile/model.js";
import { envOf, instructionOf } from "../../dockerfile/scope.js";
import { isSecretName } from "../../dockerfile/secret-name.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { indexAddresses } from "../../python/index-addresses.js";
import type { Command, Word } from "../../shell/command.js";
import { contains, type Span } from "../../text/span.js";

export default defineRule({
  id: "secret/argument-in-run",
  level: "warning",
  summary: "A secret is handed to a RUN by a build argument",
  mentions: ["arg"],
  since: "0.1.0",
  messages: { used: "`{name}` is a build argument: `docker history` shows the value that it had in this `RUN`." },
  why: "Everybody who gets the image can read it, and the build's provenance may hold it too; a secret mount (`--mount=type=secret`) leaves no trace.",
  *check({ dockerfile }) {
    if (
      !dockerfile.instructions.some(
        (one) => one.keyword === "ARG" && one.pairs.some(({ name }) => isSecretName(name.value ?? "")),
      )
    )
      return;
    const shipped = shippedStages(dockerfile);
    const addresses: readonly Span[] = indexAddresses(dockerfile).flatMap(({ command, word }) =>
      command ? [word] : [],
    );
    const seen = new Set<string>();
    for (const command of dockerfile.commands()) {
      const run = instructionOf(command);
      const { stage } = run;
      if (!stage || run.keyword !== "RUN" || run.mounts.some(({ type }) => type === "secret")) continue;
      for (const word of wordsOf(command)) {
        const name = secretIn(word, run, command);
        const key = `${String(stage.index)} ${name ?? ""}`;
        // Credentials in the address of an index are a matter of their own.
        if (name === undefined || seen.has(key) || addresses.some((address) => contains(word, address))) continue;
        seen.add(key);
        yield {
          at: placeOf(word, name),
          message: "used",
          data: { name },
          subject: name,
          ...(shipped.includes(stage) ? {} : { level: "info", profile: "strict" }),
        };
      }
    }
  },
});

function wordsOf({ words, assignments, redirects }: Command): readonly Word[] {
  return [...words, ...assignments.values(), ...redirects.flatMap(({ target }) => target ?? [])];
}

/** The build argument named for a secret that a word expands, and that nothing but a hand-in gives a value. */
function secretIn(word: Word, run: Run, command: Command): string | undefined {
  if (word.value !== undefined) return undefined;
  for (const part of word.parts) {
    if (part.kind !== "variable" || !isSecretName(part.name)) continue;
    // `[ -n "$TOKEN" ]` asks only whether there is one, but its value is in the history all the same.
    const setting = envOf(command, part.name);
    if (setting.state !== "set" || setting.value || !setting.by || !("keyword" in setting.by)) continue;
    if (setting.by.keyword === "ARG" && setting.by.stage === run.stage) return part.name;
  }
  return undefined;
}

/** `$NAME` or `${NAME}` inside of the word, where it is found; the word otherwise. */
function placeOf(word: Word, name: string): Span {
  for (const written of [`\${${name}`, `$${name}`]) {
    const at = word.raw.indexOf(written);
    const close = written.startsWith("${") ? word.raw.indexOf("}", at) + 1 : at + written.length;
    if (at !== -1 && close > at) return { start: word.start + at, end: word.start + close };
  }
  return { start: word.start, end: word.end };
}
