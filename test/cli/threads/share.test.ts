import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machineDisk } from "../../../src/source/disk.js";
import { reviewShared, type Sharing, type StartThread } from "../../../src/cli/threads/share.js";
import { work } from "../../../src/cli/threads/work.js";
import { overlay } from "../../../src/config/config.js";
import { fileSettings } from "../../../src/config/for-file.js";
import { reviewDockerfiles, type DockerfilesToReview } from "../../../src/review-dockerfiles.js";
import { rules } from "../../../src/rules/index.js";
import { isStill, type Fact } from "../../../src/source/watch.js";
import { createFolderSource } from "../../../src/source/folder.js";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-share-"));
const names = Array.from({ length: 40 }, (_, at) => `${String(at).padStart(2, "0")}.Dockerfile`);

beforeAll(() => {
  for (const [at, name] of names.entries())
    writeFileSync(
      join(folder, name),
      `FROM python:3.13-slim\nWORKDIR /app${at}\n${at % 3 === 0 ? "COPY . ." : "COPY requirements.txt ."}\nRUN pip install -r requirements.txt\nCMD ["python", "app.py"]\n`,
    );
  writeFileSync(join(folder, ".env"), "A=1\n");
  writeFileSync(join(folder, "requirements.txt"), "flask==3.1.0\n");
  writeFileSync(join(folder, "app.py"), "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const config = overlay({ scope: "all" });

const input = (): DockerfilesToReview => ({
  paths: names,
  changes: [],
  head: createFolderSource(folder, machineDisk),
  base: undefined,
  config,
  settings: fileSettings(config, rules),
  rules,
  locale: undefined,
  today: "2026-11-21",
});

/** Works as a thread does, with copies of all that goes in and out. */
const startThread =
  (heard: number[]): StartThread =>
  (given, hear) =>
    begun(
      work(structuredClone(given), (done) => {
        heard.push(done.batch);
        hear(structuredClone(done));
      }),
    );

const begun = (ended: Promise<void>) => Promise.resolve({ ended });

const shared = async (threads: number, start: StartThread, watch?: Sharing["watch"]) => {
  const { head } = input();
  return reviewShared(input(), { root: folder, entries: await head.list(), threads, start, watch });
};

describe("files shared out among threads", () => {
  it.each([1, 3])("are reviewed as by one thread alone: %i more", async (threads) => {
    const heard: number[] = [];
    const alone = await reviewDockerfiles(input());
    expect(await shared(threads, startThread(heard))).toEqual(alone);
    expect(heard.length).toBeGreaterThan(0);
    expect(alone.reviews).toHaveLength(names.length);
  });

  it("change a file beside them once, whoever looks at them", async () => {
    const { reviews } = await shared(2, startThread([]));
    const changing = reviews.filter(({ combined }) => combined?.files.some(({ path }) => path === ".dockerignore"));
    expect(changing.map(({ file }) => file.path)).toEqual([names[0]]);
    // Others offer the same, and would be put into their patches if nobody had come first.
    const offering = reviews.filter(({ file }) => file.findings.some(({ fix }) => fix?.file === ".dockerignore"));
    expect(offering.length).toBeGreaterThan(1);
  });

  it("tell what the threads heard of the disk, where that is wanted", async () => {
    const reviewed = new Set<string>();
    const facts: Fact[] = [];
    const start: StartThread = (given, hear) =>
      begun(
        work(given, (done) => {
          for (const { file } of done.reviews) reviewed.add(file.path);
          hear(done);
        }),
      );
    await shared(1, start, { add: (heard) => facts.push(...(heard ?? [])) });
    expect(reviewed.size).toBeGreaterThan(0);
    const texts = facts.filter(([question]) => question === "bytes").map(([, place]) => place);
    for (const path of [...reviewed, "requirements.txt"]) expect(texts).toContain(join(folder, path));
    expect(isStill(facts, machineDisk)).toBe(true);
    await shared(1, (given, hear) =>
      begun(
        work(given, (done) => {
          expect(done.facts).toBeUndefined();
          hear(done);
        }),
      ),
    );
  });

  it("are reviewed though threads take a batch and end", async () => {
    const alone = await reviewDockerfiles(input());
    const failing: StartThread = (given) => {
      Atomics.add(given.taken, 0, 1);
      return begun(Promise.resolve());
    };
    expect(await shared(2, failing)).toEqual(alone);
  });

  it("are reviewed though the system refuses a thread", async () => {
    const alone = await reviewDockerfiles(input());
    const heard: number[] = [];
    const start = startThread(heard);
    let asked = 0;
    const refused: StartThread = (given, hear) =>
      ++asked === 1 ? Promise.reject(new Error("EAGAIN")) : start(given, hear);
    expect(await shared(2, refused)).toEqual(alone);
    expect(asked).toBe(2);
    expect(heard.length).toBeGreaterThan(0);
  });

  it("refer to one and the same finding in report and patch", async () => {
    const { reviews } = await shared(1, startThread([]));
    for (const { file, combined } of reviews)
      for (const { finding } of combined?.used ?? []) expect(file.findings.some((one) => one === finding)).toBe(true);
    expect(reviews.some(({ combined }) => combined !== undefined)).toBe(true);
  });
});
