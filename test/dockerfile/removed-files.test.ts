import type { Run, Stage } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { removedFiles, type RemovedFile } from "../../src/dockerfile/removed-files.js";

/** What the commands of a file remove, each as `path by what brought it`. */
function removed(lines: string, image = "python:3.13-slim"): readonly string[] {
  const { source, instructions } = parseDockerfile(`FROM ${image}\n${lines}\n`);
  return instructions.flatMap((one) =>
    one.keyword !== "RUN" || !one.stage
      ? []
      : removals(one.stage, one).map(({ path, by }) => `${path} by ${source.slice(by)}`),
  );
}

const removals = (stage: Stage, { commands }: Run): readonly RemovedFile[] =>
  (commands ?? []).flatMap((command) => [...removedFiles(stage, command)]);

describe("what a COPY brought", () => {
  test.each<[string, string, readonly string[]]>([
    ["a file by its path", "COPY a.whl /tmp/b.whl\nRUN rm /tmp/b.whl", ["/tmp/b.whl by a.whl /tmp/b.whl"]],
    ["a file in a folder", "COPY a.whl /tmp/\nRUN rm -f /tmp/a.whl", ["/tmp/a.whl by a.whl /tmp/"]],
    ["one of several files", "COPY a.whl b.whl /w\nRUN rm /w/b.whl", ["/w/b.whl by a.whl b.whl /w"]],
    ["a file beside", "WORKDIR /app\nCOPY a.bin .\nRUN rm a.bin", ["/app/a.bin by a.bin ."]],
    ["the folder that it is called after", "COPY a.bin /w\nRUN rm /w", ["/w by a.bin /w"]],
    ["a folder", "COPY wheels/ /w/\nRUN rm -rf /w", ["/w by wheels/ /w/"]],
    ["what a folder holds", "COPY wheels /w\nRUN rm -rf /w/*", ["/w by wheels /w"]],
    ["what a pattern names", "COPY *.whl /w/\nRUN rm -rf /w", ["/w by *.whl /w/"]],
    ["what ADD downloads", "ADD https://example.com/a.tgz /tmp/\nRUN rm /tmp/a.tgz", ["/tmp/a.tgz by https://example.com/a.tgz /tmp/"]],
    ["several at once", "COPY a.whl b.whl /w/\nRUN rm /w/a.whl && rm /w/b.whl", ["/w/a.whl by a.whl b.whl /w/", "/w/b.whl by a.whl b.whl /w/"]],
    ["what came first", "COPY a.whl /w/\nCOPY b.whl a.whl /w/\nRUN rm /w/a.whl", ["/w/a.whl by a.whl /w/"]],
    ["a file with two dots", "COPY a.b.whl /w/\nRUN rm /w/a.b.whl", ["/w/a.b.whl by a.b.whl /w/"]],
    ["what is called like a folder", "COPY a.d-x b /w/\nRUN rm -rf /w", ["/w by a.d-x b /w/"]],
  ])("%s", (_, lines, expected) => expect(removed(lines)).toEqual(expected)); // prettier-ignore

  test.each([
    ["a small file", "COPY requirements.txt /tmp/\nRUN rm /tmp/requirements.txt"],
    ["small files by how they begin", "COPY LICENSE* /w/\nRUN rm -rf /w"],
    ["small files", "COPY *.txt /w/\nRUN rm -rf /w"],
    ["all", "COPY . /w\nRUN rm -rf /w"],
    ["all of another image", "COPY --from=a / /w\nRUN rm -rf /w"],
    ["what comes later", "RUN rm -rf /w\nCOPY wheels /w"],
    ["what a variable names", "ARG F\nCOPY $F /w\nRUN rm -rf /w"],
    ["what goes where a variable says", "ARG D\nCOPY a.whl $D\nRUN rm -rf $D"],
    ["what rm gets from a variable", "COPY a.whl /w\nRUN rm -rf $D"],
    ["a pattern", "COPY a.whl /w/\nRUN rm -rf /w/*.whl"],
    ["what lies in any folder", "COPY a.whl /w/x\nRUN rm -rf /w/*/x"],
    ["everything", "COPY wheels /\nRUN rm -rf /*"],
    ["a home", "COPY wheels /root\nRUN rm -rf ~"],
    ["a file of another name", "COPY a.whl /w/\nRUN rm /w/b.whl"],
    ["what another program takes", "COPY a.whl /w/\nRUN ls /w/a.whl"],
    ["an option", "WORKDIR /w\nCOPY a.whl -f\nRUN rm -f"],
  ])("not: %s", (_, lines) => expect(removed(lines)).toEqual([]));

  test("a relative path of an unknown folder is none", () => {
    expect(removed("COPY a.whl .\nRUN rm a.whl", "x")).toEqual([]);
    expect(removed("COPY a.whl /\nRUN rm a.whl", "x")).toEqual([]);
  });

  test("the stage below counts", () => {
    expect(removed("COPY a.whl /w/\nFROM b AS c\nRUN rm /w/a.whl", "x AS b")).toEqual(["/w/a.whl by a.whl /w/"]);
    expect(removed("COPY a.whl /w/\nFROM x\nRUN rm /w/a.whl", "x AS b")).toEqual([]);
  });
});

describe("what a RUN downloaded", () => {
  const curl = "curl -o /w/a.tgz https://example.com/a.tgz";

  test.each<[string, string, readonly string[]]>([
    ["a file", `RUN ${curl}\nRUN rm /w/a.tgz`, [`/w/a.tgz by ${curl}`]],
    ["a repository", "RUN git clone https://example.com/a /src\nRUN rm -rf /src", ["/src by git clone https://example.com/a /src"]],
    ["beside itself", "WORKDIR /w\nRUN wget https://example.com/a.tgz\nRUN rm a.tgz", ["/w/a.tgz by wget https://example.com/a.tgz"]],
    ["what came first", `RUN ${curl}\nRUN ${curl}?\nRUN rm /w/a.tgz`, [`/w/a.tgz by ${curl}`]],
    ["rather than copied", `COPY a.tgz /w/\nRUN ${curl}\nRUN rm /w/a.tgz`, [`/w/a.tgz by ${curl}`]],
  ])("%s", (_, lines, expected) => expect(removed(lines)).toEqual(expected)); // prettier-ignore

  test("what the step itself downloads is not the stage's below", () => {
    expect(removed(`RUN ${curl}\nFROM b AS c\nRUN ${curl} && rm /w/a.tgz`, "x AS b")).toEqual([]);
  });

  test.each([
    ["in the same step", `RUN ${curl} && rm /w/a.tgz`],
    ["again in the same step", `RUN ${curl}\nRUN ${curl} && rm /w/a.tgz`],
    ["something in there in the same step", `RUN git clone https://example.com/a /w\nRUN ${curl} && rm -rf /w`],
    ["later", `RUN rm /w/a.tgz || true\nRUN ${curl}`],
    [
      "something further down in the same step",
      "RUN git clone https://example.com/a /a/b\nRUN curl -o /a/b/c/z https://example.com/z && rm -rf /a/b",
    ],
    ["in a folder that is not known", "RUN cd $D && curl -O https://example.com/a.tgz\nRUN rm $D/a.tgz"],
  ])("not: %s", (_, lines) => expect(removed(lines)).toEqual([]));
});
