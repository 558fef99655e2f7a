import type { BuildContext } from "../../context/facts.js";
import type { Copy, Dockerfile } from "../../dockerfile/model.js";
import { defineRule } from "../../engine/rule.js";
import { isNear } from "../../text/distance.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "stage/copy-from-unknown",
  level: "error",
  summary: "COPY takes files from a stage that is not there yet",
  equivalents: { hadolint: ["DL3022", "DL3023"] },
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    own: "`{from}` is the stage that this `COPY` stands in.",
    later: "The stage `{from}` comes only after this one.",
    number: "There is no stage number {from} before this one.",
    misspelled: "There is no stage `{from}`; `{near}` was most likely meant.",
  },
  why: "The build stops here: files can be copied from stages above only.",
  *check({ dockerfile, context }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "COPY" || one.from?.value === undefined || one.fromStage || !one.stage) continue;
      const message = messageFor(dockerfile, one, one.from.value);
      if (message) yield { at: one.from, message, data: { from: one.from.value } };
      const near =
        message || mayBeNamed(context, one.from.value) ? undefined : nearStage(dockerfile, one, one.from.value);
      if (near === undefined) continue;
      const fix = { title: "Copy from {near}", safety: "review" as const, edits: [replace(one.from, near)] };
      const canFix = one.from.raw === one.from.value && /^[\w.-]+$/.test(near);
      yield {
        at: one.from,
        message: "misspelled",
        data: { from: one.from.value, near },
        ...(canFix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** Any other name may be an image, or a context that the build names. */
function messageFor({ stages }: Dockerfile, { stage }: Copy, from: string): "own" | "later" | "number" | undefined {
  if (/^\d+$/.test(from)) return "number";
  if (stage?.name?.toLowerCase() === from.toLowerCase()) return "own";
  return stages.some(({ name }) => name?.toLowerCase() === from.toLowerCase()) ? "later" : undefined;
}

/** Whether a build file may bring a context, or an image, of that name. */
function mayBeNamed(context: BuildContext, name: string): boolean {
  return context.builds.some(({ by, file }) => by === "bake" || context.repositoryText(file)?.includes(name) !== false);
}

/** The one stage above whose name a bare name differs from by a slip; an official image may be called anything else. */
function nearStage({ stages }: Dockerfile, { stage }: Copy, from: string): string | undefined {
  if (!stage || !/^[a-z][a-z0-9_-]{3,39}$/i.test(from)) return undefined;
  const above = stages.slice(0, stages.indexOf(stage)).flatMap(({ name }) => name ?? []);
  const near = above.filter((name) => differsByASlip(name.toLowerCase(), from.toLowerCase()));
  return near.length === 1 ? near[0] : undefined;
}

/** A number may stand for another stage, or another image. */
function differsByASlip(name: string, from: string): boolean {
  const withoutNumbers = (text: string): string => text.replace(/\d+/g, "");
  if (withoutNumbers(name) === withoutNumbers(from) || images.has(from)) return false;
  return isNear(name, from, Math.min(name.length, from.length) >= 5 ? 2 : 1);
}

/** Official images with names that a stage may nearly have. */
const images = new Set(
  "alpine bash buildpack-deps busybox caddy debian docker fedora golang gradle haproxy httpd maven memcached mongo mysql nginx node perl php postgres pypy python redis ruby rust swift tomcat ubuntu".split(
    " ",
  ),
);
