import { envOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { hasSecretMount, hostOf, indexAddresses, type IndexAddress } from "../../python/index-addresses.js";
import { listedIndexes } from "../../python/listed-indexes.js";
import type { WordPart } from "../../shell/command.js";

export default defineRule({
  id: "pip/index-credentials",
  level: "error",
  summary: "The address of a package index holds a password",
  mentions: ["@", "pip"],
  since: "0.1.0",
  messages: {
    literal: "The password for `{host}` stands in the file, and in the image's history.",
    argument: "The password for `{host}` comes from `{name}`: everyone who has the image can read it in its history.",
    listed:
      "The password for `{host}` stands in `{file}`, line {line}, which everyone with the repository or the image can read.",
  },
  why: "Build arguments, variables and commands are kept in the image and in its provenance. A secret mount is not.",
  *check({ dockerfile, context }) {
    for (const address of indexAddresses(dockerfile)) {
      const user = userInfo(address.word.parts);
      if (!user || address.kind === "trusted host") continue;
      const host = hostOf(address.value ?? "") ?? "the index";
      const variables = user.flatMap((part) => (part.kind === "variable" ? part.name : []));
      if (user.some(({ kind }) => kind === "unknown")) continue;
      if (variables.length === 0) {
        const text = user.map((part) => (part.kind === "literal" ? part.value : "")).join("");
        if (isPassword(text)) yield { at: address.at, message: "literal", data: { host } };
        continue;
      }
      const leaked = variables.findLast((name) => isKept(name, address));
      if (leaked !== undefined) yield { at: address.at, message: "argument", data: { host, name: leaked } };
    }
    for (const { at, file, line, value, kind } of listedIndexes(dockerfile, context)) {
      // `${NAME}` is filled in by pip, from variables that are another matter.
      const user = kind === "trusted host" || value.includes("${") ? undefined : writtenUser(value);
      if (user === undefined || !isPassword(user)) continue;
      const host = hostOf(value) ?? "the index";
      yield { at, message: "listed", data: { host, file, line: String(line) }, subject: `${file} ${host}` };
    }
  },
});

/** What stands between `://` and `@`. */
function userInfo(parts: readonly WordPart[]): readonly WordPart[] | undefined {
  const [first, ...rest] = parts;
  if (first?.kind !== "literal") return undefined;
  const scheme = /^(?:[A-Za-z0-9_-]+=)?https?:\/\//.exec(first.value)?.[0];
  if (scheme === undefined) return undefined;
  const found: WordPart[] = [];
  for (const part of [{ kind: "literal" as const, value: first.value.slice(scheme.length) }, ...rest]) {
    if (part.kind !== "literal") {
      found.push(part);
      continue;
    }
    const end = part.value.search(/[@/]/);
    if (end === -1) {
      found.push(part);
      continue;
    }
    if (part.value[end] === "/") return undefined;
    return [...found, { kind: "literal", value: part.value.slice(0, end) }];
  }
  return undefined;
}

/** The same in an address without variables. */
function writtenUser(address: string): string | undefined {
  const authority = /^https?:\/\/([^/?#\s]*)@/i.exec(address)?.[1];
  return authority === "" ? undefined : authority;
}

/** `name:password`, or a token that stands for both. */
function isPassword(text: string): boolean {
  const colon = text.indexOf(":");
  const secret = colon === -1 ? text : text.slice(colon + 1);
  return colon === -1 ? secret.length >= 20 : secret !== "" && !/^[<[{].*[>\]}]$|^(?:x+|\*+)$/i.test(secret);
}

/** Whether a variable is an argument or a variable of the image, and not one that the command itself fills. */
function isKept(name: string, { command }: IndexAddress): boolean {
  if (!command) return true;
  if (hasSecretMount(command)) return false;
  const setting = envOf(command, name);
  return setting.state === "set" && setting.by !== undefined && "keyword" in setting.by;
}
