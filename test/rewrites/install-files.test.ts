import { emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { installFiles } from "../../src/rewrites/install-files.js";
import { readFiles } from "../rules/read-files.js";

const head = "FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\n";

/** What the last command of a file reads. */
function read(run: string, files?: Readonly<Record<string, string>>) {
  const code = `${head}RUN ${run}\n`;
  const { dockerfile, context } = files
    ? readFiles("Dockerfile", code, files)
    : { dockerfile: parseDockerfile(code), context: emptyContext() };
  const command = [...dockerfile.commands()].at(-1);
  return command && installFiles(command, context);
}

describe("installFiles with nothing known", () => {
  test.each([
    ["pip install -r requirements.txt", ["requirements.txt"]],
    ["cd deploy && pip install -r req-prod.txt -c ../requirements.lock", ["deploy/req-prod.txt", "requirements.lock"]],
    ["pip install -r requirements/prod.txt -r requirements/dev.txt", ["requirements/"]],
    ["conda env update --file environment.yml", ["environment.yml"]],
    ["pipenv sync --system", ["Pipfile", "Pipfile.lock"]],
  ])("%s reads %j", (run, files) => {
    expect(read(run)).toEqual(files);
  });

  test.each([
    "pip install -r list.txt",
    "pip install -r requirements.txt --find-links wheels",
    "pip install -r $LIST",
    "pip install -r https://example.org/requirements.txt",
    "pip install -r 'requirements in use.txt'",
    "pipenv install --system",
    "uv sync --locked --no-install-project",
    "poetry install --no-root",
  ])("%s: not certain", (run) => {
    expect(read(run)).toBeUndefined();
  });
});

describe("installFiles with the context", () => {
  const run = "pip install -r requirements.txt";

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["one file", { "requirements.txt": "flask\n" }, ["requirements.txt"]],
    [
      "files in a circle",
      { "requirements.txt": "-r a.txt\n", "a.txt": "-r requirements.txt\n" },
      ["requirements.txt", "a.txt"],
    ],
    [
      "a folder of nothing else",
      { "requirements.txt": "-r req/a.txt\n-r req/b.txt\n", "req/a.txt": "a\n", "req/b.txt": "b\n" },
      ["requirements.txt", "req/"],
    ],
    [
      "a folder with other things",
      { "requirements.txt": "-r req/a.txt\n-r req/b.txt\n", "req/a.txt": "a\n", "req/b.txt": "b\n", "req/x.py": "" },
      ["requirements.txt", "req/b.txt", "req/a.txt"],
    ],
  ])("%s", (_, files, expected) => {
    expect(read(run, files)).toEqual(expected);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["the project itself", { "requirements.txt": "-e .\n" }],
    ["a folder", { "requirements.txt": "./lib\n" }],
    ["an address of a file", { "requirements.txt": "lib @ file:///srv/lib\n" }],
    ["a file that is not there", { "requirements.txt": "-r base.txt\n" }],
    ["a file outside the repository", { "requirements.txt": "-r ../base.txt\n" }],
    ["a folder of wheels", { "requirements.txt": "-f ./wheels\nflask\n" }],
    ["a template", { "requirements.txt": "{{ name }}\n" }],
    ["nothing of that name", { "other.txt": "flask\n" }],
  ])("not certain: %s", (_, files) => {
    expect(read(run, files)).toBeUndefined();
  });

  const project = '[project]\nname = "a"\nversion = "1"\n';

  test("a tool's project file and lock", () => {
    const files = { "pyproject.toml": project, "uv.lock": "version = 1\n", ".python-version": "3.13\n" };
    expect(read("uv sync --locked --no-install-project", files)).toEqual([
      "pyproject.toml",
      "uv.lock",
      ".python-version",
    ]);
    expect(read("poetry install --no-root", { "pyproject.toml": project, "poetry.lock": "" })).toEqual([
      "pyproject.toml",
      "poetry.lock",
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["a lock that is not there", { "pyproject.toml": project }],
    ["a workspace", { "pyproject.toml": `${project}[tool.uv.workspace]\nmembers = ["x"]\n`, "uv.lock": "" }],
    ["a path", { "pyproject.toml": `${project}[tool.uv.sources]\nx = { path = "../x" }\n`, "uv.lock": "" }],
  ])("not certain: %s", (_, files) => {
    expect(read("uv sync --locked --no-install-project", files)).toBeUndefined();
  });
});
