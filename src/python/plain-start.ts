/* Whether what a container starts needs nothing that belongs to root. */
import type { BuildContext } from "../context/facts.js";
import { scriptPath } from "../context/origin.js";
import type { Stage } from "../dockerfile/model.js";
import { envAtEnd, startOf } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { isBourneShell } from "../shell/interpreter.js";
import { programName } from "../shell/program-name.js";
import { guarded } from "../text/guard.js";
import { pythonProgram } from "./program.js";
import { startCommands } from "./start.js";
import { scriptText } from "./started.js";

/** What names a file that is written, or a long option that only root needs. */
const namesWritten = guarded(
  [
    ".log",
    ".pid",
    ".sock",
    ".db",
    ".sqlite",
    "/log",
    "-pid",
    "-allow-root",
    "-daemon",
    "-output",
    "-logto",
    "beat",
    "sqlite:",
  ],
  /\.(?:log|pid|sock|db|sqlite3?)\b|\/logs?\/|^--?(?:pid(?:file)?|allow-root|daemon|beat|output|logto|daemonize)\b|^beat$|^sqlite:/,
);

/** Whether a start command is told to write, or given an option that only root needs; a lone letter would guard nothing. */
function writes(word: string): boolean {
  return /^--?[Bo]\b/.test(word) || namesWritten(word);
}

/** Programs of a start script that change no file. */
const waits = new Set(
  "cd echo printf set export sleep exit true false : test [ [[ nc wait-for-it wait-for-it.sh pg_isready getopts shift ulimit read".split(
    " ",
  ),
);

/** Installers that put things right when they start: into an environment of root's, and a cache at home. */
const runners = /^(?:uv|uvx|poetry|pipenv|pdm|hatch|rye|conda|mamba|micromamba|pixi)$/;

/** Packages with which a Django project keeps its data elsewhere than in a file beside the code. */
const databaseDriver =
  /^(?:psycopg\d?(?:-binary|-c)?|psycopg2cffi|mysqlclient|pymysql|mysql-connector-python|oracledb|cx-oracle|mssql-django|asyncpg|dj-database-url|django-environ|djongo|django-mongodb-backend)$/;

/**
 * Whether a container of a stage starts one Python program that any user can run, by a shell or a script of the context
 * that does nothing of its own. False wherever that cannot be seen.
 */
export function startsPlainly(stage: Stage, context: BuildContext): boolean {
  const { entrypoint, cmd } = startOf(stage);
  if ((entrypoint && !entrypoint.commands) || (cmd && !cmd.commands)) return false;
  // A tool for whatever arguments somebody gives it, and for the files that they name.
  if (/^(?:-h|--help|help|--version)$/.test(cmd?.commands?.at(-1)?.words.at(-1)?.value ?? "")) return false;
  const started = startedTogether(stage);
  const [first, ...rest] = started;
  const script = first && entrypoint?.form === "json" ? scriptText(first, context) : undefined;
  if (script && !script.commands) return false;
  const all = script?.commands ? [...script.commands.filter((command) => !handsOver(command)), ...rest] : started;
  const commands = all.filter((command) => !isShell(command, all));
  const programs = commands.filter((command) => command.words.length > 0 && !waits.has(nameOf(command)));
  const [program, ...others] = programs.filter((command) => !isMigration(command, context));
  const isOne = program !== undefined && others.length === 0;
  return isOne && runsForAll(program, stage, context) && !commands.some(writesFiles);
}

/** ENTRYPOINT and CMD: as one command where the one is the other's arguments. */
function startedTogether(stage: Stage): readonly Command[] {
  const start = startOf(stage);
  const { entrypoint, cmd } = start;
  const [first] = entrypoint?.commands ?? [];
  if (entrypoint?.form !== "json" || cmd?.form !== "json" || !first || scriptPath(first) !== undefined)
    return [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])];
  return inits.has(nameOf(first)) ? (cmd.commands ?? []) : (startCommands(start) ?? []);
}

/** They start whatever they are given. */
const inits = new Set(["tini", "dumb-init", "catatonit"]);

function nameOf(command: Command): string {
  return programName(command.words[0]) ?? "";
}

/** `exec "$@"`. */
function handsOver({ words, wrappers }: Command): boolean {
  const [only] = words;
  return (
    /^"?\$(?:@|\*|\{@\})"?$/.test(only?.raw ?? "") && words.length === 1 && wrappers.every(({ raw }) => raw === "exec")
  );
}

/** The shell itself of `sh -c "…"`, whose commands stand beside it. */
function isShell({ words, end, start }: Command, all: readonly Command[]): boolean {
  const isOne = isBourneShell(words[0]?.value ?? "") && /^-[a-z]*c$/.test(words[1]?.value ?? "") && words.length === 3;
  return isOne && all.some((other) => other.nesting.includes("sh -c") && other.start > start && other.end <= end);
}

function writesFiles(command: Command): boolean {
  const toFile = command.redirects.some(
    ({ operator, target }) => operator.includes(">") && !/^(?:\d|&|-|\/dev\/)/.test(target?.raw ?? ""),
  );
  return toFile || command.words.some((word) => writes(word.raw.replace(/^["']|["']$/g, "")));
}

/** Steps that change the database alone, where that is not a file in the image. */
function isMigration(command: Command, context: BuildContext): boolean {
  const text = command.words.map(({ raw }) => raw).join(" ");
  if (/^(?:\S*python[\d.]* )?\S*manage\.py migrate\b/.test(text)) return keepsDataElsewhere(context) === true;
  return /^(?:alembic upgrade|flask db upgrade)\b/.test(text) && keepsDataElsewhere(context) !== false;
}

/** undefined where the dependencies are not known. */
function keepsDataElsewhere({ dependencies, files }: BuildContext): boolean | undefined {
  if (files?.some((file) => /\.(?:sqlite3?|db)$/.test(file)) === true) return false;
  return dependencies.length === 0 ? undefined : dependencies.some(({ name }) => databaseDriver.test(name));
}

function runsForAll(command: Command, stage: Stage, context: BuildContext): boolean {
  const program = pythonProgram(command);
  if (!program || ["jupyter", "mlflow", "airflow"].includes(nameOf(command))) return false;
  const { server } = program;
  if (server?.kind.parser === "traitlets") return false;
  if (context.files?.some((file) => /\.sqlite3?$/.test(file)) === true) return false;
  const text = command.words.map(({ raw }) => raw).join(" ");
  const isDjango =
    server?.kind.django !== undefined ||
    context.files?.includes("manage.py") === true ||
    envAtEnd(stage, "DJANGO_SETTINGS_MODULE").state === "set" ||
    /\bmanage\.py\b|\bdjango\b/.test(text);
  // Its own default is a file beside the code, which its development server opens at once.
  if (
    isDjango &&
    keepsDataElsewhere(context) !== true &&
    (server?.kind.isDevelopment === true || context.dependencies.length > 0)
  )
    return false;
  if (!runners.test(nameOf(command))) return true;
  const isUv = nameOf(command) === "uv";
  return (
    isUv && (command.words.some(({ value }) => value === "--no-sync") || envAtEnd(stage, "UV_NO_SYNC").state === "set")
  );
}
