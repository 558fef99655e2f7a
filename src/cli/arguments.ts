import { parseArgs } from "node:util";
import type { Level, Profile } from "../engine/rule.js";
import { UsageError } from "./usage-error.js";

export const formats = ["text", "json", "sarif", "github", "markdown"] as const;

export type Format = (typeof formats)[number];

/** Which fixes: those that keep the meaning for sure, or also those that a person should look at. */
export type Fixing = "safe" | "all";

const fixings: readonly Fixing[] = ["safe", "all"];

/** What `lint` and `review` have in common; undefined where the configuration decides. */
export interface CheckOptions {
  readonly format: Format;
  readonly profile: Profile | undefined;
  readonly failOn: Level | "never" | undefined;
  readonly config: string | undefined;
  readonly target: string | undefined;
  readonly today: string | undefined;
  /** Which fixes to print as a patch; undefined for none. */
  readonly diff: Fixing | undefined;
  /** Whether fixes are tried at all. */
  readonly fixes: boolean;
  readonly colour: boolean | undefined;
}

export interface LintCommand extends CheckOptions {
  readonly name: "lint";
  readonly paths: readonly string[];
  /** Which fixes to write; undefined for none. */
  readonly fix: Fixing | undefined;
  /** Whether what an equal run said may be said again, and what this one says may be kept. */
  readonly cache: boolean;
  /** The path that standard input stands for, as it was given. */
  readonly inputPath: string | undefined;
}

export interface ReviewCommand extends CheckOptions {
  readonly name: "review";
  readonly base: string;
  readonly head: string | undefined;
  readonly scope: "introduced" | "changed" | "all" | undefined;
}

export interface MergeCommand {
  readonly name: "merge";
  readonly format: "text" | "json" | "sarif" | "markdown";
  readonly failOn: Level | "never" | undefined;
  /** Reports, and folders of them. */
  readonly paths: readonly string[];
}

export type Command =
  | LintCommand
  | ReviewCommand
  | MergeCommand
  | { readonly name: "rules"; readonly format: "text" | "json" }
  | { readonly name: "explain"; readonly rule: string; readonly colour: boolean | undefined }
  | { readonly name: "help"; readonly topic: CommandName | undefined; readonly wasAskedFor: boolean }
  | { readonly name: "version" };

const commandNames = ["lint", "review", "merge", "rules", "explain"] as const;

export type CommandName = (typeof commandNames)[number];

const failLevels = ["error", "warning", "info", "never"] as const;

const value = { type: "string" } as const;
const flag = { type: "boolean" } as const;
/** Alone it is a flag; `--name=value` says more. */
const choice = { type: "boolean", takesValue: true } as const;

interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly takesValue?: boolean;
}

const general = { help: { ...flag, short: "h" }, color: flag, "no-color": flag } as const;
const checking = {
  ...general,
  format: value,
  profile: value,
  "fail-on": value,
  config: value,
  target: value,
  today: value,
  diff: choice,
  "no-fixes": flag,
} as const;

const optionsOf = {
  lint: { ...checking, "no-cache": flag, fix: choice, "stdin-filename": value },
  review: { ...checking, base: value, head: value, scope: value },
  merge: { ...general, format: value, "fail-on": value },
  rules: { ...general, format: value },
  explain: general,
} as const satisfies Record<CommandName, Record<string, Option>>;

/** Reads the words behind the program's name. Throws UsageError. */
export async function readArguments(words: readonly string[]): Promise<Command> {
  const [first, ...rest] = words;
  if (first === undefined) return { name: "help", topic: undefined, wasAskedFor: false };
  if (first === "--version" || first === "-V" || first === "-v") return { name: "version" };
  if (first === "--help" || first === "-h" || first === "help") {
    const topic = commandNames.find((name) => name === rest[0]);
    if (rest[0] !== undefined && topic === undefined) throw await unknownCommand(rest[0]);
    return { name: "help", topic, wasAskedFor: true };
  }
  const name = commandNames.find((each) => each === first);
  if (name === undefined) throw await unknownCommand(first);
  const given = await readOptions(name, rest);
  return given.has("help") ? { name: "help", topic: name, wasAskedFor: true } : commandOf(name, given);
}

/** The options by name as written, flags as `true`; the others' last value counts. */
interface Given {
  readonly operands: readonly string[];
  has(name: string): boolean;
  text(name: string): string | undefined;
  oneOf<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined;
}

async function readOptions(command: CommandName, words: readonly string[]): Promise<Given> {
  const options: Readonly<Record<string, Option>> = optionsOf[command];
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = options[token.name];
    const shown = token.rawName;
    if (!option || !Object.hasOwn(options, token.name)) throw await unknownOption(command, shown, Object.keys(options));
    if (option.type === "boolean") {
      if (token.value !== undefined && !option.takesValue) throw refuse(command, `${shown} takes no value.`);
      if (token.value === undefined) texts.delete(token.name);
      else texts.set(token.name, token.value);
      flags.add(token.name);
    } else {
      if (token.value === undefined) throw refuse(command, `${shown} needs a value.`);
      texts.set(token.name, token.value);
    }
  }
  return {
    operands,
    has: (name) => flags.has(name),
    text: (name) => texts.get(name),
    oneOf(name, allowed) {
      const given = texts.get(name);
      const known = allowed.find((each) => each === given);
      if (given !== undefined && known === undefined)
        throw refuse(command, `--${name} is ${JSON.stringify(given)}; it may be ${allowed.join(", ")}.`);
      return known;
    },
  };
}

