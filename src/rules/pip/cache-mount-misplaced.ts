import type { Mount, Run } from "../../dockerfile/model.js";
import { envOf, instructionOf, userOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { pipCacheFolder } from "../../python/pip-cache.js";
import { pipInstall } from "../../python/pip.js";
import type { ToolCommand } from "../../python/tool-command.js";
import { uvCacheFolder } from "../../python/uv-cache.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "pip/cache-mount-misplaced",
  level: "warning",
  summary: "A cache mount lies where the running user's pip or uv does not look",
  mentions: ["--mount"],
  since: "0.1.0",
  messages: {
    elsewhere: "{tool} does not look in `{target}`: its cache is `{folder}` here.",
    root: "{tool} does not look in `{target}`: it runs as `{user}`, not as root.",
    owner: "{tool} cannot write to this mount: it belongs to root, and {tool} runs as `{user}`.",
  },
  why: "Every build downloads everything anew, although the mount was made to prevent that.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const tool = pipInstall(command);
      const run = instructionOf(command);
      if ((tool?.tool !== "pip" && tool?.tool !== "uv pip") || run.keyword !== "RUN" || command.wrappers.length > 0)
        continue;
      const name = tool.tool === "pip" ? "pip" : "uv";
      const variable = name === "pip" ? "PIP_NO_CACHE_DIR" : "UV_NO_CACHE";
      if (tool.has("--no-cache-dir") || tool.has("--no-cache") || envOf(command, variable).state === "set") continue;
      const folder = name === "pip" ? pipCacheFolder(tool) : uvCacheFolder(tool);
      const mounts = run.mounts.filter(({ type, target }) => type === "cache" && target !== undefined);
      const user = userOf(command);
      const runsAs = user.state === "set" && user.value !== "root" && user.value !== "0" ? user.value : undefined;
      const covering = folder === undefined ? undefined : mounts.find(({ target }) => covers(target, folder));
      if (covering) {
        if (runsAs === undefined || covering.options.has("uid") || covering.options.has("mode")) continue;
        yield { at: covering, message: "owner", data: { tool: name, user: runsAs } };
        continue;
      }
      const mount = mounts.find(({ target }) => target?.split("/").includes(name));
      const target = mount?.target;
      if (!mount || target === undefined || target.startsWith("$")) continue;
      if (folder !== undefined) {
        const edit = targetEdit(run, mount, folder, dockerfile.source.text);
        const data = { tool: name, target, folder };
        const fixes = edit ? [{ title: "Mount the cache at {folder}", safety: "review" as const, edits: [edit] }] : [];
        yield { at: mount, message: "elsewhere", data, fixes };
      } else if (runsAs !== undefined && target.startsWith("/root/") && !isNamed(tool, name)) {
        yield { at: mount, message: "root", data: { tool: name, target, user: runsAs } };
      }
    }
  },
});

function covers(target: string | undefined, folder: string): boolean {
  const path = target?.replace(/\/$/, "");
  return path !== undefined && (folder === path || folder.startsWith(`${path}/`) || path.startsWith(`${folder}/`));
}

/** Whether something of the file says where the cache is: it may be at root's after all. */
function isNamed(tool: ToolCommand, name: "pip" | "uv"): boolean {
  const variables = [`${name.toUpperCase()}_CACHE_DIR`, "XDG_CACHE_HOME", "HOME"];
  const settings = variables.map((variable) => envOf(tool.command, variable));
  return tool.has("--cache-dir") || settings.some((setting) => setting.state === "set" && setting.by !== undefined);
}

/** Puts the folder in the place of the one that the mount names. */
function targetEdit(run: Run, mount: Mount, folder: string, text: string): ReturnType<typeof replace> | undefined {
  const flag = run.flags.find(({ start }) => start === mount.start);
  const target = mount.target ?? "";
  const at = text.slice(mount.start, mount.end).indexOf(`=${target}`) + 1;
  if (!flag || at === 0 || !/^\/[^"'\s,]+$/.test(folder)) return undefined;
  return replace({ start: mount.start + at, end: mount.start + at + target.length }, folder);
}
