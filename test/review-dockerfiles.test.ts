import { overlay } from "../src/config/config.js";
import { fileSettings } from "../src/config/for-file.js";
import type { BuildContext } from "../src/context/facts.js";
import type { Dockerfile } from "../src/dockerfile/model.js";
import { defineRule, type Rule } from "../src/engine/rule.js";
import { reviewDockerfiles, type DockerfilesToReview } from "../src/review-dockerfiles.js";
import { affectedDockerfiles } from "../src/source/affected.js";
import type { FileSource } from "../src/source/files.js";
import { isDockerfileName } from "../src/source/find.js";
import { diffHunks } from "../src/text/diff.js";
import { insertAt } from "../src/text/edit.js";

type Files = Readonly<Record<string, string>>;

function sourceOf(files: Files): FileSource {
  return {
    list: () => Promise.resolve(Object.keys(files).map((path) => ({ path, kind: "file" as const }))),
    read: (paths) => {
      const known = paths.flatMap((path) => (files[path] === undefined ? [] : [[path, files[path]] as const]));
      return Promise.resolve(new Map(known.map(([path, text]) => [path, { text, isUtf8: true }])));
    },
  };
}

interface Seen {
  readonly dockerfile: Dockerfile;
  readonly context: BuildContext;
  /** The paths of each turn in which files were read. */
  readonly turns: readonly (readonly string[])[];
}

/** What a rule is shown of a Dockerfile with these files beside it. */
async function seen(files: Files, path = "Dockerfile"): Promise<Seen> {
  const turns: (readonly string[])[] = [];
  const head: FileSource = {
    list: () =>
      Promise.resolve(
        Object.entries(files).map(([name, text]) => ({ path: name, kind: "file" as const, size: text.length })),
      ),
    read: (paths) => {
      turns.push(paths);
      const known = paths.flatMap((name) => (files[name] === undefined ? [] : [[name, files[name]] as const]));
      return Promise.resolve(new Map(known.map(([name, text]) => [name, { text, isUtf8: true }])));
    },
  };
  let found: Pick<Seen, "dockerfile" | "context"> | undefined;
  const rule = defineRule({
    id: "test/looks",
    level: "info",
    summary: "looks",
    since: "0",
    messages: {},
    why: "",
    check: ({ dockerfile, context }) => {
      found = { dockerfile, context };
      return [];
    },
  });
  const config = overlay({ scope: "all" });
  const settings = fileSettings(config, [rule]);
  const shared = { head, base: undefined, config, settings, rules: [rule], locale: undefined, today: "2026-11-21" };
  await reviewDockerfiles({ ...shared, paths: [path], changes: [] });
  if (!found) throw new Error("the rule ran");
  return { ...found, turns };
}

const from = "FROM python:3.13-slim\n";

test("what says how a Dockerfile is built is read with it, and only then what lies in its context", async () => {
  const { dockerfile, context, turns } = await seen(
    {
      "docker/Dockerfile": `${from.trim()} AS app\nCOPY . .\n${from.trim()} AS extra\n`,
      "compose.yml": "services: { web: { build: { context: ., dockerfile: docker/Dockerfile, target: app } } }\n",
      "requirements.txt": "flask\n",
    },
    "docker/Dockerfile",
  );
  expect(dockerfile.final?.name).toBe("app");
  expect(context.root).toBe("");
  expect(context.builds.map(({ name }) => name)).toEqual(["web"]);
  expect(turns).toEqual([["docker/Dockerfile", "compose.yml"], ["requirements.txt"]]);
});

test("requirements files that include others are followed for a few turns", async () => {
  const next = (name: string) => `-r ${name}.txt\n${name}-before\n`;
  const { context, turns } = await seen({
    Dockerfile: `${from}COPY . .\nRUN pip install -r deploy/a.txt\n`,
    "deploy/a.txt": next("b"),
    "deploy/b.txt": next("c"),
    "deploy/c.txt": next("d"),
    "deploy/d.txt": next("e"),
    "deploy/e.txt": "never\n",
  });
  expect(context.requirements("deploy/a.txt")?.map(({ name }) => name)).toEqual([
    "b-before",
    "c-before",
    "d-before",
    "e-before",
  ]);
  expect(turns.slice(2)).toEqual([["deploy/b.txt"], ["deploy/c.txt"], ["deploy/d.txt"]]);
});

