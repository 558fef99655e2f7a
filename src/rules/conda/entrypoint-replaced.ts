import type { Stage } from "../../dockerfile/model.js";
import { imageName } from "../../data/images.js";
import { envAtEnd, rootImage, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { pythonProgram } from "../../python/program.js";
import { insertAt } from "../../text/edit.js";

const own = "/usr/local/bin/_entrypoint.sh";

export default defineRule({
  id: "conda/entrypoint-replaced",
  level: "error",
  summary: "An ENTRYPOINT takes the place of the one that activates micromamba's environment",
  mentions: ["micromamba"],
  since: "0.1.0",
  messages: {
    replaced: "Nothing finds `{program}`: this takes the place of `_entrypoint.sh`, which activates the environment.",
  },
  why: "The container stops at once: without activation `PATH` does not lead to what micromamba installed.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    if (!final || !/^(?:ghcr\.io\/mamba-org|mambaorg)\/micromamba$/.test(imageName(rootImage(final)) ?? "")) return;
    const { entrypoint } = startOf(final);
    const command = entrypoint?.form === "json" ? entrypoint.commands?.[0] : undefined;
    const first = command?.words[0];
    if (!command || !first || command.wrappers.length > 0 || command.nesting.length > 0) return;
    if (!pythonProgram(command) || first.value === undefined || first.value.includes("/")) return;
    if (/mamba|conda/.test(first.value) || setsPath(final)) return;
    yield {
      at: first,
      message: "replaced",
      data: { program: first.value },
      fixes: [
        { title: "Start through _entrypoint.sh", safety: "review", edits: [insertAt(first.start, `"${own}", `)] },
      ],
    };
  },
});

function setsPath(final: Stage): boolean {
  const path = envAtEnd(final, "PATH");
  return path.state === "set" && path.by !== undefined;
}
