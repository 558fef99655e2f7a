import { services, startsElsewhere } from "../../context/shipping.js";
import { insertBeforeStart } from "../../dockerfile/before-start.js";
import { baseImage, pythonOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { portOf } from "../../python/listening.js";
import { healthcheckOf, pythonProbe } from "../../python/probe.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "healthcheck/missing",
  level: "info",
  profile: "strict",
  summary: "Nothing checks whether the server still answers",
  equivalents: { hadolint: "DL3057" },
  since: "0.1.0",
  messages: { missing: "Nothing checks whether `{server}` still answers: there is no `HEALTHCHECK`." },
  why: "Docker and compose see only whether the process runs, not whether it serves.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    // An image that is not known may bring one.
    if (!final || dockerfile.isDevelopment || !baseImage(final) || healthcheckOf(final)) return;
    if (services(context).some(({ healthcheck }) => healthcheck !== undefined) || startsElsewhere(context)) return;
    const [command] = startedBy(final, context)?.last ?? [];
    const server = command && serverStart(command);
    if (!server) return;
    const port = portOf(server, context);
    const probe = port === undefined || !pythonOf(final) ? undefined : pythonProbe(`http://127.0.0.1:${String(port)}/`);
    const edit = probe && insertBeforeStart(dockerfile, final, [["HEALTHCHECK", `CMD ${probe}`]]);
    yield {
      at: final.from.imageWord ?? final.from,
      message: "missing",
      data: { server: server.name },
      related: [{ at: server.start, message: "The server is started here." }],
      ...(edit
        ? {
            fixes: [
              { title: "Ask it with Python's own urllib", safety: "review", changesInstructions: true, edits: [edit] },
            ],
          }
        : {}),
    };
  },
});
