import type { Dockerfile } from "../../dockerfile/model.js";
import { instructionOf, lineage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { uvOffPathStart, type UvOffPathStart } from "../../python/uv-off-path.js";
import { insertAt, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "uv/environment-off-path",
  level: "error",
  summary: "What the container starts lies in an environment that it does not look in",
  mentions: ["uv"],
  since: "0.1.0",
  messages: {
    script: "`{program}` lies in `{environment}/bin`, which is not on `PATH`.",
    python: "`{program}` starts the system's Python, which sees nothing of what uv installed in `{environment}`.",
  },
  why: "The container stops at once: the program or the first import is not found.",
  *check({ dockerfile, context }) {
    const found = uvOffPathStart(dockerfile, context);
    if (!found) return;
    const { invocation, kind, environment } = found;
    const edit = pathEdit(dockerfile, found);
    yield {
      at: invocation.head,
      message: kind,
      data: { program: invocation.written, environment },
      subject: environment,
      ...(edit
        ? {
            fixes: [
              { title: "Put the environment on PATH", safety: "review", changesInstructions: true, edits: [edit] },
            ],
          }
        : {}),
    };
  },
});

/** `ENV PATH=…` above what starts the program, and above its comment. */
function pathEdit(
  { source, comments, final }: Dockerfile,
  { command, environment }: UvOffPathStart,
): TextEdit | undefined {
  const start = instructionOf(command);
  if (!final || !start.stage || !lineage(final).includes(start.stage) || !/^[\w./-]+$/.test(environment))
    return undefined;
  let line = start.firstLine;
  while (comments.some((comment) => comment.line === line - 1)) line--;
  return insertAt(source.lineStart(line), `ENV PATH="${environment}/bin:$PATH"\n`);
}
