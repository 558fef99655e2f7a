import { absolutePath, folderOf, mayExist } from "../../src/dockerfile/may-exist.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import type { Command } from "../../src/shell/command.js";

/** The command of a file that is called `here`. */
function here(text: string): Command {
  const all = parseDockerfile(text).instructions.flatMap((one) => {
    const holder = one.keyword === "ONBUILD" ? one.trigger : one;
    return holder && "commands" in holder ? (holder.commands ?? []) : [];
  });
  const found = all.find(({ words }) => words[0]?.value === "here");
  if (!found) throw new Error(`no command called here in ${text}`);
  return found;
}

describe("the folder of a command", () => {
  test.each<[string, string | undefined]>([
    ["here", "/app"],
    ["cd /a && here", "/a"],
    ["cd a && here", "/app/a"],
    ["cd a/ && here", "/app/a"],
    ["cd a~ && here", "/app/a~"],
    ["cd a && cd b && here", "/app/a/b"],
    ["cd /a && cd b && cd ../c && here", "/a/c"],
    ["cd /a && cd /b && here", "/b"],
    ["here && cd /a", "/app"],
    ["(cd /a) && here", "/app"],
    ["(cd /a && here)", "/a"],
    ["cd /a && (cd /b) && here", "/a"],
    ["cd $X && here", undefined],
    ["cd - && here", undefined],
    ["cd ~ && here", undefined],
    ["cd ~/a && here", undefined],
    ["cd && here", undefined],
    ["cd a b && here", undefined],
    ["pushd /a && here", undefined],
    ["cd /a && pushd && here", undefined],
    ["popd && here", undefined],
    ["popd && cd /a && here", "/a"],
    ["cdrecord /a && here", "/app"],
    ["lcd /a && here", "/app"],
  ])("RUN %s: %s", (script, expected) => {
    expect(folderOf(here(`FROM python:3\nWORKDIR /app\nRUN ${script}\n`))).toBe(expected);
  });

  test("is not known where nothing says where a relative path begins", () => {
    expect(folderOf(here("FROM x\nRUN cd a && here\n"))).toBeUndefined();
  });

  test("is not followed through more than a hundred changes", () => {
    const changed = (count: number): string | undefined =>
      folderOf(here(`FROM python:3\nRUN ${"cd a && ".repeat(count)}here\n`));
    expect(changed(100)).toBe("/a".repeat(100));
    expect(changed(101)).toBeUndefined();
  });
});

test.each<[string | undefined, string, string | undefined]>([
  ["/a", "b", "/a/b"],
  ["/a", "/b", "/b"],
  ["/", "b", "/b"],
  ["/a", ".", "/a"],
  ["/a/b", "../c/./d//e/", "/a/c/d/e"],
  ["/", "..", "/"],
  ["/a", "b~", "/a/b~"],
  ["/a", "~/b", undefined],
  [undefined, "/b", "/b"],
  [undefined, "b", undefined],
])("%s and %s make %s", (folder, path, expected) => {
  expect(absolutePath(folder, path)).toBe(expected);
});

