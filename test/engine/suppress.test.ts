import type { Suppression } from "../../src/engine/finding.js";
import { ruleNames } from "../../src/engine/rule-names.js";
import type { Rule } from "../../src/engine/rule.js";
import { suppress, type ConfigIgnore } from "../../src/engine/suppress.js";
import { knownContext, lintText, wordRule } from "./sample.js";

const pip = wordRule("pip/used", "pip", { equivalents: { hadolint: ["DL3042", "DL3013"], buildkit: "PipUsed" } });
const curl = wordRule("tool/curl", "curl", { equivalents: { hadolint: "DL4001" } });
const from = wordRule("base/from", "FROM", { equivalents: { buildkit: ["FromUsed", "StageUsed"] } });
const off = wordRule("tool/wget", "wget");
const rules: readonly Rule[] = [pip, curl, from, off];

function suppressed(
  text: string,
  config: readonly ConfigIgnore[] = [],
  files: Readonly<Record<string, string>> = {},
  extra: readonly Rule[] = [],
  honoursHadolint?: boolean,
) {
  const all = [...rules, ...extra];
  const result = lintText(text, all, { levels: new Map([["tool/wget", "off"]]), context: knownContext(files) });
  return suppress(result.found, result.input, ruleNames(all), new Set(result.problems.keys()), {
    config,
    honoursHadolint,
  });
}

/** Each finding as `rule:line`, with who silenced it. */
function silenced(
  text: string,
  config: readonly ConfigIgnore[] = [],
): Readonly<Record<string, Suppression["by"] | "shown">> {
  return Object.fromEntries(
    suppressed(text, config).found.map(({ finding }) => {
      expect(finding.status === "suppressed").toBe(finding.suppression !== undefined);
      return [`${finding.rule.id}:${finding.line}`, finding.suppression?.by ?? "shown"];
    }),
  );
}

