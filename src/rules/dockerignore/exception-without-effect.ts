import type { IgnorePattern } from "../../context/facts.js";
import { compilePattern } from "../../context/glob.js";
import { defineRule } from "../../engine/rule.js";

/** More lines than a person keeps in mind; each exception looks at all others. */
const mostPatterns = 500;

export default defineRule({
  id: "dockerignore/exception-without-effect",
  level: "warning",
  summary: "An exception of the .dockerignore lets nothing in",
  since: "0.1.0",
  messages: {
    cancelled: "`{exception}` has no effect: `{other}` stands behind it and leaves it out again.",
    needless: "`{exception}` has no effect: nothing before it leaves that out.",
  },
  why: "The last line that matches decides, so the file is not what it seems to be, and the build may miss what it needs.",
  *check({ context: { dockerignore } }) {
    if (!dockerignore || dockerignore.patterns.length > mostPatterns) return;
    const { patterns, text, path } = dockerignore;
    const textOf = ({ start, end }: IgnorePattern): string => text.slice(start, end);
    for (const [index, exception] of patterns.entries()) {
      // What a pattern lets in cannot be told without every file.
      if (!exception.isException || /[*?[\]\\]/.test(exception.pattern) || exception.pattern === ".") continue;
      const data = { exception: textOf(exception) };
      const other = dockerignore.ignores(exception.pattern)
        ? patterns.slice(index + 1).findLast((one) => !one.isException && covers(one, exception.pattern))
        : undefined;
      if (other) {
        yield { at: exception, message: "cancelled", data: { ...data, other: textOf(other) }, file: path };
      } else if (!patterns.slice(0, index).some((one) => !one.isException && mayMeet(one.pattern, exception.pattern)))
        yield { at: exception, message: "needless", data, file: path };
    }
  },
});

/** Whether a line matches a path or a folder that it lies in. */
function covers({ pattern }: IgnorePattern, path: string): boolean {
  const matches = compilePattern(pattern);
  const parts = path.split("/");
  return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/")));
}

/** Whether a line may leave out the path, a folder that it lies in, or something below it. */
function mayMeet(pattern: string, path: string): boolean {
  const start = pattern.split(/[*?[\\]/, 1)[0] ?? "";
  if (start !== pattern) return `${path}/`.startsWith(start) || start.startsWith(`${path}/`);
  return path === pattern || path.startsWith(`${pattern}/`) || pattern.startsWith(`${path}/`);
}
