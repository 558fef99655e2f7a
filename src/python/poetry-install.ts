import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { envOf, instructionOf, lineage, pythonOf, resolveWord } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { download, lastPart, plainText } from "../shell/download.js";
import { indexFrom, pipedInto } from "../shell/list.js";
import { readArguments } from "../shell/options.js";
import { cover, type Span } from "../text/span.js";
import { invocationOf } from "./invocation.js";
import { pythonStart, type PythonStart } from "./interpreter.js";
import { pipInstall } from "./pip.js";
import { poetryCommand } from "./poetry.js";
import { isBelow } from "./version-order.js";

/** A command that brings Poetry, or another version of it. */
export interface PoetryInstall {
  readonly at: Span;
  /** `package`: by pip and kin · `installer`: by Poetry's own script · `old installer`: get-poetry.py · `update`: `poetry self update` */
  readonly by: "package" | "installer" | "old installer" | "update";
  /** The one version that is asked for. */
  readonly version: string | undefined;
  /** It is below this one. */
  readonly limit: string | undefined;
  /** It is at least this one. */
  readonly floor: string | undefined;
  /** undefined where nobody can tell. */
  readonly isPinned: boolean | undefined;
}

/** Reads a command that installs Poetry; undefined for everything else. */
export function poetryInstall(command: Command): PoetryInstall | undefined {
  return fromPackage(command) ?? fromInstaller(command) ?? fromUpdate(command);
}

function fromPackage(command: Command): PoetryInstall | undefined {
  const pip = pipInstall(command, (word) => resolveWord(word, command));
  const found = pip?.packages.find(({ name }) => name === "poetry");
  if (!pip || !found) return undefined;
  const { specifier = "", version, isPinned } = found;
  const isHeldElsewhere =
    found.kind !== "name" || pip.constraints.length > 0 || pip.has("--no-index") || !pip.isComplete;
  return {
    at: found.word,
    by: "package",
    version,
    limit: limitOf(specifier),
    floor: /(?:>=|~=)\s*([0-9][0-9.]*)/.exec(specifier)?.[1],
    isPinned:
      isPinned === true || specifier.includes("<")
        ? true
        : isHeldElsewhere || found.specifier === undefined
          ? undefined
          : isPinned,
  };
}

/** `<2.0` and `~=1.8`, which is below 2. */
function limitOf(specifier: string): string | undefined {
  const below = /<(?!=)\s*([0-9][0-9.]*)/.exec(specifier)?.[1];
  if (below !== undefined) return below;
  const compatible = /~=\s*([0-9.]+)/.exec(specifier)?.[1]?.split(".").slice(0, -1);
  const last = compatible?.pop();
  return compatible && last !== undefined ? [...compatible, String(Number(last) + 1)].join(".") : undefined;
}

const installerOptions = {
  valued: ["--version", "--path", "--git"],
  flags: ["-p --preview", "-f --force", "-y --yes", "--uninstall", "--accept-all", "--no-modify-path"],
};

function fromInstaller(command: Command): PoetryInstall | undefined {
  const fetched = download(command, (word) => resolveWord(word, command));
  if (fetched) {
    const kind = fetched.addresses.map((word) => kindOf(plainText(word))).find((one) => one !== undefined);
    const reader = kind && pipedInto(command);
    const python = reader && pythonStart(reader.words);
    return kind && reader && (python?.kind === "stdin" || python?.kind === "interactive")
      ? readInstaller(reader, python, kind, cover(command, reader))
      : undefined;
  }
  const invocation = invocationOf(command.words);
  if (invocation?.by !== "script") return undefined;
  const program = invocation.python?.target ?? invocation.program;
  const kind = kindOf(lastPart(program), invocation.name) ?? kindOfDownloaded(command, lastPart(program));
  return kind && readInstaller(command, invocation.python, kind, command);
}

/** As many commands before the start of a script as may have downloaded it. */
const furthest = 50;

/** `curl -o /tmp/i.py https://install.python-poetry.org && python /tmp/i.py` */
function kindOfDownloaded(command: Command, name: string): PoetryInstall["by"] | undefined {
  const { commands } = command.script;
  const end = indexFrom(commands, command.start);
  for (const earlier of commands.slice(Math.max(0, end - furthest), end)) {
    const fetched = download(earlier, (word) => resolveWord(word, earlier));
    if (fetched?.files.includes(name) !== true) continue;
    return fetched.addresses.map((word) => kindOf(plainText(word))).find((one) => one !== undefined);
  }
  return undefined;
}