describe("our ignores", () => {
  test("silence the instruction below them", () => {
    expect(silenced("FROM x\n# plimsoll ignore=pip/used it is ours\nRUN pip\nRUN pip\n")).toEqual({
      "base/from:1": "shown",
      "pip/used:3": "plimsoll",
      "pip/used:4": "shown",
    });
  });

  test("silence all lines of the instruction, and its heredocs", () => {
    const text = "FROM x\n# plimsoll ignore=pip/used\nRUN <<A && \\\n  curl\npip\nA\nRUN pip\n";
    expect(silenced(text)).toMatchObject({ "pip/used:5": "plimsoll", "tool/curl:4": "shown", "pip/used:7": "shown" });
  });

  test.each([
    ["other comments between", "# plimsoll ignore=pip/used\n# more\n# words\nRUN pip"],
    ["several of them", "# plimsoll ignore=tool/curl\n# plimsoll ignore=pip/used\nRUN pip"],
    ["an indented comment", "   # plimsoll ignore=pip/used\nRUN pip"],
    ["blanks round names", "#plimsoll   ignore = tool/curl , pip/used why\nRUN pip"],
    ["capitals", "# Plimsoll Ignore=PIP/Used\nRUN pip"],
    ["a colon", "# plimsoll: ignore=pip/used\nRUN pip"],
    ["a topic", "# plimsoll ignore=pip/*\nRUN pip"],
    ["all", "# plimsoll ignore=all\nRUN pip"],
    ["an empty name behind a comma", "# plimsoll ignore=pip/used,\nRUN pip"],
    ["hadolint's name", "# plimsoll ignore=DL3042\nRUN pip"],
    ["BuildKit's name", "# plimsoll ignore=PipUsed\nRUN pip"],
  ])("may have %s", (_, lines) => {
    expect(Object.values(silenced(`FROM x\n${lines}\n`))).toEqual(["shown", "plimsoll"]);
  });

  test.each([
    ["an empty line follows", "# plimsoll ignore=pip/used\n\nRUN pip"],
    ["they stand behind", "RUN pip\n# plimsoll ignore=pip/used"],
    ["they name another rule", "# plimsoll ignore=tool/curl\nRUN pip"],
    ["the name comes after a blank", "# plimsoll ignore=tool/curl pip/used\nRUN pip"],
    ["they are no comment of their own", "RUN pip # plimsoll ignore=pip/used"],
    ["they name nothing", "# plimsoll ignore=\nRUN pip"],
    ["they stand above another script", "RUN <<A\nA\n# plimsoll ignore=pip/used\n\nRUN pip"],
    ["the words differ", "# plimsollignore=pip/used\nRUN pip"],
    ["the topic differs", "# plimsoll ignore=pi/*\nRUN pip"],
  ])("do nothing when %s", (_, lines) => {
    expect(Object.values(silenced(`FROM x\n${lines}\n`))).toEqual(["shown", "shown"]);
  });

  test("inside an instruction silence the lines that follow in it", () => {
    const text = "FROM x\nRUN pip \\\n  # plimsoll ignore=pip/used only here\n  && pip \\\n  && pip\nRUN pip\n";
    expect(silenced(text)).toMatchObject({
      "pip/used:2": "shown",
      "pip/used:4": "plimsoll",
      "pip/used:5": "plimsoll",
      "pip/used:6": "shown",
    });
  });

  test("inside a script silence the lines that follow in it", () => {
    const text = "FROM x\nRUN <<A\npip\n  # plimsoll ignore=pip/used\npip\nA\nRUN pip\n";
    expect(silenced(text)).toMatchObject({ "pip/used:3": "shown", "pip/used:5": "plimsoll", "pip/used:7": "shown" });
  });

  test("inside a file that COPY writes are text", () => {
    expect(silenced("FROM x\nCOPY <<A /a\n# plimsoll ignore=pip/used\npip\nA\n")).toMatchObject({
      "pip/used:4": "shown",
    });
  });

  test("with global silence the whole file, wherever they stand", () => {
    const text = "FROM x\nRUN pip\n# plimsoll global ignore=pip/used,base/* legacy\nRUN pip\nRUN curl\n";
    expect(silenced(text)).toEqual({
      "base/from:1": "plimsoll",
      "pip/used:2": "plimsoll",
      "pip/used:4": "plimsoll",
      "tool/curl:5": "shown",
    });
  });

  test.each([
    ["# plimsoll ignore=pip/used pinned elsewhere", "pinned elsewhere"],
    ["# plimsoll ignore=pip/used, tool/curl -- pinned, elsewhere", "pinned, elsewhere"],
    ["# plimsoll ignore=pip/used: so", "so"],
    ["# plimsoll ignore=pip/used — so", "so"],
    ["# plimsoll ignore=pip/used # so", "so"],
    ["# plimsoll ignore=pip/used --so", "so"],
    ["# plimsoll ignore=pip/used this - or that", "this - or that"],
    ["# plimsoll ignore=pip/used   ", undefined],
  ])("%s gives its reason", (comment, reason) => {
    const [, finding] = suppressed(`FROM x\n${comment}\nRUN pip\n`).found.map((each) => each.finding);
    expect(finding?.suppression).toEqual({
      by: "plimsoll",
      reason,
      at: { start: 7, end: 7 + comment.trimEnd().length },
    });
  });

  test("in another file silence the line below, or all of it with global", () => {
    const lines = wordRule("ignore/lines", "FROM", {
      equivalents: { hadolint: "DL9999" },
      more: () => ({ file: ".dockerignore", at: { start: 30, end: 30 } }),
    });
    const by = (ignoreFile: string, dockerfile = "FROM x\n") =>
      suppressed(dockerfile, [], { ".dockerignore": ignoreFile.padEnd(60, "\n.git") }, [lines]).found.find(
        ({ finding }) => finding.rule === lines,
      )?.finding.suppression?.by;
    expect(by("# plimsoll ignore=ignore/lines\n.env")).toBe(undefined);
    expect(by("#plimsoll ignore=ignore/lines\n.env")).toBe("plimsoll");
    expect(by("# plimsoll global ignore=ignore/*\n")).toBe("plimsoll");
    expect(by("", "# plimsoll global ignore=ignore/lines\nFROM x\n")).toBe("plimsoll");
    expect(by("", "# plimsoll ignore=ignore/lines\nFROM x\n")).toBe(undefined);
    expect(by("# hadolint global ignore=DL9999\n")).toBe(undefined);
    expect(by(`${"\n.git".repeat(8)}\n# plimsoll global ignore=all`)).toBe("plimsoll");
    // The line of an ignore in the Dockerfile is none of the other file.
    expect(by("", "# plimsoll ignore=ignore/lines\n# plimsoll ignore=ignore/lines\nFROM x\n")).toBe(undefined);
  });

  test("in another file say nothing of the Dockerfile", () => {
    const lines = wordRule("ignore/lines", "FROM", {
      more: () => ({ file: ".dockerignore", at: { start: 0, end: 0 } }),
    });
    const { found } = suppressed("FROM x\n", [], { ".dockerignore": "# plimsoll global ignore=all\n" }, [lines]);
    expect(found.map(({ finding }) => [finding.rule.id, finding.status])).toEqual([
      ["base/from", "introduced"],
      ["ignore/lines", "suppressed"],
    ]);
  });
});

