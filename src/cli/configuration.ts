import { resolve } from "node:path";
import { overlay, type Config, type PartialConfig } from "../config/config.js";
import { fileSettings, type FileSettings } from "../config/for-file.js";
import type { Locale } from "../engine/message.js";
import type { Rule } from "../engine/rule.js";
import { loadLocale } from "../locales/load.js";
import { visible } from "../report/harmless.js";
import { usualConfig } from "../settings.js";
import type { FileSource, FileText } from "../source/files.js";
import { readText } from "../source/read-text.js";
import type { CheckOptions } from "./arguments.js";
import { UsageError } from "./usage-error.js";

/** How a run is to judge. */
export interface Configured {
  readonly config: Config;
  readonly settings: FileSettings;
  readonly locale: Locale | undefined;
}

/**
 * Built-in values, overlaid by the configuration file, overlaid by the options. The file is the one that --config names
 * from `folder`, else the usual one of `source`. Throws UsageError that names file, line and key.
 */
export async function configure(
  options: Pick<CheckOptions, "config" | "profile" | "failOn" | "target">,
  scope: Config["scope"] | undefined,
  rules: readonly Rule[],
  folder: string,
  source: FileSource,
): Promise<Configured> {
  const { profile, failOn, target } = options;
  const file = await readFile(options.config, rules, folder, source);
  const targets = target === undefined ? [] : [{ pattern: "**", value: target }];
  const config = overlay(file, { profile, failOn, scope });
  const whole = { ...config, targets: [...targets, ...config.targets] };
  return { config: whole, settings: fileSettings(whole, rules), locale: await loadLocale(whole.language) };
}

async function readFile(
  named: string | undefined,
  rules: readonly Rule[],
  folder: string,
  source: FileSource,
): Promise<PartialConfig | undefined> {
  const text = named === undefined ? (await source.read([usualConfig])).get(usualConfig) : readNamed(folder, named);
  if (text === undefined) return undefined;
  const { readConfig } = await import("../config/read.js");
  const { config, errors } = { config: undefined, ...(await readConfig(text.text, named ?? usualConfig, rules)) };
  if (!errors) return config;
  const lines = errors.map(({ file, line, column, message }) => {
    const place = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
    return visible(`${file}${place}: ${message}`);
  });
  throw new UsageError(lines.join("\n"));
}

function readNamed(folder: string, named: string): FileText {
  const text = readText(resolve(folder, named));
  if (typeof text === "string") throw new UsageError(`--config: ${JSON.stringify(named)} ${text}.`);
  return text;
}
