import { normalize } from "node:path";
import type { Level, Profile } from "./engine/rule.js";

/** What the workflow asks for. An input left empty is undefined: the config file, or the built-in value, then counts. */
export interface Settings {
  readonly token: string;
  /** The config file's path from the repository root. */
  readonly config: string;
  /** Whether the workflow names another config file than the usual one, so that it must be there. */
  readonly isConfigNamed: boolean;
  readonly paths: readonly string[] | undefined;
  readonly ignorePaths: readonly string[] | undefined;
  readonly profile: Profile | undefined;
  readonly scope: "introduced" | "changed" | "all" | undefined;
  readonly failOn: Level | "never" | undefined;
  readonly comment: "findings" | "always" | "never" | undefined;
  readonly reviewComments: boolean | undefined;
  readonly annotations: boolean | undefined;
  readonly language: "en" | "zh-CN" | undefined;
  readonly sarifFile: string | undefined;
  readonly reportFile: string | undefined;
}

/** An input that can't be used; the message names it and what it may be. */
export class SettingsError extends Error {}

export const usualConfig = ".github/plimsoll.yml";

/** Reads the inputs by their names in `action.yml`. Throws SettingsError. */
export function readSettings(input: (name: string) => string): Settings {
  const text = (name: string): string | undefined => input(name).trim() || undefined;
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]): Value | undefined => {
    const given = text(name);
    const value = allowed.find((each) => each === given);
    if (given !== undefined && value === undefined) throw refuse(name, given, allowed);
    return value;
  };
  const flag = (name: string): boolean | undefined => {
    const given = text(name)?.toLowerCase();
    if (given === undefined) return undefined;
    if (given !== "true" && given !== "false") throw refuse(name, given, ["true", "false"]);
    return given === "true";
  };
  const lines = (name: string): readonly string[] | undefined => {
    const found = input(name)
      .split("\n")
      .map((line) => line.trim());
    const given = found.filter((line) => line !== "");
    return given.length > 0 ? given : undefined;
  };

  const token = text("token");
  if (token === undefined)
    throw new SettingsError(
      "The input `token` is empty, and without a token the pull request can't be read. Leave the input out, or write " +
        "`token: ${{ github.token }}`, and give the job `permissions: { contents: read, pull-requests: write }`.",
    );
  if (!/^[!-~]+$/.test(token))
    throw new SettingsError("The input `token` holds blanks, line feeds or other characters that no token has.");
  const config = text("config") ?? usualConfig;
  const [reportFile, sarifFile] = [text("report-file"), text("sarif-file")];
  if (reportFile !== undefined && sarifFile !== undefined && normalize(reportFile) === normalize(sarifFile))
    throw new SettingsError(`The inputs \`report-file\` and \`sarif-file\` name the same file: "${reportFile}".`);
  return {
    token,
    config,
    isConfigNamed: config !== usualConfig,
    paths: lines("paths"),
    ignorePaths: lines("ignore-paths"),
    profile: oneOf("profile", ["recommended", "strict"]),
    scope: oneOf("scope", ["introduced", "changed", "all"]),
    failOn: oneOf("fail-on", ["error", "warning", "info", "never"]),
    comment: oneOf("comment", ["findings", "always", "never"]),
    reviewComments: flag("review-comments"),
    annotations: flag("annotations"),
    language: oneOf("language", ["en", "zh-CN"]),
    sarifFile,
    reportFile,
  };
}

function refuse(name: string, given: string, allowed: readonly string[]): SettingsError {
  const list = allowed.map((value) => `\`${value}\``).join(", ");
  return new SettingsError(`The input \`${name}\` is "${given}"; it may be ${list}.`);
}
