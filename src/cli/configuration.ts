import { resolve } from "node:path";
import { overlay, type Config, type PartialConfig } from "../config/config.js";
import { fileSettings, type FileSettings } from "../config/for-file.js";
import { hadolintConfigs } from "../config/hadolint-files.js";
import type { Locale } from "../engine/message.js";
import type { Rule } from "../engine/rule.js";
import { loadLocale } from "../locales/load.js";
import { logLine } from "../report/harmless.js";
import type { Notice } from "../report/report.js";
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
  /** What the reader must know of the configuration. */
  readonly notices?: readonly Notice[];
}

/**
 * Built-in values, overlaid by the configuration file, overlaid by the options. The file is the one that --config names
 * from `folder`, else the usual one of `source`, else hadolint's. Throws UsageError that names file, line and key.
 */
export async function configure(
  options: Pick<CheckOptions, "config" | "profile" | "failOn" | "target">,
  scope: Config["scope"] | undefined,
  rules: readonly Rule[],
  folder: string,
  source: ConfigSource,
): Promise<Configured> {
  const { profile, failOn, target } = options;
  const { config: file, notices = [] } =
    options.config === undefined
      ? await readUsual(rules, source)
      : { config: await parse(readNamed(folder, options.config), options.config, rules) };
  const targets = target === undefined ? [] : [{ pattern: "**", value: target }];
  const config = overlay(file, { profile, failOn, scope });
  const whole = { ...config, targets: [...targets, ...config.targets] };
  return { config: whole, settings: fileSettings(whole, rules), locale: await loadLocale(whole.language), notices };
}

/** Where the usual file is read from; one that knows why a file is not to be had says so. */
type ConfigSource = FileSource & { refusal?(path: string): string | undefined };

interface ReadConfig {
  readonly config: PartialConfig | undefined;
  readonly notices?: readonly Notice[];
}

async function readUsual(rules: readonly Rule[], source: ConfigSource): Promise<ReadConfig> {
  const texts = await source.read([usualConfig, ...hadolintConfigs]);
  const own = texts.get(usualConfig);
  if (own) return { config: await parse(own, usualConfig, rules) };
  const refusal = await refusalOf(source);
  // Passing over a file that is there would be judging by other rules than were asked for.
  if (refusal !== undefined && refusal !== "does not exist") throw new UsageError(`${usualConfig} ${refusal}.`);
  const path = hadolintConfigs.find((each) => texts.has(each));
  const text = path && texts.get(path);
  if (!text) return { config: undefined };
  const { readHadolintConfig } = await import("../config/hadolint.js");
  const { config, message } = await readHadolintConfig(text, path, rules);
  return { config, notices: [{ level: "warning", message }] };
}

async function refusalOf(source: ConfigSource): Promise<string | undefined> {
  if (source.refusal) return source.refusal(usualConfig);
  const entry = (await source.list())?.find(({ path }) => path === usualConfig);
  if (entry?.kind === "file") return "is larger than 1 MB";
  return entry && `is a ${entry.kind === "link" ? "symbolic link" : entry.kind}`;
}

async function parse(text: FileText, name: string, rules: readonly Rule[]): Promise<PartialConfig> {
  const { readConfig } = await import("../config/read.js");
  const result = await readConfig(text, name, rules);
  if (!result.errors) return result.config;
  const lines = result.errors.map(({ file, line, column, message }) => {
    const place = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
    return logLine(`${file}${place}: ${message}`);
  });
  throw new UsageError(lines.join("\n"));
}

function readNamed(folder: string, named: string): FileText {
  const text = readText(resolve(folder, named));
  if (typeof text === "string") throw new UsageError(`--config: ${JSON.stringify(named)} ${text}.`);
  return text;
}
