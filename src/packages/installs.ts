import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { resolveWord } from "../dockerfile/scope.js";
import { baseName, isBourneShell } from "../shell/interpreter.js";
import { systemInstall } from "./system.js";

/** What a stage's own steps install from the distribution. */
export interface StageInstalls {
  readonly names: readonly string[];
  /** Whether nothing else can be installed: no variable, no file, no script, nothing that is not understood. */
  readonly isComplete: boolean;
}

/** The system packages that a stage itself installs. */
export function installsOf(dockerfile: Dockerfile, stage: Stage): StageInstalls {
  let found = known.get(stage);
  if (!found) known.set(stage, (found = findInstalls(dockerfile, stage)));
  return found;
}

const known = new WeakMap<Stage, StageInstalls>();

function findInstalls(dockerfile: Dockerfile, stage: Stage): StageInstalls {
  const names: string[] = [];
  let isComplete = stage.instructions.every((one) => one.keyword !== "RUN" || one.commands !== undefined);
  for (const command of dockerfile.commands(stage)) {
    const install = systemInstall(command, (word) => resolveWord(word, command));
    for (const { name } of install?.packages ?? []) {
      if (name === undefined) isComplete = false;
      else names.push(name);
    }
    if (install && (!install.isComplete || install.packages.length === 0)) isComplete = false;
    const [program] = command.words;
    const text = program?.value;
    const runsScript =
      text === undefined ||
      /\.(?:sh|bash)$|^\.\//.test(text) ||
      (isBourneShell(text) && isPlainScript(command.words[1]?.value));
    if (program && (runsScript || /^(?:dpkg|make|install_packages|apt-fast|nala|xargs)$/.test(baseName(text))))
      isComplete = false;
  }
  return { names, isComplete };
}

function isPlainScript(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith("-");
}
