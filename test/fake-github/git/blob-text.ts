/** Blobs longer than this are cut in GraphQL's `Blob.text`. */
export const blobTextLimit = 512_000;

const sniffedBytes = 8000;

/** Whether git takes the bytes for a binary file: a zero byte near the start. */
export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, sniffedBytes).includes(0);
}

/** Text of bytes as GitHub shows it: UTF-8, and what is not UTF-8 read as Latin-1. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}

/** The bytes of a text cut to `limit`, never inside a character. */
export function truncateBytes(bytes: Buffer, limit: number): Buffer {
  if (bytes.length <= limit) return bytes;
  let end = limit;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
