import fc from "fast-check";
import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { KeptFiles } from "../../src/cli/host.js";
import { folderWith, write } from "../source/tree.js";
import { plimsoll, type Circumstances } from "./fake-host.js";

/** Kept files that lie in memory, and how often one was written. */
function memory(): KeptFiles & { readonly files: Map<string, Uint8Array>; writes: number } {
  return {
    files: new Map<string, Uint8Array>(),
    writes: 0,
    read(name) {
      const bytes = this.files.get(name);
      return bytes && Buffer.from(bytes);
    },
    write(name, bytes) {
      this.files.set(name, bytes);
      this.writes++;
    },
  };
}

const files = {
  Dockerfile: "FROM python:3.13-slim\nCOPY . .\nRUN pip install -r requirements.txt\nCMD python app.py\n",
  "requirements.txt": "flask\n",
  "app.py": "",
};

/** Runs twice and says whether the second run had to look for itself. */
async function looksAgain(
  folder: string,
  words: readonly string[],
  between: () => void = () => undefined,
  later: Circumstances = {},
): Promise<boolean> {
  const kept = memory();
  await plimsoll(folder, words, { kept });
  between();
  const before = kept.writes;
  const said = await plimsoll(folder, words, { ...later, kept });
  expect(said).toEqual(await plimsoll(folder, words, later));
  return kept.writes > before;
}

describe("a run that is asked the same of the same files", () => {
  it.each(["text", "json", "sarif", "github", "markdown"])("says the same again as %s", async (format) => {
    const folder = folderWith({ ...files, ".hadolint.yaml": "ignored: [DL3042]\n" });
    const kept = memory();
    const words = ["lint", "--format", format, "--fail-on", "info"];
    const first = await plimsoll(folder, words, { kept });
    expect(kept.writes).toBe(1);
    expect(first.code).toBe(1);
    expect(first.output.length).toBeGreaterThan(100);
    // Were it to look for itself, it would not say it in capitals.
    const [name = "", bytes = Buffer.alloc(0)] = [...kept.files][0] ?? [];
    const whole = Buffer.from(bytes).toString();
    const last = whole.slice(whole.lastIndexOf("\n"));
    kept.files.set(name, Buffer.from(first.output.toUpperCase() + first.remarks + last));
    expect(await plimsoll(folder, words, { kept })).toMatchObject({
      code: 1,
      output: first.output.toUpperCase(),
      remarks: first.remarks,
    });
  });

  it("says it in the same place, standard error as well", async () => {
    const folder = folderWith({ ...files, ".hadolint.yaml": "ignored: [DL3042]\n" });
    const kept = memory();
    const words = ["lint", "--format", "json"];
    const first = await plimsoll(folder, words, { kept });
    expect(first.remarks).toContain(".hadolint.yaml");
    expect(await plimsoll(folder, words, { kept })).toEqual(first);
    expect(kept.writes).toBe(1);
  });

  it.each([
    ["--diff", ["lint", "--diff"]],
    ["--no-fixes", ["lint", "--no-fixes"]],
    ["a file that is named", ["lint", "Dockerfile"]],
    ["a folder without a Dockerfile", ["lint", "empty"]],
  ])("needs not look again with %s", async (_, words) => {
    expect(await looksAgain(folderWith({ ...files, "empty/notes": "" }), words)).toBe(false);
  });
});

