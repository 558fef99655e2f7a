import { readArguments } from "../../src/cli/arguments.js";
import { UsageError } from "../../src/cli/usage-error.js";

const unset = {
  format: "text",
  profile: undefined,
  failOn: undefined,
  config: undefined,
  target: undefined,
  today: undefined,
  diff: undefined,
  fixes: true,
  colour: undefined,
};

describe("readArguments", () => {
  it.each([
    [["--fix"], { fix: "safe", diff: undefined }],
    [["--fix=safe"], { fix: "safe", diff: undefined }],
    [["--fix=all"], { fix: "all", diff: undefined }],
    [["--fix=all", "--fix"], { fix: "safe", diff: undefined }],
    [["--diff"], { fix: undefined, diff: "all" }],
    [["--diff=all"], { fix: undefined, diff: "all" }],
    [["--diff=safe"], { fix: undefined, diff: "safe" }],
    [["--no-fixes"], { fix: undefined, diff: undefined, fixes: false }],
    [["--no-cache"], { cache: false, fixes: true }],
    [["-", "--stdin-filename=a/b"], { inputPath: "a/b" }],
  ])("reads what %j asks of lint", async (words, wanted) => {
    expect(await readArguments(["lint", ...words])).toMatchObject(wanted);
  });

  it("reads the commands", async () => {
    expect(await readArguments(["lint"])).toEqual({
      name: "lint",
      ...unset,
      paths: [],
      fix: undefined,
      cache: true,
      inputPath: undefined,
    });
    expect(
      await readArguments([
        "lint",
        "a",
        "--format=json",
        "--profile",
        "strict",
        "--fail-on",
        "never",
        "--config",
        "c.yml",
        "--target=app",
        "--today",
        "2026-02-28",
        "--diff",
        "--no-color",
        "--",
        "-",
        "--fix",
      ]),
    ).toEqual({
      name: "lint",
      format: "json",
      profile: "strict",
      failOn: "never",
      config: "c.yml",
      target: "app",
      today: "2026-02-28",
      diff: "all",
      fixes: true,
      colour: false,
      paths: ["a", "-", "--fix"],
      fix: undefined,
      cache: true,
      inputPath: undefined,
    });
    expect(await readArguments(["lint", "-", "--fix", "--color"])).toMatchObject({
      paths: ["-"],
      fix: "safe",
      colour: true,
    });
    expect(await readArguments(["review", "--base", "main", "--head=topic", "--scope", "all"])).toEqual({
      name: "review",
      ...unset,
      base: "main",
      head: "topic",
      scope: "all",
    });
    expect(await readArguments(["rules", "--format", "json"])).toEqual({ name: "rules", format: "json" });
    expect(await readArguments(["explain", "pip/unpinned"])).toEqual({
      name: "explain",
      rule: "pip/unpinned",
      colour: undefined,
    });
  });

  it("knows the ways to ask for help and version", async () => {
    expect(await readArguments([])).toEqual({ name: "help", topic: undefined, wasAskedFor: false });
    for (const words of [["--help"], ["-h"], ["help"]])
      expect(await readArguments(words)).toEqual({ name: "help", topic: undefined, wasAskedFor: true });
    for (const words of [
      ["lint", "--help"],
      ["lint", "x", "-h"],
      ["help", "lint"],
    ])
      expect(await readArguments(words)).toEqual({ name: "help", topic: "lint", wasAskedFor: true });
    for (const words of [["--version"], ["-V"], ["-v"]])
      expect(await readArguments(words)).toEqual({ name: "version" });
  });

  it.each([
    [["lnt"], 'There is no command "lnt". Did you mean `lint`?'],
    [["Dockerfile"], 'There is no command "Dockerfile". To check a file, write `plimsoll lint Dockerfile`.'],
    [["xyzzy"], 'There is no command "xyzzy".\n'],
    [["help", "lnt"], 'There is no command "lnt".'],
    [["lint", "--formt", "json"], "`lint` has no option --formt. Did you mean --format?"],
    [["lint", "--base", "main"], "`lint` has no option --base. It belongs to `review`."],
    [["lint", "-x"], "`lint` has no option -x."],
    [["lint", "--constructor"], "`lint` has no option --constructor."],
    [["lint", "--format"], "--format needs a value."],
    [["lint", "--format", "xml"], '--format is "xml"; it may be text, json, sarif, github, markdown.'],
    [["lint", "--fail-on=fatal"], '--fail-on is "fatal"; it may be error, warning, info, never.'],
    [["lint", "--profile", ""], '--profile is ""; it may be recommended, strict.'],
    [["lint", "--fix=yes"], '--fix is "yes"; it may be safe, all.'],
    [["lint", "--diff=review"], '--diff is "review"; it may be safe, all.'],
    [["lint", "--fix", "--diff"], "--fix writes the fixes and --diff prints them: choose one."],
    [["lint", "--fix=all", "--diff=safe"], "--fix writes the fixes and --diff prints them: choose one."],
    [["lint", "--fix", "--no-fixes"], "--no-fixes leaves out what --fix is for: choose one."],
    [["review", "--base=a", "--diff=safe", "--no-fixes"], "--no-fixes leaves out what --diff is for: choose one."],
    [["lint", "--fix", "all"], "Write --fix=all in one word; a folder of that name is ./all."],
    [["lint", "--diff", "safe"], "Write --diff=safe in one word"],
    [["lint", "--stdin-filename", "a/Dockerfile"], "it goes with the path -."],
    [["review", "--base", "x", "--fix=all"], "It belongs to `lint`."],
    [["lint", "--today", "2026-02-30"], '--today is "2026-02-30"; write a day as YYYY-MM-DD.'],
    [["lint", "--today", "tomorrow"], '--today is "tomorrow"; write a day as YYYY-MM-DD.'],
    [["lint", "--target="], "--target is empty; name the stage that ships."],
    [["review"], "--base is missing: name the commit or folder to compare with."],
    [["review", "main"], '`review` takes no paths, but "main" was given; see --base and --head.'],
    [["rules", "x"], 'There is one word too many: "x".'],
    [["rules", "--format", "sarif"], '--format is "sarif"; it may be text, json.'],
    [["explain"], "Name the rule: `plimsoll explain pip/unpinned`."],
    [["explain", "a/b", "c/d"], 'There is one word too many: "c/d".'],
  ])("refuses %j", async (words, message) => {
    const error = await readArguments(words).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(message);
  });
});
