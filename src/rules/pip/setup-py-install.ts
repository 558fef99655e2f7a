import { envOf, instructionOf, lineage, pythonOf } from "../../dockerfile/scope.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { systemInstall } from "../../packages/system.js";
import { invocationOf, type Invocation } from "../../python/invocation.js";
import { pipInstall } from "../../python/pip.js";
import { isSystemsPython2 } from "../../python/system-python2.js";
import type { Command } from "../../shell/command.js";
import { replace } from "../../text/edit.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "pip/setup-py-install",
  level: "error",
  summary: "setup.py or easy_install is run to install a package",
  mentions: ["setup.py", "easy_install"],
  since: "0.1.0",
  messages: {
    missing: "`{command}` needs setuptools, which this image does not have.",
    old: "`{command}` is deprecated: setuptools leaves installing to pip.",
  },
  why: "setuptools has left installing to pip; images of Python 3.12 and later come without it, and newer releases drop the commands.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const invocation = invocationOf(command.words);
      if (!invocation) continue;
      const isSetup = invocation.name === "setup.py" && invocation.by === "script";
      const action = isSetup
        ? invocation.args.find(({ value }) => value === "install" || value === "develop")
        : undefined;
      if (!action && !/^easy_install(?:-[0-9.]+)?$/.test(invocation.name)) continue;
      const { stage } = instructionOf(command);
      const python = stage && pythonOf(stage);
      if (python?.version?.startsWith("2") === true || (stage && isSystemsPython2(invocation, stage))) continue;
      const isWithout = python !== undefined && isWithoutSetuptools(python.minor, python.version);
      const before = isWithout ? installsBefore(dockerfile, command) : "other";
      if (before === "setuptools") continue;
      const fix = action?.value === "install" ? fixOf(invocation, command) : undefined;
      yield {
        at: cover(invocation.head, action ?? invocation.head),
        message: before === "none" ? "missing" : "old",
        data: { command: action ? `${invocation.written} ${action.value ?? ""}` : invocation.written },
        ...(before === "none" ? {} : { level: "warning" }),
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

function isWithoutSetuptools(minor: string | undefined, version: string | undefined): boolean {
  if (minor === undefined) return version === undefined || version === "3";
  return Number(minor.split(".")[1]) >= 12;
}

/** Whether setuptools is installed before the command, or something that may bring it along. */
function installsBefore(dockerfile: Dockerfile, command: Command): "setuptools" | "other" | "none" {
  const { stage } = instructionOf(command);
  let found: "other" | "none" = "none";
  for (const one of stage ? lineage(stage) : [])
    for (const earlier of dockerfile.commands(one)) {
      if (earlier.start >= command.start) break;
      const pip = pipInstall(earlier);
      const system = systemInstall(earlier);
      const names = [...(pip?.packages ?? []), ...(system?.packages ?? [])].map(({ name }) => name);
      if (names.includes("setuptools") || names.includes("python3-setuptools")) return "setuptools";
      if (pip && names.some((name) => name !== "pip")) found = "other";
      if (pip && pip.requirements.length > 0) found = "other";
    }
  return found;
}

/** `python setup.py install` as `python -m pip install .`, for the same Python. */
function fixOf({ python, args, runners }: Invocation, command: Command): Fix | undefined {
  const target = python?.target;
  const [action] = args;
  if (!target || !action || args.length !== 1 || runners.length > 0 || command.form === "json") return undefined;
  if (target.value !== "setup.py" || python.options.length > 0) return undefined;
  const keepsCache = envOf(command, "PIP_NO_CACHE_DIR").state !== "set";
  const words = keepsCache ? "-m pip install --no-cache-dir ." : "-m pip install .";
  return { title: "Install with pip", safety: "review", edits: [replace(cover(target, action), words)] };
}