describe("hadolint's ignores", () => {
  test("silence the instruction below through the equivalents", () => {
    expect(silenced("FROM x\n# hadolint ignore=DL3013,DL4001\nRUN pip && curl\nRUN curl\n")).toMatchObject({
      "pip/used:3": "hadolint",
      "tool/curl:3": "hadolint",
      "tool/curl:4": "shown",
    });
  });

  test("with global silence the file", () => {
    expect(silenced("# hadolint global ignore=DL3042\nFROM x\nRUN pip\n")).toMatchObject({ "pip/used:3": "hadolint" });
  });

  test("are left alone where the configuration does not honour them", () => {
    const text = "# hadolint global ignore=DL3042\nFROM x\n# plimsoll ignore=tool/curl\nRUN pip && curl\n";
    const by = (honoured?: boolean) =>
      suppressed(text, [], {}, [], honoured).found.map(({ finding }) => finding.suppression?.by);
    expect(by()).toEqual([undefined, "hadolint", "plimsoll"]);
    expect(by(true)).toEqual([undefined, "hadolint", "plimsoll"]);
    expect(by(false)).toEqual([undefined, undefined, "plimsoll"]);
  });

  test("do not know our names", () => {
    expect(silenced("FROM x\n# hadolint ignore=pip/used,all\nRUN pip\n")).toMatchObject({ "pip/used:3": "shown" });
  });

  test("on the first line are no directive", () => {
    expect(silenced("# hadolint ignore=DL3042\nFROM x\nRUN pip\n")).toMatchObject({ "pip/used:3": "shown" });
  });
});

describe("BuildKit's directive", () => {
  test.each([
    ["# check=skip=PipUsed", ["shown", "buildkit"]],
    ["# check=skip=PIPUSED,Other;error=true", ["shown", "buildkit"]],
    ["# check=error=true;skip=StageUsed", ["buildkit", "shown"]],
    ["#check = skip = PipUsed , FromUsed", ["buildkit", "buildkit"]],
    ["# check=skip=all", ["buildkit", "buildkit"]],
    ["# check=error=true", ["shown", "shown"]],
    ["# check=noskip=PipUsed", ["shown", "shown"]],
    ["# syntax=skip=PipUsed", ["shown", "shown"]],
    ["# check=skip=DL3042", ["shown", "shown"]],
  ])("%s", (directive, expected) => {
    expect(Object.values(silenced(`${directive}\nFROM x\nRUN pip\n`))).toEqual(expected);
  });

  test("with all leaves alone what BuildKit does not check", () => {
    expect(silenced("# check=skip=all\nFROM x\nRUN curl\n")).toMatchObject({ "tool/curl:3": "shown" });
  });

  test("counts at the top of the file only", () => {
    expect(silenced("FROM x\n# check=skip=all\nRUN pip\n")).toMatchObject({ "pip/used:3": "shown" });
  });
});

