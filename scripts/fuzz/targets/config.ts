import { overlay, type PartialConfig } from "../../../src/config/config.js";
import { fileSettings } from "../../../src/config/for-file.js";
import { readHadolintConfig } from "../../../src/config/hadolint.js";
import { readConfig, type ConfigError } from "../../../src/config/read.js";
import { rules } from "../../../src/rules/index.js";
import { readSettings, SettingsError } from "../../../src/settings.js";
import { decode } from "../../../src/source/decode.js";
import { createSource } from "../../../src/text/source.js";
import type { Target } from "../target.js";
import { dataTokens } from "../tokens.js";

const own = `profile: strict
scope: changed
fail-on: warning
language: zh-CN
paths: ["**/Dockerfile*", "!old/**"]
ignore-paths:
  - vendor/
rules:
  pip/cache-in-layer: off
  apt/*: { level: info, paths: [api/], ignore-paths: [api/old] }
  DL3008: off
ignores:
  - rule: user/root
    path: "tools/**"
    reason: It never leaves the laptop.
    until: 2027-01-31
contexts: { "api/Dockerfile": ., "**/*.Dockerfile": docker/ }
targets: { Dockerfile: production }
`;

const hadolint = `ignored: [DL3008, DL3013]
override:
  error: [DL3042]
  style:
    - SC2086
failure-threshold: warning
trustedRegistries: [docker.io, "*.gcr.io"]
no-fail: true
disable-ignore-pragma: true
label-schema: { author: text }
`;

const names = [
  ..."profile: |scope: |fail-on: |paths: |rules:\n|ignores:\n|- rule: |path: |reason: |until: |contexts: |targets: |level: |off|error|strict|recommended|pip/|user/root|DL3008|ignored:\n|override:\n|failure-threshold: |2027-01-31|&a |*a|<<: |!!str ".split(
    "|",
  ),
];

const paths = [
  "Dockerfile",
  "api/Dockerfile",
  "tools/x/Dockerfile.dev",
  "",
  "/",
  "..",
  "a\nb",
  "é/🐍",
  "x/".repeat(100),
];

export const configTargets: readonly Target[] = [
  {
    name: "config",
    share: 10,
    tokens: [...names, ...dataTokens],
    seeds: () => [Buffer.from(own)],
    async run(bytes) {
      const file = decode(bytes);
      const result = await readConfig(file, ".github/plimsoll.yml", rules);
      if (result.errors) return faultsOfErrors(result.errors, file.text);
      useSettings(result.config);
      return [];
    },
  },
  {
    name: "hadolint",
    share: 10,
    tokens: [...names, ...dataTokens],
    seeds: () => [Buffer.from(hadolint)],
    async run(bytes) {
      const { config, message } = await readHadolintConfig(decode(bytes), ".hadolint.yaml", rules);
      useSettings(config);
      return message === "" ? ["nothing is said of the file"] : [];
    },
  },
  {
    name: "settings",
    share: 10,
    tokens: [...names, "findings", "always", "never", "true", "false"],
    seeds: () =>
      ["true", "strict", "**/Dockerfile\n!old", "error", "reports/plimsoll.sarif", ""].map((text) => Buffer.from(text)),
    run(bytes) {
      const { text } = decode(bytes);
      const inputs = [
        "profile",
        "scope",
        "fail-on",
        "comment",
        "review-comments",
        "paths",
        "config",
        "language",
        "sarif-file",
        "report-file",
      ];
      for (const input of ["", ...inputs])
        try {
          readSettings((name) => (name === input || input === "" ? text : name === "token" ? "token" : ""));
        } catch (error) {
          if (!(error instanceof SettingsError)) throw error;
        }
      return [];
    },
  },
];

function faultsOfErrors(errors: readonly ConfigError[], text: string): readonly string[] {
  const { lineCount } = createSource(text);
  return [
    ...(errors.length === 0 ? ["it is refused for nothing"] : []),
    ...errors.flatMap(({ line = 1, column = 1, message }) => [
      ...(line < 1 || line > lineCount + 1 || column < 1
        ? [`an error is nowhere: ${line}:${column} of ${lineCount}`]
        : []),
      ...(message.trim() === "" ? ["an error says nothing"] : []),
    ]),
  ];
}

/** A configuration that was read without errors can be used for every path. */
function useSettings(config: PartialConfig): void {
  const settings = fileSettings(overlay(config), rules);
  for (const path of paths) {
    settings.isDockerfile(path);
    settings.levelsFor(path);
    settings.ignoresFor(path, "2026-11-21");
    settings.expiredFor(path, "2026-11-21");
    settings.contextFor(path);
    settings.targetFor(path);
  }
}
