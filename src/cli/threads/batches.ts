/** Paths that threads share out among them, batch by batch. */
export interface Batches {
  /** In order. */
  readonly paths: readonly string[];
  readonly size: number;
  /** How many batches were taken; every thread counts on in it. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Batches of so many paths, none of them taken. */
export function sharedBatches(paths: readonly string[], size: number): Batches {
  return { paths, size, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** The paths of a batch. */
export function batchOf({ paths, size }: Batches, batch: number): readonly string[] {
  return paths.slice(batch * size, (batch + 1) * size);
}

export interface Batch {
  readonly number: number;
  readonly paths: readonly string[];
}

/** The batches that nobody took before, each taken as it is asked for. */
export function* takenBatches(batches: Batches): Iterable<Batch> {
  for (;;) {
    const number = Atomics.add(batches.taken, 0, 1);
    const paths = batchOf(batches, number);
    if (paths.length === 0) return;
    yield { number, paths };
  }
}
