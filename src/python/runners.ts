import type { Word } from "../shell/command.js";
import { literalStart } from "../shell/literal.js";
import { readArguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { uvGlobalOptions, uvRunOptions } from "./uv-options.js";

/** A program that starts the one behind it: `uv run`, `tini --`, `opentelemetry-instrument`. */
export interface Runner {
  /** With its subcommand: `uv run`, `poetry run`, `tini`. */
  readonly name: string;
  /** Its words, the subcommand and options included. */
  readonly words: readonly Word[];
  /** What is behind it is a Python module's name (`uv run -m`), a script (`uv run app.py`) or a program. */
  readonly starts: "program" | "module";
}

/** A command line without what only starts it. */
export interface Peeled {
  readonly runners: readonly Runner[];
  readonly words: readonly Word[];
}

interface RunnerShape {
  /** The words behind the program's name that make it a runner; global options may stand before them. */
  readonly subcommand?: string;
  readonly globals?: OptionTable;
  readonly options?: OptionTable;
  /** How many operands come before the program: the user of `gosu`. */
  readonly operands?: number;
  /** The program stands behind `--`, whatever comes before. */
  readonly afterDashes?: boolean;
}

const noOptions: OptionTable = { valued: [], flags: [] };

const condaRun: OptionTable = {
  valued: ["-n --name", "-p --prefix", "--cwd"],
  flags: ["--no-capture-output --live-stream -s", "-v --verbose", "--dev", "--debug-wrapper-scripts"],
};

const micromambaRun: OptionTable = {
  valued: ["-n --name", "-p --prefix", "-r --root-prefix", "-a --attach", "--cwd", "-e --env", "--label"],
  flags: ["-d --detach", "--clean-env", "-v --verbose", "-q --quiet"],
};

const shapes: Readonly<Record<string, RunnerShape>> = {
  uv: { subcommand: "run", globals: uvGlobalOptions, options: uvRunOptions },
  poetry: {
    subcommand: "run",
    globals: { valued: ["-C --directory", "-P --project"], flags: [] },
  },
  pipenv: { subcommand: "run", globals: { valued: ["--python"], flags: [] } },
  pdm: {
    subcommand: "run",
    globals: noOptions,
    options: { valued: ["-p --project", "--venv"], flags: ["-s --site-packages"] },
  },
  hatch: { subcommand: "run", globals: { valued: ["-e --env", "-p --project"], flags: [] } },
  rye: { subcommand: "run" },
  pixi: {
    subcommand: "run",
    options: { valued: ["-e --environment", "--manifest-path"], flags: ["--frozen", "--locked", "--no-install"] },
  },
  conda: { subcommand: "run", options: condaRun },
  mamba: { subcommand: "run", options: condaRun },
  micromamba: { subcommand: "run", options: micromambaRun },
  tini: { options: { valued: ["-e", "-p"], flags: [] } },
  "tini-static": { options: { valued: ["-e", "-p"], flags: [] } },
  "dumb-init": { options: { valued: ["-r --rewrite"], flags: [] } },
  catatonit: {},
  "docker-init": {},
  gosu: { operands: 1 },
  "su-exec": { operands: 1 },
  chpst: {
    options: { valued: ["-u", "-U", "-e", "-/", "-n", "-l", "-L", "-m", "-d", "-o", "-p", "-f", "-c"], flags: [] },
  },
  setpriv: {
    options: {
      valued: [
        "--reuid",
        "--regid",
        "--groups",
        "--inh-caps",
        "--ambient-caps",
        "--bounding-set",
        "--securebits",
        "--pdeathsig",
      ],
      flags: [],
    },
  },
  "opentelemetry-instrument": { options: { valued: [], flags: ["--version", "--help"], unknownTakeValue: true } },
  "ddtrace-run": {},
  "newrelic-admin": { subcommand: "run-program" },
  "scout-apm": { subcommand: "run" },
  "elasticapm-run": {},
  "aws-opentelemetry-instrument": {},
  "xvfb-run": {
    options: {
      valued: [
        "-s --server-args",
        "-n --server-num",
        "-f --auth-file",
        "-e --error-file",
        "-w --wait",
        "-p --xauth-protocol",
      ],
      flags: [],
    },
  },
  watchmedo: { subcommand: "auto-restart", afterDashes: true },
  doppler: { subcommand: "run", afterDashes: true },
  infisical: { subcommand: "run", afterDashes: true },
  op: { subcommand: "run", afterDashes: true },
  dotenv: { subcommand: "run", globals: { valued: ["-f --file"], flags: [] } },
  chamber: { subcommand: "exec", afterDashes: true },
  "wait-for-it": { afterDashes: true },
  "wait-for-it.sh": { afterDashes: true },
  "wait-for": { afterDashes: true },
  "wait-for.sh": { afterDashes: true },
  dockerize: {
    options: { valued: ["-wait", "-timeout", "-template", "-stdout", "-stderr", "-wait-retry-interval"], flags: [] },
  },
};

/** Takes what only starts another program off a command line, from the outside in. */
export function peelRunners(words: readonly Word[]): Peeled {
  const runners: Runner[] = [];
  let rest = words;
  // A chain of runners cannot be longer than the line has words.
  while (rest.length > 1) {
    const length = runnerLength(rest);
    if (!length || length.count >= rest.length) break;
    runners.push({ name: length.name, words: rest.slice(0, length.count), starts: length.starts });
    rest = rest.slice(length.count);
    if (length.starts === "module") break;
  }
  return { runners, words: rest };
}

interface Length {
  readonly name: string;
  readonly count: number;
  readonly starts: "program" | "module";
}

function runnerLength(words: readonly Word[]): Length | undefined {
  const name = programName(words[0]);
  const shape = name !== undefined && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (name === undefined || !shape) return undefined;
  let count = 1;
  let fullName = name;
  if (shape.subcommand !== undefined) {
    count += optionsLength(words.slice(count), shape.globals ?? noOptions);
    if (words[count]?.value !== shape.subcommand) return undefined;
    count++;
    fullName = `${name} ${shape.subcommand}`;
  }
  if (shape.afterDashes) {
    const dashes = words.findIndex((word, index) => index >= count && word.value === "--");
    return dashes === -1 ? undefined : { name: fullName, count: dashes + 1, starts: "program" };
  }
  const own = words.slice(count);
  const options = shape.options ?? noOptions;
  const length = optionsLength(own, options);
  count += length + (shape.operands ?? 0);
  const startsModule = name === "uv" && readArguments(own.slice(0, length), options).has("--module");
  return { name: fullName, count, starts: startsModule ? "module" : "program" };
}

/** How many words at the start are options with their values, the `--` behind them included. */
function optionsLength(words: readonly Word[], table: OptionTable): number {
  for (let end = 0; end < words.length; end++) {
    const word = words[end];
    if (!word) break;
    if (word.value === "--") return end + 1;
    const text = literalStart(word);
    if (!text.startsWith("-") || text === "-") return end;
    const read = readArguments([word, ...words.slice(end + 1, end + 2)], table);
    const takesNext = read.options.some((option) => option.value !== undefined && option.value === words[end + 1]);
    if (takesNext) end++;
  }
  return words.length;
}
