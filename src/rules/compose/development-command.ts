import { isToDevelop } from "../../context/shipping.js";
import type { ComposeService } from "../../context/facts.js";
import type { Stage } from "../../dockerfile/model.js";
import { parseDockerfile } from "../../dockerfile/parse.js";
import { startOf } from "../../dockerfile/scope.js";
import { isNamedForOther } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { serverStart, type ServerStart } from "../../python/servers.js";
import { isEntrypointScript } from "../../python/started.js";
import type { Command } from "../../shell/command.js";
import { isLast } from "../../shell/list.js";

export default defineRule({
  id: "compose/development-command",
  level: "warning",
  summary: "A compose service starts a server that is made for development",
  since: "0.1.0",
  messages: {
    server: "The service `{service}` starts `{server}`, which is made for development.",
    reload: "The service `{service}` starts `{server}` with `{option}`, which is for development.",
  },
  why: "Whoever starts the file as it is runs a slow server that watches its source, in place of what the image was built for.",
  *check({ dockerfile, context }) {
    if (dockerfile.isDevelopment || !dockerfile.final) return;
    for (const { service, file, target, isDevelopment } of context.builds) {
      if (!service || isDevelopment || isNamedForOther(target ?? "") || isToDevelop(service, context)) continue;
      const at = (service.command ?? service.entrypoint)?.at;
      const server = at && developmentServer(startedIn(service, dockerfile.final));
      if (!server) continue;
      yield {
        at,
        file,
        message: server.kind.isDevelopment ? "server" : "reload",
        data: { service: service.name, server: server.name, option: server.reload?.written ?? "" },
      };
    }
  },
});

function developmentServer(commands: readonly Command[]): ServerStart | undefined {
  for (const command of commands) {
    const server = isLast(command) ? serverStart(command) : undefined;
    if (server && (server.kind.isDevelopment || server.reload)) return server;
  }
  return undefined;
}

/** The commands that a service starts in place of what the image says. */
function startedIn({ command, entrypoint }: ComposeService, final: Stage): readonly Command[] {
  const first = entrypoint ? entrypoint.words : imageEntrypoint(final);
  const words = first && [...first, ...(command?.words ?? [])];
  if (!words) return [];
  // Compose hands words over as JSON form does.
  const { cmd } = startsOf(`FROM scratch\nCMD ${JSON.stringify(words)}\n`);
  return cmd?.commands ?? [];
}

function startsOf(text: string): ReturnType<typeof startOf> {
  const [stage] = parseDockerfile(text).stages;
  return stage ? startOf(stage) : { entrypoint: undefined, cmd: undefined };
}

/** The words before a service's command; none for a script that hands over to it, undefined when they are not known. */
function imageEntrypoint(final: Stage): readonly string[] | undefined {
  const { entrypoint } = startOf(final);
  const [command] = entrypoint?.commands ?? [];
  if (!entrypoint || (command && isEntrypointScript(command))) return [];
  if (entrypoint.form === "shell" || !command) return undefined;
  return [...command.wrappers, ...command.words].flatMap(({ value }) => value ?? []);
}
