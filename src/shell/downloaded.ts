/* What becomes of a download: who reads it, runs it, unpacks it. */
import { contains } from "../text/span.js";
import type { Command, Word } from "./command.js";
import { lastPart, plainText, type Download } from "./download.js";
import { isBourneShell, readsInput } from "./interpreter.js";
import { indexFrom, outermostScript, pipedInto } from "./list.js";
import { programName } from "./program-name.js";

/** Something that makes a program, or files in the image, of what was downloaded. */
export interface Use {
  /** `shell`, `python`, `script`: it is run as it comes · `unpacked` · `installed`: put in its place or made executable. */
  readonly kind: "shell" | "python" | "script" | "unpacked" | "installed";
  readonly by: Command;
}

/** What hands on what it reads. */
const filters = new Set(["tee", "sed", "cat", "tr", "grep", "head", "tail", "pv", "base64", "awk", "dos2unix"]);
const decompressors = new Set(["gunzip", "gzip", "zcat", "bunzip2", "bzip2", "unxz", "xz", "zstd", "unzstd", "lz4"]);
const interpreters = new Set(["perl", "ruby", "node", "php", "lua", "Rscript", "pwsh", "zsh", "ksh"]);

/** The use at the end of the pipe, or of the substitution, that a printed download goes into. */
export function useOfOutput(download: Download): Use | undefined {
  let unpacker: Command | undefined;
  let reader = pipedInto(download.command);
  for (let steps = 0; reader && steps < longestPipe; steps++) {
    const kind = useOfInput(reader);
    if (kind) return { kind, by: reader };
    const name = programName(reader.words[0]) ?? "";
    if (decompressors.has(name)) unpacker ??= reader;
    else if (!filters.has(name)) return undefined;
    reader = pipedInto(reader);
  }
  return unpacker ? { kind: "unpacked", by: unpacker } : inSubstitution(download.command);
}

const longestPipe = 8;

function useOfInput(reader: Command): Use["kind"] | undefined {
  const { words } = reader;
  const name = programName(words[0]) ?? "";
  if (readsInput(words) || (isBourneShell(name) && words.some(({ value }) => value === "/dev/stdin"))) return "shell";
  if (/^(?:python|pypy)[0-9.]*$/.test(name)) return words.length === 1 || readsDash(words) ? "python" : undefined;
  if (interpreters.has(name)) return words.length === 1 || readsDash(words) ? "script" : undefined;
  if (name === "sudo" || name === "su")
    return words.some(({ value }) => isBourneShell(value ?? "")) ? "shell" : undefined;
  return isUnpacker(name, words) ? "unpacked" : undefined;
}

function readsDash(words: readonly Word[]): boolean {
  return ["-", "--", "/dev/stdin"].includes(words[1]?.value ?? "");
}

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`. */
function inSubstitution(command: Command): Use | undefined {
  const { within } = command;
  if (within?.kind !== "substitution") return undefined;
  const { commands } = outermostScript(command);
  const before = indexFrom(commands, within.start);
  const host = commands
    .slice(Math.max(0, before - furthestHost), before)
    .findLast((one) => runsItsWords(one) && one.words.some((word) => contains(word, within)));
  return host && { kind: "shell", by: host };
}

/** As many commands as may start between a command and a substitution among its words. */
const furthestHost = 20;

function runsItsWords({ words }: Command): boolean {
  const name = programName(words[0]) ?? "";
  return isBourneShell(name) || name === "eval" || name === "source" || name === ".";
}

/** The first use of a downloaded file in later commands; `name` is the last part of its path. */
export function useOfFile(name: string, later: readonly Command[]): Use | undefined {
  for (const command of later) {
    const at = command.words.findIndex((word) => matches(word, name));
    const isRead = command.redirects.some(
      ({ operator, target }) => operator === "<" && target && matches(target, name),
    );
    const kind = at !== -1 ? useOf(command, at) : isRead ? useOfInput(command) : undefined;
    if (kind) return { kind, by: command };
  }
  return undefined;
}

function matches(word: Word, name: string): boolean {
  const part = lastPart(word);
  if (part === name) return true;
  // `dpkg -i *.deb`, `tar xf tool-*.tar.gz`
  const star = part.indexOf("*");
  if (star === -1 || part.length < 4) return false;
  return name.startsWith(part.slice(0, star)) && name.endsWith(part.slice(part.lastIndexOf("*") + 1));
}

const installers = new Set(["dpkg", "rpm", "gdebi", "alien", "installer"]);
const packageManagers = new Set(["apt-get", "apt", "yum", "dnf", "microdnf", "zypper", "apk"]);

function useOf(command: Command, at: number): Use["kind"] | undefined {
  const { words } = command;
  const name = programName(words[0]) ?? "";
  if (at === 0) return "script";
  if (isBourneShell(name) || name === "." || name === "source")
    return at === 1 || isOption(words, at) ? "shell" : undefined;
  if (/^(?:python|pypy)[0-9.]*$/.test(name)) return at === 1 || isOption(words, at) ? "python" : undefined;
  if (interpreters.has(name)) return at === 1 ? "script" : undefined;
  if (name === "chmod")
    return /^(?:[0-7]?[1357][0-7]{2}|[ugoa]*\+[rwst]*x[rwst]*)$/.test(words[1]?.value ?? "") ? "installed" : undefined;
  if (name === "install") return words.some(({ value }) => value === "-d") ? undefined : "installed";
  if (installers.has(name) || packageManagers.has(name)) return "installed";
  if (name === "java") return words.some(({ value }) => value === "-jar") ? "script" : undefined;
  return isUnpacker(name, words) || decompressors.has(name) ? "unpacked" : undefined;
}

/** Whether everything between the program and a word is an option. */
function isOption(words: readonly Word[], at: number): boolean {
  return words.slice(1, at).every(({ value }) => value?.startsWith("-") === true);
}

function isUnpacker(name: string, words: readonly Word[]): boolean {
  if (name === "tar" || name === "bsdtar" || name === "gtar") return extracts(words.slice(1));
  if (name === "cpio") return words.some(({ value }) => /^-[a-z]*i/.test(value ?? ""));
  return ["unzip", "7z", "7za", "7zr", "unrar", "rpm2cpio", "unsquashfs", "funzip"].includes(name);
}

function extracts(args: readonly Word[]): boolean {
  return args.some((word, index) => {
    const text = plainText(word);
    if (text === "--extract" || text === "--get") return true;
    return index === 0 ? /^-?[A-Za-wyz]*x[A-Za-z]*(?:\/|$)/.test(text) : /^-[A-Za-wyz]*x[A-Za-z]*$/.test(text);
  });
}
