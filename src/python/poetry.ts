import type { OptionTable } from "../shell/options.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
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
export const poetryCommand: Recogniser<ToolCommand> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  const own = invocation && withRunner(invocation, "poetry");
  const split = own && splitSubcommand(own.args, globalOptions, ["cache", "self", "env", "source", "debug"]);
  return split && toolCommand(command, own, split, options);
});
