import type { Palette } from "../report/terminal.js";
import type { Host } from "./host.js";

/** Whether to write colours: what the command line says, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
export function wantsColour(asked: boolean | undefined, { environment, output }: Host): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (asked !== undefined) return asked;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return output.isTerminal && TERM !== "dumb";
}

const asItIs = (text: string | number | null | undefined): string => String(text);
const plain: Palette = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  yellow: asItIs,
  blue: asItIs,
  green: asItIs,
  cyan: asItIs,
};

/** What puts colours into texts, or leaves them as they are. The library asks for Node's streams, which takes its time. */
export async function paletteFor(asked: boolean | undefined, host: Host): Promise<Palette> {
  if (!wantsColour(asked, host)) return plain;
  const { default: colours } = await import("picocolors");
  return colours.createColors(true);
}