test("files that include each other are read once", async () => {
  const { turns } = await seen({
    Dockerfile: `${from}COPY . .\n`,
    "requirements.txt": "-r base.pip\n-r missing.txt\n",
    "base.pip": "-r requirements.txt\n-c requirements.txt\n",
  });
  expect(turns.flat().filter((path) => path === "base.pip")).toHaveLength(1);
  expect(turns.flat()).not.toContain("missing.txt");
});

test("more text than an ordinary repository has is not parsed", async () => {
  const service = "services: { web: { build: . } }\n";
  const filler = `#${"x".repeat(120_000)}\n`;
  const large = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`compose.${index}.yml`, filler + service]));
  const { context } = await seen({ Dockerfile: from, ...large });
  expect(context.builds).toHaveLength(4);
});

describe("a Dockerfile that the change does not touch", () => {
  const rule = defineRule({
    id: "test/looks",
    level: "info",
    summary: "looks",
    since: "0",
    messages: {},
    why: "",
    check: () => [],
  });

  /** The Dockerfiles that are reviewed when the second files take the place of the first. */
  async function reviewed(before: Files, after: Files) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const changes = names
      .filter((path) => before[path] !== after[path])
      .map((path) => ({
        path,
        status: before[path] === undefined ? ("added" as const) : ("modified" as const),
        hunks: diffHunks(before[path] ?? "", after[path] ?? ""),
      }));
    const entries = Object.keys(after).map((path) => ({ path, kind: "file" as const }));
    const { touched, byContext } = affectedDockerfiles(changes, entries, isDockerfileName);
    const config = overlay(undefined);
    const settings = fileSettings(config, [rule]);
    const { reviews, notices } = await reviewDockerfiles({
      ...{ paths: [...touched, ...byContext], changes, head: sourceOf(after), base: sourceOf(before) },
      ...{ config, settings, rules: [rule], locale: undefined, today: "2026-11-21" },
    });
    expect(notices).toEqual([]);
    return reviews.map(({ file }) => file.path);
  }

  const files: Files = {
    "docker/Dockerfile": `${from}COPY app/deps.txt /\nRUN pip install -r /deps.txt\nCOPY scripts/run.sh /run.sh\nCMD ["/run.sh"]\n`,
    "other/Dockerfile": `${from}COPY main.py .\n`,
    "other/main.py": "",
    "app/deps.txt": "flask\n",
    "scripts/run.sh": "#!/bin/sh\npython app.py\n",
    "scripts/start.sh": "#!/bin/sh\n",
    "deploy/compose.yml": "services:\n  web:\n    build: { context: .., dockerfile: docker/Dockerfile }\n",
    Makefile: "build:\n\tdocker build -f docker/Dockerfile .\n",
    ".github/workflows/ci.yml": "jobs: { a: { steps: [{ run: docker build -f docker/Dockerfile . }] } }\n",
  };

  test.each<[string, Files, readonly string[]]>([
    [
      "a stage in a Makefile",
      { Makefile: "build:\n\tdocker build --target x -f docker/Dockerfile .\n" },
      ["docker/Dockerfile"],
    ],
    ["what a Makefile does besides", { Makefile: `${files.Makefile ?? ""}test:\n\tdocker run x\n` }, []],
    [
      "a stage in a workflow",
      {
        ".github/workflows/ci.yml":
          "jobs: { a: { steps: [{ run: docker build --target x -f docker/Dockerfile . }] } }\n",
      },
      ["docker/Dockerfile"],
    ],
    [
      "the command in a compose file in another folder",
      { "deploy/compose.yml": `${files["deploy/compose.yml"] ?? ""}    command: gunicorn x\n` },
      ["docker/Dockerfile"],
    ],
    [
      "a new bake file",
      { "docker-bake.json": '{"target":{"x":{"dockerfile":"docker/Dockerfile","target":"x"}}}' },
      ["docker/Dockerfile"],
    ],
    [
      "the script that its container starts with",
      { "scripts/run.sh": "#!/bin/sh\nexec python app.py\n" },
      ["docker/Dockerfile"],
    ],
    ["another script", { "scripts/start.sh": "#!/bin/sh\nexec python app.py\n" }, []],
    [
      "a requirements file of its context",
      { "app/requirements.txt": "flask\n", "app/deps.txt": "-r requirements.txt\n" },
      ["docker/Dockerfile"],
    ],
  ])("is reviewed for %s", async (_, changed, expected) => {
    expect(await reviewed(files, { ...files, ...changed })).toEqual(expected);
  });
});

