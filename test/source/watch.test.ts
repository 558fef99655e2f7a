import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machineDisk, type Disk } from "../../src/source/disk.js";
import { isStill, watch, type Fact } from "../../src/source/watch.js";
import { folderWith } from "./tree.js";

const questions = ["bytes", "children", "kind", "has", "real"] as const;

/** All questions about all places. */
function ask(disk: Disk, places: readonly string[]): void {
  for (const place of places) for (const question of questions) disk[question](place);
}

/** A folder and what a watch heard of it. */
function heardOf(files: Readonly<Record<string, string>>, paths: readonly string[]) {
  const root = folderWith(files);
  const { disk, take } = watch(machineDisk);
  const places = paths.map((path) => join(root, path));
  ask(disk, places);
  const facts = take() ?? [];
  expect(facts).toHaveLength(paths.length * questions.length);
  return { root, facts };
}

it("answers as the disk does", () => {
  const root = folderWith({ "a/b": "text" });
  const { disk } = watch(machineDisk);
  for (const place of ["", "a", "a/b", "none", "a/b/c"].map((path) => join(root, path)))
    for (const question of questions) expect(disk[question](place)).toEqual(machineDisk[question](place));
});

describe("isStill", () => {
  it("holds as long as nothing that was asked changes, whatever else does", () => {
    const { root, facts } = heardOf({ Dockerfile: "FROM a", "app/main.py": "" }, ["Dockerfile", "app", "none"]);
    expect(isStill(facts, machineDisk)).toBe(true);
    writeFileSync(join(root, "app/main.py"), "print()");
    mkdirSync(join(root, "other"));
    writeFileSync(join(root, "Dockerfile"), "FROM a");
    expect(isStill(facts, machineDisk)).toBe(true);
    expect(isStill([], machineDisk)).toBe(true);
  });

  it.each<[string, (root: string) => void]>([
    [
      "a text of the same length",
      (root) => {
        writeFileSync(join(root, "Dockerfile"), "FROM b");
      },
    ],
    [
      "a file that is gone",
      (root) => {
        rmSync(join(root, "Dockerfile"));
      },
    ],
    [
      "a file that came",
      (root) => {
        writeFileSync(join(root, "none"), "");
      },
    ],
    [
      "a file more in a folder",
      (root) => {
        writeFileSync(join(root, "app/new.py"), "");
      },
    ],
    [
      "a file of another name in a folder",
      (root) => {
        renameSync(join(root, "app/main.py"), join(root, "app/m.py"));
      },
    ],
    [
      "a folder where a file was",
      (root) => {
        rmSync(join(root, "Dockerfile"));
        mkdirSync(join(root, "Dockerfile"));
      },
    ],
    [
      "a link where a folder was",
      (root) => {
        renameSync(join(root, "app"), join(root, "b"));
        symlinkSync("b", join(root, "app"));
      },
    ],
    [
      "a file that grew over 1 MB",
      (root) => {
        writeFileSync(join(root, "Dockerfile"), "#".repeat(1_048_577));
      },
    ],
  ])("ends with %s", (_, change) => {
    const { root, facts } = heardOf({ Dockerfile: "FROM a", "app/main.py": "" }, ["Dockerfile", "app", "none"]);
    change(root);
    expect(isStill(facts, machineDisk)).toBe(false);
  });

  it("ends with a file that may not be read any more", () => {
    const { facts } = heardOf({ Dockerfile: "FROM a" }, ["Dockerfile"]);
    const denied: Disk = { ...machineDisk, bytes: () => ({ why: "may not be read: permission denied" }) };
    expect(isStill(facts, denied)).toBe(false);
  });

  it("knows texts of any length apart by their last byte", () => {
    const texts = [5999, 6000, 6001, 100_000].map((length) => "x".repeat(length));
    for (const text of texts) {
      const { root, facts } = heardOf({ a: text, b: text }, ["a", "b"]);
      expect(isStill(facts, machineDisk)).toBe(true);
      writeFileSync(join(root, "b"), `${text.slice(0, -1)}y`);
      expect(isStill(facts, machineDisk)).toBe(false);
    }
  });
});

describe("what was heard", () => {
  it("is taken once, and each thing is told once", () => {
    const root = folderWith({ a: "" });
    const { disk, take } = watch(machineDisk);
    ask(disk, [join(root, "a"), join(root, "a")]);
    expect(take()).toHaveLength(questions.length);
    expect(take()).toEqual([]);
  });

  it("holds no text of a file", () => {
    const { facts } = heardOf({ ".env": "TOKEN=abc" }, [".env"]);
    expect(JSON.stringify(facts)).not.toContain("abc");
  });

  it("is nothing any more when the disk said two things to one question", () => {
    const root = folderWith({ a: "1" });
    const { disk, take } = watch(machineDisk);
    disk.bytes(join(root, "a"));
    writeFileSync(join(root, "a"), "2");
    disk.bytes(join(root, "a"));
    expect(take()).toBeUndefined();
    expect(take()).toBeUndefined();
  });

  it("is nothing when it is more than fits into memory, however it was heard", () => {
    const disk: Disk = { ...machineDisk, has: () => true };
    const long = "/d".repeat(1000);
    const heard = (count: number, placeOf: (at: number) => string) => {
      const { disk: watched, take } = watch(disk);
      for (let at = 0; at < count; at++) watched.has(placeOf(at));
      return take()?.length;
    };
    expect(heard(8000, (at) => `${long}${at}`)).toBe(8000);
    expect(heard(9000, () => long)).toBe(1);
    expect(heard(9000, (at) => `${long}${at}`)).toBeUndefined();
    const { add, take } = watch(disk);
    for (let at = 0; at < 9000; at++) add([["has", `${long}${at}`, "true"]]);
    expect(take()).toBeUndefined();
  });

  it("takes in what others heard, unless they heard something else, or nothing for sure", () => {
    const fact = (answer: string): Fact => ["has", "/a", answer];
    const all = watch(machineDisk);
    all.add([fact("true")]);
    all.add([fact("true"), ["has", "/b", "false"]]);
    expect(all.take()).toEqual([fact("true"), ["has", "/b", "false"]]);
    const split = watch(machineDisk);
    split.add([fact("true")]);
    split.add([fact("false")]);
    expect(split.take()).toBeUndefined();
    const unsure = watch(machineDisk);
    unsure.add(undefined);
    expect(unsure.take()).toBeUndefined();
  });
});
