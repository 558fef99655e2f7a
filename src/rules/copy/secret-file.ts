import type { BuildContext } from "../../context/facts.js";
import { isEnvironmentFile, isMadeToBeSeen, isSecretName, secretsTakenAlong } from "../../context/secret-files.js";
import { contextPath } from "../../context/sources.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

/** Where programs look for secrets, whatever the file was called before. */
const secretPlace =
  /\/\.ssh\/id_[a-z0-9]+$|\/\.aws\/credentials$|\/\.kube\/config$|\/\.docker\/config\.json$|\/\.(?:netrc|pypirc|git-credentials)$/;

export default defineRule({
  id: "copy/secret-file",
  level: "error",
  summary: "A file that holds secrets is copied into the image",
  since: "0.1.0",
  messages: {
    copied: "`{file}` is a file for secrets, and everybody who gets the image can read it.",
    taken: "`{copy}` takes `{file}` along, a file for secrets: everybody who gets the image can read it.",
  },
  why: "A copied file stays in its layer for ever, even if a later step removes it.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    for (const instruction of dockerfile.instructions) {
      if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) continue;
      if (!instruction.stage || !shipped.includes(instruction.stage)) continue;
      for (const file of secretsTakenAlong(instruction, context)) {
        const copy = dockerfile.source.slice({ start: instruction.start, end: instruction.body.end });
        const fix = ignoreFix(file, context);
        yield {
          at: { start: instruction.start, end: instruction.body.end },
          message: "taken",
          data: { copy, file },
          subject: file,
          level: "warning",
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
      const destination = instruction.destination && resolveWord(instruction.destination, instruction);
      for (const word of instruction.sources) {
        const value = resolveWord(word, instruction);
        const path = value === undefined ? undefined : contextPath(value);
        if (path === undefined) continue;
        const name = path.slice(path.lastIndexOf("/") + 1);
        const isAtSecretPlace = instruction.sources.length === 1 && secretPlace.test(destination ?? "");
        if (!isAtSecretPlace && !isSecretName(name)) continue;
        if (isMadeToBeSeen(path) || context.dockerignore?.ignores(path) === true) continue;
        // What the repository itself keeps is at least not hidden from those who read it.
        const isKept = isEnvironmentFile(name) && context.has(path) === true;
        yield { at: word, message: "copied", data: { file: name }, ...(isKept ? { level: "warning" } : {}) };
      }
    }
  },
});

function ignoreFix(file: string, { dockerignore }: BuildContext): Fix | undefined {
  if (!dockerignore || !/^[\w./-]+$/.test(file)) return undefined;
  const { text, path } = dockerignore;
  const added = `${text === "" || text.endsWith("\n") ? "" : "\n"}${file}\n`;
  return { title: "Keep {file} out of the build", safety: "review", file: path, edits: [insertAt(text.length, added)] };
}
