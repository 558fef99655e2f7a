import { resolveWord } from "../../src/dockerfile/scope.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { pipCommand, pipInstall } from "../../src/python/pip.js";
import { allCommands, firstCommand } from "./commands.js";

describe("pipInstall finds installs however they are started", () => {
  test.each([
    ["RUN pip install flask", "pip", "pip install", "pip install"],
    ["RUN pip3 install flask", "pip", "pip3 install", "pip3 install"],
    ["RUN pip3.12 install flask", "pip", "pip3.12 install", "pip3.12 install"],
    ["RUN python -m pip install flask", "pip", "python -m pip install", "python -m pip install"],
    ["RUN python3.11 -u -m pip install flask", "pip", "python3.11 -m pip install", "python3.11 -u -m pip install"],
    ["RUN /opt/venv/bin/pip install flask", "pip", "pip install", "/opt/venv/bin/pip install"],
    ["RUN $VENV/bin/pip install flask", "pip", "pip install", "$VENV/bin/pip install"],
    ["RUN pip --no-cache-dir install flask", "pip", "pip install", "pip --no-cache-dir install"],
    ["RUN pip --proxy http://p:1 -q install flask", "pip", "pip install", "pip --proxy http://p:1 -q install"],
    ["RUN pip $OPTIONS install flask", "pip", "pip install", "pip $OPTIONS install"],
    ["RUN sudo -H pip install flask", "pip", "pip install", "pip install"],
    ["RUN poetry run pip install flask", "pip", "pip install", "pip install"],
    ["RUN conda run -n base --no-capture-output pip install flask", "pip", "pip install", "pip install"],
    ["RUN pip download flask", "pip", "pip download", "pip download"],
    ["RUN pip wheel -w /wheels flask", "pip", "pip wheel", "pip wheel"],
    [
      'RUN ["python", "-m", "pip", "install", "flask"]',
      "pip",
      "python -m pip install",
      '"python", "-m", "pip", "install"',
    ],
    ["RUN bash -c 'pip install flask'", "pip", "pip install", "pip install"],
    ["RUN uv pip install flask", "uv pip", "uv pip install", "uv pip install"],
    ["RUN uv --quiet pip install flask", "uv pip", "uv pip install", "uv --quiet pip install"],
    ["RUN uv tool install flask", "uv tool", "uv tool install", "uv tool install"],
    ["RUN uvx flask --version", "uvx", "uvx", "uvx"],
    ["RUN pipx install flask", "pipx", "pipx install", "pipx install"],
    ["RUN pipx run flask --debug", "pipx", "pipx run", "pipx run"],
  ])("%s", (instruction, tool, name, place) => {
    const [found] = allCommands(instruction).flatMap(({ command, textOf }) => {
      const install = pipInstall(command);
      return install ? [{ install, textOf }] : [];
    });
    expect(found).toBeDefined();
    if (!found) return;
    const { install, textOf } = found;
    expect([install.tool, install.name, textOf(install.install)]).toEqual([tool, name, place]);
    expect(install.packages.map((one) => one.name)).toEqual(["flask"]);
  });

  test.each([
    "RUN pip --version",
    "RUN pip list",
    "RUN pip uninstall -y flask",
    "RUN pip cache purge",
    "RUN pipenv install flask",
    "RUN echo pip install flask",
    "RUN python -m pipx list",
    "RUN python install pip",
    "RUN python -c 'pip install'",
    "RUN $PIP install flask",
    "RUN pip",
    "RUN uv sync",
    "RUN uv pip compile requirements.in",
    "RUN pip $COMMAND",
    "RUN npm install pip",
  ])("%s is none", (instruction) => {
    const { command } = firstCommand(instruction);
    expect(pipInstall(command)).toBeUndefined();
  });
});

