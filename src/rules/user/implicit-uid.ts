import { resolveWord, userAtEnd } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { createdUser } from "../../packages/accounts.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "user/implicit-uid",
  level: "info",
  summary: "The user that the container runs as has no fixed number",
  mentions: ["useradd", "adduser"],
  since: "0.1.0",
  messages: {
    implicit: "`{program}` picks the number of `{name}` itself, and may pick another one in the next build.",
  },
  why: "Files in volumes and the cluster's security settings go by number: when it changes, the container can no longer read its own data.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    const user = final && userAtEnd(final);
    if (user?.state !== "set" || user.value === undefined) return;
    let number: string | undefined;
    for (const stage of shippedStages(dockerfile)) {
      for (const command of dockerfile.commands(stage)) {
        const created = createdUser(command, (word) => resolveWord(word, command));
        if (!created?.name || created.has("--uid") || !created.isComplete || created.name.value !== user.value)
          continue;
        number ??= freeNumber(dockerfile.source.text);
        const isLong = created.options.length > 0 && created.options.every(({ written }) => written.startsWith("--"));
        yield {
          at: created.programSpan,
          message: "implicit",
          data: { program: created.program, name: user.value },
          subject: user.value,
          fixes: [
            {
              title: "Give the user a number",
              safety: "review",
              edits: [insertWords(command, created.programSpan, isLong ? "--uid" : "-u", number)],
            },
          ],
        };
      }
    }
  },
});

/** A number above those that systems give out, which the file does not use yet. */
function freeNumber(text: string): string {
  const used = new Set<number>();
  // Longer numbers hold others, one at every digit.
  for (const { 0: digits } of text.matchAll(/\d{5,}/g))
    for (let at = 0; at + 5 <= digits.length; at++) used.add(Number(digits.slice(at, at + 5)));
  let number = 10001;
  while (used.has(number)) number++;
  return String(number);
}
