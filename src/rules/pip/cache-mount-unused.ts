import type { Dockerfile, Instruction, Run } from "../../dockerfile/model.js";
import { envOf } from "../../dockerfile/scope.js";
import { defineRule, type Problem } from "../../engine/rule.js";
import { withoutSwitch } from "../../python/add-cache-mount.js";
import { disablesPipCache } from "../../python/environment.js";
import { cacheMountForPip, pipCacheMounts } from "../../python/pip-cache.js";
import { pipInstall } from "../../python/pip.js";
import { removeWord } from "../../shell/insert.js";
import type { TextEdit } from "../../text/edit.js";

type Message = "flag" | "variable";

export default defineRule<Message>({
  id: "pip/cache-mount-unused",
  level: "warning",
  summary: "A cache mount for pip does nothing, because pip's cache is switched off",
  mentions: ["--mount"],
  since: "0.1.0",
  messages: {
    flag: "`{flag}` makes pip ignore the cache mount of this `RUN`.",
    variable: "pip does not use this cache mount: `PIP_NO_CACHE_DIR={value}` switches its cache off.",
  },
  why: "Every build downloads everything anew, although the mount was made to prevent that.",
  *check({ dockerfile }) {
    for (const outer of dockerfile.instructions) {
      const run = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (run?.keyword !== "RUN" || run.mounts.length === 0) continue;
      const problem = problemOf(dockerfile, run);
      if (problem) yield problem;
    }
  },
});

function problemOf(dockerfile: Dockerfile, run: Run): Problem<Message> | undefined {
  const { text } = dockerfile.source;
  const commands = run.commands ?? [];
  const installs = commands.flatMap((command) => {
    const pip = pipInstall(command);
    return pip?.tool === "pip" ? pip : [];
  });
  const [first] = installs;
  const mount = first && cacheMountForPip(first, commands);
  if (!first || !mount) return undefined;
  const settings = installs.map((pip) => envOf(pip.command, "PIP_NO_CACHE_DIR"));
  const values = settings.map((setting) => (setting.state === "set" ? setting.value : ""));
  const isOff = values.map((value) => value !== undefined && disablesPipCache(value) === true);
  if (isOff.every(Boolean)) {
    const [setting] = settings;
    const by = setting?.state === "set" && setting.by && "keyword" in setting.by ? setting.by : undefined;
    const edits = by ? withoutVariable(dockerfile, by) : [];
    const fix = { title: "Drop PIP_NO_CACHE_DIR", safety: "review", changesInstructions: true, edits } as const;
    return {
      at: mount,
      message: "variable",
      data: { value: values[0] ?? "" },
      ...(by ? { related: [{ at: by, message: "The variable is set here." }] } : {}),
      ...(edits.length > 0 ? { fixes: [fix] } : {}),
    };
  }
  if (values.some((value) => value !== "")) return undefined;
  const flags = installs.flatMap((pip) => pip.options.filter((option) => option.name === "--no-cache-dir").slice(0, 1));
  const [flag] = flags;
  if (!flag || flags.length < installs.length) return undefined;
  const edits = installs.flatMap((pip, index) => {
    const word = flags[index]?.word;
    return (word && removeWord(pip.command, word, text)) ?? [];
  });
  const isWhole = edits.length === flags.length && flags.every((one) => one.word.value === one.written);
  return {
    at: flag.word,
    message: "flag",
    data: { flag: flag.written },
    related: [{ at: mount, message: "The mount is here." }],
    ...(isWhole ? { fixes: [{ title: "Remove {flag}", safety: "safe", edits }] } : {}),
  };
}

/** Takes out what switches the cache off, where every RUN under it has a mount. */
function withoutVariable(dockerfile: Dockerfile, by: Instruction): readonly TextEdit[] {
  const runs = dockerfile.instructions.flatMap((run) => {
    if (run.keyword !== "RUN") return [];
    const all = (run.commands ?? []).flatMap((command) => pipInstall(command) ?? []);
    const isUnder = all.some(({ command }) => {
      const setting = envOf(command, "PIP_NO_CACHE_DIR");
      return setting.state === "set" && setting.by === by;
    });
    return isUnder && all.every((pip) => pipCacheMounts(pip).length > 0) ? [{ run, commands: all }] : [];
  });
  return withoutSwitch(dockerfile, "pip", runs) ?? [];
}