describe("whether /app/requirements.txt may be there", () => {
  const mayBeThere = (text: string): boolean => mayExist("/app/requirements.txt", here(text));

  test.each([
    ["nothing brings it", "RUN here"],
    ["it comes later", "RUN here\nCOPY . ."],
    ["it is made later", "RUN here && touch requirements.txt"],
    ["another file is copied", "COPY setup.py .\nRUN here"],
    ["another file is copied to its folder", "COPY src/setup.py /app/\nRUN here"],
    ["another file is given away", "COPY --chown=1:1 setup.py .\nRUN here"],
    ["a signature is copied", "COPY app.tar.sig /app/\nRUN here"],
    ["its folder is made", "RUN mkdir -p /app/ && here"],
    ["all is copied elsewhere", "COPY . /src\nRUN here"],
    ["it is copied elsewhere", "COPY requirements.txt /\nRUN here"],
    ["a folder whose name begins like its own is mounted", "RUN --mount=type=bind,target=/application here"],
    ["packages are installed", "RUN apt-get update && pip install flask && here"],
    ["packages are installed by the module", "RUN python3.12 -m pip install flask && here"],
    ["an environment is made", "RUN python -m venv /opt/venv && here"],
    ["uv makes an environment", "RUN uv venv && here"],
    ["poetry is set up", "RUN poetry config virtualenvs.create false && here"],
    ["a variable is set", "RUN A=1; here"],
    ["something is printed", "RUN echo $A && here"],
    ["another file is written", "RUN echo a > b && here"],
    ["users and settings change", "USER me\nENV A=1\nRUN here"],
  ])("no: %s", (_, lines) => {
    expect(mayBeThere(`FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`)).toBe(false);
  });

  test.each([
    ["all is copied", "COPY . .\nRUN here"],
    ["it is copied", "COPY requirements.txt .\nRUN here"],
    ["a system is copied", "COPY rootfs /\nRUN here"],
    ["it is copied beside another", "COPY setup.py requirements.txt ./\nRUN here"],
    ["it is copied from a folder", "COPY src/requirements.txt .\nRUN here"],
    ["a hidden folder with a dot is copied", "COPY .a.d /app\nRUN here"],
    ["Python runs something with such a name", "RUN python make.py pip && here"],
    ["it is copied by its path", "COPY a /app/requirements.txt\nRUN here"],
    ["what a pattern names is copied", "COPY req* ./\nRUN here"],
    ["what a variable names is copied", "ARG F\nCOPY $F ./\nRUN here"],
    ["it is copied to where a variable says", "ARG D\nCOPY requirements.txt $D\nRUN here"],
    ["a folder is copied", "COPY requirements /app\nRUN here"],
    ["a hidden folder is copied", "COPY .docker /app\nRUN here"],
    ["a folder with a dot is copied", "COPY conf.d-x /app\nRUN here"],
    ["folders are kept", "COPY --parents setup.py /src/\nRUN here"],
    ["an archive is unpacked", "ADD app.tar.gz /app\nRUN here"],
    ["the folder is mounted", "RUN --mount=type=bind,target=. here"],
    ["it is mounted", "RUN --mount=type=bind,source=a,target=/app/requirements.txt here"],
    ["something is mounted over all", "RUN --mount=type=bind,target=/ here"],
    ["something is mounted nobody knows where", "RUN --mount=type=bind,target=$D here"],
    ["a trigger may bring it", "ONBUILD COPY . .\nRUN here"],
    ["a line that is none may bring it", "COPPY . .\nRUN here"],
    ["a script is not understood", "RUN if a; then\nRUN here"],
    ["it is made", "RUN touch requirements.txt && here"],
    ["it is downloaded", "RUN curl -O https://example.com/a && here"],
    ["a script runs", "RUN ./make.sh\nRUN here"],
    ["it is written", "RUN echo flask > requirements.txt && here"],
    ["something is written beside it", "RUN echo flask > /app/$F && here"],
    ["Python runs something", "RUN python make.py && here"],
    ["a module runs", "RUN python -m build && here"],
    ["what is no Python has such an option", "RUN ipython -m pip && here"],
    ["what is called like Python has such an option", "RUN python-config -m pip && here"],
    ["uv installs the project", "RUN uv sync && here"],
    ["poetry installs the project", "RUN poetry install && here"],
    ["another tool makes an environment", "RUN pdm venv create && here"],
    ["it is asked for a container", "CMD here"],
    ["it is asked for a trigger", "ONBUILD RUN here"],
  ])("yes: %s", (_, lines) => {
    expect(mayBeThere(`FROM python:3.13-slim\nWORKDIR /app\n${lines}\n`)).toBe(true);
  });

  test.each([
    ["scratch", false],
    ["public.ecr.aws/docker/library/python:3.13", false],
    ["ghcr.io/astral-sh/uv:python3.13-bookworm-slim", false],
    ["x", true],
    ["node:22-bookworm", true],
    ["someone/python:3.13-bookworm", true],
    ["pythonista:bookworm", true],
    ["python", false],
  ])("on %s: %s", (image, expected) => {
    expect(mayBeThere(`FROM ${image}\nWORKDIR /app\nRUN here\n`)).toBe(expected);
  });

  test("what the stage below copied is there", () => {
    expect(mayBeThere("FROM python:3 AS a\nWORKDIR /app\nCOPY . .\nFROM a\nRUN here\n")).toBe(true);
    expect(mayBeThere("FROM python:3 AS a\nWORKDIR /app\nRUN b\nFROM python:3\nRUN here\n")).toBe(false);
  });
});
