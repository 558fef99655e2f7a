/** Files by their paths, in order. */
export type Tree = ReadonlyMap<string, Buffer>;

const header = /(?:^|\n)-- ([^\n]*) --\n/g;

/** Several files as one text that a person can read, and chance can change: `-- path --` stands above each. */
export function pack(tree: Tree): Buffer {
  const parts = [...tree].map(([path, bytes], index) => [
    Buffer.from(`${index === 0 ? "" : "\n"}-- ${path} --\n`),
    bytes,
  ]);
  return Buffer.concat(parts.flat());
}

/** The files of any bytes: what stands before the first header is nothing. Of two files with one path the later counts. */
export function unpack(bytes: Buffer): Tree {
  // One character for each byte, so that nothing is lost on the way.
  const text = bytes.toString("latin1");
  const headers = [...text.matchAll(header)];
  return new Map(
    headers.map((match, index) => {
      const end = headers[index + 1]?.index ?? text.length;
      const path = Buffer.from(match[1] ?? "", "latin1").toString("utf8");
      return [path, bytes.subarray(match.index + match[0].length, end)];
    }),
  );
}
