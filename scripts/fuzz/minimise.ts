/**
 * A smaller input that still does it, by leaving out ever smaller pieces (Zeller's ddmin): lines first, then bytes.
 * Asks at most `most` times.
 */
export async function minimise(
  bytes: Buffer,
  isStill: (bytes: Buffer) => Promise<boolean>,
  most = 2000,
): Promise<Buffer> {
  let left = most;
  const ask = async (parts: readonly Buffer[]): Promise<boolean> => left-- > 0 && (await isStill(Buffer.concat(parts)));
  const lines = await shrink(linesOf(bytes), ask);
  const rest = Buffer.concat(lines);
  return Buffer.concat(
    await shrink(
      [...rest].map((byte) => Buffer.from([byte])),
      ask,
    ),
  );
}

async function shrink(
  all: readonly Buffer[],
  ask: (parts: readonly Buffer[]) => Promise<boolean>,
): Promise<readonly Buffer[]> {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < parts.length;) {
      const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
      if (await ask(fewer)) parts = fewer;
      else at += size;
    }
  return parts;
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(10, at);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
}
