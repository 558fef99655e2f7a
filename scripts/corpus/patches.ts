import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import type { Tally } from "./tally.js";

/** The patches that `git apply --check` refuses, with what it says. */
export function refusedPatches(patches: Tally["patches"]): readonly string[] {
  const byRoot = new Map<string, Tally["patches"]>();
  for (const each of patches) byRoot.set(each.root, [...(byRoot.get(each.root) ?? []), each]);
  return [...byRoot].flatMap(([root, own]) => refusedIn(root, own));
}

/** Tries many at once, and halves what is refused until the one is found. */
function refusedIn(root: string, patches: Tally["patches"]): readonly string[] {
  if (patches.length === 0) return [];
  const complaint = complaintAbout(root, patches.map(({ patch }) => patch).join(""));
  if (complaint === undefined) return [];
  if (patches.length === 1) return [`${patches[0]?.name ?? ""}: ${complaint}`];
  const half = Math.ceil(patches.length / 2);
  return [...refusedIn(root, patches.slice(0, half)), ...refusedIn(root, patches.slice(half))];
}

function complaintAbout(root: string, patch: string): string | undefined {
  const { status, stderr } = spawnSync("git", ["apply", "--check", "-"], {
    cwd: root,
    input: patch,
    encoding: "utf8",
    env: { PATH: process.env.PATH, GIT_CEILING_DIRECTORIES: dirname(root), LC_ALL: "C" },
  });
  return status === 0 ? undefined : stderr.trim().split("\n").slice(0, 2).join(" ");
}
