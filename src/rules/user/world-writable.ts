import type { Command, Word } from "../../shell/command.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { replace } from "../../text/edit.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "user/world-writable",
  level: "warning",
  summary: "Files are opened for everybody to write",
  mentions: ["chmod"],
  since: "0.1.0",
  messages: { opened: "`chmod {mode}` lets every user of the container write to {paths}." },
  why: "Whoever gets into the container in any role can then change the application's code or data.",
  *check({ dockerfile }) {
    for (const stage of shippedStages(dockerfile)) {
      for (const command of dockerfile.commands(stage)) {
        const { mode, paths } = chmodOf(command);
        if (!mode || !opensToAll(mode.value ?? "") || paths.length === 0) continue;
        // Folders for temporary files are everybody's.
        if (paths.every((path) => /^\/?(?:(?:var|run|dev)\/)?(?:tmp|shm|lock)(?:\/|$)/.test(path))) continue;
        const shown = paths
          .slice(0, 3)
          .map((path) => `\`${path}\``)
          .join(", ");
        const isRecursive = command.words.some((word) => /^-[A-Za-z]*R|^--recursive$/.test(word.value ?? ""));
        const areScripts = paths.every((path) => /\.(?:sh|py|bash)$|entrypoint$/.test(path));
        yield {
          at: mode,
          message: "opened",
          data: { mode: mode.value ?? mode.raw, paths: shown + (paths.length > 3 ? " and more" : "") },
          subject: paths,
          ...(isRecursive || areScripts ? {} : { level: "info" }),
          ...(areScripts && !isRecursive && command.form === "shell"
            ? { fixes: [{ title: "Make it executable only", safety: "review", edits: [replace(mode, "+x")] }] }
            : {}),
        };
      }
    }
  },
});

/** The mode that a `chmod` is given, and what it changes, quotes left out. */
function chmodOf({ words }: Command): { mode: Word | undefined; paths: readonly string[] } {
  if (programName(words[0]) !== "chmod") return { mode: undefined, paths: [] };
  const [mode, ...paths] = words.slice(1).filter((word) => !(word.value ?? word.raw).startsWith("-"));
  return { mode, paths: paths.map(({ raw, value }) => value ?? raw) };
}

/** `777`, `0666`, `a+rwx`, `o+w`, `ugo=rwX`; with the sticky bit (`1777`) each may remove only what is their own. */
function opensToAll(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) {
    const others = Number(mode.at(-1));
    return (others & 2) !== 0 && !(mode.length === 4 && (Number(mode[0]) & 1) !== 0);
  }
  return mode.split(",").some((part) => {
    const [, who, rights] = /^([ugoa]*)[+=]([rwxXst]*)$/.exec(part) ?? [];
    return who !== undefined && /[oa]/.test(who) && rights?.includes("w") === true && !rights.includes("t");
  });
}
