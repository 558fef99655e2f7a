import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made: string[] = [];

/** An empty folder that is gone after the test file. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plimsoll-")));
  made.push(folder);
  return folder;
}

afterAll(() => {
  // Unlike Node, rm removes paths that are longer than the system takes.
  if (made.length > 0) execFileSync("rm", ["-rf", "--", ...made]);
});

/** Writes files, making their folders. */
export function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = emptyFolder();
  write(root, files);
  return root;
}

/** Runs Git as a fixed author, without the machine's own settings. */
export function git(root: string, ...words: readonly string[]): string {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", ["-C", root, ...identity, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}

/** Commits all that is there, and gives the commit's name. */
export function commitAll(root: string, message = "Change"): string {
  git(root, "add", "-A", "-f");
  git(root, "commit", "-q", "--allow-empty", "-m", message);
  return git(root, "rev-parse", "HEAD").trim();
}
