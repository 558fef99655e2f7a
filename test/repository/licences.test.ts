import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** What an installation without development packages holds: nothing else can be in a bundle. */
const shipped = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== "" && !dev)
  .map(([path, { license }]) => ({ path, name: path.replace(/^.*node_modules\//, ""), license }));

/** Packages that hold types only: nothing of them is in a bundle. */
const typesOnly = ["@octokit/openapi-types", "@octokit/types"];

const bundles = ["main", "cli"].map((name) => ({
  name,
  licences: readFileSync(join(root, "dist", name, "licenses.txt"), "utf8"),
}));

/** As ncc writes them: a name in a line of its own, the licence's name, its text. */
function textOf(licences: string, name: string): string | undefined {
  const names = shipped.map((each) => each.name);
  const lines = licences.split("\n");
  const start = lines.indexOf(name);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && names.includes(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join("\n");
}

test.each(shipped)("$path may be passed on, under $license", ({ license }) => {
  expect(["MIT", "ISC", "BSD-3-Clause", "BSD-2-Clause", "0BSD", "Apache-2.0"]).toContain(license);
});

test.each(shipped.filter(({ name }) => !typesOnly.includes(name)))(
  "the licence of $path stands beside a bundle, whole",
  ({ path, name }) => {
    const folder = join(root, path);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const found = bundles.map(({ licences }) => textOf(licences, name)).filter((text) => text !== undefined);
    expect(found.length).toBeGreaterThan(0);
    expect(file).toBeDefined();
    const words = squeeze(readFileSync(join(folder, file ?? ""), "utf8"));
    for (const text of found) expect(squeeze(text)).toContain(words);
  },
);

test.each(typesOnly)("%s holds types only", (name) => {
  const folders = shipped.filter((each) => each.name === name).map(({ path }) => join(root, path));
  for (const folder of folders.filter((each) => existsSync(each))) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const code = files
      .filter((file) => /\.[cm]?js$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8"));
    for (const text of code) expect(text.length).toBeLessThan(300);
  }
});

test.each(bundles)("every package in dist/$name is one of those", ({ name }) => {
  const folder = join(root, "dist", name);
  const texts = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const named = texts.flatMap((file) => [
    ...readFileSync(join(folder, file), "utf8").matchAll(/^;?\/\/ .*\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/gm),
  ]);
  const names = new Set(named.map(([, each]) => each));
  const known = new Set(shipped.map((each) => each.name));
  expect([...names].filter((each) => each !== undefined && !known.has(each))).toEqual([]);
});

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
