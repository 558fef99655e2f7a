import type { Word } from "../shell/command.js";
import { literalStart } from "../shell/literal.js";

/** One package of an install or remove command. */
export interface SystemPackage {
  readonly word: Word;
  /** Without version, architecture and release; undefined where a variable hides it, and for files. */
  readonly name: string | undefined;
  /** The version that is asked for, with its operator for apk (`~1.2`); undefined when none is, or a variable holds it. */
  readonly version: string | undefined;
  /** Whether a version is asked for, be it by a variable. */
  readonly isPinned: boolean;
  /** A file or an address, not a package of the archive. */
  readonly isFile: boolean;
  /** Debian's `package-`: to be removed. */
  readonly isRemoval: boolean;
}

const files = /\.(?:deb|apk|rpm)$/;

/** Takes a word of a package manager's command line apart. */
export function readPackage(word: Word, family: "apt" | "apk" | "rpm" | "zypper"): SystemPackage {
  const text = literalStart(word);
  const isWhole = word.value !== undefined;
  const none = { word, name: undefined, version: undefined, isPinned: false, isFile: false, isRemoval: false };
  if (/^(?:\.{0,2}\/|[a-z]+:\/\/)/.test(text) || files.test(text)) return { ...none, isFile: true };
  const at = operatorIn(text, family);
  if (at !== -1) {
    const name = bareName(text.slice(0, at), family);
    const behind = text.slice(family === "apk" ? at : at + 1);
    const version = isWhole && behind !== "" ? (family === "apk" ? behind.replace(/^=+/, "") : behind) : undefined;
    return { ...none, name: name === "" ? undefined : name, version, isPinned: true };
  }
  if (!isWhole) {
    const hasVersion = word.parts.some((part) => part.kind === "literal" && part.value.startsWith("="));
    return { ...none, isPinned: hasVersion };
  }
  // The pattern looks at each hyphen anew; no package has a name of that length.
  if (family === "rpm" && text.length < 200) {
    const numbered = /^(.+?)-([0-9][A-Za-z0-9]*\.[A-Za-z0-9._~^+*-]+)$/.exec(text);
    if (numbered?.[1] !== undefined && numbered[2] !== undefined)
      return { ...none, name: numbered[1], version: numbered[2], isPinned: true };
  }
  const isRemoval = family === "apt" && text.endsWith("-") && text.length > 1;
  return { ...none, name: bareName(isRemoval ? text.slice(0, -1) : text, family), isRemoval };
}

function operatorIn(text: string, family: "apt" | "apk" | "rpm" | "zypper"): number {
  if (family === "apk") return text.search(/[=<>~]/);
  return family === "rpm" ? -1 : text.indexOf("=");
}

/** `libssl3:amd64` and `git/bookworm-backports` without architecture and release; `py3-numpy@edge` without repository. */
function bareName(text: string, family: "apt" | "apk" | "rpm" | "zypper"): string {
  if (family === "apt") return text.split(/[:/]/)[0] ?? text;
  if (family === "apk") return text.split("@")[0] ?? text;
  return text;
}
