import type { Command, Word } from "../shell/command.js";
import { splitSubcommand, stoppingAtOperand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
import { invocationOf, type Invocation } from "./invocation.js";
import { pipDownloadOptions, pipGlobalOptions, pipInstallOptions, pipxOptions } from "./pip-options.js";
import { readSpecifier, type PackageSpecifier } from "./specifier.js";
import { toolCommand, type ToolCommand } from "./tool-command.js";
import { uvGlobalOptions, uvPipOptions, uvToolOptions } from "./uv-options.js";

/** Something that installs (or downloads, or builds) packages named on its command line or in files. */
export interface PipInstall extends ToolCommand {
  readonly tool: "pip" | "uv pip" | "uv tool" | "uvx" | "pipx";
  /** The files of `-r`. */
  readonly requirements: readonly Word[];
  /** The files of `-c`. */
  readonly constraints: readonly Word[];
  /** Everything else that it is asked for, what `-e` names included. */
  readonly packages: readonly PackageSpecifier[];
  /** Where packages come from, as given: `-i`, `--extra-index-url`, uv's `--index` and `--default-index`. */
  readonly indexes: readonly Word[];
  /** `--target`, `--prefix` or `--root`: it installs into a folder of its own. */
  readonly folder: Word | undefined;
}

const pipName = /^pip(?:[0-9](?:\.[0-9]{1,2})?)?$/;

/** Whether a program or module name is pip: `pip`, `pip3`, `pip3.12`. */
function isPip(name: string): boolean {
  return pipName.test(name);
}

/**
 * Any command of pip itself: `pip install`, `python -m pip cache purge`. Variables with a known value may be put in
 * by `resolve`. undefined for everything else, `uv pip` too.
 */
export const pipCommand: Recogniser<ToolCommand> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  return invocation && readPip(command, invocation);
});

function readPip(command: Command, invocation: Invocation): ToolCommand | undefined {
  if (!isPip(invocation.name)) return undefined;
  const split = splitSubcommand(invocation.args, pipGlobalOptions, ["cache", "config", "index"]);
  const subcommand = split?.subcommand[0]?.value;
  if (!split || subcommand === undefined) return undefined;
  const isDownload = subcommand === "download" || subcommand === "wheel";
  return toolCommand(command, invocation, split, isDownload ? pipDownloadOptions : pipInstallOptions);
}

/**
 * Reads `pip install/download/wheel`, `uv pip install/sync`, `uv tool install/run`, `uvx`, `pipx install/run/inject`,
 * however they are started (`python3.11 -m pip`, `/opt/venv/bin/pip`, `poetry run pip`); undefined for everything else.
 */
export const pipInstall: Recogniser<PipInstall> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  if (!invocation) return undefined;
  if (isPip(invocation.name)) {
    const tool = readPip(command, invocation);
    const installs = ["install", "download", "wheel"].includes(tool?.subcommand ?? "");
    return tool && installs ? fromPip(tool, "pip") : undefined;
  }
  if (invocation.name === "uv") return readUv(command, invocation);
  if (invocation.name === "uvx") return readRunner(command, invocation);
  if (invocation.name === "pipx") return readPipx(command, invocation);
  return undefined;
});

function fromPip(tool: ToolCommand, kind: "pip" | "uv pip"): PipInstall {
  const editable = tool.all("--editable").map((word) => readSpecifier(word, true));
  // `uv pip sync` takes files where `uv pip install` takes packages.
  const takesFiles = tool.subcommand === "pip sync";
  return {
    ...tool,
    tool: kind,
    // pip's name of the option and uv's; a table that knows both has them as one.
    requirements: [...bothOf(tool, "--requirement"), ...(takesFiles ? tool.operands : [])],
    constraints: bothOf(tool, "--constraint"),
    packages: [...(takesFiles ? [] : tool.operands.map((word) => readSpecifier(word))), ...editable],
    indexes: indexesOf(tool),
    folder: tool.option("--target") ?? tool.option("--prefix") ?? tool.option("--root"),
  };
}

function bothOf(tool: ToolCommand, option: string): readonly Word[] {
  return [...new Set([...tool.all(option), ...tool.all(`${option}s`)])];
}

function indexesOf(tool: ToolCommand): readonly Word[] {
  return ["--index-url", "--extra-index-url", "--index", "--default-index"].flatMap((name) => tool.all(name));
}

function readUv(command: Command, invocation: Invocation): PipInstall | undefined {
  const split = splitSubcommand(invocation.args, uvGlobalOptions, ["pip", "tool"]);
  const subcommand = split?.subcommand.map((word) => word.value).join(" ");
  if (!split) return undefined;
  if (subcommand === "pip install" || subcommand === "pip sync")
    return fromPip(toolCommand(command, invocation, split, uvPipOptions), "uv pip");
  if (subcommand === "tool install") {
    const tool = toolCommand(command, invocation, split, uvToolOptions);
    return fromRunner(tool, "uv tool", [...tool.operands.slice(0, 1), ...tool.all("--from")]);
  }
  if (subcommand === "tool run") {
    const tool = toolCommand(command, invocation, split, stoppingAtOperand(uvToolOptions));
    return fromRunner(tool, "uv tool", requestedBy(tool, "--from"));
  }
  return undefined;
}

/** A program that is fetched and started; what stands behind its name is its own. */
function readRunner(command: Command, invocation: Invocation): PipInstall | undefined {
  const split = { globals: [], subcommand: [], rest: invocation.args };
  const tool = toolCommand(command, invocation, split, stoppingAtOperand(uvToolOptions));
  return fromRunner({ ...tool, name: invocation.written }, "uvx", requestedBy(tool, "--from"));
}

function readPipx(command: Command, invocation: Invocation): PipInstall | undefined {
  const split = splitSubcommand(invocation.args, pipxOptions);
  const subcommand = split?.subcommand[0]?.value;
  if (!split) return undefined;
  if (subcommand === "run") {
    const tool = toolCommand(command, invocation, split, stoppingAtOperand(pipxOptions));
    return fromRunner(tool, "pipx", requestedBy(tool, "--spec"));
  }
  if (subcommand !== "install" && subcommand !== "inject") return undefined;
  const tool = toolCommand(command, invocation, split, pipxOptions);
  return fromRunner(tool, "pipx", subcommand === "inject" ? tool.operands.slice(1) : tool.operands);
}

function requestedBy(tool: ToolCommand, option: string): readonly Word[] {
  const from = tool.all(option);
  return from.length > 0 ? from : tool.operands.slice(0, 1);
}

function fromRunner(tool: ToolCommand, kind: PipInstall["tool"], words: readonly Word[]): PipInstall {
  return {
    ...tool,
    tool: kind,
    requirements: [...tool.all("--with-requirements"), ...tool.all("--requirement")],
    constraints: tool.all("--constraints"),
    packages: [...words, ...tool.all("--with")].map((word) => readSpecifier(word, tool.has("--editable"))),
    indexes: indexesOf(tool),
    folder: undefined,
  };
}
