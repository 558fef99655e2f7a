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
import { tooLarge } from "../source/decode.js";
import type { FileSource, FileText } from "../source/files.js";
import { readText } from "../source/read-text.js";
import type { CheckOptions } from "./arguments.js";
import type { Host } from "./host.js";
import { UsageError } from "./usage-error.js";

/** How a run is to judge. */
export interface Configured {
  readonly config: Config;
  readonly settings: FileSettings;
  readonly locale: Locale | undefined;
  /** What the reader must know of the configuration. */
  readonly notices?: readonly Notice[];
  /** The files of the source that it was looked for in: the last is that where it was found, if it was. */
  readonly lookedIn?: readonly string[];
}

/** Where a configuration is looked for that nobody names; the first that is there counts. */
export const usualConfigs: readonly string[] = [usualConfig, ...hadolintConfigs];

/**
 * Built-in values, overlaid by the configuration file, overlaid by the options. The file is the one that --config names
 * from the folder, else the usual one of `source`, else hadolint's. Throws UsageError that names file, line and key.
 */
export async function configure(
  options: Pick<CheckOptions, "config" | "profile" | "failOn" | "target">,
  scope: Config["scope"] | undefined,
  rules: readonly Rule[],
  host: Pick<Host, "folder" | "disk">,
  source: ConfigSource,
): Promise<Configured> {
  const { profile, failOn, target } = options;
  const read: ReadConfig =
    options.config === undefined
      ? await readUsual(rules, source)
      : { config: await parse(readNamed(host, options.config), options.config, rules) };
  const { config: file, notices = [], lookedIn = [] } = read;
  const targets = target === undefined ? [] : [{ pattern: "**", value: target }];
  const config = overlay(file, { profile, failOn, scope });
  const whole = { ...config, targets: [...targets, ...config.targets] };
  const settings = fileSettings(whole, rules);
  return { config: whole, settings, locale: await loadLocale(whole.language), notices, lookedIn };
}

/** Where the usual file is read from; one that knows why a file is not to be had says so. */
type ConfigSource = FileSource & { refusal?(path: string): string | undefined };

interface ReadConfig extends Pick<Configured, "notices" | "lookedIn"> {
  readonly config: PartialConfig | undefined;
}

async function readUsual(rules: readonly Rule[], source: ConfigSource): Promise<ReadConfig> {
  const texts = await source.read(usualConfigs);
  const own = texts.get(usualConfig);
  if (own) return { config: await parse(own, usualConfig, rules), lookedIn: [usualConfig] };
  const refusal = await refusalOf(source);
  // Passing over a file that is there would be judging by other rules than were asked for.
  if (refusal !== undefined && refusal !== "does not exist") throw new UsageError(`${usualConfig} ${refusal}.`);
  const path = hadolintConfigs.find((each) => texts.has(each));
  const text = path && texts.get(path);
  if (!text) return { config: undefined, lookedIn: usualConfigs };
  const { readHadolintConfig } = await import("../config/hadolint.js");
  const { config, message } = await readHadolintConfig(text, path, rules);
  const lookedIn = usualConfigs.slice(0, usualConfigs.indexOf(path) + 1);
  return { config, notices: [{ level: "warning", message }], lookedIn };
}

async function refusalOf(source: ConfigSource): Promise<string | undefined> {
  if (source.refusal) return source.refusal(usualConfig);
  const entry = (await source.list())?.find(({ path }) => path === usualConfig);
  if (entry?.kind === "file") return tooLarge;
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

function readNamed({ folder, disk }: Pick<Host, "folder" | "disk">, named: string): FileText {
  const text = readText(resolve(folder, named), disk);
  if (typeof text === "string") throw new UsageError(`--config: ${JSON.stringify(named)} ${text}.`);
  return text;
}
