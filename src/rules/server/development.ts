import { startsElsewhere } from "../../context/shipping.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { serverStart, type ServerStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";
import { removeWord } from "../../shell/insert.js";

export default defineRule({
  id: "server/development",
  level: "warning",
  summary: "The image starts a server that is made for development",
  since: "0.1.0",
  messages: {
    server: "`{server}` is made for development: it is neither built nor tested to serve others.",
    reload: "`{option}` makes `{server}` watch the source and restart, which is for development.",
    debug: "`{option}` shows whoever causes an error in `{server}` how the application works inside.",
  },
  why: "Such servers are slow, serve few at a time, and some let whoever meets an error page run code.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    if (started && startsElsewhere(context)) return;
    for (const command of started?.last ?? []) {
      const server = serverStart(command);
      if (!server) continue;
      const debug = server.options.find(({ written }) => written === "--debug");
      if (server.kind.isDevelopment) yield { at: server.start, message: "server", data: { server: server.name } };
      else if (server.reload) {
        const fix = dropReload(dockerfile.source.text, server);
        yield {
          at: server.reload.word,
          message: "reload",
          data: { server: server.name, option: server.reload.written },
          ...(fix ? { fixes: [fix] } : {}),
        };
      } else if (debug && (server.name === "sanic" || server.name === "litestar run"))
        yield { at: debug.word, message: "debug", data: { server: server.name, option: debug.written } };
    }
  },
});

function dropReload(text: string, { command, reload }: ServerStart): Fix | undefined {
  if (reload?.word.value !== reload?.written || !reload) return undefined;
  const edit = removeWord(command, reload.word, text);
  return edit && { title: "Drop {option}", safety: "review", edits: [edit] };
}
