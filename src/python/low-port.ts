import type { BuildContext } from "../context/facts.js";
import type { Stage } from "../dockerfile/model.js";
import { lineage, resolveWord } from "../dockerfile/scope.js";
import type { Span } from "../text/span.js";
import { portOf } from "./listening.js";
import { serverStart } from "./servers.js";
import { startedBy } from "./started.js";

/** A port below 1024, for which some runtimes ask for rights of root. */
export interface LowPort {
  readonly port: number;
  readonly at: Span;
}

/** The low port that a container of a stage listens on: what its server says counts more than what EXPOSE says. */
export function lowPort(stage: Stage, context: BuildContext): LowPort | undefined {
  const [command] = startedBy(stage, context)?.last ?? [];
  const server = command && serverStart(command);
  const port = server && portOf(server, context);
  if (!server || port === undefined) return exposed(stage);
  const given = server.listens.find(({ portWord }) => portWord !== undefined)?.portWord;
  return port > 0 && port < 1024 ? { port, at: given ?? server.start } : undefined;
}

/** The first low port that EXPOSE names. */
function exposed(stage: Stage): LowPort | undefined {
  const all = lineage(stage).flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.keyword === "EXPOSE" ? one.words.map((word) => ({ one, word })) : [])),
  );
  const low = all.find(({ one, word }) => /^[1-9]\d{0,2}(?:\/tcp)?$/i.test(resolveWord(word, one) ?? ""));
  const value = low && resolveWord(low.word, low.one);
  return low && value !== undefined ? { port: Number.parseInt(value, 10), at: low.word } : undefined;
}
