import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../src/source/write.js";
import { folderWith, git } from "../source/tree.js";
import { plimsoll } from "./fake-host.js";

/** One finding with a safe fix. */
const wasteful = `FROM python:3.13-slim-bookworm
ENV PYTHONUNBUFFERED=1
RUN pip install flask==3.1.0
USER 10001:10001
CMD ["python", "-m", "app"]
`;
const thrifty = wasteful.replace("pip install", "pip install --no-cache-dir");
/** Findings with safe fixes, and with such that need a look: an order to change, and a file to make. */
const careless = `FROM python:3.13-slim-bookworm
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
USER 10001:10001
CMD ["python", "-m", "app"]
`;
const project = { Dockerfile: careless, "requirements.txt": "flask==3.1.0\n", "app.py": "" };
const rule = "pip/cache-in-layer";

interface JsonReport {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly fix?: { readonly safety: string } }[];
  }[];
  readonly fixes: readonly unknown[];
}
const fixesLeft = (output: string): string[] =>
  (JSON.parse(output) as JsonReport).files.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix?.safety ?? []));
const text = (root: string, path = "Dockerfile"): string => readFileSync(join(root, path), "utf8");

describe("lint --fix", () => {
  it("writes the safe fixes only, and tells of the others", async () => {
    const root = folderWith(project);
    const { remarks, output } = await plimsoll(root, ["lint", "--fix", "--format=json"]);
    expect(remarks).toBe(
      "fixed Dockerfile: python/buffered-output, pip/cache-in-layer\n" +
        "2 more fixes need a look: --diff prints, --fix=all writes them.\n",
    );
    expect(fixesLeft(output)).toEqual(["review", "review"]);
    expect((JSON.parse(output) as JsonReport).fixes).toEqual([
      { path: "Dockerfile", status: "fixed", rules: { "python/buffered-output": 1, "pip/cache-in-layer": 1 } },
    ]);
    expect(text(root)).toBe(
      careless
        .replace("WORKDIR", "ENV PYTHONUNBUFFERED=1\nWORKDIR")
        .replace("pip install", "pip install --no-cache-dir"),
    );
    expect(existsSync(join(root, ".dockerignore"))).toBe(false);
    const again = await plimsoll(root, ["lint", "--fix", "--format=json"]);
    expect(again.remarks).toContain("There was nothing to fix that is safe.\n");
    expect((JSON.parse(again.output) as JsonReport).fixes).toEqual([]);
  });

  it("with all writes every fix, makes files, and leaves nothing that could be fixed", async () => {
    const root = folderWith(project);
    const { remarks, output } = await plimsoll(root, ["lint", "--fix=all", "--format=json"]);
    expect(remarks).toMatch(/^fixed Dockerfile: .*copy\/source-before-dependencies.*\nmade \.dockerignore: .*\n$/);
    expect(fixesLeft(output)).toEqual([]);
    expect((JSON.parse(output) as JsonReport).fixes).toMatchObject([
      { path: "Dockerfile", status: "fixed" },
      { path: ".dockerignore", status: "created", rules: { "copy/no-dockerignore": 1 } },
    ]);
    expect(text(root)).toContain("COPY requirements.txt ./\n");
    expect(text(root, ".dockerignore")).toMatch(/^\.git\n/);
    expect((await plimsoll(root, ["lint", "--fix=all"])).remarks).toBe("There was nothing to fix.\n");
  });

  it("keeps a byte order mark, line endings and an open end", async () => {
    const dressed = (plain: string): string => `\uFEFF${plain.replaceAll("\n", "\r\n").slice(0, -2)}`;
    const root = folderWith({ Dockerfile: dressed(wasteful) });
    expect((await plimsoll(root, ["lint", "--fix"])).code).toBe(0);
    expect(text(root)).toBe(dressed(thrifty));
  });

  it("leaves what is not UTF-8 as it is, and says so", async () => {
    const bytes = Buffer.from(`# \u00e9\n${wasteful}`, "latin1");
    const root = folderWith({ Dockerfile: bytes, "app/Dockerfile": wasteful });
    const { remarks, output, code } = await plimsoll(root, ["lint", "--fix"]);
    expect(remarks).toBe(`fixed app/Dockerfile: ${rule}\n`);
    expect(output).toContain("`Dockerfile` is not UTF-8 text, so nothing in it was fixed.");
    expect(readFileSync(join(root, "Dockerfile"))).toEqual(bytes);
    expect(code).toBe(0);
  });

  it("adds to a file beside the Dockerfile, unless that is not UTF-8", async () => {
    const listed = "# \u00e9\n*.log\n";
    const root = folderWith({ ...project, ".dockerignore": listed, ".env": "" });
    const { remarks } = await plimsoll(root, ["lint", "--fix=all"]);
    expect(remarks).toContain("\nfixed .dockerignore: ");
    expect(text(root, ".dockerignore")).toMatch(/^# \u00e9\n\*\.log\n[^]*^\.env\n/m);

    const latin = Buffer.from(listed, "latin1");
    const other = folderWith({ ...project, ".dockerignore": latin, ".env": "" });
    expect((await plimsoll(other, ["lint", "--fix=all"])).remarks).not.toContain(".dockerignore");
    expect(readFileSync(join(other, ".dockerignore"))).toEqual(latin);
  });

  it("does not write over what was saved meanwhile, fixes the rest, and does not call that a success", async () => {
    const root = folderWith({ "a/Dockerfile": wasteful, "b/Dockerfile": wasteful });
    const edited = wasteful.replace("flask", "django");
    const { remarks, output, code } = await plimsoll(root, ["lint", "--fix", "--format=json"], {
      replaceFile(at, replacement) {
        if (replacement.path === "a/Dockerfile") writeFileSync(join(root, "a/Dockerfile"), edited);
        return replaceFile(at, replacement);
      },
    });
    expect(code).toBe(2);
    expect(text(root, "a/Dockerfile")).toBe(edited);
    expect(text(root, "b/Dockerfile")).toBe(thrifty);
    expect(remarks).toBe(
      `fixed b/Dockerfile: ${rule}\nerror: \`a/Dockerfile\` was not fixed: it was changed meanwhile.\n`,
    );
    // What is left is what the disk holds now.
    expect(JSON.parse(output)).toMatchObject({
      files: [{ path: "a/Dockerfile", findings: [{ rule }] }, { findings: [] }],
      fixes: [
        { path: "a/Dockerfile", status: "refused", refusal: "was changed meanwhile" },
        { path: "b/Dockerfile", status: "fixed" },
      ],
    });
  });

  it("goes on when a write in the middle fails", async () => {
    const root = folderWith({ "a/Dockerfile": wasteful, "b/Dockerfile": wasteful, "c/Dockerfile": wasteful });
    const { output, code } = await plimsoll(root, ["lint", "--fix"], {
      replaceFile: (at, replacement) =>
        replacement.path.startsWith("b/")
          ? Promise.resolve("could not be written: the disk is full")
          : replaceFile(at, replacement),
    });
    expect(code).toBe(2);
    expect(output).toContain("`b/Dockerfile` was not fixed: it could not be written: the disk is full.");
    expect(["a", "b", "c"].map((name) => text(root, `${name}/Dockerfile`))).toEqual([thrifty, wasteful, thrifty]);
  });

  it("writes neither read-only files nor links, nor into a folder that it may not write to", async () => {
    const root = folderWith({ "a/Dockerfile": wasteful, "b/real": wasteful, "c/Dockerfile": wasteful });
    chmodSync(join(root, "a/Dockerfile"), 0o444);
    symlinkSync("real", join(root, "b/Dockerfile"));
    chmodSync(join(root, "c"), 0o555);
    const { output, code } = await plimsoll(root, ["lint", "--fix"]);
    expect(output).toContain("`a/Dockerfile` was not fixed: it is read-only.");
    expect([text(root, "a/Dockerfile"), text(root, "b/real")]).toEqual([wasteful, wasteful]);
    expect(code).toBe(2);
    // Nobody forbids root anything.
    if (process.getuid?.() !== 0) {
      expect(output).toContain("`c/Dockerfile` was not fixed: it may not be written: permission denied");
      expect(text(root, "c/Dockerfile")).toBe(wasteful);
    }
    chmodSync(join(root, "c"), 0o755);
    expect(readdirSync(join(root, "c"))).toEqual(["Dockerfile"]);
    expect((await plimsoll(root, ["lint", "--fix", "b/Dockerfile"])).remarks).toContain("is a symbolic link");
  });

  it("writes a file once, however often it had to look", async () => {
    const root = folderWith(project);
    const written: string[] = [];
    await plimsoll(root, ["lint", "--fix=all"], {
      replaceFile(at, replacement) {
        written.push(replacement.path);
        return replaceFile(at, replacement);
      },
    });
    expect(written).toEqual([...new Set(written)]);
    expect(written).toContain("Dockerfile");
  });
});

describe("lint --diff", () => {
  it.each([
    ["--diff", "--fix=all"],
    ["--diff=safe", "--fix"],
  ])("%s prints what %s would write", async (diff, fix) => {
    const [patched, fixed] = [folderWith(project), folderWith(project)];
    for (const root of [patched, fixed]) git(root, "init", "-q");
    const { output, remarks } = await plimsoll(patched, ["lint", diff]);
    expect(remarks).toBe("");
    expect(text(patched)).toBe(careless);
    execFileSync("git", ["-C", patched, "apply", "-"], { input: output });
    await plimsoll(fixed, ["lint", fix]);
    expect(readdirSync(patched)).toEqual(readdirSync(fixed));
    for (const path of readdirSync(patched).filter((name) => name !== ".git"))
      expect(text(patched, path)).toBe(text(fixed, path));
  });

  it("prints only what a change brought in when that is reviewed", async () => {
    const root = folderWith({ "base/Dockerfile": thrifty, "head/Dockerfile": wasteful });
    const { output } = await plimsoll(root, ["review", "--base=base", "--head=head", "--diff=safe"]);
    expect(output).toContain("+RUN pip install --no-cache-dir flask==3.1.0\n");
    expect((await plimsoll(root, ["review", "--base=head", "--head=head", "--diff"])).output).toBe("");
  });
});

describe("standard input", () => {
  it("stands for a file when its name is given: for its findings, configuration and what lies beside it", async () => {
    const root = folderWith({
      ...project,
      "web/requirements.txt": "flask==3.1.0\n",
      ".github/plimsoll.yml": "rules:\n  pip/cache-in-layer: { level: error, paths: [web/] }\n",
    });
    const named = await plimsoll(join(root, "web"), ["lint", "-", "--stdin-filename=Dockerfile"], {
      input: careless,
    });
    expect(named.output).toContain("\nDockerfile:3:1 warning copy/no-dockerignore");
    const inRoot = await plimsoll(root, ["lint", "-", "--stdin-filename", "web/Dockerfile", "--format=json"], {
      input: careless,
    });
    expect((JSON.parse(inRoot.output) as JsonReport).files.map(({ path }) => path)).toEqual(["web/Dockerfile"]);
    expect(inRoot.code).toBe(1);
    expect((await plimsoll(root, ["lint", "-"], { input: careless })).output).not.toContain("copy/no-dockerignore");
  });

  it("gives its own text fixed, and writes nothing", async () => {
    const root = folderWith(project);
    const { output, remarks, code } = await plimsoll(
      root,
      ["lint", "-", "--fix=all", "--stdin-filename=Dockerfile", "--format=json", "--fail-on=warning"],
      { input: careless },
    );
    expect(output).toContain("COPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\n");
    expect(remarks).toMatch(/^fixed Dockerfile: /);
    expect(remarks).toContain('"copy/no-dockerignore"');
    expect(code).toBe(1);
    expect(readdirSync(root).sort()).toEqual(["Dockerfile", "app.py", "requirements.txt"]);
    expect(text(root)).toBe(careless);
  });

  it.each([
    ["not UTF-8", Buffer.from(`# \u00e9\n${wasteful}`, "latin1")],
    ["too long", Buffer.from(`${wasteful}# ${"x".repeat(1_048_576)}`)],
    ["UTF-16", Buffer.from(`\uFEFF${wasteful}`, "utf16le")],
    ["empty", Buffer.alloc(0)],
  ])("comes back to the last byte when it is %s", async (_, input) => {
    const { bytes, remarks } = await plimsoll(folderWith({}), ["lint", "-", "--fix"], { input });
    expect(bytes.equals(input)).toBe(true);
    expect(remarks).toContain("There was nothing to fix that is safe.\n");
  });

  it("is refused a name that names no file", async () => {
    for (const name of ["", "web/"])
      expect((await plimsoll("/", ["lint", "-", `--stdin-filename=${name}`])).remarks).toContain("name a file.");
  });
});
