import { refuse } from "./refused.js";

const keys = new Map([
  ["src", "source"],
  ["dst", "target"],
  ["destination", "target"],
  ["ro", "readonly"],
  ["rw", "readwrite"],
  ...[
    "type",
    "from",
    "source",
    "target",
    "readonly",
    "readwrite",
    "id",
    "sharing",
    "required",
    "mode",
    "uid",
    "gid",
  ].map((key) => [key, key] as const),
  ...["size", "env"].map((key) => [key, key] as const),
]);

const switches = new Set(["readonly", "readwrite", "required"]);

/** Refuses a `--mount=` that BuildKit would; values with variables in them are left alone. Gives what `from` names. */
export function checkMount(text: string): string | undefined {
  const options = new Map<string, string>();
  for (const field of fields(text)) {
    const [written = "", ...rest] = field.split("=");
    const key = keys.get(written.toLowerCase());
    if (key === undefined) refuse(`a mount knows no option ${written}`);
    if (rest.length === 0 && !switches.has(key)) refuse(`the mount's option ${written} needs a value`);
    options.set(key, rest.length === 0 ? "true" : rest.join("="));
  }
  const from = options.get("from");
  if (from !== undefined && /\$./.test(from)) refuse("a mount's from takes no variables");
  if ([...options.values()].some((value) => value.includes("$"))) return from;
  checkValues(options);
  checkTogether(options);
  return from;
}

function fields(text: string): readonly string[] {
  // One record of comma-separated values; a field may stand in double quotes.
  const found: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = field.exec(text);
    if (!match) refuse("the mount's options are no list of comma-separated values");
    found.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? "");
    if (match[3] === "") return found;
  }
}

function checkValues(options: ReadonlyMap<string, string>): void {
  const check = (key: string, form: RegExp): void => {
    const value = options.get(key);
    if (value !== undefined && !form.test(value)) refuse(`a mount's ${key} cannot be ${value}`);
  };
  check("type", /^(?:bind|cache|tmpfs|secret|ssh)$/i);
  check("sharing", /^(?:shared|private|locked)$/i);
  check("mode", /^[0-7]+$/);
  check("uid", /^\d+$/);
  check("gid", /^\d+$/);
  check("size", /^\d+(?:\.\d+)?\s*(?:[kmgtp]i?b?|b)?$/i);
  for (const key of switches) check(key, /^(?:1|t|true|0|f|false)$/i);
}

function checkTogether(options: ReadonlyMap<string, string>): void {
  const type = options.get("type")?.toLowerCase() ?? "bind";
  const only = (key: string, types: readonly string[]): void => {
    if (options.has(key) && !types.includes(type)) refuse(`a ${type} mount takes no ${key}`);
  };
  for (const key of ["mode", "uid", "gid"]) only(key, ["secret", "ssh", "cache"]);
  only("required", ["secret", "ssh"]);
  only("size", ["tmpfs"]);
  only("sharing", ["cache"]);
  only("from", ["bind", "cache", "tmpfs", "ssh"]);
  const has = (key: string): boolean => (options.get(key) ?? "") !== "";
  if (type === "secret" && !["source", "target", "id", "env"].some(has)) refuse("a secret mount names no secret");
  if (type === "secret" && has("source") && has("id")) refuse("a secret mount has both source and id");
  if (["bind", "cache", "tmpfs"].includes(type) && /^\/+\.?$/.test(options.get("target") ?? ""))
    refuse("a mount cannot cover the whole file system");
}
