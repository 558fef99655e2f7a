import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage, osOf, resolveWord } from "../dockerfile/scope.js";
import { releaseOf } from "../data/end-of-life.js";
import { systemInstall } from "../packages/system.js";
import type { Command, Word } from "../shell/command.js";
import { condaInstall } from "./conda.js";
import { uvCommand } from "./uv.js";

/** A Python that a command of a stage brings, and the word that says which. */
export interface NamedPython {
  /** `3.9` */
  readonly minor: string;
  readonly word: Word;
  /** For messages: `conda create`, `uv python install`. */
  readonly by: string;
}

const minorPattern = /^(?:c?python@?)?([23]\.[0-9]{1,2})(?=[.*]|$)/;

/** The minors that conda, uv and the deadsnakes archive are asked for in a stage and the stages it builds on. */
export function namedPythons(dockerfile: Dockerfile, stage: Stage): readonly NamedPython[] {
  const stages = lineage(stage).map((one) => asksIn(dockerfile, one));
  const named = stages.flatMap(({ named }) => named);
  const os = osOf(stage);
  if (!stages.some(({ hasDeadsnakes }) => hasDeadsnakes) || os?.family !== "ubuntu" || os.release === undefined)
    return named;
  const own = releaseOf("ubuntu", os.release)?.python;
  if (own === undefined) return named;
  return [...named, ...stages.flatMap(({ installed }) => installed.filter(({ minor }) => minor !== own))];
}

/** The archive of other Pythons for Ubuntu. */
const deadsnakes = /\bdeadsnakes\b/;

/** What a stage itself asks for. */
interface Asked {
  readonly named: readonly NamedPython[];
  readonly hasDeadsnakes: boolean;
  /** By the system's package manager, in a file that names the archive. */
  readonly installed: readonly NamedPython[];
}

const known = new WeakMap<Stage, Asked>();

function asksIn(dockerfile: Dockerfile, stage: Stage): Asked {
  let found = known.get(stage);
  if (!found) {
    const named: NamedPython[] = [];
    const installed: NamedPython[] = [];
    let hasDeadsnakes = false;
    const mayHave = fileSays(dockerfile, deadsnakes);
    for (const command of dockerfile.commands(stage)) {
      named.push(...fromConda(command), ...fromUv(command));
      if (!mayHave) continue;
      hasDeadsnakes ||= command.words.some((word) => deadsnakes.test(word.raw));
      installed.push(...fromDeadsnakes(command));
    }
    found = { named, hasDeadsnakes, installed };
    known.set(stage, found);
  }
  return found;
}

function* fromConda(command: Command): Iterable<NamedPython> {
  const conda = condaInstall(command, (word) => resolveWord(word, command));
  for (const { name, version, word } of conda?.packages ?? []) {
    const minor = version === "2" ? "2.7" : minorPattern.exec(version ?? "")?.[1];
    if (conda && name === "python" && minor !== undefined) yield { minor, word, by: conda.name };
  }
}

function* fromUv(command: Command): Iterable<NamedPython> {
  const uv = uvCommand(command, (word) => resolveWord(word, command));
  const asked = uv?.subcommand === "python install" ? uv.operands : uv?.subcommand === "venv" ? uv.all("--python") : [];
  for (const word of asked) {
    const minor = minorPattern.exec(word.value ?? "")?.[1];
    if (uv && minor !== undefined) yield { minor, word, by: uv.name };
  }
}

/** Ubuntu's own `python3.10`, which is not counted, is mended by Ubuntu; what comes from deadsnakes is as old as its Python. */
function* fromDeadsnakes(command: Command): Iterable<NamedPython> {
  const install = systemInstall(command, (word) => resolveWord(word, command));
  for (const { name, word } of install?.packages ?? []) {
    const minor = /^python([23]\.[0-9]{1,2})$/.exec(name ?? "")?.[1];
    if (install && minor !== undefined) yield { minor, word, by: install.name };
  }
}
