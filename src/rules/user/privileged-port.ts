import type { Stage } from "../../dockerfile/model.js";
import { lineage, resolveWord, userAtEnd } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { portOf } from "../../python/listening.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "user/privileged-port",
  level: "info",
  profile: "strict",
  summary: "A user without root's rights is to listen on a port below 1024",
  mentions: ["user"],
  since: "0.1.0",
  messages: { low: "Port {port} is below 1024, and the container runs as `{user}`." },
  why: "Docker since 20.10 allows it, CRI-O, host networking and older clusters do not: there the server cannot start.",
  *check({ dockerfile, context }) {
    const { final, source } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const user = userAtEnd(final);
    if (user.state !== "set" || user.value === undefined || /^(?:root|0)$/.test(user.value)) return;
    if (/\bsetcap\b|cap_net_bind_service|ip_unprivileged_port_start|\bauthbind\b/i.test(source.text)) return;
    const [command] = startedBy(final, context)?.last ?? [];
    const server = command && serverStart(command);
    const port = server && portOf(server, context);
    const given = server?.listens.find(({ portWord }) => portWord !== undefined)?.portWord;
    // What the server says counts more than what EXPOSE says.
    const low = port !== undefined ? { port, at: given ?? server?.start } : exposed(final);
    if (low?.at && low.port > 0 && low.port < 1024)
      yield { at: low.at, message: "low", data: { port: String(low.port), user: user.value } };
  },
});

/** The first low port that EXPOSE names. */
function exposed(final: Stage): { readonly port: number; readonly at: Span } | undefined {
  const all = lineage(final).flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.keyword === "EXPOSE" ? one.words.map((word) => ({ one, word })) : [])),
  );
  const low = all.find(({ one, word }) => /^\d{1,3}(?:\/tcp)?$/i.test(resolveWord(word, one) ?? ""));
  const value = low && resolveWord(low.word, low.one);
  return low && value !== undefined ? { port: Number.parseInt(value, 10), at: low.word } : undefined;
}
