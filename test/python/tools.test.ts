import { condaCommand, condaInstall } from "../../src/python/conda.js";
import { pipenvCommand } from "../../src/python/pipenv.js";
import { poetryCommand } from "../../src/python/poetry.js";
import { uvCommand } from "../../src/python/uv.js";
import { activation, venvMade } from "../../src/python/venv.js";
import { firstCommand } from "./commands.js";

describe("uv", () => {
  test.each([
    ["RUN uv sync --locked --no-dev", "sync", "uv sync", ["--locked", "--no-dev"], ["--frozen", "--no-cache"]],
    ["RUN uv --no-cache sync --frozen", "sync", "uv --no-cache sync", ["--frozen", "--no-cache"], ["--locked"]],
    ["RUN uv sync --extra web --group x --no-install-project", "sync", "uv sync", ["--no-install-project"], ["web"]],
    ["CMD uv run --no-sync uvicorn --frozen app:app", "run", "uv run", ["--no-sync"], ["--frozen"]],
    ["CMD tini -- uv run app.py", "run", "uv run", [], ["--no-sync"]],
    ["RUN uv tool install ruff", "tool install", "uv tool install", [], ["--force"]],
    ["RUN uv python install -i /python 3.12", "python install", "uv python install", ["--install-dir"], []],
    ["RUN uv export -o requirements.txt --no-hashes", "export", "uv export", ["--output-file", "--no-hashes"], []],
    ["RUN uv cache clean", "cache clean", "uv cache clean", [], []],
    ["RUN python -m uv sync -n", "sync", "python -m uv sync", ["--no-cache"], []],
  ])("%s", (instruction, subcommand, place, given, absent) => {
    const { command, textOf } = firstCommand(instruction);
    const uv = uvCommand(command);
    expect(uv && [uv.subcommand, textOf(uv.install)]).toEqual([subcommand, place]);
    for (const option of given) expect([option, uv?.has(option)]).toEqual([option, true]);
    for (const option of absent) expect([option, uv?.has(option)]).toEqual([option, false]);
  });

  test.each(["RUN pip install uv", "RUN uvx ruff", "RUN uvicorn app:app", "RUN uv", "RUN uv $X"])(
    "%s is none",
    (instruction) => {
      expect(uvCommand(firstCommand(instruction).command)).toBeUndefined();
    },
  );
});

test.each([
  ["RUN poetry install --no-root --only main", "install", ["--no-root", "--only"]],
  ["RUN poetry install -n --no-dev", "install", ["--no-interaction", "--no-dev"]],
  ["RUN poetry --no-ansi install --without dev,test", "install", ["--without"]],
  ["RUN poetry -C /app install", "install", ["--directory"]],
  ["RUN poetry config virtualenvs.create false", "config", []],
  ["RUN poetry cache clear pypi --all", "cache clear", ["--all"]],
  ["CMD poetry run python app.py", "run", []],
  ["RUN /opt/poetry/bin/poetry export -f requirements.txt -o x", "export", ["--format", "--output"]],
  ["RUN python -m poetry install", "install", []],
])("%s", (instruction, subcommand, given) => {
  const poetry = poetryCommand(firstCommand(instruction).command);
  expect(poetry?.subcommand).toBe(subcommand);
  for (const option of given) expect([option, poetry?.has(option)]).toEqual([option, true]);
});

test("what Poetry is told to leave out", () => {
  const poetry = poetryCommand(firstCommand("RUN poetry install --without dev --only=main,web").command);
  expect([poetry?.option("--without")?.value, poetry?.option("--only")?.value]).toEqual(["dev", "main,web"]);
  expect(
    poetryCommand(firstCommand("RUN poetry config virtualenvs.create false").command)?.operands.map((one) => one.value),
  ).toEqual(["virtualenvs.create", "false"]);
  expect(poetryCommand(firstCommand("RUN pip install poetry").command)).toBeUndefined();
});

