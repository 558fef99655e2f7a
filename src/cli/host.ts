import type { Disk } from "../source/disk.js";
import type { Watch } from "../source/watch.js";
import type { Replacement } from "../source/write.js";

/** Somewhere to write to. */
export interface Outlet {
  readonly isTerminal: boolean;
  /** Undefined when it is no terminal. */
  readonly columns: number | undefined;
  write(text: string | Uint8Array): void;
}

/** Threads of this program. */
export interface Threads {
  /** How many can work at once beside this one. */
  readonly most: number;
  /** Starts one with a piece of work; the promise is kept when it is there, or could not be. */
  start(work: unknown, hear: (told: unknown) => void): Promise<StartedThread>;
}

export interface StartedThread {
  /** Kept when it has ended, however it did. */
  readonly ended: Promise<void>;
}

/** Files of the program's own from run to run. They may be lost at any time, and another version of the program has others. */
export interface KeptFiles {
  /** undefined when there is none, or it may not be trusted. */
  read(name: string): Buffer | undefined;
  write(name: string, bytes: Uint8Array): void;
}

/** All that the command line meets of the outer world; `cli.ts` hands in the real one. */
export interface Host {
  /** What stands behind the program's name. */
  readonly words: readonly string[];
  /** The folder that it is run in. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All that is read is read from it. */
  readonly disk: Disk;
  /** Hears what the disk says; absent where nobody wants to know it. */
  readonly watch?: Watch;
  /** For what was asked for. */
  readonly output: Outlet;
  /** For everything else: errors, progress, what `--fix` did. */
  readonly remarks: Outlet;
  /** For what passes while a person waits. */
  readonly meanwhile: Outlet;
  /** Standard input to its end. */
  readInput(): Promise<Buffer>;
  /** Puts a text in the place of a file's below the root; answers why it did not, to go behind the path. */
  replaceFile(root: string, replacement: Replacement): Promise<string | undefined>;
  /** The text of a file that belongs to the program, such as `docs/rules/pip/unpinned.md`; undefined when it is not there. */
  readOwnFile(path: string): string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  /** Absent where nothing may be kept. */
  readonly kept?: KeptFiles | undefined;
  /** Absent where there are none. */
  readonly threads?: Threads;
  /** Told before Dockerfiles are looked at, how many. */
  readonly expectWork?: (count: number) => void;
  /** Told before much work begins. */
  readonly expectMuch?: () => Promise<void>;
}
