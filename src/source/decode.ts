import { isUtf8 } from "node:buffer";
import type { FileText } from "./files.js";

/** What is larger is no Dockerfile, and no file that one is judged by. In bytes. */
export const largestFile = 1_048_576;

/** Why a larger one is not read, to go behind its name. */
export const tooLarge = "is larger than 1 MB";

/**
 * Bytes as UTF-8 where they are, a byte order mark kept; else as Latin-1, every byte one character. What holds a zero byte
 * is not taken for UTF-8 text: no diff of it can be shown.
 */
export function decode(bytes: Buffer): FileText {
  return isUtf8(bytes)
    ? { text: bytes.toString("utf8"), isUtf8: !bytes.includes(0) }
    : { text: bytes.toString("latin1"), isUtf8: false };
}
