import { envOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";
import { insertWords } from "../../shell/insert.js";

export default defineRule({
  id: "server/worker-tmp-on-disk",
  level: "info",
  profile: "strict",
  summary: "gunicorn's heartbeat is written to disk",
  mentions: ["gunicorn"],
  since: "0.1.0",
  messages: { disk: "`gunicorn` keeps its workers' heartbeat in `/tmp`, which may be a disk." },
  why: "Where the disk is slow, a write can block a worker long enough for gunicorn to take it for dead.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    for (const command of started?.last ?? []) {
      const server = serverStart(command);
      if (server?.name !== "gunicorn" || !server.isComplete || server.config || !server.application) continue;
      if (server.options.some(({ written }) => written === "--worker-tmp-dir")) continue;
      if (envOf(command, "GUNICORN_CMD_ARGS").state !== "unset") continue;
      // gunicorn reads this file by itself.
      if (context.files?.some((file) => /(?:^|\/)gunicorn\.conf\.py$/.test(file)) ?? true) continue;
      const edits = [insertWords(command, server.start, "--worker-tmp-dir", "/dev/shm")];
      yield { at: server.start, message: "disk", fixes: [{ title: "Keep it in memory", safety: "review", edits }] };
    }
  },
});
