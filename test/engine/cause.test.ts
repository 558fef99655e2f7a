import type { Problem, Rule, RuleContext } from "../../src/engine/rule.js";
import { reviewFile, type Version } from "../../src/engine/review.js";
import type { ChangedFile } from "../../src/source/files.js";
import { diffHunks } from "../../src/text/diff.js";
import { only, today, versionOf, wordRule } from "./sample.js";

type Files = Readonly<Record<string, string>>;

/** Speaks on the first CMD, where the condition holds. */
function commandRule(holds: (context: RuleContext) => boolean, more: Partial<Problem> = {}): Rule {
  return {
    ...wordRule("test/command", "CMD"),
    *check(context) {
      const { source } = context.dockerfile;
      const start = source.text.indexOf("CMD");
      const data = { word: `line ${source.positionAt(Math.max(start, 0)).line}` };
      if (start !== -1 && holds(context)) yield { at: { start, end: start + 3 }, message: "said", data, ...more };
    },
  };
}

function changesBetween(before: Files, after: Files): readonly ChangedFile[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .map((path) => ({
      path,
      status: before[path] === undefined ? "added" : after[path] === undefined ? "removed" : "modified",
      hunks: diffHunks(before[path] ?? "", after[path] ?? ""),
    }));
}

interface Tried {
  readonly head?: Version;
  readonly changes?: readonly ChangedFile[];
}

function findings(rule: Rule, before: Files, after: Files, tried: Tried = {}) {
  const version = ({ Dockerfile: text = "", ...others }: Files): Version => versionOf(text, others);
  const { file } = reviewFile({
    path: "Dockerfile",
    base: before.Dockerfile === undefined ? undefined : version(before),
    head: tried.head ?? version(after),
    changes: tried.changes ?? changesBetween(before, after),
    today,
    rules: [rule],
  });
  return file.findings;
}

function causeOf(rule: Rule, before: Files, after: Files) {
  const finding = only(findings(rule, before, after));
  expect(finding.status).toBe("introduced");
  return finding.cause;
}

const lines = ["FROM x", "RUN a", "RUN b", "RUN c", "CMD d", ""];
const Dockerfile = lines.join("\n");
const has = (word: string) => (context: RuleContext) => context.dockerfile.source.text.includes(word);
const lacks = (word: string) => (context: RuleContext) => !has(word)(context);
const textHas =
  (path: string, word: string) =>
  ({ context }: RuleContext) =>
    context.repositoryText(path)?.includes(word) === true;

describe("in the Dockerfile", () => {
  test("it is the line that was added", () => {
    const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n").replace("FROM x", "FROM y");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })).toEqual({
      path: "Dockerfile",
      line: 4,
    });
  });

  test("of several it is the instruction without which the finding goes", () => {
    const after = Dockerfile.replace("RUN b\n", "ENV A=1\nENV B=1\nENV BAD=1\nENV C=1\n");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })?.line).toBe(5);
  });

  test("it is the one that the finding names", () => {
    const after = Dockerfile.replace("RUN b\n", "ENV BAD=1\nENV WORSE=1\n");
    const at = after.indexOf("ENV WORSE");
    const rule = commandRule(has("BAD"), { related: [{ at: { start: at, end: at + 3 }, message: "said" }] });
    expect(causeOf(rule, { Dockerfile }, { Dockerfile: after })?.line).toBe(4);
  });

  test("where something was taken out it is the line that followed, or the last one", () => {
    const rule = commandRule(lacks("RUN b"));
    const gone = Dockerfile.replace("RUN b\n", "");
    expect(causeOf(rule, { Dockerfile }, { Dockerfile: gone })).toEqual({
      path: "Dockerfile",
      line: 3,
      isRemoval: true,
    });
    const atEnd = commandRule(lacks("USER u"));
    expect(causeOf(atEnd, { Dockerfile: `${Dockerfile}USER u\n` }, { Dockerfile })?.line).toBe(5);
  });

  test("where either of two changes is enough it is one of them", () => {
    const rule = commandRule((context) => has("BAD")(context) || has("WORSE")(context));
    const after = Dockerfile.replace("RUN a", "ENV BAD=1").replace("RUN c", "ENV WORSE=1");
    expect([2, 4]).toContain(causeOf(rule, { Dockerfile }, { Dockerfile: after })?.line);
  });

  test("values that only count lines do not hide it", () => {
    const after = Dockerfile.replace("RUN a", "RUN a2\nRUN a3").replace("RUN c\n", "RUN c\nENV BAD=1\n");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })?.line).toBe(6);
  });

  test("a finding on a changed line needs none", () => {
    const after = Dockerfile.replace("CMD d", "CMD BAD");
    expect(causeOf(commandRule(has("BAD")), { Dockerfile }, { Dockerfile: after })).toBeUndefined();
  });

  test("what was there before needs none", () => {
    const after = Dockerfile.replace("RUN b", "RUN b2");
    const { status, cause } = only(findings(commandRule(has("CMD")), { Dockerfile }, { Dockerfile: after }));
    expect({ status, cause }).toEqual({ status: "existing", cause: undefined });
  });
});

