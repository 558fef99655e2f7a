import type { BuildContext } from "../../context/facts.js";
import { muslSupport } from "../../data/musllinux.js";
import { isPurePython } from "../../data/pure-python.js";
import { withImageLabels } from "../../dockerfile/image-labels.js";
import type { Dockerfile, Instruction, Stage } from "../../dockerfile/model.js";
import { lineage, startOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { pythonAge } from "../../python/image-python.js";
import { installedPackages, type InstalledPackage } from "../../python/installed-packages.js";
import { pythonProgram } from "../../python/program.js";
import { insertAt } from "../../text/edit.js";

/** What can run without a compiler, git, curl and the like; any other program may call them. */
const harmless =
  /^(?:pip[\d.]*|python[\d.]*|mkdir|chown|chmod|useradd|groupadd|adduser|addgroup|rm|cp|mv|ln|echo|touch|cd|set|export|true|:|printf|ls|cat)$/;

/** `-onbuild`, `-windowsservercore` and the like have no slim twin. */
const withTwin = /^([\d.]+)(?:-(?:bookworm|trixie))?$/;

export default defineRule({
  id: "base-image/full-python",
  level: "info",
  summary: "The full Python image ships where the slim one would do",
  mentions: ["python"],
  since: "0.1.0",
  messages: { full: "`{image}` brings compilers, headers and version control that nothing in this file uses." },
  why: "The full image is about seven times as large as the slim one, and each of its packages can have holes.",
  *check({ dockerfile, context, today }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const { image, from } = lineage(final).at(-1) ?? final;
    const { python, tag, digest } = image;
    const version = withTwin.exec(tag ?? "")?.[1];
    if (!from.imageWord || python?.variant !== "full" || python.minor === undefined) return;
    if (digest !== undefined || version === undefined || pythonAge(python.minor, today)?.isPast !== false) return;
    if (!startsPython(final) || lineage(final).some((stage) => !needsNothing(dockerfile, stage))) return;
    if (!installsOnlyWheels(dockerfile, final, context)) return;
    const { imageWord } = from;
    const at = imageWord.start + imageWord.raw.lastIndexOf(":") + 1 + version.length;
    const isPlain = imageWord.raw === image.resolved;
    const edits = isPlain ? withImageLabels(dockerfile, from, insertAt(at, "-slim")) : [];
    yield {
      at: imageWord,
      message: "full",
      data: { image: image.resolved ?? image.raw },
      subject: "the final image",
      fixes: edits.length > 0 ? [{ title: "Use the slim image", safety: "review", edits }] : [],
    };
  },
});

/** A script that starts the application may call anything. */
function startsPython(final: Stage): boolean {
  const { entrypoint, cmd } = startOf(final);
  const commands = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
  return commands.length > 0 && commands.every((command) => pythonProgram(command) !== undefined);
}

/** Every command of the stage is one that is known to need nothing of what slim leaves out. */
function needsNothing(dockerfile: Dockerfile, stage: Stage): boolean {
  if (stage.instructions.some((one) => isOpaque(one))) return false;
  for (const command of dockerfile.commands(stage)) {
    const program = command.words[0];
    if (!program) continue;
    if (program.value === undefined || !harmless.test(program.value)) return false;
    const text = command.words.map((word) => word.raw).join(" ");
    if (program.value.startsWith("python") && !/^python[\d.]* -m (?:pip|venv|compileall) /.test(text)) return false;
    if (/\bgit\+|\.tar\.gz|\bcurl\b|\bwget\b/.test(text)) return false;
  }
  return true;
}

function isOpaque(instruction: Instruction): boolean {
  if (instruction.keyword === "RUN") return !instruction.commands;
  return instruction.keyword === "HEALTHCHECK" || instruction.keyword === "ONBUILD" || instruction.keyword === "SHELL";
}

/** Everything that is installed is known, and is pure Python or asked for without a version, so that the newest wheel fits. */
function installsOnlyWheels(dockerfile: Dockerfile, stage: Stage, context: BuildContext): boolean {
  const { packages, isComplete } = installedPackages(dockerfile, stage, context);
  const locked = new Map(context.locked?.map((one) => [one.name, one]));
  const hasWheel = (one: InstalledPackage): boolean => {
    if (isPurePython(one.name)) return true;
    if (locked.get(one.name)?.wheels?.some((wheel) => wheel.endsWith("-none-any.whl"))) return true;
    // Whoever builds wheels for musl puts the libraries into them that slim does not have.
    return one.specifier === "" && muslSupport(one.name)?.hasMuslWheels === true;
  };
  return isComplete && packages.every(hasWheel);
}
