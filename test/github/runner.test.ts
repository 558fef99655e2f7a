import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRunner, RunnerError, writeInside } from "../../src/github/runner.js";
import { emptyFolder } from "../source/tree.js";

/** A workspace, and a folder beside it. */
function folders(): { readonly workspace: string; readonly outside: string } {
  const top = emptyFolder();
  const [workspace, outside] = [join(top, "workspace"), join(top, "outside")];
  for (const each of [workspace, outside]) mkdirSync(each);
  return { workspace, outside };
}

describe("a file in the workspace", () => {
  test("is written with its folders, and replaced", async () => {
    const { workspace } = folders();
    for (const text of ["one", "two"]) {
      const place = await writeInside(workspace, "out/deep/report.json", text);
      expect(place).toBe(join(workspace, "out/deep/report.json"));
      expect(readFileSync(place, "utf8")).toBe(text);
    }
    expect(readdirSync(join(workspace, "out/deep"))).toEqual(["report.json"]);
  });

  test("takes the place of a link, and leaves alone what that leads to", async () => {
    const { workspace, outside } = folders();
    writeFileSync(join(outside, "theirs"), "theirs");
    symlinkSync(join(outside, "theirs"), join(workspace, "report.json"));
    await writeInside(workspace, "report.json", "ours");
    expect(readFileSync(join(outside, "theirs"), "utf8")).toBe("theirs");
    expect(readFileSync(join(workspace, "report.json"), "utf8")).toBe("ours");
  });

  test.each(["out/made/report.json", "../outside/made/report.json", "out/report.json", "..", "."])(
    "%s, which lies outside, is refused, and not even a folder is made there",
    async (path) => {
      const { workspace, outside } = folders();
      symlinkSync(outside, join(workspace, "out"));
      await expect(writeInside(workspace, path, "")).rejects.toThrow("would lie outside of");
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  test("a link within the workspace is followed", async () => {
    const { workspace } = folders();
    mkdirSync(join(workspace, "build"));
    symlinkSync("build", join(workspace, "out"));
    await writeInside(workspace, "out/new/report.json", "ours");
    expect(existsSync(join(workspace, "build/new/report.json"))).toBe(true);
  });

  test("a folder of its name stays, and no draft is left behind", async () => {
    const { workspace } = folders();
    mkdirSync(join(workspace, "report.json"));
    await expect(writeInside(workspace, "report.json", "")).rejects.toThrow("is there, and is no file");
    await expect(writeInside(workspace, "x".repeat(300), "")).rejects.toThrow("ENAMETOOLONG");
    expect(readdirSync(workspace)).toEqual(["report.json"]);
  });

  test("a link to nowhere on the way is an error, and soon", async () => {
    const { workspace } = folders();
    symlinkSync("/nowhere/at/all", join(workspace, "out"));
    await expect(writeInside(workspace, "out/report.json", "")).rejects.toThrow("EEXIST");
  });
});

test("an absolute path may lie anywhere", async () => {
  const { workspace, outside } = folders();
  const place = join(outside, "made/report.json");
  expect(await writeInside(workspace, place, "ours")).toBe(place);
  expect(readFileSync(place, "utf8")).toBe("ours");
});

test.each([
  ["is not there", "none"],
  ["is a folder", "."],
  ["is no JSON", "event.json"],
])("an event whose file %s is an error that names the variable", async (_, name) => {
  const { workspace } = folders();
  writeFileSync(join(workspace, "event.json"), "<html>");
  const runner = await createRunner({ GITHUB_EVENT_PATH: join(workspace, name) });
  await expect(runner.readEvent()).rejects.toThrow(RunnerError);
  await expect(runner.readEvent()).rejects.toThrow("GITHUB_EVENT_PATH cannot be read");
});
