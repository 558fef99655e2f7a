import { startsElsewhere } from "../../context/shipping.js";
import { lineage, resolveWord } from "../../dockerfile/scope.js";
import type { Stage } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { hasProxy, portOf } from "../../python/listening.js";
import { healthcheckOf } from "../../python/probe.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "healthcheck/other-port",
  level: "warning",
  summary: "The health check asks a port that the server does not listen on",
  mentions: ["healthcheck"],
  since: "0.1.0",
  messages: { other: "The health check asks port {asked}, and `{server}` listens on port {port}." },
  why: "Nothing answers there, so the container is unhealthy for ever, whatever the application does.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const check = final && !dockerfile.isDevelopment ? healthcheckOf(final) : undefined;
    const started = final && check?.commands ? startedBy(final, context) : undefined;
    const [command] = started?.last ?? [];
    const server = command && serverStart(command);
    if (!final || !check || !started || !server || started.last.length > 1 || started.hasBackground) return;
    if (hasProxy(dockerfile, final) || startsElsewhere(context) || /&\s*$/m.test(started.script ?? "")) return;
    const port = portOf(server, context);
    if (port === undefined) return;
    const words = (check.commands ?? []).flatMap((one) => one.words);
    const addresses = words.flatMap((word) => {
      const value = resolveWord(word, check);
      return value === undefined ? [] : asked(value).map((each) => ({ word, port: each }));
    });
    const [first, ...others] = addresses;
    // A port that the image exposes beside is one that the application itself opens.
    if (!first || others.some((one) => one.port !== first.port) || first.port === port) return;
    if (isExposed(final, first.port)) return;
    yield {
      at: first.word,
      message: "other",
      data: { asked: String(first.port), server: server.name, port: String(port) },
      subject: "port",
      related: [{ at: server.start, message: "The server is started here." }],
    };
  },
});

/** The ports of the addresses of this machine in a text. */
function asked(text: string): readonly number[] {
  const found = text.matchAll(/\b(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::(\d{1,5}))?(?=[/?'"\s)]|$)/g);
  return [...found].map(([, scheme, port]) => (port === undefined ? (scheme === "https" ? 443 : 80) : Number(port)));
}

function isExposed(final: Stage, port: number): boolean {
  return lineage(final).some(({ instructions }) =>
    instructions.some(
      (one) =>
        one.keyword === "EXPOSE" &&
        one.words.some((word) => {
          const value = resolveWord(word, one);
          return value === undefined || value.includes("-") || Number.parseInt(value, 10) === port;
        }),
    ),
  );
}
