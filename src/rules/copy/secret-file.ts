import { contextPath } from "../../context/sources.js";
import { resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";

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
  messages: { copied: "`{file}` is a file for secrets, and everybody who gets the image can read it." },
  why: "A copied file stays in its layer for ever, even if a later step removes it.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    for (const instruction of dockerfile.instructions) {
      if ((instruction.keyword !== "COPY" && instruction.keyword !== "ADD") || instruction.from) continue;
      if (!instruction.stage || !shipped.includes(instruction.stage)) continue;
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
