import type { BuildContext, Dockerignore } from "../../context/facts.js";
import { recommendedIgnores } from "../../context/recommended-ignores.js";
import { wholeContextCopies } from "../../context/whole-context.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { createSource } from "../../text/source.js";
import { insertAt } from "../../text/edit.js";

/** What each line is for: paths of which one that is left out shows that somebody thought of it. */
const samples: Readonly<Record<string, readonly string[]>> = {
  ".git": [".git/config", ".git/objects/00/x"],
  ".venv": [".venv/bin/python", "venv/bin/python", "env/bin/python", "virtualenv/bin/python", ".direnv/python"],
  venv: [".venv/bin/python", "venv/bin/python", "env/bin/python", "virtualenv/bin/python", ".direnv/python"],
  "**/__pycache__": ["__pycache__/a.pyc", "a/__pycache__/a.pyc"],
  "**/*.py[cod]": ["a.pyc", "__pycache__/a.pyc"],
  "**/.pytest_cache": [".pytest_cache/a"],
  "**/.mypy_cache": [".mypy_cache/a"],
  "**/.ruff_cache": [".ruff_cache/a"],
  "**/.env": [".env"],
};

const readsEnvironmentFile = new Set([
  "python-dotenv",
  "pydantic-settings",
  "django-environ",
  "environs",
  "python-decouple",
  "django-dotenv",
]);

/** A folder with no more files than this holds nothing but what the image is made of. */
const fewFiles = 5;

export default defineRule({
  id: "dockerignore/incomplete",
  level: "warning",
  summary: "The .dockerignore lets through what no image needs",
  since: "0.1.0",
  messages: { missing: "No line here keeps {missing} out of the image, and `{copy}` takes everything along." },
  why: "Git history, virtual environments of another system and secrets end up in the image, and a change to any of them rebuilds every later layer.",
  *check({ dockerfile, context }) {
    const { dockerignore, root, files } = context;
    if (!dockerignore || dockerfile.isDevelopment) return;
    if (root !== "" && files !== undefined && files.length <= fewFiles) return;
    const shipped = shippedStages(dockerfile);
    const copies = wholeContextCopies(dockerfile).filter(({ flags }) => !flags.some(({ name }) => name === "exclude"));
    const copy = copies.find(({ stage }) => stage && shipped.includes(stage)) ?? copies[0];
    if (!copy) return;
    const lines = recommendedIgnores(dockerfile, context).filter((line) => !isThoughtOf(line, dockerignore));
    const named = lines.filter((line) => isLikelyThere(line, context));
    if (named.length === 0) return;
    const { text, path } = dockerignore;
    const isShipped = copy.stage !== undefined && shipped.includes(copy.stage);
    const added = (text === "" || text.endsWith("\n") ? "" : "\n") + lines.map((line) => `${line}\n`).join("");
    yield {
      at: createSource(text).lineSpan(1),
      message: "missing",
      data: {
        copy: dockerfile.source.slice({ start: copy.start, end: copy.body.end }),
        missing: named.map((line) => `\`${line.replace("**/", "")}\``).join(", "),
      },
      file: path,
      ...(isShipped ? {} : { level: "info" }),
      fixes: [{ title: "Add the missing lines", safety: "review", file: path, edits: [insertAt(text.length, added)] }],
    };
  },
});

/** What is worth a word, and by all signs comes to lie there: history, another system's interpreter, secrets. */
function isLikelyThere(line: string, context: BuildContext): boolean {
  const { root, files, project, dependencies } = context;
  if (line === ".git") return root === "";
  if (line === ".venv") return project?.hasUv === true || context.has("uv.lock") === true;
  if (line !== "**/.env") return false;
  return (
    dependencies.some(({ name }) => readsEnvironmentFile.has(name)) ||
    files?.some((path) => /^(?:\.env[._-]|[\w.-]{1,30}\.env$)[\w.-]*$/.test(path)) === true
  );
}

/** Whether a line leaves such a thing out, lets it in on purpose, or stands there as a comment. */
function isThoughtOf(line: string, dockerignore: Dockerignore): boolean {
  const { text, patterns } = dockerignore;
  if (samples[line]?.some((path) => dockerignore.ignores(path)) === true) return true;
  const name = line.replace("**/", "");
  if (patterns.some(({ pattern }) => pattern === name || pattern.startsWith(`${name}/`))) return true;
  return text.split("\n").some((one) => one.startsWith("#") && one.split(/[\s#/,;:()`'"]+/).includes(name));
}
