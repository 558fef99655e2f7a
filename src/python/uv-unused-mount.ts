import type { Mount, Run } from "../dockerfile/model.js";
import type { Option } from "../shell/options.js";
import type { ToolCommand } from "./tool-command.js";
import { uvCacheMounts } from "./uv-cache.js";
import { uvAt, uvSwitch } from "./uv-settings.js";

/** A cache mount for uv in a RUN whose commands of uv all have the cache switched off. */
export interface UnusedMount {
  readonly mount: Mount;
  /** The commands with the option that switches it off; undefined where a variable does. */
  readonly users: readonly { readonly uv: ToolCommand; readonly flag: Option | undefined }[];
}

const caching = /^(?:sync|run|add|lock|venv|build|tool \w+|pip (?:install|sync|compile))$/;

/** Finds it; undefined when something may use the mount. */
export function unusedMount(run: Run): UnusedMount | undefined {
  const users = (run.commands ?? []).flatMap((command) => {
    const uv = uvAt(command);
    return uv && caching.test(uv.subcommand) ? uv : [];
  });
  const [first] = users;
  const mount = first && uvCacheMounts(first).find(({ type, target }) => type === "cache" && isForUv(target));
  if (!mount || !users.every((uv) => uvSwitch(uv, "--no-cache", "UV_NO_CACHE") === true)) return undefined;
  return { mount, users: users.map((uv) => ({ uv, flag: uv.options.find(({ name }) => name === "--no-cache") })) };
}

/** Other tools may use a mount of everything. */
function isForUv(target: string | undefined): boolean {
  return target?.split("/").some((part) => /^\.?uv\b/.test(part)) === true;
}
