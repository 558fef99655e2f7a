import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/* Every dated table says where it comes from, when it was read, and when it must be looked at again. */

const folder = join(import.meta.dirname, "../../src/data");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
const date = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

type Row = Readonly<Record<string, unknown>>;

function read(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as Readonly<Record<string, unknown>>;
}

function rowsOf(name: string, key = "rows"): readonly Row[] {
  return read(name)[key] as readonly Row[];
}

/** Each column with what it may hold; `?` marks one that may be absent. */
type Shape = Readonly<
  Record<
    string,
    | "text"
    | "date"
    | "flag"
    | "number"
    | "texts"
    | "list"
    | "map"
    | "text?"
    | "date?"
    | "flag?"
    | "number?"
    | "texts?"
    | "map?"
  >
>;

function isOfKind(value: unknown, kind: string): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string" && value !== "";
    case "date":
      return typeof value === "string" && date.test(value);
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "texts":
      return isOfKind(value, "list") && (value as readonly unknown[]).length > 0;
    case "list":
      return Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
    default:
      return (
        typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string")
      );
  }
}

function mistakes(row: Row, shape: Shape): readonly string[] {
  const unknown = Object.keys(row).filter((key) => !(key in shape));
  const wrong = Object.entries(shape).filter(([key, kind]) => {
    const value = row[key];
    return value === undefined ? !kind.endsWith("?") : !isOfKind(value, kind.replace("?", ""));
  });
  return [...unknown, ...wrong.map(([key]) => `${key}: ${JSON.stringify(row[key])}`)];
}

test("there are tables", () => {
  expect(names.length).toBeGreaterThanOrEqual(9);
});

test.each(names)("%s says its source, its date, and when to review it", (name) => {
  const table = read(name);
  expect(table.source).toEqual(expect.stringMatching(/\w{4}/));
  expect(table.date).toMatch(date);
  expect(table.review).toMatch(date);
  expect(String(table.review) > String(table.date)).toBe(true);
});

const shapes: readonly (readonly [string, string, Shape])[] = [
  [
    "end-of-life.json",
    "rows",
    {
      product: "text",
      release: "text",
      number: "text?",
      codename: "text?",
      released: "date?",
      security: "date?",
      lts: "date?",
      paid: "date?",
      python: "text?",
    },
  ],
  ["python-images.json", "minors", { python: "text", first: "date", last: "date?" }],
  ["python-images.json", "variants", { python: "text", variant: "text", first: "date", last: "date?" }],
  ["python-images.json", "patches", { python: "text", first: "date", last: "date?" }],
  ["python-images.json", "suites", { suite: "text", default: "date" }],
  ["python-images.json", "alpines", { alpine: "text", default: "date" }],
  ["musllinux.json", "rows", { name: "text", version: "text", musllinux: "flag", pure: "flag?", aarch64: "flag?" }],
  [
    "debian-packages.json",
    "rows",
    { name: "text", status: "map", successor: "text?", bookwormSuccessor: "text?", note: "text?" },
  ],
  ["runtime-libs.json", "rows", { headers: "text", bookworm: "texts?", trixie: "texts?" }],
  [
    "removed-pip-options.json",
    "rows",
    {
      option: "text",
      value: "text?",
      short: "text?",
      since: "text",
      date: "date?",
      takesValue: "flag",
      subcommands: "texts",
    },
  ],
  [
    "compilers.json",
    "rows",
    { manager: "text", names: "texts", suffixes: "texts", prefixes: "list", not: "list", notPatterns: "list" },
  ],
  [
    "images.json",
    "rows",
    {
      images: "texts",
      tags: "texts?",
      user: "text?",
      shell: "flag?",
      workdir: "text?",
      python: "text?",
      conda: "flag?",
      environment: "map?",
      dropsPrivileges: "flag?",
      development: "flag?",
      starts: "flag?",
    },
  ],
  [
    "servers.json",
    "rows",
    {
      name: "text",
      programs: "texts?",
      modules: "texts?",
      subcommands: "texts?",
      django: "text?",
      parser: "text",
      address: "text?",
      port: "number?",
      host: "texts?",
      portOption: "texts?",
      bind: "texts?",
      alsoBind: "texts?",
      socket: "texts?",
      config: "texts?",
      configFiles: "texts?",
      reload: "texts?",
      positionalAddress: "flag?",
      positionalPort: "flag?",
      development: "flag?",
      hostVariables: "texts?",
      portVariables: "texts?",
      otherVariables: "texts?",
      portMeansAll: "flag?",
      flags: "texts",
      notStarting: "texts?",
      shorts: "texts?",
    },
  ],
];

test.each(shapes)("%s: every row of %s is well formed", (name, key, shape) => {
  const rows = rowsOf(name, key);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap((row) => mistakes(row, shape))).toEqual([]);
});

test("the shape check finds mistakes", () => {
  const shape: Shape = { name: "text", last: "date?" };
  expect(mistakes({ name: "", last: "2024-13-01", other: 1 }, shape)).toHaveLength(3);
  expect(mistakes({}, shape)).toEqual(["name: undefined"]);
});

test("no row stands twice", () => {
  const keys: readonly (readonly [string, (row: Row) => string])[] = [
    ["end-of-life.json", (row) => `${String(row.product)} ${String(row.release)}`],
    ["musllinux.json", (row) => String(row.name)],
    ["debian-packages.json", (row) => String(row.name)],
    ["runtime-libs.json", (row) => String(row.headers)],
    ["removed-pip-options.json", (row) => `${String(row.option)} ${String(row.value)}`],
  ];
  for (const [name, keyOf] of keys) {
    const all = rowsOf(name).map(keyOf);
    expect([name, all.filter((key, index) => all.indexOf(key) !== index)]).toEqual([name, []]);
  }
});
