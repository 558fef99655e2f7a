import { defineRule } from "../../engine/rule.js";
import type { Word } from "../../shell/command.js";

export default defineRule({
  id: "syntax/tilde-not-expanded",
  level: "warning",
  summary: "A tilde stands where no shell turns it into a home folder",
  mentions: ["~"],
  since: "0.1.0",
  messages: {
    variable: "`~` stays as it is in `{name}`: `{keyword}` runs no shell that would put the home folder in its place.",
    path: "`{keyword}` takes `{value}` for a folder called `~`: no shell puts the home folder in its place.",
  },
  why: "Programs look in a folder with the name `~`, which is not there, or files end up in one.",
  *check({ dockerfile: { instructions } }) {
    for (const outer of instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (!one) continue;
      if (one.keyword === "ENV") {
        for (const { name, value, start, end } of one.pairs)
          if (value && isPathVariable(name.raw) && hasTilde(value))
            yield {
              at: { start, end },
              message: "variable",
              data: { name: name.raw, keyword: one.keyword },
              subject: name.raw,
            };
        continue;
      }
      const path =
        one.keyword === "WORKDIR"
          ? one.path
          : one.keyword === "COPY" || one.keyword === "ADD"
            ? one.destination
            : undefined;
      if (path && /^["']?~(?:\/|["']?$)/.test(path.raw))
        yield {
          at: { start: path.start, end: path.end },
          message: "path",
          data: { keyword: one.keyword, value: path.raw },
        };
    }
  },
});

/** Variables whose readers take them as they are. */
function isPathVariable(name: string): boolean {
  return /^(?:PATH|PYTHONPATH|LD_LIBRARY_PATH|HOME|VIRTUAL_ENV|(?:[A-Z_]+_)?(?:HOME|CACHE_DIR|VENV))$/.test(name);
}

function hasTilde({ raw }: Word): boolean {
  return /^["']?~(?:\/|["']?$)|:~(?:\/|[:"']|$)/.test(raw);
}
