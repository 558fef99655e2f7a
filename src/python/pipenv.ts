import type { OptionTable } from "../shell/options.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { recogniser, type Recogniser } from "../shell/recogniser.js";
import { invocationOf } from "./invocation.js";
import { toolCommand, withRunner, type ToolCommand } from "./tool-command.js";

const options: OptionTable = {
  valued: [
    "--python",
    "-r --requirements",
    "-i --index",
    "--pypi-mirror",
    "--extra-pip-args",
    "--categories",
    "-e --editable",
  ],
  flags: [
    "--system",
    "--deploy",
    "--ignore-pipfile",
    "-d --dev",
    "--dev-only",
    "--skip-lock",
    "--clear",
    "--pre",
    "-q --quiet",
    "-v --verbose",
    "--site-packages",
    "--no-site-packages",
    "--keep-outdated",
    "--three",
    "--two",
    "--rm",
  ],
};

/** Reads any command of pipenv; `subcommand` is `install`, `sync`, `lock`, `run`, … */
export const pipenvCommand: Recogniser<ToolCommand> = recogniser((command, words) => {
  const invocation = invocationOf(words);
  const own = invocation && withRunner(invocation, "pipenv");
  const split = own && splitSubcommand(own.args, options);
  return split && toolCommand(command, own, split, options);
});
