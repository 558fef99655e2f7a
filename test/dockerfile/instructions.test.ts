import type {
  Assigning,
  Cmd,
  Copy,
  Dockerfile,
  Entrypoint,
  From,
  Healthcheck,
  Instruction,
  Onbuild,
  Run,
} from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

/** The instruction behind `FROM a`, of a file without problems. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each case says which kind it reads
function read<Kind extends Instruction>(text: string): Kind {
  const file = parseDockerfile(`FROM a\n${text}`);
  expect(file.problems).toEqual([]);
  const [, instruction, ...others] = file.instructions;
  expect(others).toEqual([]);
  return instruction as Kind;
}

const values = (words: readonly { readonly value: string | undefined }[]): readonly (string | undefined)[] =>
  words.map((word) => word.value);

function messages(text: string): readonly string[] {
  return parseDockerfile(text).problems.map((problem) => problem.message);
}

test("where an instruction, its keyword and its body stand", () => {
  const text = "FROM a\n  Run --network=none b \\\n    c  \n";
  const [, run] = parseDockerfile(text).instructions;
  const at = (span: { start: number; end: number } | undefined): string => text.slice(span?.start, span?.end);
  expect(at(run)).toBe("Run --network=none b \\\n    c  ");
  expect(at(run?.keywordSpan)).toBe("Run");
  expect(at(run?.body)).toBe("b \\\n    c");
  expect(run).toMatchObject({ keyword: "RUN", firstLine: 2, lastLine: 3, index: 1, isJson: false });
});

describe("flags", () => {
  test("have a name as written, and a value without quotes", () => {
    const copy = read<Copy>(`COPY --from=a --chown="b c" --link --FOO=$X d e`);
    expect(copy.flags.map(({ name, value }) => [name, value?.value])).toEqual([
      ["from", "a"],
      ["chown", "b c"],
      ["link", undefined],
      ["FOO", undefined],
    ]);
    expect(copy.flags[1]).toMatchObject({ value: { raw: '"b c"' } });
    expect(copy.flags[2]?.value).toBeUndefined();
    expect(copy.flags[3]?.value?.parts).toEqual([{ kind: "variable", name: "X" }]);
  });

  test("need no equals sign anywhere", () => {
    expect(read<Copy>("COPY --link a b").flags.map(({ name, value }) => [name, value])).toEqual([["link", undefined]]);
    expect(read<Run>("RUN --network=none a").mounts).toEqual([]);
    expect(read<Run>("RUN --mount a").mounts).toEqual([]);
  });

  test("may be continued", () => {
    const text = "RUN --mount=type=cache,\\\ntarget=/a \\\n  --network=none b";
    const run = read<Run>(text);
    expect(run.flags.map(({ name, value }) => [name, value?.value])).toEqual([
      ["mount", "type=cache,target=/a"],
      ["network", "none"],
    ]);
    expect(run.mounts[0]?.target).toBe("/a");
  });

  test.each<[string, Record<string, unknown>]>([
    ["type=cache,target=/root/.cache/pip", { type: "cache", target: "/root/.cache/pip", source: undefined }],
    ["type=bind,src=a,dst=/b", { type: "bind", source: "a", target: "/b" }],
    ["source=a,destination=/b", { type: "bind", source: "a", target: "/b" }],
    ["from=b,target=/c", { type: "bind", from: "b", target: "/c" }],
    ["TYPE=CACHE,Target=/a,id=$X,ro", { type: "cache", target: "/a" }],
    ["type=cache,target=$HOME/.cache", { type: "cache", target: undefined }],
    ['"type=cache, target = /a"', { type: "cache", target: "/a" }],
    ['"type=secret,id=a b"', { type: "secret", target: undefined }],
  ])("--mount=%s", (mount, expected) => {
    expect(read<Run>(`RUN --mount=${mount} x`).mounts).toMatchObject([expected]);
  });

  test("a mount keeps all of its options as written", () => {
    const [mount] = read<Run>("RUN --mount=type=cache,target=/a,sharing=locked,uid=$U,ro --mount=type=ssh x").mounts;
    expect([...(mount?.options ?? [])]).toEqual([
      ["type", "cache"],
      ["target", "/a"],
      ["sharing", "locked"],
      ["uid", "$U"],
      ["ro", "true"],
    ]);
  });

  test("stand at the front only", () => {
    expect(read<Run>("RUN a --mount=type=cache,target=/b").mounts).toEqual([]);
    expect(read<Copy>("COPY a --from=b c").flags).toEqual([]);
  });
});

describe("FROM", () => {
  test("image, name and flags", () => {
    const text = "ARG P\nFROM --platform=$P a:1 as Bb\n";
    const file = parseDockerfile(text);
    const [, from] = file.instructions as readonly [Instruction, From];
    expect(file.problems).toEqual([]);
    expect(from).toMatchObject({
      image: { repository: "a", tag: "1" },
      name: { value: "Bb" },
      imageWord: { raw: "a:1" },
    });
    expect(from.flags.map(({ name }) => name)).toEqual(["platform"]);
    expect(file.stages[0]).toMatchObject({ name: "Bb", index: 0, start: 6, end: text.length - 1 });
  });

  test.each<[string, string | undefined]>([
    ["ARG V=3.12\nFROM python:$V", "python:3.12"],
    ["ARG V=3.12\nARG I=python:${V}-slim\nFROM $I", "python:3.12-slim"],
    ["ARG V=3.12 I=python:$V\nFROM $I", "python:3.12"],
    ["ARG V=1\nARG V=2\nFROM a:$V", "a:2"],
    ["ARG V=1\nARG V\nFROM a:$V", "a:1"],
    ["ARG V=${V:-3}\nFROM a:$V", "a:3"],
    [`ARG V="3.12"\nFROM "a:$V"`, "a:3.12"],
    ["ARG V\nFROM a:${V:-4}", "a:4"],
    ["FROM ${R:-docker.io}/python:3", "docker.io/python:3"],
    ["ARG V=\nFROM a${V}", "a"],
    ["FROM a:$V", undefined],
    ["ARG V\nFROM a:$V", undefined],
    ["ARG V=$W\nFROM a:$V", undefined],
    ["FROM b\nARG V=1\nFROM a:$V", undefined],
    ["FROM b\nENV V=1\nFROM a:$V", undefined],
    ["FROM a:${TARGETARCH:-amd64}", undefined],
    ["ARG TARGETARCH=arm64\nFROM a:$TARGETARCH", "a:arm64"],
  ])("%j gives the image %s", (text, resolved) => {
    expect(parseDockerfile(text).stages.at(-1)?.image.resolved).toBe(resolved);
  });

  test.each([
    ["FROM", "FROM takes an image, and optionally AS and a name."],
    ["FROM a b", "FROM takes an image, and optionally AS and a name."],
    ["FROM a b c", "FROM takes an image, and optionally AS and a name."],
    ["FROM a AS", "FROM takes an image, and optionally AS and a name."],
    ["FROM a AS b c", "FROM takes an image, and optionally AS and a name."],
    ["FROM {{image}}", "The image holds characters that no image name can hold."],
    ["FROM a:<tag>", "The image holds characters that no image name can hold."],
    ["FROM $A%%B%%", "The image holds characters that no image name can hold."],
    ["FROM @BASE@", "The image holds characters that no image name can hold."],
    [
      "FROM a AS 1b",
      "The name of a stage starts with a letter and holds letters, digits, underscores, dots and hyphens only.",
    ],
  ])("%j is refused", (text, message) => {
    expect(messages(text)).toEqual([message]);
  });
});

describe("RUN, CMD and ENTRYPOINT", () => {
  test.each(["RUN", "CMD", "ENTRYPOINT"])("%s in JSON form", (keyword) => {
    const one = read<Run | Cmd | Entrypoint>(`${keyword} ["sh", "-c", "a \\"b\\" c"]`);
    expect(one).toMatchObject({ form: "json", isJson: true });
    expect(values(one.words)).toEqual(["sh", "-c", 'a "b" c']);
  });

  test("JSON form may be continued, and a comment inside ends nothing", () => {
    const cmd = read<Cmd>('CMD ["a", \\\n# comment\n  "b c", \\\n\n  "d"]');
    expect(values(cmd.words)).toEqual(["a", "b c", "d"]);
    expect(cmd.words[1]?.raw).toBe('"b c"');
  });

  test.each([`CMD ["a" "b"]`, "CMD ['a']", 'CMD ["a"] b', "CMD a", "RUN [ -f x ] && y"])("%s is shell form", (text) => {
    expect(read<Cmd | Run>(text)).toMatchObject({ form: "shell", isJson: false, words: [] });
  });

  test("variables are nobody's business in JSON form", () => {
    expect(read<Cmd>('CMD ["$A"]').words[0]).toMatchObject({ value: "$A", parts: [{ kind: "literal", value: "$A" }] });
  });

  test("may be empty", () => {
    expect(read<Cmd>("CMD []")).toMatchObject({ form: "json", words: [], commands: [], scripts: [] });
    expect(read<Run>("RUN")).toMatchObject({ form: "shell", words: [], commands: [], scripts: [] });
  });

  test("a list of other things than strings is refused", () => {
    const text = 'FROM a\nCMD ["a", 1]';
    expect(messages(text)).toEqual(["In JSON form every item has to be a string."]);
    expect(parseDockerfile(text).instructions[1]).toMatchObject({ isJson: true, words: [], commands: [] });
  });
});

describe("HEALTHCHECK", () => {
  test("a command in shell form, with flags", () => {
    const text = "HEALTHCHECK --interval=5s --retries=3 cmd curl -f localhost";
    const one = read<Healthcheck>(text);
    expect(one).toMatchObject({ form: "shell", isNone: false });
    expect(one.flags.map(({ name }) => name)).toEqual(["interval", "retries"]);
    expect(`FROM a\n${text}`.slice(one.body.start, one.body.end)).toBe("curl -f localhost");
  });

  test("a command in JSON form", () => {
    expect(values(read<Healthcheck>('HEALTHCHECK CMD ["curl", "-f", "x"]').words)).toEqual(["curl", "-f", "x"]);
  });

  test("NONE", () => {
    expect(read<Healthcheck>("HEALTHCHECK none")).toMatchObject({ isNone: true, commands: [] });
  });

  test.each([
    ["HEALTHCHECK", ["HEALTHCHECK takes CMD and a command, or NONE."]],
    ["HEALTHCHECK curl x", ["HEALTHCHECK takes CMD and a command, or NONE."]],
    ["HEALTHCHECK NONE x", ["HEALTHCHECK NONE takes no arguments."]],
    ["HEALTHCHECK CMD", ["HEALTHCHECK CMD takes a command."]],
    ["HEALTHCHECK CMD []", ["HEALTHCHECK CMD takes a command."]],
  ])("%j is refused", (text, expected) => {
    expect(messages(`FROM a\n${text}`)).toEqual(expected);
  });
});

describe("COPY and ADD", () => {
  test("sources and destination", () => {
    const copy = read<Copy>("COPY --chown=a:b c $D 'e' /f/");
    expect(values(copy.sources)).toEqual(["c", undefined, "e"]);
    expect(copy.destination?.value).toBe("/f/");
  });

  test("JSON form, whose variables Docker expands", () => {
    const copy = read<Copy>('ADD ["a b", "$C", "/d"]');
    expect(copy).toMatchObject({ keyword: "ADD", isJson: true, destination: { value: "/d", raw: '"/d"' } });
    expect(values(copy.sources)).toEqual(["a b", undefined]);
    expect(copy.sources[1]?.parts).toEqual([{ kind: "variable", name: "C" }]);
  });

  test("here-documents are no sources", () => {
    const copy = read<Copy>("COPY <<a b <<c /d/\nx\na\ny\nc");
    expect(values(copy.sources)).toEqual(["b"]);
    expect(copy.heredocs.map(({ name }) => name)).toEqual(["a", "c"]);
    expect(values(copy.words)).toEqual(["<<a", "b", "<<c", "/d/"]);
  });

  test.each([
    ["COPY a", "COPY takes at least one source and a destination."],
    ["ADD", "ADD takes at least one source and a destination."],
    ['COPY ["a"]', "COPY takes at least one source and a destination."],
    ["COPY <<E\nx\nE", "COPY takes at least one source and a destination."],
    ["COPY a <<E\nx\nE", "COPY cannot take a here-document as its destination."],
    ["COPY [1, 2]", "In JSON form every item has to be a string."],
  ])("%j is refused", (text, message) => {
    expect(messages(`FROM a\n${text}`)).toContain(message);
  });
});

describe("ENV, LABEL and ARG", () => {
  const pairs = (one: Assigning): readonly (readonly [string | undefined, string | undefined, string])[] =>
    one.pairs.map(({ name, value, separator }) => [name.value, value?.value, separator]);

  test.each<[string, readonly (readonly [string | undefined, string | undefined, string])[]]>([
    ["ENV A=1", [["A", "1", "="]]],
    [`ENV A=1 B="c d" C='e' D=f\\ g E= F="a"b`, [["A", "1", "="], ["B", "c d", "="], ["C", "e", "="], ["D", "f g", "="], ["E", "", "="], ["F", "ab", "="]]], // prettier-ignore
    ["ENV A=b=c", [["A", "b=c", "="]]],
    ["ENV A 1", [["A", "1", "blank"]]],
    ["ENV A   1 2=3 \t", [["A", "1 2=3", "blank"]]],
    [`ENV A "b c" d`, [["A", "b c d", "blank"]]],
    ["ENV A \\\n  b \\\n# comment\n  c", [["A", "b   c", "blank"]]],
    ["ENV A=1 \\\n    B=2", [["A", "1", "="], ["B", "2", "="]]], // prettier-ignore
    [`LABEL "a.b"="c" d=e`, [["a.b", "c", "="], ["d", "e", "="]]], // prettier-ignore
    ["LABEL a b c", [["a", "b c", "blank"]]],
    ["ARG A", [["A", undefined, "none"]]],
    ["ARG A=1 B C=$A", [["A", "1", "="], ["B", undefined, "none"], ["C", undefined, "="]]], // prettier-ignore
    ["ENV A=$B", [["A", undefined, "="]]],
    ["ENV A=1\u00a0B=2", [["A", "1", "="], ["B", "2", "="]]], // prettier-ignore
  ])("%j", (text, expected) => {
    expect(pairs(read<Assigning>(text))).toEqual(expected);
  });

  test("a pair's place in the file", () => {
    const text = `FROM a\nENV A=1 \\\n  B="c d"`;
    const [, env] = parseDockerfile(text).instructions as readonly [Instruction, Assigning];
    const second = env.pairs[1];
    expect(text.slice(second?.start, second?.end)).toBe('B="c d"');
    expect(second?.value?.raw).toBe('"c d"');
    expect(second?.name.raw).toBe("B");
  });

  test.each([
    ["ENV", "ENV takes at least one argument."],
    ["ENV A", "ENV takes a name and a value."],
    ["LABEL A", "LABEL takes a name and a value."],
    ["ENV A=1 B", 'ENV takes NAME=value; one of its arguments has no "=".'],
    ["ENV =1", "ENV takes NAME=value; one of its arguments has no name."],
    ["ARG =1", "ARG takes NAME=value; one of its arguments has no name."],
    ["ARG", "ARG takes at least one argument."],
  ])("%j is refused", (text, message) => {
    expect(messages(`FROM a\n${text}`)).toEqual([message]);
  });
});

describe("the others", () => {
  test("USER and WORKDIR take the rest of the line", () => {
    expect(read("USER a:b")).toMatchObject({ user: { value: "a:b" } });
    expect(read('USER "$A"')).toMatchObject({ user: { value: undefined, raw: '"$A"' } });
    expect(read("WORKDIR /a b")).toMatchObject({ path: { value: "/a b" } });
    for (const text of ["USER a b", "WORKDIR a b", "STOPSIGNAL a b", "MAINTAINER a b"])
      expect(read(text)).toMatchObject({ isJson: false, words: [{ value: "a b" }] });
    for (const keyword of ["USER", "WORKDIR", "STOPSIGNAL", "MAINTAINER", "ENV"])
      expect(parseDockerfile(`FROM a\n${keyword}`).instructions[1]?.words).toEqual([]);
  });

  test("EXPOSE, VOLUME, SHELL, STOPSIGNAL, MAINTAINER have words", () => {
    expect(values(read("EXPOSE 80 443/tcp $P").words)).toEqual(["80", "443/tcp", undefined]);
    expect(values(read("VOLUME /a /b").words)).toEqual(["/a", "/b"]);
    expect(values(read('VOLUME ["/a", "$B"]').words)).toEqual(["/a", undefined]);
    expect(values(read('SHELL ["/bin/bash", "-c", "$A"]').words)).toEqual(["/bin/bash", "-c", "$A"]);
    expect(values(read("STOPSIGNAL SIGINT").words)).toEqual(["SIGINT"]);
    expect(values(read('EXPOSE ["80", "443"]').words)).toEqual(["[80,", "443]"]);
    const isJson = ["EXPOSE [80]", "VOLUME /a", 'VOLUME ["/a"]', 'SHELL ["sh"]'].map((text) => read(text).isJson);
    expect(isJson).toEqual([false, false, true, true]);
    expect(parseDockerfile("FROM a\nSHELL bash -c").instructions[1]?.isJson).toBe(false);
    expect(values(read("MAINTAINER A B <a@b>").words)).toEqual(["A B <a@b>"]);
  });

  test.each([
    ["USER", "USER takes one argument."],
    ["WORKDIR ", "WORKDIR takes one argument."],
    ["STOPSIGNAL", "STOPSIGNAL takes one argument."],
    ["EXPOSE", "EXPOSE takes at least one argument."],
    ["VOLUME []", "VOLUME takes at least one argument."],
    ["SHELL bash -c", "SHELL takes a JSON list of strings that is not empty."],
    ["SHELL []", "SHELL takes a JSON list of strings that is not empty."],
    ["FOO bar", 'There is no instruction "FOO".'],
    ["RUN\u00a0a", 'There is no instruction "RUN\u00a0a".'],
    ["\\", "There is no instruction on this line."],
  ])("%j is refused", (text, message) => {
    expect(messages(`FROM a\n${text}`)).toEqual([message]);
  });
});

test("a line of nothing but a continuation is shown where it begins", () => {
  const { problems, instructions } = parseDockerfile("FROM a\n\\\n\\\n");
  expect(problems.map(({ at }) => at)).toEqual([{ start: 7, end: 7 }]);
  expect(instructions[1]).toMatchObject({ keyword: "UNKNOWN", start: 7 });
});

test("a FROM without an image has none", () => {
  expect(parseDockerfile("FROM").stages[0]?.image).toMatchObject({ raw: "", resolved: undefined });
});

test("a pair without a value is none", () => {
  expect(parseDockerfile("FROM a\nENV A").instructions[1]).toMatchObject({ pairs: [] });
});

describe("ONBUILD", () => {
  test("its trigger is an instruction of its own", () => {
    const text = "ONBUILD  run --network=none a b";
    const onbuild = read<Onbuild>(text);
    expect(onbuild.trigger).toMatchObject({ keyword: "RUN", index: onbuild.index, stage: onbuild.stage });
    expect(onbuild.trigger?.onbuild).toBe(onbuild);
    const { start = 0, end = 0 } = onbuild.trigger ?? {};
    expect(`FROM a\n${text}`.slice(start, end)).toBe("run --network=none a b");
    expect(onbuild.onbuild).toBeUndefined();
  });

  test("a trigger may hold a here-document", () => {
    expect(read<Onbuild>("ONBUILD COPY <<a /b\nx\na").trigger?.heredocs).toHaveLength(1);
  });

  test.each([
    ["ONBUILD", "ONBUILD takes an instruction."],
    ["ONBUILD ONBUILD RUN a", "ONBUILD takes no ONBUILD."],
    ["ONBUILD from a", "ONBUILD takes no FROM."],
    ["ONBUILD MAINTAINER a", "ONBUILD takes no MAINTAINER."],
    ["ONBUILD FOO a", 'There is no instruction "FOO".'],
  ])("%j is refused", (text, message) => {
    expect(messages(`FROM a\n${text}`)).toEqual([message]);
  });
});

describe("a file as a whole", () => {
  test.each([
    ["", "There is no FROM, so there is nothing to build."],
    ["# only a comment\n", "There is no FROM, so there is nothing to build."],
    ["ARG A=1\n", "There is no FROM, so there is nothing to build."],
    ["RUN a\nFROM b", "RUN stands before the first FROM; only ARG may."],
    ["RUN a", "RUN stands before the first FROM; only ARG may."],
    ["INSTALL a\nFROM b", 'There is no instruction "INSTALL".'],
  ])("%j is refused", (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  test("problems come in file order, each with its place", () => {
    const text = "FROM a\nFOO\nRUN b\nUSER\nCOPY <<E /x\n";
    const file: Dockerfile = parseDockerfile(text);
    expect(file.problems.map(({ at }) => text.slice(at.start, at.end))).toEqual(["FOO", "USER", "<<E"]);
  });

  test("commands() gives what RUN runs, triggers included, of one stage or of all", () => {
    const file = parseDockerfile("FROM a\nRUN b && c\nCMD d\nFROM e\nONBUILD RUN f\nONBUILD CMD h\nRUN g");
    const names = (list: Iterable<{ words: readonly { value: string | undefined }[] }>): readonly unknown[] =>
      [...list].map(({ words }) => words[0]?.value);
    expect(names(file.commands())).toEqual(["b", "c", "f", "g"]);
    expect(names(file.commands(file.stages[1]))).toEqual(["f", "g"]);
    expect(file.commands()).toBe(file.commands());
  });
});
