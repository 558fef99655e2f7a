import { defineRule } from "../../engine/rule.js";
import { hostOf, indexAddresses } from "../../python/index-addresses.js";
import { listedIndexes } from "../../python/listed-indexes.js";

export default defineRule({
  id: "pip/insecure-index",
  level: "warning",
  summary: "Packages are fetched from an index whose identity nobody checks",
  mentions: ["http://", "trust", "insecure", "pip"],
  since: "0.1.0",
  messages: {
    plain: "`{host}` is asked for packages over plain HTTP.",
    trusted: "The certificate of `{host}` is not checked.",
    listed: "`{file}` asks `{host}` for packages over plain HTTP (line {line}).",
    listedTrust: "`{file}` switches off the check of the certificate of `{host}` (line {line}).",
  },
  why: "Whoever sits between the build and the index can put other code into the image.",
  *check({ dockerfile, context }) {
    const reported = new Set<unknown>();
    for (const { at, word, value, kind, command } of indexAddresses(dockerfile)) {
      if (value === undefined) continue;
      const isTrust = kind === "trusted host";
      const isPlain = !isTrust && /^http:\/\//i.test(value.trim());
      // An index over plain HTTP and the option that lets pip take it are one cause, as are several hosts of one command.
      const place = command ?? word;
      const host = isTrust ? value.split(/\s+/)[0]?.replace(/:\d+$/, "") : hostOf(value.trim());
      if ((!isTrust && !isPlain) || host === undefined || isLocal(host) || reported.has(place)) continue;
      reported.add(place);
      yield { at, message: isTrust ? "trusted" : "plain", data: { host } };
    }
    for (const { at, file, line, value, kind } of listedIndexes(dockerfile, context)) {
      const isTrust = kind === "trusted host";
      const host = isTrust ? value.split(/[\s:]/)[0] : /^http:/i.test(value) ? hostOf(value) : undefined;
      if (host === undefined || isLocal(host) || reported.has(file)) continue;
      reported.add(file);
      const data = { file, host, line: String(line) };
      yield { at, message: isTrust ? "listedTrust" : "listed", data, subject: `${file} ${host}` };
    }
  },
});

/** The machine itself, or a service of the same private network that has no name outside. */
function isLocal(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|[^.]*)$/.test(host) || host === "host.docker.internal";
}
