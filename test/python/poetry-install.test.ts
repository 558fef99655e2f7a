import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { poetryAge, poetryInstall } from "../../src/python/poetry-install.js";
import { poetryCommand } from "../../src/python/poetry.js";
import { isBelow } from "../../src/python/version-order.js";
import { allCommands } from "./commands.js";

describe("poetryInstall", () => {
  test.each([
    ["RUN pip install poetry==2.1.3", "package", "2.1.3", true],
    ["RUN pip install 'poetry[x]~=1.8'", "package", undefined, true],
    ["RUN pip install -U poetry", "package", undefined, false],
    ["RUN uv tool install poetry@2.1.3", "package", "2.1.3", true],
    ["RUN pip install poetry==$V", "package", undefined, true],
    ["RUN curl -sSL https://install.python-poetry.org | python3 - --version 1.8.2", "installer", "1.8.2", true],
    ["RUN curl -sSL https://install.python-poetry.org | POETRY_VERSION=1.8.2 python3", "installer", "1.8.2", true],
    [
      "RUN wget -qO- https://install.python-poetry.org | python3 - --git https://x.example/p.git",
      "installer",
      undefined,
      undefined,
    ],
    ["RUN python install-poetry.py", "installer", undefined, false],
    [
      "RUN curl https://raw.githubusercontent.com/python-poetry/poetry/master/get-poetry.py | python -",
      "old installer",
      undefined,
      false,
    ],
    ["RUN poetry self update 1.8.5", "update", "1.8.5", undefined],
  ])("%s", (instruction, by, version, isPinned) => {
    const found = allCommands(instruction).flatMap(({ command }) => poetryInstall(command) ?? []);
    expect(found.map((one) => [one.by, one.version, one.isPinned])).toEqual([[by, version, isPinned]]);
  });

  test.each(["RUN pip install poetry-core", "RUN poetry install", "RUN curl https://x.example/a.py | python"])(
    "%s is none",
    (instruction) =>
      expect(allCommands(instruction).flatMap(({ command }) => poetryInstall(command) ?? [])).toEqual([]),
  );
});

describe("poetryAge", () => {
  const from = "FROM python:3.13-slim\n";
  test.each([
    [`${from}RUN pip install poetry && poetry install`, "at least"],
    [`${from}RUN pip install poetry==1.8.5 && poetry install`, "older"],
    [`${from}RUN pip install "poetry<2.0" && poetry install`, "older"],
    [`${from}RUN pip install "poetry<3" && poetry install`, "unknown"],
    [`${from}RUN pip install "poetry>=2.1,<3" && poetry install`, "at least"],
    [`${from}RUN pip install poetry~=1.8.0 && poetry install`, "older"],
    [`${from}RUN pip install poetry==1.8.5 && poetry self update && poetry install`, "at least"],
    ["FROM python:3.8\nRUN pip install poetry && poetry install", "older"],
    ["FROM ubuntu:20.04\nRUN pip install poetry && poetry install", "unknown"],
    [`${from}RUN poetry install`, "unknown"],
    [`${from}RUN poetry install && pip install poetry==1.8.5`, "unknown"],
    [`FROM python:3.13 AS a\nRUN pip install poetry==1.8.5\nFROM a\nRUN poetry install`, "older"],
    [`FROM python:3.13 AS a\nRUN pip install poetry==1.8.5\n${from}COPY --from=a /p /p\nRUN poetry install`, "older"],
  ])("%s", (text, expected) => {
    const dockerfile = parseDockerfile(text, { path: "Dockerfile" });
    const install = [...dockerfile.commands()].find((command) => poetryCommand(command)?.subcommand === "install");
    expect(install && poetryAge(dockerfile, install, "2.0")).toBe(expected);
  });
});

test.each([
  ["1.8.5", "2.0", true],
  ["2.0.0", "2.0", false],
  ["10.0", "9.9", false],
  ["23", "23.0.1", true],
])("%s comes before %s: %s", (a, b, expected) => expect(isBelow(a, b)).toBe(expected));
