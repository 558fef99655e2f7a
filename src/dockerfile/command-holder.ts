/* RUN, CMD, ENTRYPOINT and HEALTHCHECK: what they run is read when it is first asked for. */
import type { Command, Script } from "../shell/command.js";
import { skipSpaces } from "./blanks.js";
import { readMounts } from "./flags.js";
import { literalJsonWord, readJson } from "./json-form.js";
import type { Cmd, Entrypoint, Healthcheck, Run } from "./model.js";
import type { Base, Fail, Reading } from "./reading.js";
import { readScript } from "./scripts.js";
import type { Arguments } from "./words.js";

type CommandHolder = Run | Cmd | Entrypoint | Healthcheck;

/** Reads one of them. The instruction is never spread: that would read its commands. */
export function readCommandHolder(
  keyword: CommandHolder["keyword"],
  base: Base,
  all: Arguments,
  { fileText, escape, head }: Reading,
  fail: Fail,
): CommandHolder {
  const { type, args } = keyword === "HEALTHCHECK" ? readHealthcheckType(all, fail) : { type: "", args: all };
  const isNone = type === "NONE";
  const strings = readJson(args, fail);
  const isEmpty = strings ? strings.length === 0 : args.start >= args.end;
  const script = once(() => (isEmpty ? undefined : readScript(holder, fileText, escape)));
  const lazy = {
    get scripts(): readonly Script[] {
      const read = script();
      return read ? [read] : [];
    },
    get commands(): readonly Command[] | undefined {
      return isEmpty ? [] : script()?.commands;
    },
  };
  const holder = Object.assign(lazy, base, {
    keyword,
    body: all.joined.span(args.start, args.end),
    words: strings?.map((string) => literalJsonWord(args, string)) ?? [],
    isJson: strings !== undefined,
    form: strings ? ("json" as const) : ("shell" as const),
    isNone,
    mounts: readMounts(args, base.flags, head.flags),
  });
  if (type === "CMD" && isEmpty) fail("HEALTHCHECK CMD takes a command.");
  return holder;
}

/** `CMD` or `NONE`, and the arguments behind it. */
function readHealthcheckType(all: Arguments, fail: Fail): { readonly type: string; readonly args: Arguments } {
  const { text } = all.joined;
  let end = all.start;
  while (end < all.end && skipSpaces(text, end, end + 1) === end) end++;
  const type = text.slice(all.start, end).toUpperCase();
  const args = { ...all, start: skipSpaces(text, end, all.end) };
  if (type !== "CMD" && type !== "NONE") fail("HEALTHCHECK takes CMD and a command, or NONE.");
  if (type === "NONE" && args.start < args.end) fail("HEALTHCHECK NONE takes no arguments.");
  return { type, args };
}

function once<T>(read: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: read() }).value;
}