describe("in another file", () => {
  const rule = commandRule(textHas("requirements.txt", "bad"));

  test("it is the line that does it, also where the Dockerfile changes too", () => {
    const before = { Dockerfile, "requirements.txt": "a\nb\n", "setup.cfg": "x\n" };
    const after = {
      Dockerfile: Dockerfile.replace("RUN a", "RUN a2"),
      "requirements.txt": "a\nnew\nbad\nlast\nb\n",
      "setup.cfg": "y\n",
    };
    expect(causeOf(rule, before, after)).toEqual({ path: "requirements.txt", line: 3 });
  });

  test("it is the right one of several changes", () => {
    const before = { Dockerfile, "requirements.txt": "a\nb\nc\n" };
    const after = { Dockerfile, "requirements.txt": "a2\nb\nbad\n" };
    expect(causeOf(rule, before, after)).toEqual({ path: "requirements.txt", line: 3 });
  });

  test("a line that it lost", () => {
    const ignores = commandRule((context) => !textHas(".dockerignore", ".env")(context));
    const before = { Dockerfile, ".dockerignore": ".git\n.env\ndist\n" };
    const after = { Dockerfile, ".dockerignore": ".git\ndist\n" };
    expect(causeOf(ignores, before, after)).toEqual({ path: ".dockerignore", line: 2, isRemoval: true });
  });

  test("a new file", () => {
    expect(causeOf(rule, { Dockerfile }, { Dockerfile, "requirements.txt": "bad\n" })).toEqual({
      path: "requirements.txt",
      line: 1,
    });
  });

  test("a file that is gone has no line", () => {
    const missing = commandRule(({ context }) => context.has("app.py") !== true);
    expect(causeOf(missing, { Dockerfile, "app.py": "" }, { Dockerfile })).toEqual({
      path: "app.py",
      line: undefined,
    });
  });
});

describe("a new Dockerfile", () => {
  /** Speaks on the other file's first word, where the condition holds. */
  const ignoreRule = (holds: (context: RuleContext) => boolean): Rule => ({
    ...wordRule("test/ignore", "dist"),
    *check(asked) {
      const { dockerignore } = asked.context;
      if (dockerignore && holds(asked))
        yield { at: { start: 0, end: 4 }, message: "said", data: { word: "dist" }, file: dockerignore.path };
    },
  });
  const before = { ".dockerignore": "dist\n" };

  test("brings about what it does to a file that was there", () => {
    const finding = only(findings(ignoreRule(has("CMD")), before, { ...before, Dockerfile }));
    expect(finding).toMatchObject({ status: "introduced", cause: { path: "Dockerfile", line: 1 } });
  });

  test("does not bring about what has nothing to do with it", () => {
    const finding = only(
      findings(
        ignoreRule(() => true),
        before,
        { ...before, Dockerfile },
      ),
    );
    expect(finding).toMatchObject({ status: "existing" });
  });

  test("comes with new files: their findings are on lines of the change", () => {
    const finding = only(
      findings(
        ignoreRule(() => true),
        {},
        { ...before, Dockerfile },
      ),
    );
    expect(finding.status).toBe("introduced");
    expect(finding.cause).toBeUndefined();
  });
});

test("nothing is told where the changes are not known", () => {
  const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n");
  const { file } = reviewFile({
    path: "Dockerfile",
    base: versionOf(Dockerfile),
    head: versionOf(after),
    today,
    rules: [commandRule(has("BAD"))],
  });
  expect(only(file.findings).cause).toBeUndefined();
});

test("a rule that fails on the way tells of no cause", () => {
  const after = Dockerfile.replace("RUN b\n", "RUN b\nENV BAD=1\n").replace("FROM x", "FROM y");
  const rule = commandRule((context) => {
    const { text } = context.dockerfile.source;
    if (text !== after && text !== Dockerfile) throw new Error("no");
    return has("BAD")(context);
  });
  expect(causeOf(rule, { Dockerfile }, { Dockerfile: after })).toBeUndefined();
});

test("a rewritten file is not read again and again", () => {
  const many = (word: string) =>
    `FROM x\n${Array.from({ length: 400 }, (_, at) => `RUN ${at % 2 ? word : "same"} ${at}\n`).join("")}CMD d\n`;
  const [before, after] = [many("old"), many("new")];
  let readings = 0;
  const head = versionOf(after);
  const counting: Version = {
    ...head,
    parse: (text) => {
      if (text !== after) readings++;
      return head.parse(text);
    },
  };
  // No single change brings it about.
  const rule = commandRule(({ dockerfile }) => dockerfile.source.text.split("new").length > 100);
  const changes = changesBetween({ Dockerfile: before }, { Dockerfile: after });
  findings(rule, { Dockerfile: before }, { Dockerfile: after }, { head: counting, changes });
  expect(readings).toBeGreaterThan(10);
  expect(readings).toBeLessThanOrEqual(60);
});
