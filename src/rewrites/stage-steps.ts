/* What a step may do in a stage that only builds, and in one that has nothing to build with. */
import type { Instruction, Run } from "../dockerfile/model.js";
import { isBuildPackage } from "../data/compilers.js";
import { packageCommand, systemInstall } from "../packages/system.js";
import { pipCommand, pipInstall } from "../python/pip.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";

const aptCommands = new Set(["update", "install", "clean", "autoclean", "autoremove", "dist-clean"]);

/** Whether all that a command does for the image is to bring system packages, or Python packages that PATH's pip installs. */
export function isBuildOnly(command: Command): boolean {
  if (command.nesting.length > 0 || command.wrappers.length > 0 || command.redirects.length > 0) return false;
  if (command.next !== "&&" && command.next !== ";" && command.next !== "end") return false;
  if ([...command.assignments.keys()].some((name) => name !== "DEBIAN_FRONTEND" && name !== "PIP_NO_CACHE_DIR"))
    return false;
  const system = packageCommand(command);
  if (system) return system.family === "apt" && aptCommands.has(system.subcommand) && system.isComplete;
  const pip = pipCommand(command);
  if (pip) return /^(?:install|list|check|freeze|cache purge|--version)$/.test(pip.subcommand) && isPlainPip(command);
  const program = programName(command.words[0]);
  const [, second] = command.words;
  if (program === "python" || program === "python3") return /^(?:--version|-V)$/.test(second?.value ?? "");
  return program === "rm" || program === "set" || program === "true";
}

/** pip of whatever Python PATH names, into that Python. */
function isPlainPip(command: Command): boolean {
  if (!/^(?:pip3?|python3?)$/.test(command.words[0]?.value ?? "")) return false;
  const pip = pipInstall(command);
  if (!pip) return true;
  if (pip.tool !== "pip" || pip.folder || pip.has("--user") || pip.has("--src") || !pip.isComplete) return false;
  return pip.packages.every(
    ({ kind, isEditable }) => !isEditable && (kind === "name" || kind === "vcs" || kind === "url"),
  );
}

/** Programs that need neither a compiler nor to know where Python's packages lie. */
const plain = new Set(
  "mkdir chmod chown chgrp useradd groupadd adduser addgroup usermod ln touch rm cp mv sed echo printf true set ls cat test [ cd export".split(
    " ",
  ),
);

const builds = /^(?:make|cmake|gcc|g\+\+|cc|c\+\+|clang|cargo|rustc|go|npm|yarn|cython|swig|meson|ninja)$/;
/** Programs that start others with a PATH, or find Python, in a way of their own. */
const leavesPath = /^(?:su|sudo|cron|crond|supervisord|sshd|service|systemctl|uwsgi|apache2ctl|apachectl)$/;

/** Whether an instruction does the same with the environment on PATH and without build tools. */
export function worksInFinal(one: Instruction): boolean {
  switch (one.keyword) {
    case "RUN":
      return isPlainRun(one);
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
      return one.commands?.every(startsOnPath) === true;
    case "COPY":
    case "ADD":
      return !namesPackages(one.words);
    default:
      return one.keyword !== "ONBUILD" && one.keyword !== "SHELL" && one.keyword !== "UNKNOWN";
  }
}

function isPlainRun({ commands }: Run): boolean {
  const isFresh = commands?.some((command) => packageCommand(command)?.subcommand === "update") === true;
  return commands?.every((command) => isPlainStep(command, isFresh)) === true;
}

function isPlainStep(command: Command, isFresh: boolean): boolean {
  if (namesPackages(command.words) || changesPath(command)) return false;
  if (command.words.length === 0) return true;
  const system = packageCommand(command);
  if (system) {
    const packages = systemInstall(command)?.packages ?? [];
    const hasTools = packages.some(({ name }) => name === undefined || isBuildPackage("apt", name));
    return (
      system.family === "apt" &&
      (aptCommands.has(system.subcommand) || system.subcommand === "upgrade") &&
      !hasTools &&
      (packages.length === 0 || isFresh)
    );
  }
  const program = programName(command.words[0]) ?? "?";
  if (/^python3?$/.test(program)) {
    const [head, option, module] = command.words.map(({ value }) => value);
    if (head !== program || option?.endsWith("setup.py") === true) return false;
    return option !== "-m" || !/^(?:pip|ensurepip|venv|virtualenv|build|spacy|cython)/i.test(module ?? "pip");
  }
  return plain.has(program);
}

function startsOnPath(command: Command): boolean {
  if (namesPackages(command.words) || changesPath(command)) return false;
  const first = command.words[0]?.value;
  const program = programName(command.words[0]) ?? "?";
  if (builds.test(program) || leavesPath.test(program)) return false;
  // A login shell sets PATH anew.
  if (/^(?:ba|da|z)?sh$/.test(program) && command.words.some(({ value }) => /^-[a-z]*l|^--login$/.test(value ?? "")))
    return false;
  return (
    first === undefined || !/^\/usr\/(?:local\/)?bin\//.test(first) || /\.sh$|entrypoint|tini|dumb-init/.test(first)
  );
}

/** Whether a command is started by a program that sets PATH anew, or names one of its own. */
function changesPath({ wrappers, assignments }: Command): boolean {
  return assignments.has("PATH") || wrappers.some((word) => leavesPath.test(programName(word) ?? ""));
}

/** Whether words name the place where Python's own packages lie, or programs that pip put beside it. */
function namesPackages(words: Command["words"]): boolean {
  return words.some(({ raw }) =>
    /(?:site|dist)-packages|\/usr\/local\/lib|\/usr\/local\/bin\/(?:python|pip|gunicorn|uvicorn|celery|flask|django)/.test(
      raw,
    ),
  );
}
