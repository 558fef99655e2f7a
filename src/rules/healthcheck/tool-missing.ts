import type { Healthcheck, Stage } from "../../dockerfile/model.js";
import { pythonOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { isKnownToLack } from "../../packages/bundled.js";
import { healthcheckOf, probesOf, pythonProbe, type Probe } from "../../python/probe.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "healthcheck/tool-missing",
  level: "error",
  summary: "The health check runs a program that the image does not have",
  mentions: ["healthcheck"],
  since: "0.1.0",
  messages: { missing: "The health check runs `{program}`, which `{image}` does not have and nothing installs." },
  why: "The check fails each time, so the container is unhealthy for ever, whatever the application does.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    const check = final && !dockerfile.isDevelopment ? healthcheckOf(final) : undefined;
    if (!final || !check || check.isNone) return;
    const [probe] = probesOf(check);
    const word = probe?.command.words[0];
    if (!probe || !word || !isKnownToLack(final, probe.program)) return;
    const fix = askPython(final, check, probe);
    yield {
      at: word,
      message: "missing",
      data: { program: probe.program, image: rootImage(final).raw },
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

function askPython(stage: Stage, check: Healthcheck, { address, command }: Probe): Fix | undefined {
  // Only a lone request, with `|| exit 1` behind it perhaps, is known to mean no more than that.
  const others = (check.commands ?? []).filter((one) => one !== command && one.words[0]?.value !== "exit");
  const form = address?.value === undefined ? undefined : pythonProbe(address.value);
  if (!pythonOf(stage) || form === undefined || others.length > 0 || check.stage !== stage) return undefined;
  if (command.words.some(({ value }) => /^(?:-X|--request|-d|--data|-H|--header|-o-|--post-data.*)$/.test(value ?? "")))
    return undefined;
  return { title: "Ask with Python's own urllib", safety: "review", edits: [replace(check.body, form)] };
}
