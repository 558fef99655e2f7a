import { lineage, osOf } from "../../dockerfile/scope.js";
import type { Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { systemInstall } from "../../packages/system.js";
import { healthcheckOf, probesOf } from "../../python/probe.js";
import { serverStart, type ServerStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "healthcheck/localhost-ipv6",
  level: "warning",
  summary: "The health check asks an address that the server does not listen on",
  mentions: ["localhost"],
  since: "0.1.0",
  messages: { refused: "busybox's `wget` takes `localhost` for `::1` only, and `{server}` listens on IPv4." },
  why: "Every check is refused, so the container is unhealthy for ever.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const check = final && !dockerfile.isDevelopment ? healthcheckOf(final) : undefined;
    if (!final || !check || osOf(final)?.family !== "alpine" || hasOwnWget(final)) return;
    const [command] = startedBy(final, context)?.last ?? [];
    const server = command && serverStart(command);
    if (!server || !isIpv4(server)) return;
    for (const { program, address } of probesOf(check)) {
      const text = address && dockerfile.source.slice(address);
      if (program !== "wget" || !text || !/(?:^|\/\/|["'])localhost\b/.test(text)) continue;
      const at = address.start + text.indexOf("localhost");
      const span = { start: at, end: at + "localhost".length };
      yield {
        at: span,
        message: "refused",
        data: { server: server.name },
        fixes: [{ title: "Ask 127.0.0.1", safety: "safe", edits: [replace(span, "127.0.0.1")] }],
      };
    }
  },
});

/** GNU wget tries both addresses. */
function hasOwnWget(stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) =>
    instructions.some(
      (one) =>
        one.keyword === "RUN" &&
        (one.commands ?? []).some((command) =>
          systemInstall(command)?.packages.some(({ name }) => name === "wget" || name === undefined),
        ),
    ),
  );
}

function isIpv4({ listens, kind, isComplete }: ServerStart): boolean {
  // streamlit listens on both.
  if (!isComplete || kind.name.startsWith("streamlit") || listens.some(({ isSocket }) => isSocket)) return false;
  const hosts = listens.length === 0 ? [kind.address] : listens.map(({ host }) => host);
  // An empty address means all of IPv4 to gunicorn, and of both elsewhere.
  return hosts.every(
    (host) => host !== undefined && (/^[0-9.]+$/.test(host) || (host === "" && kind.name === "gunicorn")),
  );
}
