import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, folderWith, write } from "../source/tree.js";

// The committed bundle, away from everything that is installed.
const folder = emptyFolder();
const bundle = join(folder, "dist/cli/index.js");
// What the bundle keeps is not to be mixed with what the user's own runs keep.
const env = { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, "caches") };
beforeAll(() => {
  for (const path of ["dist/cli", "docs/rules", "examples", "package.json"])
    cpSync(path, join(folder, path), { recursive: true });
  mkdirSync(join(folder, "empty"));
});

function run(words: readonly string[], input = ""): { code: number | null; output: string; remarks: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...words], {
    cwd: join(folder, "empty"),
    input,
    encoding: "utf8",
    env,
  });
  return { code: status, output: stdout, remarks: stderr };
}

const wasteful = `FROM python:3.13-slim-bookworm
ENV PYTHONUNBUFFERED=1
RUN pip install flask==3.1.0
USER 10001:10001
CMD ["python", "-m", "app"]
`;
const day = ["--today", "2026-11-21"];

it("is a program of its own", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(readFileSync(bundle, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  expect(statSync("dist/cli/index.js").mode & 0o111).toBe(0o111);
  expect(run(["--version"])).toEqual({ code: 0, output: `${version}\n`, remarks: "" });
});

it("reviews the example, and prints a patch for it", () => {
  const words = ["review", "--base", "../examples/change/base", "--head", "../examples/change/head", ...day];
  const { code, output, remarks } = run(words);
  expect(remarks).toBe("");
  expect(output).toContain("examples/change/head/Dockerfile:9:6 error server/listens-on-localhost");
  expect(output).toMatch(/^\d+ introduced, \d+ fixed/m);
  expect(code).toBe(1);
  const patch = run([...words, "--diff"]);
  execFileSync("git", ["-C", join(folder, "examples/change/head"), "apply", "--check", "-"], { input: patch.output });
  expect(patch.output).toContain("+++ b/worker/Dockerfile\n");
});

it("reads standard input, and fixes it", () => {
  const { code, output } = run(["lint", "-", "--fix", ...day], wasteful);
  expect(output).toBe(wasteful.replace("pip install", "pip install --no-cache-dir"));
  expect(code).toBe(0);
});

it("tells findings from faults by its exit code", () => {
  const root = folderWith({ Dockerfile: wasteful });
  expect(run(["lint", root, ...day]).code).toBe(0);
  expect(run(["lint", root, "--fail-on", "warning", ...day]).code).toBe(1);
  expect(run(["lint", join(root, "none")]).code).toBe(2);
  expect(run(["lint", "--nope"]).code).toBe(2);
  expect(run([]).code).toBe(2);
});

it("finds the pages of its rules, and reads a configuration", () => {
  expect(run(["explain", "DL3042"]).output).toMatch(/^# pip\/cache-in-layer\n/);
  const root = folderWith({ Dockerfile: wasteful, ".github/plimsoll.yml": "rules:\n  pip/cache-in-layer: error\n" });
  expect(run(["lint", root, ...day]).code).toBe(1);
  const wrong = folderWith({ Dockerfile: wasteful, ".github/plimsoll.yml": "rules:\n  pip/cache-in-layr: error\n" });
  expect(run(["lint", wrong]).remarks).toContain(
    ".github/plimsoll.yml:2:3: There is no rule `pip/cache-in-layr`; did you mean",
  );
});

it("says again what it said of the same files, without its checks", () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${at}/Dockerfile`, wasteful]));
  const root = folderWith({ ...many, "7/requirements.txt": "flask\n" });
  const other = folderWith({ Dockerfile: wasteful });
  const lint = () => [root, other].map((place) => run(["lint", place, "--fail-on", "warning", ...day]));
  const first = lint();
  expect(first.map(({ code }) => code)).toEqual([1, 1]);
  const checks = join(folder, "dist/cli/commands.js");
  renameSync(checks, `${checks}.away`);
  try {
    expect(lint()).toEqual(first);
    write(root, { "119/requirements.txt": "django\n" });
    write(other, { Dockerfile: `${wasteful}# more\n` });
    expect(lint().map(({ code }) => code)).toEqual([2, 2]);
  } finally {
    renameSync(`${checks}.away`, checks);
  }
  expect(lint().map(({ code }) => code)).toEqual([1, 1]);
  write(root, { "7/requirements.txt": "flask==3.1.0\n" });
  expect(run(["lint", root, ...day])).toEqual(run(["lint", root, "--no-cache", ...day]));
});

it("minds nobody who stops listening", () => {
  const script = 'node "$0" explain pip/cache-in-layer | head -n 1; echo "${PIPESTATUS[0]}"';
  const { stdout, stderr } = spawnSync("bash", ["-c", script, bundle], { encoding: "utf8" });
  expect(stdout).toBe("# pip/cache-in-layer\n0\n");
  expect(stderr).toBe("");
});

it("takes a disk that is full, or a folder that is gone, for no success", () => {
  const root = folderWith({ Dockerfile: wasteful });
  const script = (words: string): ReturnType<typeof spawnSync> =>
    spawnSync("bash", ["-c", words, bundle, root], { encoding: "utf8", env });
  expect(script('node "$0" lint "$1" > /dev/full')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("ENOSPC") as string,
  });
  expect(script('mkdir "$1/gone"; cd "$1/gone"; rmdir "$1/gone"; node "$0" lint').status).toBe(2);
});

it("makes no code of text, whatever the format", () => {
  const root = folderWith({ Dockerfile: wasteful, ".github/plimsoll.yml": "fail-on: warning\n" });
  for (const format of ["text", "json", "sarif", "markdown"]) {
    const words = ["--disallow-code-generation-from-strings", bundle, "lint", root, "--format", format];
    expect(spawnSync(process.execPath, words, { env }).status).toBe(1);
  }
});
