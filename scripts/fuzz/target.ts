import type { Seeds } from "./seeds.js";

/** A reader or writer of text, and how to tell that it went wrong. */
export interface Target {
  /** One word. */
  readonly name: string;
  /** How many inputs it gets in each round: more where one costs little. */
  readonly share: number;
  /** What means something to it; such words are put into texts at random. */
  readonly tokens?: readonly string[];
  /** Texts to begin with, in the order in which they are found. */
  seeds(all: Seeds): readonly Buffer[];
  /**
   * Reads any bytes, and says what went wrong: `what: with which values`. Faults that say the same before the first colon
   * are one. To throw is a fault, too.
   */
  run(bytes: Buffer): readonly string[] | Promise<readonly string[]>;
}

/** Runs a target on an input; what it throws is told with the place where it was thrown. */
export async function faultsOf(target: Target, bytes: Buffer): Promise<readonly string[]> {
  try {
    return await target.run(bytes);
  } catch (error) {
    if (!(error instanceof Error)) return [`something was thrown: ${String(error)}`];
    const place = /^ *at .*$/m.exec(error.stack ?? "")?.[0].trim() ?? "nowhere";
    return [`${error.name} ${place.replaceAll(":", " ")}: ${error.stack ?? error.message}`];
  }
}

/** What two faults have in common that are one. */
export function kindOf(fault: string): string {
  return fault.split(": ", 1)[0]?.replace(/\d+/g, "N") ?? "";
}
