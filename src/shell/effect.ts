/* Commands that change nothing but the shell that they run in. */
import type { Command, Word } from "./command.js";
import { baseName } from "./interpreter.js";

/** What a command changes of its own shell, and of nothing else. */
export type ShellState = "folder" | "variable" | "option" | "service";

const options = new Set("set alias unalias umask ulimit shopt hash trap".split(" "));

/** Files that do nothing but set up the shell that reads them. */
const setUp = /(?:^|\/)\.?(?:bashrc|bash_profile|profile|zshrc|env|nvm\.sh|setup\.(?:ba)?sh|conda\.sh)$/;

/** undefined for a command that does anything else, and for one whose output or program is not plain. */
export function shellStateOf({ words, wrappers, assignments, redirects, form }: Command): ShellState | undefined {
  if (form === "json" || wrappers.length > 0 || redirects.length > 0) return undefined;
  const [first, second] = words;
  if (!first) return assignments.size > 0 ? "variable" : undefined;
  const name = first.value ?? "";
  // Without operands they print.
  if (!second) return name === "cd" ? "folder" : undefined;
  if (name === "cd" || name === "pushd") return "folder";
  if (name === "export" || name === "unset" || name === "declare")
    return second.value === "-p" ? undefined : "variable";
  if (options.has(name)) return "option";
  if ((name === "." || name === "source") && setUp.test(second.value ?? second.raw)) return "variable";
  return isServiceStart(name, words) ? "service" : undefined;
}

const starts = new Set(["start", "restart"]);

/** `service nginx start`, `/etc/init.d/nginx start`, `systemctl start nginx`: what they start is gone with the shell. */
function isServiceStart(name: string, words: readonly Word[]): boolean {
  const program = baseName(name);
  const action = program === "service" ? words[2] : program === "systemctl" || isInit(name) ? words[1] : undefined;
  return starts.has(action?.value ?? "");
}

function isInit(name: string): boolean {
  return name.startsWith("/etc/init.d/");
}
