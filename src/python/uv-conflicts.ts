/* What uv's own command line refuses to take together. */
import { envOf } from "../dockerfile/scope.js";
import type { Option } from "../shell/options.js";
import { uvBoolean } from "./environment.js";
import type { ToolCommand } from "./tool-command.js";

/** Two of uv's options, or an option and a variable, that it refuses together. */
export interface UvConflict {
  /** The one that is best dropped. */
  readonly drop: Option;
  /** The other, as written. */
  readonly keep: string;
}

/** The options that each one excludes; the one to drop stands first. */
const exclusive: readonly (readonly [string, readonly string[]])[] = [
  ["--frozen", ["--locked", "--upgrade"]],
  ["--locked", ["--upgrade"]],
  ["--no-sources", ["--frozen"]],
  ["--no-dev", ["--only-dev"]],
  ["--extra", ["--all-extras"]],
  ["--group", ["--only-dev", "--only-group"]],
  ["--all-groups", ["--only-dev", "--only-group"]],
];

/** What `uv sync`, `run` and `export` refuse; undefined when nothing is refused. */
export function uvConflict(uv: ToolCommand): UvConflict | undefined {
  if (!["sync", "run", "export", "add", "remove", "tree"].includes(uv.subcommand)) return undefined;
  const given = (name: string): Option | undefined => uv.options.find((option) => option.name === name);
  for (const [name, others] of exclusive) {
    const own = given(name);
    const other = own && others.map(given).find((option) => option !== undefined);
    // What may not be there yet, `--locked` would look at.
    if (own && other?.name === "--locked" && uv.has("--no-install-workspace"))
      return { drop: other, keep: own.written };
    if (own && other) return { drop: own, keep: other.written };
  }
  return withVariable(uv, given, "--locked", "UV_FROZEN") ?? withVariable(uv, given, "--frozen", "UV_LOCKED");
}

function withVariable(
  uv: ToolCommand,
  given: (name: string) => Option | undefined,
  name: string,
  variable: string,
): UvConflict | undefined {
  const own = given(name);
  const setting = envOf(uv.command, variable);
  const value = setting.state === "set" ? setting.value : undefined;
  return own && value !== undefined && uvBoolean(value) === true
    ? { drop: own, keep: `${variable}=${value}` }
    : undefined;
}
