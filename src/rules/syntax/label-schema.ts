import { defineRule } from "../../engine/rule.js";
import type { Instruction } from "../../dockerfile/model.js";
import type { Word } from "../../shell/command.js";
import { replace, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "syntax/label-schema",
  level: "info",
  summary: "Labels of label-schema.org are no longer read",
  mentions: ["org.label-schema."],
  since: "0.1.0",
  messages: { superseded: "{names}: the OCI's names have taken the place of label-schema.org's." },
  why: "Registries and scanners read the names of the OCI image specification.",
  *check({ dockerfile: { instructions } }) {
    const names = labelNames(instructions);
    for (const outer of instructions) {
      const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
      if (one?.keyword !== "LABEL") continue;
      const old = one.pairs.filter(({ name }) => successorOf(name) !== undefined);
      const [first] = old;
      if (!first) continue;
      const edits = old.map(({ name }) => rename(name));
      const canFix = edits.every((edit) => edit !== undefined) && !old.some(({ name }) => names.has(successorOf(name)));
      yield {
        at: { start: first.name.start, end: first.name.end },
        message: "superseded",
        data: { names: old.map(({ name }) => `\`${name.value ?? ""}\``).join(", ") },
        subject: "label-schema",
        ...(canFix ? { fixes: [{ title: "Use the OCI's names", safety: "safe", edits }] } : {}),
      };
    }
  },
});

/** The OCI's name of the same thing; undefined for any other label. */
function successorOf({ value }: Word): string | undefined {
  return value?.startsWith(prefix) === true ? successors[value.slice(prefix.length)] : undefined;
}

function rename(name: Word): TextEdit | undefined {
  const { value = "", raw, start } = name;
  const successor = successorOf(name);
  if (successor === undefined || raw.replace(/^["']|["']$/g, "") !== value) return undefined;
  const from = start + raw.indexOf(value);
  return replace({ start: from, end: from + value.length }, successor);
}

/** The names of all labels of a file. */
function labelNames(instructions: readonly Instruction[]): ReadonlySet<string | undefined> {
  return new Set(
    instructions.flatMap((one) => (one.keyword === "LABEL" ? one.pairs.map(({ name }) => name.value) : [])),
  );
}

const prefix = "org.label-schema.";

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#back-compatibility-with-label-schema */
const successors: Readonly<Record<string, string>> = {
  "build-date": "org.opencontainers.image.created",
  url: "org.opencontainers.image.url",
  "vcs-url": "org.opencontainers.image.source",
  version: "org.opencontainers.image.version",
  "vcs-ref": "org.opencontainers.image.revision",
  vendor: "org.opencontainers.image.vendor",
  name: "org.opencontainers.image.title",
  description: "org.opencontainers.image.description",
  usage: "org.opencontainers.image.documentation",
};
