import type { Host } from "./host.js";

/** Whether to write colours: what the command line says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
export function wantsColour(asked: boolean | undefined, { environment, output }: Host): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (asked !== undefined) return asked;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return output.isTerminal && TERM !== "dumb";
}
