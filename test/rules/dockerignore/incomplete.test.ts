import { recommendedIgnores } from "../../../src/context/recommended-ignores.js";
import { buildContext } from "../../../src/context/read.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import rule from "../../../src/rules/dockerignore/incomplete.js";
import { ruleTable, testDate } from "../table.js";

const code = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n";
const caches = "**/__pycache__\n**/*.py[cod]\n**/.pytest_cache\n**/.mypy_cache\n**/.ruff_cache\n";
const files = (ignore: string, more: Readonly<Record<string, string>> = {}) => ({
  "app.py": "",
  "requirements.txt": "flask==3.1.0\n",
  ...more,
  ".dockerignore": ignore,
});
const speaking = (marked: string, fixed: string, more: Readonly<Record<string, string>> = {}) => ({
  code,
  files: files(marked.replace(/[«»]/g, ""), more),
  marked: { ".dockerignore": marked },
  fixedFiles: { ".dockerignore": fixed },
  safety: "review" as const,
});

ruleTable(
  rule,
  [
    {
      ...speaking("«venv»\n.env\n", `venv\n.env\n.git\n${caches}`),
      message: "No line here keeps `.git` out of the image, and `COPY . .` takes everything along.",
    },
    {
      ...speaking("«# tests»\ntests\n", `# tests\ntests\n.git\n.venv\nvenv\n${caches}**/.env\n`, {
        ".env.example": "",
      }),
      message: "No line here keeps `.git`, `.env` out of the image, and `COPY . .` takes everything along.",
    },
    speaking(
      "«.git»\n**/__pycache__\n",
      ".git\n**/__pycache__\n.venv\nvenv\n**/.pytest_cache\n**/.mypy_cache\n**/.ruff_cache\n**/.env\n",
      {
        "uv.lock": "",
      },
    ),
    {
      ...speaking("«.git»\n.venv\n*.pyc\n", `.git\n.venv\n*.pyc\n${caches.replace("**/*.py[cod]\n", "")}**/.env\n`, {
        "requirements.txt": "python-dotenv==1.0.1\n",
      }),
    },
    {
      ...speaking("«x»\n", `x\n.git\n.venv\nvenv\n${caches}**/.env\n`),
      code: "FROM python:3.13 AS build\nCOPY . /src\nFROM python:3.13-slim\nCOPY --from=build /src/dist /app\n",
      level: "info",
    },
  ],
  [
    { code, because: "nothing is known of what lies beside it" },
    { code, files: { "app.py": "" }, because: "without a .dockerignore another rule speaks" },
    { code, files: files("*\n!app.py\n"), because: "only what is named is let in" },
    { code, files: files(".git\nvenv\n"), because: "the rest is too little to speak of" },
    { code, files: files("**/.git/\n.venv/\n"), because: "it is said in another way" },
    {
      code,
      files: files("# keep .git: the version is read from it\nvenv\n"),
      because: "a comment shows that it is meant",
    },
    { code, files: files(".git/objects\n!.git/HEAD\n"), because: "a part of it is let in on purpose" },
    {
      code,
      files: files("venv\n", { "pyproject.toml": '[build-system]\nrequires = ["setuptools-scm"]\n' }),
      because: "the build reads the version from .git",
    },
    {
      code: `${code}RUN find . -name ".git" | xargs rm -rf\n`,
      files: files("venv\n"),
      because: "a command takes care of it",
    },
    { code: "FROM python:3.13-slim\nCOPY app.py /app/\n", files: files("x\n"), because: "only one file is copied" },
    {
      code: "FROM python:3.13-slim\nCOPY --exclude=.git . .\n",
      files: files("x\n"),
      because: "the COPY itself leaves it out",
    },
    { code, path: "Dockerfile.dev", files: files("x\n"), because: "the file is for development" },
    {
      code,
      path: "hello/Dockerfile",
      files: { "hello/.dockerignore": "x\n", "hello/app.py": "", "hello/uv.lock": "" },
      because: "the folder holds nothing but what is needed",
    },
  ],
);

it.each([{}, { "uv.lock": "", ".env.example": "" }, { venv: "", ".env": "A=1" }, { "requirements.txt": "environs\n" }])(
  "has nothing to say about a recommended file beside %j",
  (more) => {
    const dockerfile = parseDockerfile(code, { path: "Dockerfile" });
    const contextWith = (ignore?: string) => {
      const texts = new Map([...Object.entries({ "app.py": "", ...more }), ["Dockerfile", code]]);
      if (ignore !== undefined) texts.set(".dockerignore", ignore);
      return buildContext({ dockerfile, entries: [...texts.keys()].map((path) => ({ path, kind: "file" })), texts });
    };
    const made = recommendedIgnores(dockerfile, contextWith()).join("\n");
    expect([...rule.check({ dockerfile, context: contextWith(""), today: testDate })].length).toBe(1);
    expect([...rule.check({ dockerfile, context: contextWith(made), today: testDate })]).toEqual([]);
  },
);
