import type { Cmd, Dockerfile, Entrypoint, Healthcheck, Instruction, Run } from "../../dockerfile/model.js";
import { lacksShell } from "../../dockerfile/no-shell.js";
import { rootImage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { execForm } from "../../python/exec-form.js";
import { startsOwnPython } from "../../python/image-entrypoint.js";
import { isPython } from "../../python/interpreter.js";
import { isBourneShell } from "../../shell/interpreter.js";
import { programName } from "../../shell/program-name.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "stage/distroless-shell",
  level: "error",
  summary: "A shell is needed on an image that has none",
  since: "0.1.0",
  mentions: ["scratch", "distroless", "cgr.dev", "dhi.io", "astral"],
  messages: {
    run: "`RUN` needs a shell, and `{image}` has none.",
    start: "`{keyword}` in shell form is started by `/bin/sh`, which `{image}` does not have.",
    program: "`{program}` is started, and `{image}` has no shell.",
  },
  why: "The build stops at such a `RUN`; a container with such a command does not start, and such a health check always fails.",
  *check({ dockerfile }) {
    for (const stage of dockerfile.stages) {
      if (!lacksShell(stage)) continue;
      const { resolved, raw } = rootImage(stage);
      const image = resolved ?? raw;
      for (const one of stage.instructions) {
        if (!runsCommands(one) || (one.keyword === "HEALTHCHECK" && one.isNone)) continue;
        if (one.form === "shell") {
          // A list that is no JSON is another matter.
          if (dockerfile.source.slice(one.body).startsWith("[")) continue;
          const message = one.keyword === "RUN" ? "run" : "start";
          const fix = jsonFix(dockerfile, one);
          const data = { keyword: one.keyword, image };
          yield { at: one.keywordSpan, message, data, ...(fix ? { fixes: [fix] } : {}) };
        } else {
          const program = one.commands?.[0]?.words[0];
          if (program?.value !== undefined && isBourneShell(program.value))
            yield { at: program, message: "program", data: { program: program.value, image } };
        }
      }
    }
  },
});

function runsCommands(one: Instruction): one is Run | Cmd | Entrypoint | Healthcheck {
  return ["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"].includes(one.keyword);
}

function jsonFix(dockerfile: Dockerfile, one: Run | Cmd | Entrypoint | Healthcheck): Fix | undefined {
  if ((one.keyword !== "CMD" && one.keyword !== "ENTRYPOINT") || !one.stage) return undefined;
  const form = execForm(dockerfile, one);
  if (!form || form.hasShell) return undefined;
  const words = JSON.parse(form.text) as readonly string[];
  // The image's entrypoint is Python already.
  const isDouble = one.keyword === "CMD" && startsOwnPython(one.stage);
  const own = isDouble && isPython(programName(one.commands?.[0]?.words[0])) ? words.slice(1) : words;
  if (isDouble && own === words) return undefined;
  const text = `[${own.map((word) => JSON.stringify(word)).join(", ")}]`;
  return { title: "Write it in JSON form", safety: "safe", edits: [replace(one.body, text)] };
}
