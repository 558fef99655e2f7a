import { insertWords } from "../shell/insert.js";
import type { TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import type { PackageCommand } from "./system.js";

const flags = /^["']?(?:-[yqf]+|--(?:yes|assume-yes|quiet|no-install-suggests))["']?$/;

/** Puts an option behind the flags that stand right behind the subcommand: `apt-get install -y --no-install-recommends`. */
export function insertBehindFlags({ command, install }: PackageCommand, option: string): TextEdit {
  let behind: Span = install;
  for (const word of command.words) {
    if (word.start < install.end) continue;
    if (!flags.test(word.raw)) break;
    behind = word;
  }
  return insertWords(command, behind, option);
}
