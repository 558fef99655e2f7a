import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { plimsoll } from "./fake-host.js";
import { commitAll, folderWith, git, write } from "../source/tree.js";

/** Has exactly one finding in the recommended profile, a warning with a safe fix. */
const wasteful = `FROM python:3.13-slim-bookworm
ENV PYTHONUNBUFFERED=1
RUN pip install flask==3.1.0
USER 10001:10001
CMD ["python", "-m", "app"]
`;
const thrifty = wasteful.replace("pip install", "pip install --no-cache-dir");
const rule = "pip/cache-in-layer";

interface JsonReport {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly rule: string }[] }[];
}

const foundIn = (output: string): Record<string, string[]> =>
  Object.fromEntries(
    (JSON.parse(output) as JsonReport).files.map(({ path, findings }) => [path, findings.map((each) => each.rule)]),
  );

describe("lint", () => {
  it("finds Dockerfiles in the current folder, and ends with 0 when nothing is at the level that fails", async () => {
    const root = folderWith({
      "app/Dockerfile": wasteful,
      "web/Dockerfile": thrifty,
      "node_modules/x/Dockerfile": wasteful,
    });
    const { code, output, remarks } = await plimsoll(root, ["lint", "--format", "json"]);
    expect(foundIn(output)).toEqual({ "app/Dockerfile": [rule], "web/Dockerfile": [] });
    expect(remarks).toBe("");
    expect(code).toBe(0);
  });

  it("ends with 1 for a finding at the level that fails", async () => {
    const root = folderWith({ Dockerfile: wasteful });
    expect((await plimsoll(root, ["lint", "--fail-on", "warning"])).code).toBe(1);
    expect((await plimsoll(root, ["lint", "--fail-on", "never"])).code).toBe(0);
  });

  it("tries no fix with --no-fixes", async () => {
    const root = folderWith({ Dockerfile: wasteful });
    for (const format of ["json", "text", "markdown"]) {
      const words = ["lint", `--format=${format}`];
      const [all, none] = [await plimsoll(root, words), await plimsoll(root, [...words, "--no-fixes"])];
      for (const { output } of [all, none]) expect(output).toContain(rule);
      expect(all.output).toContain("--no-cache-dir");
      expect(none.output).not.toContain("--no-cache-dir`");
      expect(none.output).not.toContain("Add --no-cache-dir");
    }
  });

  it("checks a file of any name that is named, and searches folders that are", async () => {
    const root = folderWith({ "images/base.df": wasteful, "app/Dockerfile": wasteful, Dockerfile: wasteful });
    const { output } = await plimsoll(root, ["lint", "--format", "json", "images/base.df", "app"]);
    expect(Object.keys(foundIn(output))).toEqual(["app/Dockerfile", "images/base.df"]);
  });

  it("searches a folder that it would leave out, when that is named", async () => {
    const root = folderWith({ ".gitignore": "build/\n", "build/Dockerfile": wasteful, "venv/Dockerfile": wasteful });
    expect(foundIn((await plimsoll(root, ["lint", "--format=json"])).output)).toEqual({});
    const { output } = await plimsoll(root, ["lint", "--format=json", "build", "venv"]);
    expect(foundIn(output)).toEqual({ "build/Dockerfile": [rule], "venv/Dockerfile": [rule] });
  });

  it("calls paths as they are called in the folder that it is run in", async () => {
    const root = folderWith({ "app/Dockerfile": wasteful, "web/Dockerfile": wasteful });
    git(root, "init", "-q");
    const { output } = await plimsoll(join(root, "app"), ["lint", ".", "../web"]);
    expect(output).toContain("\n../web/Dockerfile:3:5 warning");
    expect(output).toMatch(/^Dockerfile:3:5 warning/);
    const asJson = await plimsoll(join(root, "app"), ["lint", "--format=json"]);
    expect(Object.keys(foundIn(asJson.output))).toEqual(["app/Dockerfile"]);
  });

  it("reads standard input", async () => {
    const root = folderWith({});
    const { output, code } = await plimsoll(root, ["lint", "-", "--format=json", "--fail-on=info"], {
      input: wasteful,
    });
    expect(foundIn(output)).toEqual({ "-": [rule] });
    expect(code).toBe(1);
    expect((await plimsoll(root, ["lint", "-", "x"])).remarks).toContain("cannot be used with other paths");
  });

  it("makes one finding of a Dockerfile that cannot be read, and goes on", async () => {
    const root = folderWith({ "big/Dockerfile": `# ${"x".repeat(1_048_576)}`, "app/Dockerfile": wasteful });
    const { output, code } = await plimsoll(root, ["lint", "--format", "json"]);
    expect(foundIn(output)).toEqual({ "app/Dockerfile": [rule], "big/Dockerfile": ["syntax/unreadable"] });
    expect(output).toContain("The file is larger than 1 MB.");
    expect(code).toBe(1);
    const input = await plimsoll(root, ["lint", "-"], { input: `# ${"x".repeat(1_048_576)}` });
    expect(input.output).toContain("-:1:1 error syntax/unreadable\n  The file is larger than 1 MB.");
    for (const format of ["text", "sarif", "github", "markdown"])
      expect((await plimsoll(root, ["lint", "--format", format])).output).toContain("syntax/unreadable");
  });

  it("says so when there is no Dockerfile", async () => {
    const { output, code } = await plimsoll(folderWith({ "app/x": "" }), ["lint", "app"]);
    expect(output).toContain("There is no Dockerfile in `app`.");
    expect(code).toBe(0);
  });

  it.each([
    [["none"], '"none" does not exist.'],
    [["link"], '"link" is a symbolic link'],
    [["--config", "none.yml"], '--config: "none.yml" does not exist.'],
    [["--config", "bad.yml"], "bad.yml:1:"],
  ])("ends with 2 for %j", async (words, message) => {
    const root = folderWith({ Dockerfile: wasteful, "bad.yml": "profil: strict\n" });
    symlinkSync("Dockerfile", join(root, "link"));
    const { code, output, remarks } = await plimsoll(root, ["lint", ...words]);
    expect(remarks).toContain(message);
    expect(output).toBe("");
    expect(code).toBe(2);
  });

  it("goes by the configuration of the repository, by another one, and by the options before all", async () => {
    const root = folderWith({
      Dockerfile: wasteful,
      ".github/plimsoll.yml": `rules:\n  ${rule}: error\n`,
      "other.yml": `rules:\n  ${rule}: off\n`,
      "never.yml": `fail-on: never\nrules:\n  ${rule}: error\n`,
    });
    expect((await plimsoll(root, ["lint"])).code).toBe(1);
    expect((await plimsoll(root, ["lint", "--config", "other.yml"])).code).toBe(0);
    expect((await plimsoll(root, ["lint", "--config", "never.yml"])).code).toBe(0);
    expect((await plimsoll(root, ["lint", "--config", "never.yml", "--fail-on", "error"])).code).toBe(1);
  });

  it("prints one patch that git apply takes, and nothing else", async () => {
    const files = {
      "a b/Dockerfile": wasteful,
      Dockerfile: wasteful.replaceAll("\n", "\r\n"),
      "ok/Dockerfile": thrifty,
    };
    const root = folderWith(files);
    git(root, "init", "-q");
    const { output, remarks } = await plimsoll(root, ["lint", "--diff"]);
    expect(remarks).toBe("");
    execFileSync("git", ["-C", root, "apply", "-"], { input: output });
    expect(readFileSync(join(root, "a b/Dockerfile"), "utf8")).toBe(thrifty);
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toBe(thrifty.replaceAll("\n", "\r\n"));
    expect((await plimsoll(root, ["lint", "--diff"])).output).toBe("");
  });

  it("writes safe fixes, says what it did, and reports what is left", async () => {
    const root = folderWith({ "app/Dockerfile": wasteful, "ok/Dockerfile": thrifty });
    chmodSync(join(root, "app/Dockerfile"), 0o600);
    const { output, remarks, code } = await plimsoll(root, ["lint", "--fix", "--fail-on", "info"]);
    expect(remarks).toBe(`fixed app/Dockerfile: ${rule}\n`);
    expect(output).toBe("Nothing found.\n");
    expect(code).toBe(0);
    expect(readFileSync(join(root, "app/Dockerfile"), "utf8")).toBe(thrifty);
    expect(statSync(join(root, "app/Dockerfile")).mode & 0o777).toBe(0o600);
    expect((await plimsoll(root, ["lint", "--fix"])).remarks).toBe("There was nothing to fix that is safe.\n");
  });

  it("gives the fixed text of standard input, and the rest beside it", async () => {
    const fixed = await plimsoll(folderWith({}), ["lint", "-", "--fix"], { input: wasteful });
    expect(fixed.output).toBe(thrifty);
    expect(fixed.remarks).toBe(`fixed standard input: ${rule}\nNothing found.\n`);
    const same = await plimsoll(folderWith({}), ["lint", "-", "--fix"], { input: thrifty });
    expect(same.output).toBe(thrifty);
  });

  it("prints every format", async () => {
    const root = folderWith({ Dockerfile: wasteful });
    const outputOf = async (format: string) => (await plimsoll(root, ["lint", "--format", format])).output;
    expect(await outputOf("text")).toContain("3 │ RUN pip install flask==3.1.0");
    expect(JSON.parse(await outputOf("sarif"))).toMatchObject({ version: "2.1.0" });
    expect(await outputOf("github")).toMatch(/^::warning [^\n]*file=Dockerfile,[^\n]*\n$/);
    expect(await outputOf("markdown")).toContain("```diff");
  });

  it("writes colours to a terminal, unless NO_COLOR, TERM or the option say otherwise", async () => {
    const root = folderWith({ Dockerfile: wasteful });
    const isColoured = async (words: readonly string[], environment: Record<string, string>, isTerminal: boolean) =>
      (await plimsoll(root, ["lint", ...words], { environment, isTerminal })).output.includes("\u001B[");
    expect(await isColoured([], {}, true)).toBe(true);
    expect(await isColoured([], {}, false)).toBe(false);
    expect(await isColoured([], { CI: "true" }, false)).toBe(false);
    expect(await isColoured([], { NO_COLOR: "1" }, true)).toBe(false);
    expect(await isColoured([], { NO_COLOR: "" }, true)).toBe(true);
    expect(await isColoured([], { TERM: "dumb" }, true)).toBe(false);
    expect(await isColoured([], { FORCE_COLOR: "1" }, false)).toBe(true);
    expect(await isColoured([], { FORCE_COLOR: "0" }, true)).toBe(false);
    expect(await isColoured(["--color"], { NO_COLOR: "1" }, false)).toBe(true);
    expect(await isColoured(["--no-color"], { FORCE_COLOR: "1" }, true)).toBe(false);
  });

  it("tells a waiting terminal how far it is, and takes the line away", async () => {
    const root = folderWith({ "a/Dockerfile": thrifty, "b/Dockerfile": thrifty, "c/Dockerfile": thrifty });
    const slow = await plimsoll(root, ["lint"], { isTerminal: true, clock: [0, 10, 1001, 1002] });
    expect(slow.remarks).toBe("\r1 of 3 files looked at\u001B[K\r\u001B[K");
    expect((await plimsoll(root, ["lint"], { isTerminal: true })).remarks).toBe("");
    expect((await plimsoll(root, ["lint"], { clock: [0, 5000] })).remarks).toBe("");
  });
});

