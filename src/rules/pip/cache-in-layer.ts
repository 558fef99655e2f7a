import { envOf, instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import {
  disablesPipCache,
  isConfiguredIn,
  pipCacheMounts,
  removesPipCache,
  stagesWithPipConfiguration,
} from "../../python/pip-cache.js";
import { pipInstall } from "../../python/pip.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "pip/cache-in-layer",
  level: "warning",
  summary: "pip keeps its download cache in the image",
  equivalents: { hadolint: "DL3042" },
  mentions: ["pip"],
  since: "0.1.0",
  messages: { cached: "`{command}` keeps everything that it downloads in this layer." },
  why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const shipped = shippedStages(dockerfile);
    const configured = stagesWithPipConfiguration(dockerfile);
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" || pip.has("--no-cache-dir") || !pip.isComplete) continue;
      // Nothing is downloaded from the folders of `--find-links`.
      if (pip.has("--no-index") || disablesPipCache(envOf(command, "PIP_NO_CACHE_DIR"))) continue;
      if (pipCacheMounts(pip).length > 0 || removesPipCache(pip) || isConfiguredIn(configured, command)) continue;
      const { stage } = instructionOf(command);
      // What a builder keeps is thrown away with it.
      const isKept = stage !== undefined && shipped.includes(stage);
      yield {
        at: pip.install,
        message: "cached",
        data: { command: pip.name },
        // `pip3` and `python -m pip` are other words for it.
        subject: "pip install",
        ...(isKept ? {} : { level: "info", profile: "strict" }),
        fixes: [
          { title: "Add --no-cache-dir", safety: "safe", edits: [insertWords(command, pip.install, "--no-cache-dir")] },
        ],
      };
    }
  },
});
