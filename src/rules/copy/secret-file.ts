import type { BuildContext } from "../../context/facts.js";
import { contextPath } from "../../context/sources.js";
import type { Copy } from "../../dockerfile/model.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { insertAt } from "../../text/edit.js";

const environmentFile = /^\.env(?:\.(?:local|prod|production|staging|secrets?))?$/;

/** Names of files that hold secrets and nothing else. A lone `.key` or `.pem` may be public: repositories are signed with such. */
const secretFile: readonly RegExp[] = [
  environmentFile,
  /^id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /^\.(?:netrc|pypirc|git-credentials|pgpass|dockercfg)$/,
  /^(?:credentials|service[-_]?account(?:[-_]?key)?|client[-_]?secrets?)\.json$/,
  /\.(?:p12|pfx|keystore|jks)$/,
  /(?:^|[-_.])(?:private|priv)(?:[-_.]?key)?\.(?:pem|key)$/,
  /^(?:privkey\.pem|(?:server|client|tls|ssl)\.key)$/,
];

/** Where programs look for secrets, whatever the file was called before. */
const secretPlace =
  /\/\.ssh\/id_[a-z0-9]+$|\/\.aws\/credentials$|\/\.kube\/config$|\/\.docker\/config\.json$|\/\.(?:netrc|pypirc|git-credentials)$/;

/** What is made to be looked at, or public by nature. */
const harmless = /example|sample|template|demo|dummy|fake|test|mock|snakeoil|dist|truststore|cacerts|\.pub$/i;

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
      for (const file of takenAlong(instruction, context)) {
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
        if (path === undefined || harmless.test(path) || context.dockerignore?.ignores(path) === true) continue;
        const name = path.slice(path.lastIndexOf("/") + 1);
        const isAtSecretPlace = instruction.sources.length === 1 && secretPlace.test(destination ?? "");
        if (!isAtSecretPlace && !secretFile.some((pattern) => pattern.test(name))) continue;
        // What the repository itself keeps is at least not hidden from those who read it.
        const isKept = environmentFile.test(name) && context.has(path) === true;
        yield { at: word, message: "copied", data: { file: name }, ...(isKept ? { level: "warning" } : {}) };
      }
    }
  },
});

/** More than are worth a word each. */
const mostTaken = 3;

/** The files for secrets that lie in a folder which an instruction copies. */
function takenAlong(copy: Copy, context: BuildContext): readonly string[] {
  const { files, dockerignore } = context;
  if (!files || copy.flags.some(({ name }) => name === "exclude")) return [];
  const found = new Set<string>();
  for (const word of copy.sources) {
    const value = resolveWord(word, copy);
    const path = value === undefined ? undefined : contextPath(value);
    if (path === undefined || (path !== "." && context.has(path) !== true)) continue;
    const folder = path === "." ? "" : `${path}/`;
    for (const file of files)
      if (file.startsWith(folder) && isSecret(file, folder, context) && !dockerignore?.ignores(file)) found.add(file);
  }
  return [...found].slice(0, mostTaken);
}

/** Settings count right in the folder only, and not beside a front end, whose settings everybody sees. */
function isSecret(path: string, folder: string, context: BuildContext): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (harmless.test(path)) return false;
  if (!environmentFile.test(name)) return secretFile.some((pattern) => pattern.test(name));
  return path === folder + name && context.has(`${folder}package.json`) !== true;
}

function ignoreFix(file: string, { dockerignore }: BuildContext): Fix | undefined {
  if (!dockerignore || !/^[\w./-]+$/.test(file)) return undefined;
  const { text, path } = dockerignore;
  const added = `${text === "" || text.endsWith("\n") ? "" : "\n"}${file}\n`;
  return { title: "Keep {file} out of the build", safety: "review", file: path, edits: [insertAt(text.length, added)] };
}
