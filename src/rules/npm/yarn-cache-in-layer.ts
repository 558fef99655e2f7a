import { appendCommand } from "../../dockerfile/append-command.js";
import { defineRule } from "../../engine/rule.js";
import { layerWeights } from "../../packages/kept-layers.js";
import { languageCommand } from "../../packages/language-installs.js";

export default defineRule({
  id: "npm/yarn-cache-in-layer",
  level: "warning",
  summary: "Yarn keeps its download cache in the image",
  equivalents: { hadolint: "DL3060" },
  mentions: ["yarn"],
  since: "0.1.0",
  messages: { kept: "`{command}` keeps everything that it downloads in this layer." },
  why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
  *check({ dockerfile }) {
    const weightOf = layerWeights(dockerfile);
    if (/yarnrc|corepack|yarn@[2-9]|berry/.test(dockerfile.source.text)) return;
    for (const run of dockerfile.instructions) {
      if (run.keyword !== "RUN" || run.mounts.length > 0) continue;
      const weight = weightOf(run.stage);
      const reads = (run.commands ?? []).flatMap((command) => languageCommand(command) ?? []);
      const install = reads.find(
        ({ program, subcommand }) => program === "yarn" && /^(?:install|add)$/.test(subcommand),
      );
      if (!weight || !install || install.has("--cache-folder")) continue;
      const isRemoved = (run.commands ?? []).some(
        ({ words }) => words.some(({ raw }) => /cache|\.sh$/.test(raw)) && words[0]?.value !== "cd",
      );
      if (isRemoved) continue;
      const edit = appendCommand(dockerfile, run, "yarn cache clean");
      yield {
        at: install.install,
        message: "kept",
        data: { command: `yarn ${install.subcommand}` },
        subject: "yarn",
        ...weight,
        ...(edit ? { fixes: [{ title: "Empty the cache in the same RUN", safety: "safe", edits: [edit] }] } : {}),
      };
    }
  },
});
