import { decode } from "./decode.js";
import type { Disk } from "./disk.js";
import type { FileText } from "./files.js";

/** The text of a file, or why there is none, to go behind its name. */
export function readText(place: string, disk: Disk): FileText | string {
  const bytes = disk.bytes(place);
  return "why" in bytes ? bytes.why : decode(bytes);
}
