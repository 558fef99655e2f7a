import type { ImageBuild } from "../../context/facts.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { isNear } from "../../text/distance.js";
import { replace } from "../../text/edit.js";
import type { Span } from "../../text/span.js";

export default defineRule({
  id: "stage/unknown-target",
  level: "error",
  summary: "A build asks for a stage that the Dockerfile does not have",
  since: "0.1.0",
  messages: {
    service: "The service `{name}` builds the stage `{target}`, which `{dockerfile}` does not have.",
    other: "`{file}` builds the stage `{target}`, which `{dockerfile}` does not have.",
  },
  why: "The build stops: target stage not found.",
  *check({ dockerfile, context }) {
    const seen = new Set<string>();
    for (const build of context.builds) {
      const { target, file } = build;
      if (typeof target !== "string" || hasStage(dockerfile, target)) continue;
      const key = `${file}\n${target}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const at = build.by === "makefile" ? undefined : lineOf(context.repositoryText(file), target);
      const first = dockerfile.stages.at(-1);
      if (!at && !first) continue;
      const near = likeNamed(dockerfile, target);
      yield {
        ...(at ? { at, file } : { at: headOf(dockerfile) }),
        message: build.by === "compose" ? "service" : "other",
        data: { target, file, name: nameOf(build), dockerfile: build.dockerfile, near: near ?? "" },
        subject: target,
        ...(at && near !== undefined
          ? { fixes: [{ title: "Build {near}", safety: "review", file, edits: [replace(at, near)] }] }
          : {}),
      };
    }
  },
});

function nameOf({ name, file }: ImageBuild): string {
  return name ?? file;
}

/** By its name, or by its number. */
function hasStage({ stages }: Dockerfile, target: string): boolean {
  if (/^\d+$/.test(target)) return Number(target) < stages.length;
  return stages.some(({ name }) => name?.toLowerCase() === target.toLowerCase());
}

/** The one stage that is called nearly so: `production` for `prod`, `builder` for `buidler`. */
function likeNamed({ stages }: Dockerfile, target: string): string | undefined {
  const names = stages.flatMap(({ name }) => name ?? []).filter((name) => /^[\w.-]{3,60}$/.test(name));
  const wanted = target.toLowerCase();
  const near = names.filter(
    (name) => target.length >= 3 && (name.toLowerCase().startsWith(wanted) || isNear(name.toLowerCase(), wanted, 2)),
  );
  return target.length <= 60 && near.length === 1 ? near[0] : undefined;
}

/** The value of the line that names the target; undefined when there is none, or more than one. */
function lineOf(text: string | undefined, target: string): Span | undefined {
  const found: Span[] = [];
  let start = 0;
  for (const line of text?.split("\n") ?? []) {
    const written = line.split(" #")[0] ?? "";
    const [key, value = ""] = written.split(":");
    const at = written.indexOf(target, (key ?? "").length);
    if (/^[\s"'-]{0,100}target["']?$/.test(key ?? "") && unquoted(value) === target && at !== -1)
      found.push({ start: start + at, end: start + at + target.length });
    start += line.length + 1;
  }
  return found.length === 1 ? found[0] : undefined;
}

function unquoted(value: string): string {
  return value
    .trim()
    .replace(/,$/, "")
    .replace(/^["']|["']$/g, "");
}

function headOf({ stages }: Dockerfile): Span {
  const from = stages.at(-1)?.instructions[0];
  return from ?? { start: 0, end: 0 };
}
