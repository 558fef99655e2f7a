import { startsElsewhere } from "../../context/shipping.js";
import { insertBeforeStart } from "../../dockerfile/before-start.js";
import type { Dockerfile, Instruction, Stage } from "../../dockerfile/model.js";
import { baseImage, lineage, resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { hasOwnConfiguration, hasProxy, portOf } from "../../python/listening.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";
import type { Word } from "../../shell/command.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "server/port-not-exposed",
  level: "info",
  summary: "The port that the server listens on is not exposed",
  since: "0.1.0",
  messages: {
    missing: "`{server}` listens on port {port}, and no `EXPOSE` says so.",
    other: "`{server}` listens on port {port}, but `EXPOSE` names {exposed}.",
  },
  why: "`EXPOSE` tells people and tools (`docker run -P`, proxies, platforms) where the container can be reached.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const image = final && baseImage(final);
    if (!final || !image || image.startsServer || dockerfile.isDevelopment) return;
    const started = startedBy(final, context);
    const [command] = started?.last ?? [];
    if (!started || !command || started.hasBackground || started.last.length > 1 || hasProxy(dockerfile, final)) return;
    if (startsElsewhere(context)) return;
    const server = serverStart(command);
    const port = server && portOf(server, context);
    if (!server || port === undefined) return;
    const isGiven = server.listens.some(({ portWord }) => portWord !== undefined);
    if (!isGiven && hasOwnConfiguration(dockerfile, final, server)) return;
    const exposed = exposedIn(final);
    if (exposed.some(({ value }) => value === undefined || value.includes("-") || Number(value) === port)) return;
    const [first] = exposed;
    const fix = first ? correct(dockerfile, exposed, port) : expose(dockerfile, final, port);
    yield {
      at: first?.word ?? server.start,
      message: first ? "other" : "missing",
      data: { server: server.name, port: String(port), exposed: exposed.map(({ value }) => value).join(", ") },
      subject: String(port),
      ...(first ? { related: [{ at: server.start, message: "The server is started here." }] } : {}),
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

interface Exposed {
  readonly word: Word;
  /** A number or a range; undefined when a variable hides it. */
  readonly value: string | undefined;
}

function exposedIn(final: Stage): readonly Exposed[] {
  const read = (one: Instruction): readonly Exposed[] =>
    one.keyword === "EXPOSE"
      ? one.words.map((word) => ({ word, value: resolveWord(word, one)?.replace(/\/(?:tcp|udp)$/i, "") }))
      : [];
  return lineage(final).flatMap(({ instructions }) => instructions.flatMap(read));
}

/** A lone number is replaced: it is the one that was meant for the server. A comment that names it would then say another. */
function correct({ source, comments }: Dockerfile, exposed: readonly Exposed[], port: number): Fix | undefined {
  const [only, ...others] = exposed;
  if (!only || others.length > 0 || only.word.raw !== only.value) return undefined;
  const old = new RegExp(`\\b${Number(only.value)}\\b`);
  if (comments.some((comment) => old.test(source.slice(comment)))) return undefined;
  return { title: "Expose {port}", safety: "review", edits: [replace(only.word, String(port))] };
}

function expose(dockerfile: Dockerfile, final: Stage, port: number): Fix | undefined {
  const edit = insertBeforeStart(dockerfile, final, [["EXPOSE", String(port)]]);
  return edit && { title: "Expose {port}", safety: "safe", changesInstructions: true, edits: [edit] };
}