describe("a run looks for itself", () => {
  it.each<[string, (folder: string) => void]>([
    [
      "the Dockerfile",
      (folder) => {
        write(folder, { Dockerfile: "FROM python:3.13-slim\n" });
      },
    ],
    [
      "what lies beside it",
      (folder) => {
        write(folder, { "requirements.txt": "flask==3.1.0\n" });
      },
    ],
    [
      "that something new lies beside it",
      (folder) => {
        write(folder, { ".dockerignore": "*\n" });
      },
    ],
    [
      "what is ignored",
      (folder) => {
        write(folder, { ".gitignore": "Dockerfile\n" });
      },
    ],
    [
      "the configuration",
      (folder) => {
        write(folder, { ".github/plimsoll.yml": "profile: strict\n" });
      },
    ],
    [
      "hadolint's",
      (folder) => {
        write(folder, { ".hadolint.yml": "ignored: [DL3042]\n" });
      },
    ],
    [
      "that the folder becomes a repository",
      (folder) => {
        mkdirSync(join(folder, ".git"));
      },
    ],
    [
      "that a link comes in the place of a file",
      (folder) => {
        renameSync(join(folder, "requirements.txt"), join(folder, "r.txt"));
        symlinkSync("r.txt", join(folder, "requirements.txt"));
      },
    ],
    [
      "that a file is gone",
      (folder) => {
        rmSync(join(folder, "requirements.txt"));
      },
    ],
  ])("when a change touches %s", async (_, change) => {
    const folder = folderWith(files);
    expect(
      await looksAgain(folder, ["lint"], () => {
        change(folder);
      }),
    ).toBe(true);
  });

  it.each<[string, Circumstances]>([
    ["on another day", { today: "2026-11-22" }],
    ["on a terminal", { isTerminal: true }],
    ["with other settings for colours", { environment: { FORCE_COLOR: "1" } }],
  ])("%s", async (_, later) => {
    expect(await looksAgain(folderWith(files), ["lint"], undefined, later)).toBe(true);
  });

  it("when it is asked something else, or elsewhere", async () => {
    const folder = folderWith({ ...files, "a/Dockerfile": "FROM a\n" });
    const kept = memory();
    const runs = [["lint"], ["lint", "."], ["lint", "--profile", "strict"], ["lint", "--format", "json"]];
    for (const words of runs) await plimsoll(folder, words, { kept });
    await plimsoll(join(folder, "a"), ["lint"], { kept });
    expect(kept.writes).toBe(5);
    for (const words of runs) expect(await plimsoll(folder, words, { kept })).toEqual(await plimsoll(folder, words));
  });

  it("when a file changed while the last run went on", async () => {
    const folder = folderWith(files);
    const kept = memory();
    await plimsoll(folder, ["lint"], {
      kept,
      expectWork: () => {
        write(folder, { Dockerfile: "FROM b\n", "requirements.txt": "django\n" });
      },
    });
    const before = kept.writes;
    expect(await plimsoll(folder, ["lint"], { kept })).toEqual(await plimsoll(folder, ["lint"]));
    expect(kept.writes).toBe(before + 1);
  });

  it("when what is kept is not whole, or of another run that fell on the same place", async () => {
    const folder = folderWith(files);
    const kept = memory();
    const first = await plimsoll(folder, ["lint"], { kept });
    const [name = "", bytes = Buffer.alloc(0)] = [...kept.files][0] ?? [];
    const text = Buffer.from(bytes).toString();
    const others = [
      text.replace('["bytes"', '["bites"'),
      text.replace('"facts"', '"fakts"'),
      text.replace("lint", "LINT"),
    ];
    const cut = [0, 1, 50, text.indexOf('"facts"'), text.length - 1].map((length) => text.slice(0, length));
    const zeroed = cut.map((start) => start.padEnd(text.length, "\0"));
    for (const damaged of ["\nnull", "\n{}", text.slice(1), ...others, ...cut, ...zeroed]) {
      kept.files.set(name, Buffer.from(damaged));
      const before = kept.writes;
      expect(await plimsoll(folder, ["lint"], { kept })).toEqual(first);
      expect(kept.writes).toBe(before + 1);
    }
  });
});

describe("nothing is kept", () => {
  it.each([
    ["with --no-cache", ["lint", "--no-cache"]],
    ["of what writes", ["lint", "--fix"]],
    ["of standard input", ["lint", "-"]],
    ["of what fails", ["lint", "none"]],
    ["of wrong words", ["lint", "--nope"]],
    ["of other commands", ["rules"]],
  ])("%s", async (_, words) => {
    const kept = memory();
    await plimsoll(folderWith(files), words, { kept, input: "FROM a\n" });
    expect(kept.writes).toBe(0);
  });
});

it("whatever happens in between, a run says what one without memory says", async () => {
  const texts = ["", "FROM python:3.13-slim\n", files.Dockerfile, `${files.Dockerfile}USER app\n`, "flask\n", "*\n"];
  const paths = ["Dockerfile", "a/Dockerfile", "requirements.txt", "a/requirements.txt", ".dockerignore", ".gitignore"];
  const change = fc.record({ path: fc.constantFrom(...paths), text: fc.option(fc.constantFrom(...texts)) });
  const run = fc.constantFrom(["lint"], ["lint", "a"], ["lint", "Dockerfile"]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(run, fc.option(change)), { maxLength: 12 }), async (steps) => {
      const folder = folderWith({ ...files, "a/notes": "" });
      const kept = memory();
      for (const [words, changed] of steps) {
        if (changed?.text === null) rmSync(join(folder, changed.path), { force: true });
        else if (changed) write(folder, { [changed.path]: changed.text });
        expect(await plimsoll(folder, words, { kept })).toEqual(await plimsoll(folder, words));
      }
    }),
    { numRuns: 60 },
  );
});