test.each([
  ["RUN pipenv install --system --deploy", "install", ["--system", "--deploy"]],
  ["RUN pipenv sync --system", "sync", ["--system"]],
  ["CMD pipenv run python app.py", "run", []],
  ["RUN python -m pipenv install --dev", "install", ["--dev"]],
])("%s", (instruction, subcommand, given) => {
  const pipenv = pipenvCommand(firstCommand(instruction).command);
  expect(pipenv?.subcommand).toBe(subcommand);
  for (const option of given) expect([option, pipenv?.has(option)]).toEqual([option, true]);
});

describe("conda", () => {
  test.each([
    [
      "RUN conda install -y -c conda-forge python=3.10 numpy 'scipy>=1' conda-forge::gdal==3.8",
      [
        { name: "python", version: "3.10", isPinned: true },
        { name: "numpy", version: undefined, isPinned: false },
        { name: "scipy", version: undefined, isPinned: false },
        { name: "gdal", version: "3.8", isPinned: true },
      ],
    ],
    ["RUN micromamba create -n x -f env.yml", []],
    ["RUN mamba env create -f env.yml", []],
    ["RUN conda env create base", []],
    ["RUN conda install -n x python=$V", [{ name: "python", version: undefined, isPinned: true }]],
    ["RUN conda install $P", [{ name: undefined, isPinned: undefined }]],
  ])("%s", (instruction, expected) => {
    const install = condaInstall(firstCommand(instruction).command);
    expect(install?.packages).toHaveLength(expected.length);
    expect(install?.packages).toMatchObject(expected);
  });

  test("files, cleaning and running", () => {
    expect(
      condaInstall(firstCommand("RUN mamba env update -n base --file env.yml").command)?.files.map((one) => one.value),
    ).toEqual(["env.yml"]);
    const clean = condaCommand(firstCommand("RUN conda clean -afy").command);
    expect([clean?.subcommand, clean?.has("--all"), clean?.has("--yes")]).toEqual(["clean", true, true]);
    expect(condaCommand(firstCommand("CMD conda run -n x python app.py").command)?.subcommand).toBe("run");
    expect(condaCommand(firstCommand("RUN conda activate x").command)?.operands[0]?.value).toBe("x");
    expect(condaInstall(firstCommand("RUN conda clean -a").command)).toBeUndefined();
    expect(condaInstall(firstCommand("RUN pip install conda").command)).toBeUndefined();
  });
});

describe("virtual environments", () => {
  test.each([
    ["RUN python3.12 -m venv /opt/venv", "venv", "/opt/venv"],
    ["RUN python -m venv --copies --prompt x /venv", "venv", "/venv"],
    ["RUN virtualenv -p python3 /venv", "virtualenv", "/venv"],
    ["RUN python -m virtualenv /venv", "virtualenv", "/venv"],
    ["RUN uv venv /venv --python 3.12", "uv", "/venv"],
    ["RUN uv venv", "uv", undefined],
  ])("%s", (instruction, tool, folder) => {
    const made = venvMade(firstCommand(instruction).command);
    expect([made?.tool, made?.folder?.value]).toEqual([tool, folder]);
  });

  test("how it is made", () => {
    expect(venvMade(firstCommand("RUN python -m venv --copies /v").command)?.copies).toBe(true);
    expect(venvMade(firstCommand("RUN python -m venv /v").command)?.copies).toBe(false);
    expect(venvMade(firstCommand("RUN uv venv --relocatable /v").command)?.isRelocatable).toBe(true);
    expect(venvMade(firstCommand("RUN python3.9 -m venv /v").command)?.python?.version).toBe("3.9");
    expect(venvMade(firstCommand("RUN venv /v").command)).toBeUndefined();
    expect(venvMade(firstCommand("RUN pip install virtualenv").command)).toBeUndefined();
  });

  test.each([
    ["RUN . /venv/bin/activate", "/venv/bin/activate"],
    ["RUN source $VENV/bin/activate && pip install x", "$VENV/bin/activate"],
    ["RUN . activate", "activate"],
    ["RUN . ./env.sh", undefined],
    ["RUN source deactivate", undefined],
    ["RUN cat /venv/bin/activate", undefined],
  ])("activation: %s", (instruction, word) => {
    expect(activation(firstCommand(instruction).command)?.raw).toBe(word);
  });
});
