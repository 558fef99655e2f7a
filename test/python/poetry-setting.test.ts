import { buildContext, emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { keepsNoPoetryCache, poetryCacheFolder } from "../../src/python/poetry-cache.js";
import { maySay, poetrySetting } from "../../src/python/poetry-setting.js";
import { poetryCommand } from "../../src/python/poetry.js";

const from = "FROM python:3.13-slim\n";

function read(text: string, files?: Readonly<Record<string, string>>) {
  const dockerfile = parseDockerfile(text, { path: "Dockerfile" });
  const command = [...dockerfile.commands()].find((one) => poetryCommand(one)?.subcommand === "install");
  if (!command) throw new Error("No `poetry install`.");
  const texts = new Map([...Object.entries(files ?? {}), ["Dockerfile", text]]);
  const entries = [...texts.keys()].map((path) => ({ path, kind: "file" as const }));
  return { dockerfile, command, context: files ? buildContext({ dockerfile, entries, texts }) : emptyContext() };
}

test.each([
  [`${from}RUN poetry install`, undefined, "unset", undefined],
  [`${from}ENV POETRY_VIRTUALENVS_CREATE=false\nRUN poetry install`, undefined, "set", "false"],
  [`${from}RUN poetry config virtualenvs.create false && poetry install`, undefined, "set", "false"],
  [`${from}RUN poetry config settings.virtualenvs.create false\nRUN poetry install`, undefined, "set", "false"],
  [
    `${from}RUN poetry config virtualenvs.create false && poetry config virtualenvs.create --unset && poetry install`,
    undefined,
    "unset",
    undefined,
  ],
  [`${from}RUN poetry install && poetry config virtualenvs.create false`, undefined, "unset", undefined],
  ["FROM x.example/base\nRUN poetry install", undefined, "unknown", undefined],
  [`${from}COPY . .\nRUN poetry install`, undefined, "unknown", undefined],
  [`${from}COPY . .\nRUN poetry install`, { "pyproject.toml": "" }, "unset", undefined],
  [`${from}COPY . .\nRUN poetry install`, { "poetry.toml": "[virtualenvs]\ncreate = false # why\n" }, "set", "false"],
])("virtualenvs.create in %j beside %j", (text, files, state, value) => {
  const { dockerfile, command, context } = read(text, files);
  const setting = poetrySetting(dockerfile, context, command, "virtualenvs.create");
  expect([setting.state, setting.state === "set" ? setting.value : undefined]).toEqual([state, value]);
});

test.each([
  [{ state: "unset" } as const, "false", false],
  [{ state: "unknown" } as const, "false", true],
  [{ state: "set", value: undefined, by: undefined } as const, "true", true],
  [{ state: "set", value: "1", by: undefined } as const, "true", true],
  [{ state: "set", value: "1", by: undefined } as const, "false", false],
])("%j may say %s: %s", (setting, value, expected) =>
  expect(maySay(setting, value as "true" | "false")).toBe(expected),
);

test.each([
  [`${from}RUN poetry install`, "/root/.cache/pypoetry", false],
  [`${from}ENV POETRY_CACHE_DIR=/c/\nRUN poetry install && rm -rf /c`, "/c", true],
  [`${from}ENV XDG_CACHE_HOME=/x\nRUN --mount=type=cache,target=/x poetry install`, "/x/pypoetry", true],
  [`${from}USER app\nRUN poetry install`, undefined, false],
  [`${from}RUN poetry install && rm -f /root/.cache/pypoetry`, "/root/.cache/pypoetry", false],
  [`${from}RUN rm -rf ~/.cache && poetry install`, "/root/.cache/pypoetry", false],
  [`${from}RUN poetry install && rm -rf "\${HOME}/.cache/pypoetry/"*`, "/root/.cache/pypoetry", true],
])("the cache of %j", (text, folder, isGone) => {
  const { dockerfile, command, context } = read(text);
  const found = poetryCacheFolder(dockerfile, context, command);
  expect([found, keepsNoPoetryCache(command, found)]).toEqual([folder, isGone]);
});
