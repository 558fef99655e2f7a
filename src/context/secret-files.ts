/* Files that hold secrets, as their names tell. */
import type { Copy } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import type { BuildContext } from "./facts.js";
import { contextPath } from "./sources.js";

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

/** How names begin or end that one of those may match: most names are asked no further. */
const beginnings = [".", "id_"];
const endings = [".json", ".p12", ".pfx", ".keystore", ".jks", ".pem", ".key"];

/** What is made to be looked at, or public by nature. */
const harmless = /example|sample|template|demo|dummy|fake|test|mock|snakeoil|dist|truststore|cacerts|\.pub$/i;

/** Whether a file holds settings that mostly have secrets among them: `.env`, `.env.production`. */
export function isEnvironmentFile(name: string): boolean {
  return environmentFile.test(name);
}

/** Whether a file of this name, without its folder, holds secrets. */
export function isSecretName(name: string): boolean {
  const mayBe =
    beginnings.some((beginning) => name.startsWith(beginning)) || endings.some((ending) => name.endsWith(ending));
  return mayBe && secretFile.some((pattern) => pattern.test(name));
}

/** Whether a path is that of an example, a test or a public key. */
export function isMadeToBeSeen(path: string): boolean {
  return harmless.test(path);
}

/** More than are worth a word each. */
const mostTaken = 3;

/** The files for secrets that lie in a folder which an instruction copies, no more than a few. */
export function secretsTakenAlong(copy: Copy, context: BuildContext): readonly string[] {
  const { files, dockerignore } = context;
  if (!files || copy.flags.some(({ name }) => name === "exclude")) return [];
  const found = new Set<string>();
  for (const word of copy.sources) {
    const value = resolveWord(word, copy);
    const path = value === undefined ? undefined : contextPath(value);
    if (path === undefined || (path !== "." && context.has(path) !== true)) continue;
    const folder = path === "." ? "" : `${path}/`;
    for (const file of secretsAmong(files))
      if (file.startsWith(folder) && isTaken(file, folder, context) && !dockerignore?.ignores(file)) found.add(file);
  }
  return [...found].slice(0, mostTaken);
}

/** As many files for secrets as are looked for in what is copied. */
const mostSecrets = 200;

const knownSecrets = new WeakMap<readonly string[], readonly string[]>();

/** The files that are for secrets by their names. */
function secretsAmong(files: readonly string[]): readonly string[] {
  let found = knownSecrets.get(files);
  if (!found) knownSecrets.set(files, (found = files.filter(isSecret).slice(0, mostSecrets)));
  return found;
}

function isSecret(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return isSecretName(name) && !isMadeToBeSeen(path);
}

/** Settings count right in the folder only, and not beside a front end, whose settings everybody sees. */
function isTaken(path: string, folder: string, context: BuildContext): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !isEnvironmentFile(name) || (path === folder + name && context.has(`${folder}package.json`) !== true);
}