describe("review", () => {
  it("compares two folders", async () => {
    const root = folderWith({
      "base/Dockerfile": thrifty,
      "head/Dockerfile": wasteful,
      "head/other/Dockerfile": thrifty,
    });
    const { output, code } = await plimsoll(root, [
      "review",
      "--base",
      "base",
      "--head",
      "head",
      "--format=json",
      "--fail-on=info",
    ]);
    expect(foundIn(output)).toEqual({ Dockerfile: [rule], "other/Dockerfile": [] });
    expect(code).toBe(1);
    const back = await plimsoll(root, ["review", "--base", "head", "--head", "base"]);
    expect(back.output).toBe("Nothing introduced, 1 fixed.\n");
    expect(back.code).toBe(0);
  });

  it("tells what was there before from what the change brought", async () => {
    const more = `${wasteful}RUN pip install gunicorn==23.0.0\n`;
    const root = folderWith({ "base/Dockerfile": wasteful, "head/Dockerfile": more });
    const words = ["review", "--base", "base", "--head", "head"];
    expect((await plimsoll(root, words)).output).toContain("1 introduced, 1 was there before");
    expect((await plimsoll(root, [...words, "--scope", "all"])).output).toContain("2 found");
  });

  it("compares two commits from where they part, and a commit with the working tree", async () => {
    const root = folderWith({ "app/Dockerfile": thrifty });
    git(root, "init", "-q");
    commitAll(root);
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "app/Dockerfile": wasteful });
    commitAll(root);
    git(root, "checkout", "-q", "main");
    write(root, { "app/Dockerfile": `${thrifty}# meanwhile\n`, "late/Dockerfile": wasteful });
    commitAll(root);
    const committed = await plimsoll(root, ["review", "--base", "main", "--head", "topic", "--format=json"]);
    expect(foundIn(committed.output)).toEqual({ "app/Dockerfile": [rule] });

    git(root, "checkout", "-q", "topic");
    write(root, { "new/Dockerfile": wasteful });
    const working = await plimsoll(join(root, "app"), ["review", "--base", "main", "--format=json"]);
    expect(foundIn(working.output)).toEqual({ "app/Dockerfile": [rule], "new/Dockerfile": [rule] });
  });

  it("does not take a tracked file that Git ignores for a removed one", async () => {
    const root = folderWith({ "Dockerfile.local": wasteful, ".gitignore": "*.local\n" });
    git(root, "init", "-q");
    commitAll(root);
    expect((await plimsoll(root, ["review", "--base", "HEAD"])).output).toBe("Nothing introduced.\n");
  });

  it("takes a single name for a commit before a folder", async () => {
    const root = folderWith({ "docs/Dockerfile": thrifty, Dockerfile: thrifty });
    git(root, "init", "-q");
    commitAll(root);
    git(root, "branch", "docs");
    write(root, { Dockerfile: wasteful });
    const { output } = await plimsoll(root, ["review", "--base", "docs", "--format=json"]);
    expect(foundIn(output)).toEqual({ Dockerfile: [rule] });
  });

  it("judges by the configuration of the base, and says so when the change touches it", async () => {
    const lenient = `rules:\n  ${rule}: off\n`;
    const root = folderWith({
      "base/Dockerfile": thrifty,
      "head/Dockerfile": wasteful,
      "head/.github/plimsoll.yml": lenient,
    });
    const { output, code } = await plimsoll(root, ["review", "--base", "base", "--head", "head", "--fail-on=info"]);
    expect(code).toBe(1);
    expect(output).toContain("The change touches `.github/plimsoll.yml`");
  });

  it("says what is wrong with what is to be compared", async () => {
    const plain = folderWith({ Dockerfile: wasteful });
    expect(await plimsoll(plain, ["review", "--base", "main"])).toMatchObject({
      code: 2,
      remarks: expect.stringContaining('is not in a Git repository, and "main" is no folder') as string,
    });
    git(plain, "init", "-q");
    commitAll(plain);
    expect(await plimsoll(plain, ["review", "--base", "nope"])).toMatchObject({
      code: 2,
      remarks: expect.stringContaining('There is no commit "nope" in this repository.') as string,
    });
  });

  it("compares with the base itself where the histories have nothing in common, and says so", async () => {
    const root = folderWith({ Dockerfile: thrifty });
    git(root, "init", "-q");
    commitAll(root);
    git(root, "checkout", "-q", "--orphan", "other");
    write(root, { Dockerfile: wasteful });
    commitAll(root);
    const { output } = await plimsoll(root, ["review", "--base", "main", "--head", "other"]);
    expect(output).toContain("have no common history here");
    expect(output).toContain("1 introduced");
  });
});

