import { instructionOf, lineage, rootImage } from "../../dockerfile/scope.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { pythonMinorOf } from "../../python/image-python.js";
import { hasVariable, syncsProject, uvAt, uvFile } from "../../python/uv-settings.js";

export default defineRule({
  id: "uv/other-python",
  level: "warning",
  summary: ".python-version asks for another Python than the image has",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    other: "`{file}` asks for Python {asked} and the image has {has}: `{command}` downloads another Python, or stops.",
  },
  why: "The environment is made with an interpreter from elsewhere, which makes the image larger and is missing where the environment is copied to.",
  *check({ dockerfile, context }) {
    const settled = new Map<Stage, boolean>();
    const isSettled = (stage: Stage): boolean => {
      const known = settled.get(stage) ?? setsPython(dockerfile, stage);
      settled.set(stage, known);
      return known;
    };
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const { stage } = instructionOf(command);
      if (!uv?.isComplete || !stage || uv.has("--python") || hasVariable(uv, "UV_PYTHON")) continue;
      if (!(uv.subcommand === "sync" && syncsProject(uv)) || isSettled(stage)) continue;
      const file = uvFile(uv, ".python-version");
      if (file === undefined || context.dockerignore?.ignores(file) === true) continue;
      const asked = minorOf(context.text(file));
      const has = pythonMinorOf(rootImage(stage));
      if (asked === undefined || has === undefined || asked === has) continue;
      yield { at: uv.install, message: "other", data: { file, asked, has, command: uv.name }, subject: file };
      return;
    }
  },
});

/** `3.12` of `3.12.4`; undefined for another implementation, a free-threaded one, or none. */
function minorOf(version: string | undefined): string | undefined {
  return /^\s*(3\.\d{1,2})(?:\.\d{1,2})?\s*(?:$|\n|\r)/.exec(version ?? "")?.[1];
}

/** Whether the stage says itself which Python uv is to use. */
function setsPython(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some((command) => {
      const uv = uvAt(command);
      if (uv?.subcommand.startsWith("python") === true || uv?.subcommand === "venv") return true;
      return command.words.some(({ raw }) => raw.includes(".python-version"));
    }),
  );
}
