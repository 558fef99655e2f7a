import { defineRule } from "../../engine/rule.js";

export default defineRule({
  id: "ignore/without-reason",
  level: "info",
  profile: "strict",
  summary: "An inline ignore does not say why",
  since: "0.1.0",
  readsIgnores: true,
  messages: { silent: "This ignore gives no reason." },
  why: "Nobody can tell later whether what it silences is still accepted.",
  *check({ dockerfile: { path: own = "-" }, ignores }) {
    for (const { path, at } of ignores?.withoutReason ?? [])
      yield { at: { start: at.start, end: at.end }, message: "silent", ...(path === own ? {} : { file: path }) };
  },
});
