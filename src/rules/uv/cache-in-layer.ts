import { instructionOf } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { removesUvCache, uvCacheMounts } from "../../python/uv-cache.js";
import { isSettled, uvAt, uvSwitch } from "../../python/uv-settings.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "uv/cache-in-layer",
  level: "warning",
  summary: "uv keeps its cache in the image",
  mentions: ["uv"],
  since: "0.1.0",
  messages: { cached: "`{command}` keeps all that it downloads and builds in uv's cache in this layer." },
  why: "Nothing reads the cache in the finished image; every later pull of the image carries it.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const uv = uvAt(command);
      const { stage } = instructionOf(command);
      // What a builder keeps is thrown away with it.
      if (!uv || !installing.includes(uv.subcommand) || !stage || !shipped.includes(stage)) continue;
      if (uvSwitch(uv, "--no-cache", "UV_NO_CACHE") !== false || uv.has("--dry-run") || uv.has("--help")) continue;
      if (uv.has("--no-index") || uvCacheMounts(uv).length > 0 || removesUvCache(uv)) continue;
      if (isSettled(uv, context, "no-cache")) continue;
      yield {
        at: uv.install,
        message: "cached",
        data: { command: uv.name },
        subject: `uv ${uv.subcommand}`,
        fixes: [{ title: "Add --no-cache", safety: "safe", edits: [insertWords(command, uv.install, "--no-cache")] }],
      };
    }
  },
});

const installing: readonly string[] = ["sync", "add", "pip install", "pip sync", "tool install"];
