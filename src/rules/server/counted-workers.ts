import { defineRule } from "../../engine/rule.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "server/counted-workers",
  level: "info",
  profile: "strict",
  summary: "The number of workers follows the host's processors",
  mentions: ["nproc", "cpu"],
  since: "0.1.0",
  messages: { counted: "`{value}` counts the processors of the host, not those that the container may use." },
  why: "On a large host the container starts dozens of workers for the share of one processor, and runs out of memory.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    for (const command of started?.last ?? []) {
      const server = serverStart(command);
      const workers = server?.options.find(({ written }) => ["-w", "--workers", "--num-workers"].includes(written));
      const word = workers?.value;
      if (!word || !/\bnproc\b|cpu_count|getconf _NPROCESSORS|\/proc\/cpuinfo/.test(word.raw)) continue;
      yield { at: word, message: "counted", data: { value: word.raw } };
    }
  },
});