describe("several ignores", () => {
  test("ours go before hadolint's, hadolint's before BuildKit's, all before the configuration's", () => {
    const config = [{ rule: "pip/*", reason: "known" }];
    const lines = ["# check=skip=PipUsed", "# hadolint global ignore=DL3042", "# plimsoll global ignore=all"];
    const by = (from: number) =>
      silenced(`${lines.slice(0, from).join("\n")}\nFROM x\nRUN pip\n`, config)[`pip/used:${Math.max(1, from) + 2}`];
    expect([3, 2, 1, 0].map(by)).toEqual(["plimsoll", "hadolint", "buildkit", "config"]);
  });

  test("also where they stand the other way round, and of ours the first", () => {
    const lines = ["# plimsoll global ignore=pip/used one", "# plimsoll global ignore=all two"];
    const text = `${lines.join("\n")}\n# hadolint global ignore=DL3042\nFROM x\nRUN pip\n`;
    const { found, ignores } = suppressed(text);
    expect(found.map(({ finding }) => finding.suppression?.reason)).toEqual(["two", "one"]);
    expect(ignores.unused).toEqual([]);
  });

  test("of one name, at two places, both count", () => {
    const text = "FROM x\n# plimsoll ignore=pip/used\nRUN pip\nRUN pip\n# plimsoll ignore=pip/used\nRUN pip\n";
    expect(silenced(text)).toMatchObject({ "pip/used:3": "plimsoll", "pip/used:4": "shown", "pip/used:6": "plimsoll" });
  });

  test("the configuration's keep their reason", () => {
    const { found } = suppressed("FROM x\nRUN pip\n", [{ rule: "all", reason: "known" }]);
    expect(found.map(({ finding }) => finding.suppression)).toEqual(
      Array(2).fill({ by: "config", reason: "known", at: undefined }),
    );
  });
});

describe("ignores that do nothing", () => {
  const unused = (text: string) =>
    suppressed(text).ignores.unused.map(({ name, why, at }) => [name, why, text.slice(at.start, at.end)]);

  test("are named one by one", () => {
    const text = "FROM x\n# plimsoll ignore=pip/used,tool/curl,pip/usd\nRUN pip\n";
    expect(unused(text)).toEqual([
      ["tool/curl", "silences nothing", "tool/curl"],
      ["pip/usd", "unknown rule", "pip/usd"],
    ]);
    expect(suppressed(text).ignores.unused[0]).toMatchObject({
      path: "Dockerfile",
      comment: { start: 7, end: 51 },
      isOnly: false,
    });
    expect(suppressed("# plimsoll ignore=pip/usd\nFROM x\n").ignores.unused[0]?.isOnly).toBe(true);
  });

  test("are told once, also where the file's own text lies in its context", () => {
    const text = "FROM x\n# plimsoll ignore=pip/usd\nRUN pip\n";
    expect(suppressed(text, [], { Dockerfile: text }).ignores.unused).toHaveLength(1);
  });

  test("are those of a topic of which some rules do not run", () => {
    expect(unused("FROM x\n# plimsoll ignore=tool/*\nRUN wget\n")).toEqual([["tool/*", "silences nothing", "tool/*"]]);
  });

  test("are not those of rules that do not run", () => {
    expect(unused("FROM x\n# plimsoll ignore=tool/wget\nRUN wget\n")).toEqual([]);
  });

  test("are not those that another ignore comes before", () => {
    expect(unused("# plimsoll global ignore=pip/used\nFROM x\n# plimsoll ignore=pip/*\nRUN pip\n")).toEqual([]);
  });

  test("are not hadolint's or BuildKit's", () => {
    expect(unused("# check=skip=all\n# hadolint global ignore=DL1\nFROM x\n")).toEqual([]);
  });

  test("are those before nothing", () => {
    expect(unused("FROM x\n# plimsoll ignore=base/from\n")).toEqual([["base/from", "silences nothing", "base/from"]]);
  });
});

test("ignores of ours without a reason are listed", () => {
  const text =
    "FROM x\n# plimsoll ignore=pip/used\nRUN pip\n# plimsoll ignore=pip/used so\nRUN pip\n# hadolint ignore=DL3042\nRUN pip\n";
  expect(suppressed(text).ignores.withoutReason).toEqual([{ path: "Dockerfile", at: { start: 7, end: 33 } }]);
});

test("20,000 ignores are all heeded", () => {
  const text = `FROM x\n${"# plimsoll ignore=all\n".repeat(10_000)}RUN ${"pip ".repeat(300)}\\\n${"# plimsoll ignore=tool/*\n".repeat(10_000)} pip\n`;
  const { found } = suppressed(text);
  expect(found.filter(({ finding }) => finding.status === "suppressed").length).toBeGreaterThan(100);
});
