import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { readSettings, SettingsError } from "../src/settings.js";

const given =
  (inputs: Readonly<Record<string, string>>) =>
  (name: string): string =>
    inputs[name] ?? "";

describe("readSettings", () => {
  test("an input left empty is not given", () => {
    expect(readSettings(given({ token: "t" }))).toEqual({
      token: "t",
      config: ".github/plimsoll.yml",
      isConfigNamed: false,
      paths: undefined,
      ignorePaths: undefined,
      profile: undefined,
      scope: undefined,
      failOn: undefined,
      comment: undefined,
      reviewComments: undefined,
      annotations: undefined,
      language: undefined,
      sarifFile: undefined,
      reportFile: undefined,
    });
  });

  test("reads lists by line, flags in any case, values as they are", () => {
    const settings = readSettings(
      given({
        token: "t",
        paths: " a/** \n\n b \n",
        "review-comments": "False",
        annotations: "true",
        scope: "all",
        language: "zh-CN",
      }),
    );
    expect(settings).toMatchObject({
      paths: ["a/**", "b"],
      reviewComments: false,
      annotations: true,
      scope: "all",
      language: "zh-CN",
    });
  });

  test.each([
    ["profile", "`recommended`, `strict`"],
    ["scope", "`introduced`, `changed`, `all`"],
    ["fail-on", "`error`, `warning`, `info`, `never`"],
    ["comment", "`findings`, `always`, `never`"],
    ["review-comments", "`true`, `false`"],
    ["annotations", "`true`, `false`"],
    ["language", "`en`, `zh-CN`"],
  ])("a wrong value of %s is an error that names what it may be", (name, allowed) => {
    const read = () => readSettings(given({ token: "t", [name]: "nonsense" }));
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(`The input \`${name}\` is "nonsense"; it may be ${allowed}.`);
  });

  test("without a token it says what to write", () => {
    expect(() => readSettings(given({}))).toThrow("`token: ${{ github.token }}`");
  });

  test.each(["ghs_one\ntwo", "ghs_one\rtwo", "ghs_one two", "ghs_one…", "ghs_one\u0001"])(
    "a token that no request can carry (%j) is refused without a letter of it",
    (token) => {
      const read = (): unknown => readSettings(given({ token }));
      expect(read).toThrow("The input `token` holds blanks, line feeds or other characters");
      expect(read).not.toThrow(/ghs_|two/);
    },
  );

  test("two reports in one file are refused", () => {
    const files = { "report-file": "out/x.json", "sarif-file": "./out//x.json" };
    expect(() => readSettings(given({ token: "t", ...files }))).toThrow("name the same file");
  });
});

describe("action.yml", () => {
  const action = parse(readFileSync("action.yml", "utf8")) as {
    inputs: Record<string, { description: string; default: string }>;
    outputs: Record<string, { description: string }>;
    runs: Record<string, string>;
  };

  test("has the inputs that are read, all of them, each with a description", () => {
    const read = new Set<string>();
    readSettings((name) => {
      read.add(name);
      return name === "token" ? "t" : "";
    });
    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
    expect(
      [...Object.values(action.inputs), ...Object.values(action.outputs)].every(({ description }) => description),
    ).toBe(true);
  });

  test("gives defaults only where the config file has no say", () => {
    const set = Object.entries(action.inputs).filter(([, input]) => input.default !== "");
    expect(set.map(([name]) => name)).toEqual(["token", "config"]);
  });

  test("runs the bundle on Node 24", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/main/index.js" });
  });
});