function commandOf(name: CommandName, given: Given): Command {
  const colour = given.has("no-color") ? false : given.has("color") ? true : undefined;
  const [first, second] = given.operands;
  switch (name) {
    case "rules":
      if (first !== undefined) throw refuse(name, `There is one word too many: ${JSON.stringify(first)}.`);
      return { name, format: given.oneOf("format", ["text", "json"]) ?? "text" };
    case "explain":
      if (first === undefined) throw refuse(name, "Name the rule: `plimsoll explain pip/unpinned`.");
      if (second !== undefined) throw refuse(name, `There is one word too many: ${JSON.stringify(second)}.`);
      return { name, rule: first, colour };
    case "lint": {
      const fix = given.has("fix") ? (given.oneOf("fix", fixings) ?? "safe") : undefined;
      if (fix && given.has("diff")) throw refuse(name, "--fix writes the fixes and --diff prints them: choose one.");
      const mistaken = fixings.find((each) => given.operands.length === 1 && given.operands[0] === each);
      if (mistaken !== undefined && (given.has("fix") || given.has("diff")))
        throw refuse(
          name,
          `Write --${fix ? "fix" : "diff"}=${mistaken} in one word; a folder of that name is ./${mistaken}.`,
        );
      const inputPath = given.text("stdin-filename");
      if (inputPath !== undefined && !given.operands.includes("-"))
        throw refuse(name, "--stdin-filename says what standard input stands for: it goes with the path -.");
      return {
        name,
        ...checkOptions(name, given, colour),
        paths: given.operands,
        fix,
        cache: !given.has("no-cache"),
        inputPath,
      };
    }
    case "merge":
      if (first === undefined) throw refuse(name, "Name the reports, or a folder that holds them.");
      return {
        name,
        format: given.oneOf("format", ["text", "json", "sarif", "markdown"]) ?? "text",
        failOn: given.oneOf("fail-on", failLevels),
        paths: given.operands,
      };
    case "review": {
      const base = given.text("base");
      if (first !== undefined)
        throw refuse(name, `\`review\` takes no paths, but ${JSON.stringify(first)} was given; see --base and --head.`);
      if (base === undefined || base === "")
        throw refuse(name, "--base is missing: name the commit or folder to compare with.");
      const scope = given.oneOf("scope", ["introduced", "changed", "all"]);
      return { name, ...checkOptions(name, given, colour), base, head: given.text("head"), scope };
    }
  }
}

function checkOptions(name: CommandName, given: Given, colour: boolean | undefined): CheckOptions {
  const today = given.text("today");
  if (today !== undefined && !isDay(today))
    throw refuse(name, `--today is ${JSON.stringify(today)}; write a day as YYYY-MM-DD.`);
  const target = given.text("target");
  if (target === "") throw refuse(name, "--target is empty; name the stage that ships.");
  const wanted = ["fix", "diff"].find((each) => given.has(each));
  if (wanted !== undefined && given.has("no-fixes"))
    throw refuse(name, `--no-fixes leaves out what --${wanted} is for: choose one.`);
  return {
    format: given.oneOf("format", formats) ?? "text",
    profile: given.oneOf("profile", ["recommended", "strict"]),
    failOn: given.oneOf("fail-on", failLevels),
    config: given.text("config"),
    target,
    today,
    fixes: !given.has("no-fixes"),
    diff: given.has("diff") ? (given.oneOf("diff", fixings) ?? "all") : undefined,
    colour,
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function refuse(command: CommandName, message: string): UsageError {
  return new UsageError(`${message}\n\`plimsoll ${command} --help\` shows what there is.`);
}

async function unknownCommand(given: string): Promise<UsageError> {
  const isPath = given.includes("/") || given.includes(".") || /dockerfile/i.test(given);
  const hint = isPath
    ? ` To check a file, write \`plimsoll lint ${given}\`.`
    : await nearest(given, commandNames, (name) => ` Did you mean \`${name}\`?`);
  return new UsageError(
    `There is no command ${JSON.stringify(given)}.${hint}\n\`plimsoll --help\` shows what there is.`,
  );
}

async function unknownOption(command: CommandName, given: string, known: readonly string[]): Promise<UsageError> {
  const elsewhere = commandNames.find((name) => Object.hasOwn(optionsOf[name], given.replace(/^--/, "")));
  const hint = elsewhere
    ? ` It belongs to \`${elsewhere}\`.`
    : await nearest(given.replace(/^-+/, ""), known, (name) => ` Did you mean --${name}?`);
  return refuse(command, `\`${command}\` has no option ${given}.${hint}`);
}

/** A word for the known name that is nearest to what was given; empty when none is near. */
export async function nearest(given: string, known: readonly string[], say: (name: string) => string): Promise<string> {
  const { closest, distance } = await import("fastest-levenshtein");
  const short = given.slice(0, 100);
  const name = closest(short, known);
  return distance(short, name) <= Math.max(2, Math.floor(name.length / 3)) ? say(name) : "";
}