describe("options", () => {
  test.each([
    ["RUN pip install --no-cache-dir x", "--no-cache-dir", true],
    ["RUN pip install --no-cache x", "--no-cache-dir", true],
    ["RUN pip install x --no-cache-dir", "--no-cache-dir", true],
    ["RUN pip --no-cache-dir install x", "--no-cache-dir", true],
    ["RUN pip install -qU x", "--upgrade", true],
    ["RUN pip install -qU x", "--quiet", true],
    ["RUN pip install --upgrade x", "-U", true],
    ["RUN pip install --user x", "--user", true],
    ["RUN pip install x", "--no-cache-dir", false],
    ["RUN pip install -r --no-cache-dir", "--no-cache-dir", false],
    ["RUN pip install -- --no-cache-dir", "--no-cache-dir", false],
    ["RUN pip install --no x", "--no-cache-dir", false],
    ["RUN uv pip install --no-cache x", "--no-cache", true],
    ["RUN uv pip install --no-cache-dir x", "--no-cache", true],
    ["RUN uv pip install -n x", "--no-cache", true],
    ["RUN uv pip install --no-cach x", "--no-cache", false],
    ["RUN pip install --build=/tmp x", "--build", true],
    ["RUN pip install --install-option=--prefix=/x y", "--install-option", true],
  ])("%s: %s is %s", (instruction, option, isGiven) => {
    expect(pipInstall(firstCommand(instruction).command)?.has(option)).toBe(isGiven);
  });

  test("values are words with exact places, in the next word, behind = and glued to a letter", () => {
    const { command, textOf } = firstCommand(
      `RUN pip install --index-url=https://a/simple --extra-index-url "https://b/simple" -rall.txt -c "c.txt" '--target=/t' x`,
    );
    const install = pipInstall(command);
    expect(install?.indexes.map(textOf)).toEqual(["https://a/simple", '"https://b/simple"']);
    expect(install?.requirements.map(textOf)).toEqual(["all.txt"]);
    expect(install?.constraints.map((word) => word.value)).toEqual(["c.txt"]);
    expect(install?.folder && [textOf(install.folder), install.folder.value]).toEqual(["/t", "/t"]);
    expect(install?.packages.map((one) => one.name)).toEqual(["x"]);
  });

  test("a lone variable may stand for options, a variable in a word may not", () => {
    expect(pipInstall(firstCommand("RUN pip install $FLAGS x").command)?.isComplete).toBe(false);
    expect(pipInstall(firstCommand('RUN pip install "$@"').command)?.isComplete).toBe(false);
    expect(pipInstall(firstCommand("RUN pip install --$FLAG x").command)?.isComplete).toBe(false);
    expect(pipInstall(firstCommand("RUN pip install x==$VERSION -r $FILE").command)?.isComplete).toBe(true);
  });

  test("uv pip sync takes files", () => {
    const install = pipInstall(firstCommand("RUN uv pip sync requirements.txt").command);
    expect(install?.requirements.map((word) => word.value)).toEqual(["requirements.txt"]);
    expect(install?.packages).toEqual([]);
  });

  test("only the first word of a runner is a package, unless --from names it", () => {
    const names = (instruction: string) =>
      pipInstall(firstCommand(instruction).command)?.packages.map((one) => [one.name, one.isPinned]);
    expect(names("RUN uvx ruff@0.5.0 check .")).toEqual([["ruff", true]]);
    expect(names("RUN uvx ruff@latest")).toEqual([["ruff", false]]);
    expect(names("RUN uvx --from 'httpie==3' --with rich http GET x")).toEqual([
      ["httpie", true],
      ["rich", false],
    ]);
    expect(names("RUN pipx inject poetry poetry-plugin-export")).toEqual([["poetry-plugin-export", false]]);
  });
});

test("known variables are put in where asked for", () => {
  const text = "FROM python:3.13\nARG PACKAGES='flask==1 django'\nARG V=2\nRUN pip install $PACKAGES \"x==$V\"\n";
  const [command] = [...parseDockerfile(text).commands()];
  const install = command && pipInstall(command, (word) => resolveWord(word, command));
  expect(install?.packages.map((one) => [one.name, one.version])).toEqual([
    ["flask", "1"],
    ["django", undefined],
    ["x", "2"],
  ]);
  expect(command && pipInstall(command)?.packages.map((one) => [one.kind, one.isPinned])).toEqual([
    ["unknown", undefined],
    ["name", true],
  ]);
});

test("pipCommand reads other commands of pip", () => {
  expect(pipCommand(firstCommand("RUN pip cache purge").command)?.subcommand).toBe("cache purge");
  expect(pipCommand(firstCommand("RUN pip3 config set global.x y").command)?.subcommand).toBe("config set");
  expect(pipCommand(firstCommand("RUN uv pip install x").command)).toBeUndefined();
});
