/** Thrown where BuildKit would stop before the first step of a build. */
export class Refused extends Error {
  /** From 1: where the instruction begins. */
  line = 0;
}

/** Stops with a sentence that says what BuildKit does not take. */
export function refuse(why: string): never {
  throw new Refused(why);
}

/** Does something for an instruction, whose line a refusal then carries. */
export function at<T>(line: number, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused && error.line === 0) error.line = line;
    throw error;
  }
}