describe("several Dockerfiles", () => {
  const untidy: Rule = defineRule({
    id: "test/untidy",
    level: "warning",
    summary: "looks untidy",
    since: "0",
    messages: { untidy: "This is untidy." },
    why: "",
    *check({ context }) {
      if (context.dockerignore !== null) return;
      const make = { title: "Make", safety: "safe", file: ".dockerignore", edits: [insertAt(0, ".git\n")] } as const;
      yield { at: { start: 0, end: 3 }, message: "untidy", fixes: [make] };
    },
  });

  const look = (files: Files, given: Partial<DockerfilesToReview> = {}) => {
    const config = overlay({ scope: "all" });
    return reviewDockerfiles({
      ...{ paths: Object.keys(files).filter(isDockerfileName), changes: [], head: sourceOf(files), base: undefined },
      ...{ config, settings: fileSettings(config, [untidy]), rules: [untidy], locale: undefined, today: "2026-11-21" },
      ...given,
    });
  };

  const built = `services:\n${["a", "b"].map((name) => `  ${name}: { build: { context: ., dockerfile: ${name}/Dockerfile } }\n`).join("")}`;

  test.each(["all", "safe"] as const)(
    "do not make the same file twice when %s fixes are put together",
    async (proving) => {
      const { reviews, notices } = await look(
        { "a/Dockerfile": from, "b/Dockerfile": from, "compose.yml": built },
        { proving },
      );
      expect(notices).toEqual([]);
      expect(reviews.map(({ file }) => file.findings.map(({ fix }) => fix?.file))).toEqual([
        [".dockerignore"],
        [".dockerignore"],
      ]);
      const patched = reviews.map(({ combined }) => (combined?.files ?? []).map(({ path }) => path));
      expect(patched).toEqual([[".dockerignore"], []]);
      expect([...reviews[1]!.file.leftOut!.values()]).toEqual([{ kind: "elsewhere" }]);
    },
  );

  describe("of which one is too large to be read", () => {
    const unreadable: Rule = { ...untidy, id: "syntax/unreadable", level: "error" };
    const rules = [untidy, unreadable];
    const source: FileSource = {
      list: () => Promise.resolve([{ path: "Dockerfile", kind: "file", size: 1_048_577 }]),
      read: () => Promise.resolve(new Map()),
    };
    const change = { path: "Dockerfile", status: "modified", hunks: undefined } as const;
    const found = async (given: Partial<DockerfilesToReview>) => {
      const { reviews, notices } = await look({}, { paths: ["Dockerfile"], head: source, rules, ...given });
      return [...reviews.flatMap(({ file }) => file.findings), ...notices].map((each) =>
        "status" in each ? `${each.rule.id} ${each.level} ${each.status}: ${each.message}` : each.message,
      );
    };
    const said = "The file is larger than 1 MB.";

    test("it is an error, which was there before where the change has nothing to do with it", async () => {
      expect(await found({})).toEqual([`syntax/unreadable error introduced: ${said}`]);
      expect(await found({ base: source, changes: [change] })).toEqual([`syntax/unreadable error introduced: ${said}`]);
      expect(await found({ base: source })).toEqual([`syntax/unreadable error existing: ${said}`]);
    });

    test("it is named where nobody wants to hear of unreadable files", async () => {
      const config = overlay({ scope: "all", rules: [] });
      const settings = {
        ...fileSettings(config, rules),
        levelsFor: () => new Map([["syntax/unreadable", "off"] as const]),
      };
      expect(await found({ settings })).toEqual([
        "The Dockerfile `Dockerfile` could not be read: it is a link, or too large.",
      ]);
    });
  });

  test("of which one cannot be looked at: it is named, and the others go on", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n";
    const files = { "a/Dockerfile": from, "b/Dockerfile": pointer, "d/Dockerfile": from };
    const config = overlay({ scope: "all" });
    const usual = fileSettings(config, [untidy]);
    const { reviews, notices } = await look(files, {
      paths: ["a/Dockerfile", "b/Dockerfile", "c/Dockerfile", "d/Dockerfile"],
      settings: {
        ...usual,
        levelsFor(path) {
          if (path === "d/Dockerfile") throw new Error("no levels.");
          return usual.levelsFor(path);
        },
      },
    });
    expect(reviews.map(({ file }) => file.path)).toEqual(["a/Dockerfile"]);
    expect(notices).toEqual([
      {
        level: "warning",
        message:
          "The Dockerfile `b/Dockerfile` is kept in Git LFS, so its text is not in the repository: it was not looked at.",
      },
      { level: "warning", message: "The Dockerfile `c/Dockerfile` could not be read: it is a link, or too large." },
      { level: "error", message: "Plimsoll failed on `d/Dockerfile`: no levels. Please report it." },
    ]);
  });
});
