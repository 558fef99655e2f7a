import { machineDisk } from "../../src/source/disk.js";
import { withFixNotices } from "../../src/cli/fix.js";
import { settle } from "../../src/cli/settle.js";
import type { Subject } from "../../src/cli/check.js";
import type { Host } from "../../src/cli/host.js";
import { builtIn } from "../../src/config/config.js";
import { fileSettings } from "../../src/config/for-file.js";
import { defineRule, type Rule } from "../../src/engine/rule.js";
import { createFolderSource } from "../../src/source/folder.js";
import { insertAt, replace } from "../../src/text/edit.js";
import { swapRule, today, wordRule } from "../engine/sample.js";
import { folderWith } from "../source/tree.js";

const host: Host = {
  words: [],
  folder: "/",
  environment: {},
  disk: machineDisk,
  output: { isTerminal: false, columns: undefined, write: () => undefined },
  remarks: { isTerminal: false, columns: undefined, write: () => undefined },
  meanwhile: { isTerminal: false, columns: undefined, write: () => undefined },
  readInput: () => Promise.resolve(Buffer.alloc(0)),
  replaceFile: () => Promise.reject(new Error("Nothing may be written.")),
  readOwnFile: () => undefined,
  today: () => today,
  clock: () => 0,
};

function subjectIn(files: Readonly<Record<string, string>>, rules: readonly Rule[]): Subject {
  const head = createFolderSource(folderWith(files), machineDisk);
  const config = { ...builtIn, scope: "all" as const };
  return {
    paths: Object.keys(files),
    head,
    base: undefined,
    changes: [],
    configured: { config, settings: fileSettings(config, rules), locale: undefined },
    notices: [],
    refusal: (path) => head.refusal(path),
  };
}

const settleIn = (files: Readonly<Record<string, string>>, rules: readonly Rule[], fixing: "safe" | "all" = "all") =>
  settle(host, subjectIn(files, rules), rules, today, fixing);
const counts = (rules: ReadonlyMap<string, number>) => Object.fromEntries(rules);

/** Speaks of `COPY . .` where there is no `.dockerignore`, and makes one. */
const noDockerignore = (safety: "safe" | "review"): Rule =>
  defineRule({
    id: `copy/none-${safety}`,
    level: "warning",
    summary: "There is no .dockerignore",
    since: "0.1.0",
    messages: { none: "There is none." },
    why: "It costs.",
    *check({ dockerfile, context }) {
      const start = dockerfile.source.text.indexOf(`COPY . ./${safety}`);
      if (start === -1 || context.dockerignore !== null) return;
      const edits = [insertAt(0, `${safety}\n`)];
      yield {
        at: { start, end: start + 4 },
        message: "none",
        fixes: [{ title: "Make one", safety, file: ".dockerignore", edits }],
      };
    },
  });

describe("settle", () => {
  it("fixes later what overlaps at first, and what can be fixed only then; a file goes from its first text to its last", async () => {
    const whole = swapRule("a/whole", "one two", "uno two");
    const part = swapRule("b/part", "two", "due");
    const waiting = wordRule("c/waiting", "tre", {
      fixes: (at, { dockerfile }) =>
        dockerfile.source.text.includes("due")
          ? [{ title: "Write drei", safety: "safe", edits: [replace(at, "drei")] }]
          : [],
    });
    const before = "FROM a\nRUN one two tre\n";
    const settled = await settleIn({ Dockerfile: before }, [whole, part, waiting]);
    expect(settled.isSettled).toBe(true);
    expect(settled.files).toMatchObject([{ path: "Dockerfile", before, after: "FROM a\nRUN uno due drei\n" }]);
    expect(counts(settled.files[0]!.rules)).toEqual({ "a/whole": 1, "b/part": 1, "c/waiting": 1 });
    expect(settled.before.report.totals).toMatchObject({ findings: 3, fixable: 2 });
    expect(settled.after.report.totals).toMatchObject({ findings: 0, fixable: 0 });
  });

  it("counts by file and rule, and leaves alone what has nothing to fix", async () => {
    const rules = [swapRule("a/pip", "pip", "uv"), swapRule("b/curl", "curl", "wget")];
    const texts = { "a/Dockerfile": "FROM a\nRUN pip x && pip y\nRUN curl\n", "b/Dockerfile": "FROM a\nRUN x\n" };
    const { files, after } = await settleIn(texts, rules);
    expect(files.map(({ path, rules: cleared }) => [path, counts(cleared)])).toEqual([
      ["a/Dockerfile", { "a/pip": 2, "b/curl": 1 }],
    ]);
    expect(files[0]).toMatchObject({ before: texts["a/Dockerfile"], after: "FROM a\nRUN uv x && uv y\nRUN wget\n" });
    // What was not looked at again is in the last report all the same.
    expect(after.report.files.map(({ path }) => path)).toEqual(["a/Dockerfile", "b/Dockerfile"]);
  });

  it("makes a file once, when several Dockerfiles want it", async () => {
    const text = "FROM a\nCOPY . ./review\n";
    const { files, after } = await settleIn({ Dockerfile: text, "Dockerfile.dev": text }, [noDockerignore("review")]);
    expect(files).toMatchObject([{ path: ".dockerignore", before: undefined, after: "review\n" }]);
    expect(after.report.totals.findings).toBe(0);
  });

  it("does not let a fix that is not safe keep a safe one of another Dockerfile from a file", async () => {
    const rules = [noDockerignore("review"), noDockerignore("safe")];
    const texts = { Dockerfile: "FROM a\nCOPY . ./review\n", "Dockerfile.dev": "FROM a\nCOPY . ./safe\n" };
    const { files } = await settleIn(texts, rules, "safe");
    expect(files.map(({ path, after }) => [path, after])).toEqual([[".dockerignore", "safe\n"]]);
  });

  it("changes nothing but the Dockerfile when that is all there is to change", async () => {
    const subject = { ...subjectIn({ Dockerfile: "FROM a\nCOPY . ./review\nRUN pip\n" }, []), ownOnly: true };
    const { files } = await settle(
      host,
      subject,
      [noDockerignore("review"), swapRule("a/b", "pip", "uv")],
      today,
      "all",
    );
    expect(files.map(({ path }) => path)).toEqual(["Dockerfile"]);
  });
});

describe("withFixNotices", () => {
  it("says what is left, although everything was asked for", async () => {
    const { before } = await settleIn({ Dockerfile: "FROM a\nRUN pip && pip\n" }, [swapRule("a/pip", "pip", "uv")]);
    const told = (count: "all" | "safe", isSettled: boolean) =>
      withFixNotices(before.report, [], count, { isSettled }).notices.map(({ message }) => message);
    expect(told("all", true)).toEqual(["2 fixes do not go together with what was fixed, and were left out."]);
    expect(told("safe", false)).toEqual(["There was more to fix than one run does; 2 are left. Run it again."]);
  });
});
