import type { TreeEntry } from "../source/files.js";
import { dockerfilesAmong, type PathTest } from "../source/find.js";
import type { Notice } from "./report.js";

/** So many paths are named. */
const mostNamed = 3;

/**
 * What is told of the Dockerfiles of a change that nobody looks at: links, and what lies among other people's files.
 * `changed` are paths that the change touches, `entries` the tree that it leads to.
 */
export function passedOver(
  changed: readonly string[],
  entries: readonly TreeEntry[],
  isDockerfile: PathTest,
): readonly Notice[] {
  const touched = new Set(changed.filter(isDockerfile));
  if (touched.size === 0) return [];
  const there = entries.filter(({ path }) => touched.has(path));
  const lookedAt = new Set(dockerfilesAmong(entries, isDockerfile));
  const links = there.filter(({ kind }) => kind === "link");
  const vendored = there.filter(({ path, kind }) => kind === "file" && !lookedAt.has(path));
  return [...links.map(linkNotice), ...(vendored.length > 0 ? [vendoredNotice(vendored)] : [])];
}

function linkNotice({ path }: TreeEntry): Notice {
  return {
    level: "warning",
    message: `The Dockerfile ${quoted(path)} could not be read: it is a symbolic link, and links are not followed.`,
  };
}

function vendoredNotice(entries: readonly TreeEntry[]): Notice {
  const names = entries.slice(0, mostNamed).map(({ path }) => quoted(path));
  const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : "";
  const subject =
    entries.length === 1
      ? "1 Dockerfile of the change was not looked at: it lies"
      : `${entries.length} Dockerfiles of the change were not looked at: they lie`;
  return {
    level: "warning",
    message: `${subject} in \`node_modules\` or in a virtual environment (${names.join(", ")}${more}).`,
  };
}

function quoted(path: string): string {
  return `\`${path.replaceAll("`", "'")}\``;
}
