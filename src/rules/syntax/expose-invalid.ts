import { resolveWord } from "../../dockerfile/scope.js";
import { defineRule, type Fix, type Level } from "../../engine/rule.js";
import type { Word } from "../../shell/command.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "syntax/expose-invalid",
  level: "error",
  summary: "EXPOSE names no port that there is",
  equivalents: { hadolint: "DL3011", buildkit: ["ExposeInvalidFormat", "ExposeProtoCasing"] },
  mentions: ["expose"],
  since: "0.1.0",
  messages: {
    range: "There is no port `{value}`: ports go up to 65535.",
    malformed: "`{value}` is no port: write `8000`, `8000/udp` or `8000-8010`.",
    mapping: "`{value}` is written as a mapping; `EXPOSE` takes the port in the container alone.",
    casing: "The protocol of `{value}` is in capitals; it is written in lower case.",
  },
  why: "The build stops at what is no port; mappings belong to `docker run -p` or to compose.",
  *check({ dockerfile: { instructions } }) {
    for (const one of instructions) {
      if (one.keyword !== "EXPOSE") continue;
      const casing = one.words.filter(({ value, raw }) => value === raw && faultOf(raw) === "casing");
      for (const word of one.words) {
        // The words of a comment that stands behind are one mistake, which another rule tells.
        if (/^#+$/.test(word.raw)) break;
        const value = resolveWord(word, one);
        for (const port of value?.split(/\s+/).filter((part) => part !== "") ?? []) {
          const message = faultOf(port);
          // What is only written in capitals is told once, and mended at once.
          if (!message || (message === "casing" && casing.indexOf(word) > 0)) continue;
          const isPlain = word.value === port && word.raw === port;
          const fix = isPlain ? repair(message, message === "casing" ? casing : [word]) : undefined;
          yield {
            at: { start: word.start, end: word.end },
            message,
            data: { value: port },
            ...(levels[message] ? { level: levels[message] } : {}),
            ...(fix ? { fixes: [fix] } : {}),
          };
        }
      }
    }
  },
});

type Fault = "range" | "malformed" | "mapping" | "casing";

const levels: Partial<Record<Fault, Level>> = { mapping: "warning", casing: "info" };

function faultOf(port: string): Fault | undefined {
  const match = /^(?:[\d.]*:)?(?:\d+(?:-\d+)?:)?(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/.exec(port);
  // A template's place for a value.
  if (/[{}<>%]/.test(port)) return undefined;
  if (!match) return "malformed";
  const [, first = "", last = first, protocol = "tcp"] = match;
  if (!/^(?:tcp|udp|sctp)$/i.test(protocol) || Number(first) > Number(last)) return "malformed";
  if (Number(last) > 65_535) return "range";
  if (port.includes(":")) return "mapping";
  return protocol === protocol.toLowerCase() ? undefined : "casing";
}

function repair(fault: Fault, words: readonly Word[]): Fix | undefined {
  const [word] = words;
  if (!word) return undefined;
  const edit = (text: string) => [replace(word, text)];
  if (fault === "casing") {
    const edits = words.map((one) => replace(one, one.raw.toLowerCase()));
    return { title: "Write it in lower case", safety: "safe", edits };
  }
  if (fault === "mapping") {
    const own = word.raw.slice(word.raw.lastIndexOf(":") + 1);
    return { title: "Name the container's port", safety: "review", edits: edit(own) };
  }
  const isList = fault === "malformed" && /^\d{1,5}(?:,\d{1,5})+$/.test(word.raw);
  return isList
    ? { title: "Put blanks between the ports", safety: "safe", edits: edit(word.raw.replaceAll(",", " ")) }
    : undefined;
}
