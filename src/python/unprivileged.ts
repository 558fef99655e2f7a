import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { baseImage, instructionOf, lineage, resolveWord, startOf, workdirOf } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import { programName } from "../shell/options.js";
import { pipInstall } from "./pip.js";
import { pythonProgram } from "./program.js";
import { uvCommand } from "./uv.js";

/** Programs of which nothing is left that only root can use. */
const harmless = new Set(
  "apt-get apt apk rm cp mv ln ls cat sed echo printf chmod cd set export true : which test [ dpkg ldconfig useradd adduser groupadd addgroup".split(
    " ",
  ),
);

/** What a start command is told to write, or an option that only root needs. */
const writes = /\.(?:log|pid|sock|db)\b|\/logs?\/|^--?(?:pid(?:file)?|allow-root|daemon|B|beat)\b|^beat$/;

/**
 * Whether a container of a stage is seen to need nothing that belongs to root, so that it can be started as a user who
 * owns no file in it: one Python program that installs nothing when it starts, and an image in which nothing of use
 * lies in `/root` and no folder is made to be written to. What the application's own code writes can't be seen.
 */
export function canRunUnprivileged(dockerfile: Dockerfile, stage: Stage): boolean {
  const { entrypoint, cmd } = startOf(stage);
  const [first, ...others] = [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
  const isUnderstood = (!entrypoint || entrypoint.commands) && (!cmd || cmd.commands);
  if (!isUnderstood || !first || others.length > 0 || !startsPlainly(first)) return false;
  return lineage(stage).every(
    (one) =>
      one.instructions.every((instruction) => isPlain(instruction)) &&
      [...dockerfile.commands(one)].every((command) => leavesNothingToRoot(command, stage)),
  );
}

function startsPlainly(command: Command): boolean {
  const program = pythonProgram(command);
  if (!program || program.server?.kind.isDevelopment === true || command.redirects.length > 0) return false;
  if (command.words.some((word) => writes.test(word.raw.replace(/^["']|["']$/g, "")))) return false;
  // `uv run` and its like install at start, and write to a cache at home.
  const name = programName(command.words[0]);
  return !/^(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|conda|mamba|micromamba|pixi)$/.test(name ?? "");
}

function isPlain(one: Instruction): boolean {
  if (one.keyword === "VOLUME" || one.keyword === "ONBUILD" || one.keyword === "SHELL") return false;
  if (one.keyword === "RUN") return one.commands !== undefined;
  if (one.keyword === "ENV") return !one.pairs.some(({ value }) => value !== undefined && isHome(value.raw));
  if (one.keyword === "COPY" || one.keyword === "ADD") return !isHome(one.destination?.raw ?? "");
  return one.keyword !== "WORKDIR" || !isHome(one.path?.raw ?? "");
}

function isHome(text: string): boolean {
  return /\/root(?:\/|:|["']?$)|~|\$\{?HOME\b/.test(text);
}

function leavesNothingToRoot(command: Command, stage: Stage): boolean {
  const [program] = command.words;
  if (!program) return true;
  if (command.words.some((word) => isHome(word.raw) || /^-?-user$/.test(word.raw))) return false;
  const pip = pipInstall(command);
  if (pip) return pip.tool === "pip" || pip.tool === "uv pip";
  const uv = uvCommand(command);
  // Without a Python in the image, uv puts one below `/root`.
  if (uv) return uv.subcommand === "sync" && baseImage(stage)?.python === "/usr/local/bin";
  const name = programName(program) ?? "";
  if (name === "mkdir")
    return command.words.slice(1).every((word) => word.raw.startsWith("-") || isOnTheWay(word, command, stage));
  const text = command.words.map((word) => word.raw).join(" ");
  return (
    harmless.has(name) ||
    /^\S*python[\d.]* (?:-m (?:pip|venv|compileall) |manage\.py (?:collectstatic|compilemessages)\b)/.test(text)
  );
}

/** A folder that is, or leads to, where the container works. */
function isOnTheWay(word: Word, command: Command, stage: Stage): boolean {
  const path = resolveWord(word, command);
  const instruction = stage.instructions.at(-1) ?? instructionOf(command);
  const folder = workdirOf(instruction);
  return path !== undefined && folder !== undefined && `${folder}/`.startsWith(`${path.replace(/\/+$/, "")}/`);
}
