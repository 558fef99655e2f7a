import { plainText } from "../../shell/download.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { resolveWord, envOf } from "../../dockerfile/scope.js";
import { poetryInstall } from "../../python/poetry-install.js";
import { isBelow } from "../../python/version-order.js";
import type { Word } from "../../shell/command.js";
import { download } from "../../shell/download.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "poetry/removed-installer",
  level: "error",
  summary: "Poetry's old installer is downloaded, which is gone",
  mentions: ["get-poetry"],
  since: "0.1.0",
  messages: {
    gone: "`{address}` is gone: the download answers with an error page.",
    old: "`{address}` installs no Poetry newer than 1.1, which gets no fixes any more.",
  },
  why: "The build fails, or goes on without Poetry. Versions from 1.2 on come by pip, pipx or install.python-poetry.org.",
  *check({ dockerfile }) {
    for (const instruction of dockerfile.instructions) {
      const sources = instruction.keyword === "ADD" ? instruction.sources : [];
      for (const word of sources) {
        const message = stateOf(resolveWord(word, instruction) ?? plainText(word));
        if (message) yield { at: word, ...weighed(message), data: { address: plainText(word) } };
      }
    }
    for (const command of dockerfile.commands()) {
      const fetched = download(command, (word) => resolveWord(word, command));
      for (const word of fetched?.addresses ?? []) {
        const message = stateOf(plainText(word));
        if (!message) continue;
        const version = poetryInstall(command)?.version;
        // The new installer puts Poetry elsewhere, unless told where.
        const isSame =
          version !== undefined && !isBelow(version, "1.2") && envOf(command, "POETRY_HOME").state === "set";
        const fix = isSame && /^["']?https?:[^"'$]*["']?$/.test(word.raw) ? newInstaller(word) : undefined;
        yield { at: word, ...weighed(message), data: { address: plainText(word) }, ...(fix ? { fixes: [fix] } : {}) };
      }
    }
  },
});

function stateOf(address: string): "gone" | "old" | undefined {
  if (!address.endsWith("/get-poetry.py")) return undefined;
  const path =
    /^https?:\/\/raw\.github(?:usercontent)?\.com\/(?:python-poetry|sdispater)\/poetry\/([^?#]+)\/get-poetry\.py$/.exec(
      address,
    );
  if (!path) return /python-poetry|sdispater/.test(address) ? "old" : undefined;
  return /^(?:refs\/heads\/)?(?:master|main|HEAD|develop)$/.test(path[1] ?? "") ? "gone" : "old";
}

function weighed(message: "gone" | "old") {
  return message === "old" ? { message, level: "warning" as const } : { message };
}

function newInstaller(word: Word): Fix {
  const quote = /^["']/.exec(word.raw)?.[0] ?? "";
  const address = `${quote}https://install.python-poetry.org${quote}`;
  return { title: "Use Poetry's own installer of today", safety: "review", edits: [replace(word, address)] };
}
