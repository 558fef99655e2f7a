import type { Command } from "../shell/command.js";
import { expandWords, splitSubcommand, type OptionTable, type Resolve } from "../shell/options.js";
import { invocationOf } from "./invocation.js";
import { toolCommand, withRunner, type ToolCommand } from "./tool-command.js";

const globalOptions: OptionTable = {
  valued: ["-C --directory", "-P --project"],
  flags: [
    "-n --no-interaction",
    "-q --quiet",
    "-v --verbose",
    "-V --version",
    "--ansi",
    "--no-ansi",
    "--no-cache",
    "--no-plugins",
  ],
};

const options: OptionTable = {
  valued: [
    ...globalOptions.valued,
    "--without",
    "--with",
    "--only",
    "-E --extras",
    "-f --format",
    "-o --output",
    "-G --group",
    "--source",
    "--python",
    "--platform",
  ],
  flags: [
    ...globalOptions.flags,
    "--no-root",
    "--no-dev",
    "--only-root",
    "--sync",
    "--remove-untracked",
    "--all-extras",
    "--all-groups",
    "--no-directory",
    "--compile",
    "--dry-run",
    "--without-hashes",
    "--without-urls",
    "--dev",
    "--local",
    "--unset",
    "--all",
  ],
};

/** Reads any command of Poetry; `subcommand` is `install`, `run`, `export`, `config`, `cache clear`, `self add`, … */
export function poetryCommand(command: Command, resolve?: Resolve): ToolCommand | undefined {
  const invocation = invocationOf(resolve ? expandWords(command.words, resolve) : command.words);
  const own = invocation && withRunner(invocation, "poetry");
  const split = own && splitSubcommand(own.args, globalOptions, ["cache", "self", "env", "source", "debug"]);
  return split && toolCommand(command, own, split, options);
}
