import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { comesBefore } from "../../dockerfile/first-command.js";
import { instructionOf, lineage, pythonOf, resolveWord } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { isCompilerOrHeader, systemInstall } from "../../packages/system.js";
import { pipInstall, type PipInstall } from "../../python/pip.js";
import { sourceOnlyPackage } from "../../python/source-only.js";
import type { Command } from "../../shell/command.js";

export default defineRule({
  id: "pip/compiler-missing",
  level: "error",
  summary: "A package that has to be compiled is installed without a compiler",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    missing: "`{package}` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it.",
    wheel:
      "`{package}` has no wheel for Linux and has to be compiled, but nothing installs a compiler before it; `{instead}` has wheels.",
  },
  why: "The build stops here.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command, (word) => resolveWord(word, command));
      const { stage } = instructionOf(command);
      if (!pip || !stage || !isBare(stage) || !mayCompile(pip)) continue;
      const found = sourceOnlyPackage(pip, context);
      if (!found || mayHaveCompiler(dockerfile, stage, command)) continue;
      yield {
        at: found.word,
        message: found.instead === undefined ? "missing" : "wheel",
        data: { package: found.name, instead: found.instead ?? "" },
      };
      // The build stops at the first one.
      return;
    }
  },
});

/** Official images of which it is known that they have no compiler. */
function isBare(stage: Stage): boolean {
  const variant = pythonOf(stage)?.variant;
  return variant === "slim" || variant === "alpine";
}

/** Whether an install takes from the public index what it would have to compile. */
function mayCompile(pip: PipInstall): boolean {
  if ((pip.tool !== "pip" && pip.tool !== "uv pip") || !pip.isComplete || pip.subcommand === "download") return false;
  return (
    pip.indexes.length === 0 &&
    !["--no-index", "--find-links", "--only-binary", "--platform"].some((one) => pip.has(one))
  );
}

/** Whether a compiler may have come before: as a package, or in a way that cannot be seen. */
function mayHaveCompiler(dockerfile: Dockerfile, stage: Stage, command: Command): boolean {
  return mayBringCompiler(dockerfile, stage, command) || lineage(stage).some((one) => opaqueStart(one) < command.start);
}

const mayBringCompiler = comesBefore((command) => {
  const install = systemInstall(command, (word) => resolveWord(word, command));
  if (install?.packages.some(({ name }) => name === undefined || isCompilerOrHeader(install.family, name)) === true)
    return true;
  // A script, another package manager or a configured index may bring one, or the wheel.
  if (command.words.some((word) => /\.sh["']?$|conda|nix|brew|pip\.conf|apt-fast|xargs|build-dep/.test(word.raw)))
    return true;
  return install?.isComplete === false;
});

const opaque = new WeakMap<Stage, number>();

/** Where the first instruction of a stage stands that may bring anything. */
function opaqueStart(stage: Stage): number {
  let start = opaque.get(stage);
  if (start === undefined) {
    const first = stage.instructions.find(
      (one) => (one.keyword === "RUN" && !one.commands) || (one.keyword === "COPY" && one.from !== undefined),
    );
    opaque.set(stage, (start = first?.start ?? Infinity));
  }
  return start;
}
