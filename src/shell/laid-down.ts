import { trimEndOf } from "../text/trim.js";
import type { Command, Word } from "./command.js";
import { download, lastPart, type Download } from "./download.js";
import { programName } from "./program-name.js";

/**
 * The paths, as written, of what a command fetches: `curl -o FILE`, `curl -O URL`, `wget -O FILE`, `wget URL`, `git clone`.
 * Empty for everything else.
 */
export function laidDown(command: Command): readonly string[] {
  const fetched = download(command);
  const paths = fetched ? writtenBy(fetched) : clonedBy(command);
  return paths.filter((path) => path !== "" && path !== "-" && !path.startsWith("/dev/"));
}

function writtenBy(fetched: Download): readonly string[] {
  const { tool, command } = fetched;
  const given = fetched.all(tool === "curl" ? "--output" : "--output-document");
  const isNamed = tool === "curl" ? fetched.has("--remote-name") : given.length === 0;
  const folder = tool === "wget" ? fetched.option("--directory-prefix") : undefined;
  const named = isNamed ? fetched.addresses.flatMap((address) => savedAs(address, folder)) : [];
  const redirected = command.redirects.flatMap(({ operator, descriptor = 1, target }) =>
    operator === ">" && descriptor === 1 && target ? [target] : [],
  );
  return [...[...given, ...redirected].flatMap(({ value }) => value ?? []), ...named];
}

/** The path under which an address is saved. */
function savedAs(address: Word, folder: Word | undefined): readonly string[] {
  const hasPath = /^(?:https?|ftp):\/\/[^/]+\//.test(address.value ?? "");
  const name = hasPath ? lastPart(address) : "";
  if (name === "" || (folder && folder.value === undefined)) return [];
  return [folder ? `${folder.value}/${name}` : name];
}

function clonedBy({ words }: Command): readonly string[] {
  if (programName(words[0]) !== "git" || words[1]?.value !== "clone") return [];
  const at = words.findIndex(({ value }) => /^(?:(?:https?|git|ssh):\/\/|git@)/.test(value ?? ""));
  const folder = words[at + 1];
  if (at === -1) return [];
  if (folder && !folder.raw.startsWith("-")) return folder.value === undefined ? [] : [folder.value];
  return [
    trimEndOf(words[at]?.value ?? "", "/")
      .replace(/^.*[/:]/, "")
      .replace(/\.git$/, ""),
  ];
}