/** Which of Poetry's installers an address or the name of a script is. */
function kindOf(text: string, name = text): PoetryInstall["by"] | undefined {
  if (/(?:^|\/)get-poetry\.py$/.test(name)) return "old installer";
  return /install\.python-poetry\.org|(?:^|\/)install-poetry\.py$/.test(text) || name === "install-poetry.py"
    ? "installer"
    : undefined;
}

function readInstaller(
  command: Command,
  python: PythonStart | undefined,
  by: PoetryInstall["by"],
  at: Span,
): PoetryInstall {
  const read = readArguments(python?.args ?? command.words.slice(1), installerOptions);
  const given = read.option("--version");
  const variable = envOf(command, "POETRY_VERSION");
  const isElsewhere = read.has("--git") || read.has("--path") || !read.isComplete || variable.state === "unknown";
  const version = given ? resolveWord(given, command) : variable.state === "set" ? variable.value : undefined;
  const isGiven = given !== undefined || (variable.state === "set" && variable.value !== "");
  return {
    at: { start: at.start, end: at.end },
    by,
    version: version === "" ? undefined : version,
    limit: by === "old installer" ? "1.2" : undefined,
    floor: undefined,
    isPinned: isGiven ? true : isElsewhere ? undefined : false,
  };
}

function fromUpdate(command: Command): PoetryInstall | undefined {
  const poetry = poetryCommand(command, (word) => resolveWord(word, command));
  if (poetry?.subcommand !== "self update") return undefined;
  const version = poetry.operands[0]?.value;
  const isVersion = version !== undefined && /^[0-9]+(?:\.[0-9]+)*$/.test(version);
  return {
    at: poetry.install,
    by: "update",
    version: isVersion ? version : undefined,
    limit: undefined,
    floor: undefined,
    isPinned: poetry.operands.length > 0 ? undefined : false,
  };
}

/** How the Poetry at a command stands to a version. */
export type PoetryAge = "at least" | "older" | "unknown";

const knownInstalls = new WeakMap<Stage, readonly (PoetryInstall & { readonly start: number })[]>();

function installsIn(dockerfile: Dockerfile, stage: Stage): readonly (PoetryInstall & { readonly start: number })[] {
  let found = knownInstalls.get(stage);
  if (!found) {
    found = [...dockerfile.commands(stage)].flatMap((command) => {
      const install = poetryInstall(command);
      return install ? [{ ...install, start: command.start }] : [];
    });
    knownInstalls.set(stage, found);
  }
  return found;
}

/** Compares with a version the Poetry that the stage, or a stage that it copies from, installs before a command. */
export function poetryAge(dockerfile: Dockerfile, command: Command, version: string): PoetryAge {
  const { stage } = instructionOf(command);
  if (!stage) return "unknown";
  for (const one of lineage(stage)) {
    const install = installsIn(dockerfile, one).findLast(({ start }) => start < command.start);
    if (install) return ageOf(install, one, version);
  }
  const copied = copiedInstall(dockerfile, stage);
  return copied ? ageOf(copied.install, copied.from, version) : "unknown";
}

interface CopiedInstall {
  readonly install: PoetryInstall;
  readonly from: Stage;
}

const knownCopies = new WeakMap<Stage, { readonly copied: CopiedInstall | undefined }>();

/** The Poetry of a stage that a stage copies from. */
function copiedInstall(dockerfile: Dockerfile, stage: Stage): CopiedInstall | undefined {
  const known = knownCopies.get(stage);
  if (known) return known.copied;
  const sources = new Set(
    lineage(stage).flatMap((one) =>
      one.instructions.flatMap((copy) => (copy.keyword === "COPY" && copy.fromStage ? [copy.fromStage] : [])),
    ),
  );
  let copied: CopiedInstall | undefined;
  for (const from of new Set([...sources].flatMap((source) => lineage(source)))) {
    const install = installsIn(dockerfile, from).at(-1);
    if (install) copied ??= { install, from };
  }
  knownCopies.set(stage, { copied });
  return copied;
}

function ageOf({ version, limit, floor, isPinned }: PoetryInstall, stage: Stage, wanted: string): PoetryAge {
  if (version !== undefined)
    return /^[0-9]/.test(version) ? (isBelow(version, wanted) ? "older" : "at least") : "unknown";
  if (limit !== undefined && !isBelow(wanted, limit)) return "older";
  if (floor !== undefined && !isBelow(floor, wanted)) return "at least";
  if (isPinned !== false) return "unknown";
  // Poetry 2 needs Python 3.9: an older one gets the last Poetry that it can run.
  const minor = pythonOf(stage)?.minor;
  return minor === undefined ? "unknown" : isBelow(minor, "3.9") ? "older" : "at least";
}
