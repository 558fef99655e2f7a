import { startsElsewhere } from "../../context/shipping.js";
import { fileSays } from "../../dockerfile/file-says.js";
import type { Stage } from "../../dockerfile/model.js";
import { lineage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { hasOwnConfiguration, hasProxy, listenEverywhere, loopbackOnly } from "../../python/listening.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";

/** Platforms that give a container its PORT when they start it. */
const platform = /cloud ?run|app ?engine|heroku|gcloud|railway|\bPORT\b/i;

export default defineRule({
  id: "server/listens-on-localhost",
  level: "error",
  summary: "The server listens inside the container only",
  since: "0.1.0",
  messages: {
    default: "`{server}` listens on `{host}` unless it is told otherwise: nothing outside the container can reach it.",
    unlessPort:
      "`{server}` listens on `{host}` unless `PORT` is set: without that nothing outside the container can reach it.",
    told: "`{server}` is told to listen on `{host}`: nothing outside the container can reach it.",
  },
  why: "A published port leads to the container's own address, not to its loopback, so every connection is refused.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    if (!final || !started || started.script !== undefined || started.hasBackground || hasProxy(dockerfile, final))
      return;
    if (startsElsewhere(context)) return;
    for (const command of started.last) {
      const server = serverStart(command);
      const found = server && loopbackOnly(server, context);
      if (!server || !found) continue;
      const isDefault = found.listening?.hostWord === undefined;
      if (isDefault && hasOwnConfiguration(dockerfile, final, server)) continue;
      const mayGetPort = isDefault && server.kind.portMeansAll;
      const ports = exposedPorts(final);
      if (mayGetPort && ports.length === 0 && fileSays(dockerfile, platform)) continue;
      const edit = listenEverywhere(dockerfile, server, found, ports);
      // An address on the command line stands before PORT.
      const safety = mayGetPort ? "review" : "safe";
      yield {
        at: found.listening?.hostWord ?? server.start,
        message: mayGetPort ? "unlessPort" : isDefault ? "default" : "told",
        ...(mayGetPort && ports.length === 0 ? { level: "info" as const } : {}),
        data: { server: server.name, host: found.host },
        ...(edit ? { fixes: [{ title: "Listen on all addresses", safety, edits: [edit] }] } : {}),
      };
    }
  },
});

/** The ports that the final image names. */
function exposedPorts(final: Stage): readonly string[] {
  const words = lineage(final).flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.keyword === "EXPOSE" ? one.words : [])),
  );
  return words.map(({ raw }) => raw.replace(/\/tcp$/i, ""));
}