describe("rules and explain", () => {
  it("lists the rules for people and for programs", async () => {
    const { output, code } = await plimsoll("/", ["rules"]);
    expect(output).toMatch(/^pip\/cache-in-layer +warning +fix +pip keeps/m);
    expect(code).toBe(0);
    const { rules } = JSON.parse((await plimsoll("/", ["rules", "--format", "json"])).output) as {
      rules: Record<string, unknown>[];
    };
    expect(rules).toContainEqual({
      id: rule,
      level: "warning",
      profile: "recommended",
      summary: "pip keeps its download cache in the image",
      fixable: true,
      equivalents: { hadolint: "DL3042" },
      since: "0.1.0",
    });
  });

  it("prints the page of a rule, also by the name that another tool has for it", async () => {
    const { output, code } = await plimsoll("/", ["explain", rule]);
    expect(output).toMatch(/^# pip\/cache-in-layer\n/);
    expect(output).not.toContain("<!--");
    expect(code).toBe(0);
    expect((await plimsoll("/", ["explain", "DL3042"])).output).toBe(output);
    expect((await plimsoll("/", ["explain", rule], { isTerminal: true })).output).toContain("\u001B[1m# pip/cache");
  });

  it("names the nearest rule for one that there is not", async () => {
    const { remarks, code } = await plimsoll("/", ["explain", "pip/cache-in-layers"]);
    expect(remarks).toContain("Did you mean pip/cache-in-layer?");
    expect(code).toBe(2);
  });
});

describe("the program itself", () => {
  it("prints its version and its help", async () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await plimsoll("/", ["--version"])).toMatchObject({ code: 0, output: `${manifest.version}\n`, remarks: "" });
    const help = await plimsoll("/", ["--help"]);
    expect(help.output).toContain("Usage: plimsoll COMMAND");
    expect(await plimsoll("/", [])).toMatchObject({ code: 2, output: "", remarks: help.output });
    for (const name of ["lint", "review", "rules", "explain"])
      expect((await plimsoll("/", [name, "--help"])).output).toContain(`Usage: plimsoll ${name}`);
  });

  it("lets nothing that a path holds reach the terminal as it is", async () => {
    const { remarks } = await plimsoll("/", ["lint", "\u001B[31mx"]);
    expect(remarks).toBe('plimsoll: "\\u001b[31mx" does not exist.\n');
  });
});
