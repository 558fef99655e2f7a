import { readHadolintConfig } from "../../src/config/hadolint.js";
import { decode } from "../../src/source/decode.js";
import { wordRule } from "../engine/sample.js";

const rules = [
  wordRule("apt/unpinned", "x", { equivalents: { hadolint: "DL3008" } }),
  wordRule("base-image/latest", "x", { equivalents: { hadolint: ["DL3006", "DL3007"] } }),
  wordRule("pip/unpinned", "x", { equivalents: { hadolint: "DL3013" } }),
  wordRule("poetry/unpinned", "x", { equivalents: { hadolint: "DL3013" } }),
  wordRule("copy/own", "x"),
];
const path = ".hadolint.yaml";
const read = (text: string) => readHadolintConfig({ text, isUtf8: true }, path, rules);
const settings = async (text: string) =>
  Object.fromEntries(((await read(text)).config.rules ?? []).map(({ rule, level }) => [rule, level]));
const used = "`.hadolint.yaml` counts here, since there is no `.github/plimsoll.yml`.";

test("ignored and overridden rules are those that stand for the same", async () => {
  const text = `ignored:
  - DL3006
override:
  error: [DL3013]
  style: [dl3008]
`;
  expect(await settings(text)).toEqual({
    "base-image/latest": "off",
    "pip/unpinned": "error",
    "poetry/unpinned": "error",
    "apt/unpinned": "info",
  });
  expect((await read(text)).message).toBe(used);
});

test("what is ignored is so whatever else is said, and else what weighs more counts", async () => {
  expect(await settings("ignored: [DL3008]\noverride: {error: [DL3008]}\n")).toEqual({ "apt/unpinned": "off" });
  expect(await settings("override: {error: [DL3007], info: [DL3006]}\n")).toEqual({ "base-image/latest": "error" });
  expect(await settings("override: {info: [DL3006], error: [DL3006]}\n")).toEqual({ "base-image/latest": "error" });
  expect(await settings("override: {error: [DL3006]}\nignored: [DL3007]\n")).toEqual({ "base-image/latest": "off" });
});

test.each([
  ["failure-threshold: error\n", "error"],
  ["failure-threshold: Warning\n", "warning"],
  ["failure-threshold: info\n", "info"],
  ["failure-threshold: style\n", "info"],
  ["failure-threshold: ignore\n", "never"],
  ["failure-threshold: none\n", "never"],
  ["no-fail: true\nfailure-threshold: error\n", "never"],
  ["failure-threshold: warning\nno-fail: false\n", "warning"],
  ["ignored: []\n", undefined],
])("%j fails on %s", async (text, failOn) => {
  const { config, message } = await read(text);
  expect(config.failOn).toBe(failOn);
  expect(message).toBe(used);
});

test("comments for hadolint count unless they are switched off", async () => {
  expect((await read("disable-ignore-pragma: true\n")).config).toEqual({ honoursHadolint: false });
  expect((await read("disable-ignore-pragma: false\n")).config).toEqual({});
});

test("what has no meaning here is named", async () => {
  const text = `ignored: [DL3008, DL3001, SC2086]
override:
  warning: [DL3026]
trustedRegistries: [docker.io]
label-schema: { author: text }
strict-labels: true
format: json
no-color: true
`;
  const { config, message } = await read(text);
  expect(config).toEqual({ rules: [{ rule: "apt/unpinned", level: "off", paths: [], ignorePaths: [] }] });
  expect(message).toBe(
    `${used} No rule here stands for \`DL3026\`, \`DL3001\` and \`SC2086\`. Not supported here: \`trustedRegistries\`, \`label-schema\` and \`strict-labels\`.`,
  );
  expect((await read("strict-labels: false\ntrustedRegistries:\n")).message).toBe(used);
});

test("what cannot be understood is named, and the rest counts", async () => {
  const text = `ignored: DL3008
override: { error: [DL3008], wrong: [DL3006], info: 3 }
failure-threshold: loud
no-fail: yes
typo: 1
`;
  const { config, message } = await read(text);
  expect(config).toEqual({ rules: [{ rule: "apt/unpinned", level: "error", paths: [], ignorePaths: [] }] });
  expect(message).toMatch(/^`\.hadolint\.yaml` counts here[^.]*\.github\/plimsoll\.yml`\. Not understood: /);
  for (const key of ["ignored", "override.wrong", "override.info", "failure-threshold", "no-fail", "typo"])
    expect(message).toContain(`\`${key}\``);
});

test.each([
  ["override: [DL3008]\n", /Not understood: `override`\.$/],
  ["- DL3008\n", /cannot be used\. It is no map of keys and values\.$/],
  ["ignored: [\n", /cannot be used\. Line 2: It is not YAML/],
  ["ignored: !!js/function x\n", /cannot be used\. Line 1: Tags such as `!!js\/function`/],
  ["ignored: [a]\nignored: [b]\n", /cannot be used\. Line 2: `ignored` is given twice\.$/],
  [`# ${"x".repeat(70_000)}`, /cannot be used\. It is larger than 64 KB\.$/],
  ["[".repeat(50_000), /cannot be used\. Line 1: /],
])("a file that cannot be used is told, and stops nothing: %#", async (text, message) => {
  const result = await read(text);
  expect(result.config).toEqual({});
  expect(result.message).toMatch(message);
});

test("bytes that are no text are no configuration", async () => {
  const { config, message } = await readHadolintConfig(decode(Buffer.from("\uFEFFa: b", "utf16le")), path, rules);
  expect([config, message]).toEqual([{}, "`.hadolint.yaml` cannot be used. It is not UTF-8 text."]);
});

test("an empty file says nothing", async () => {
  for (const text of ["", "# nothing\n", "ignored:\n"]) expect(await read(text)).toEqual({ config: {}, message: used });
});

test("a message stays short, and its names within their marks, whatever stands in the file", async () => {
  const names = Array.from({ length: 5000 }, (_, at) => `"@x\`${at}"`);
  const { message } = await read(`ignored: [${names.join(",")}]\n`);
  expect(message.length).toBeLessThan(1000);
  expect(message).toContain("`@X'0`");
  expect(message).toMatch(/ and 4990 more\.$/);
});
