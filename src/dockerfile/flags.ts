import type { Span } from "../text/span.js";
import { unquotedFlag } from "./head.js";
import type { Flag, Mount } from "./model.js";
import { word, type Arguments } from "./words.js";

/** Reads one `--name=value`. */
export function readFlag(args: Arguments, at: Span): Flag {
  const { text, span } = args.joined;
  const equals = text.indexOf("=", at.start);
  const hasValue = equals !== -1 && equals < at.end;
  const nameEnd = hasValue ? equals : at.end;
  const value = { start: equals + 1, end: at.end };
  const { start, end } = span(at.start, at.end);
  return {
    start,
    end,
    name: text.slice(at.start + 2, nameEnd),
    nameSpan: span(at.start, nameEnd),
    value: hasValue ? word(args, value, unquotedFlag(text.slice(value.start, value.end)), args.escape) : undefined,
  };
}

/** Reads the `--mount` flags of a RUN; `at` are the flags' spans in the joined line. */
export function readMounts(args: Arguments, flags: readonly Flag[], at: readonly Span[]): readonly Mount[] {
  return flags.flatMap((flag, index) => {
    const own = at[index];
    if (flag.name !== "mount" || !flag.value || !own) return [];
    const written = args.joined.text.slice(own.start, own.end);
    return [readMount(flag, unquotedFlag(written.slice(written.indexOf("=") + 1)))];
  });
}

function readMount({ start, end }: Span, text: string): Mount {
  const options = new Map<string, string>();
  for (const field of text.split(",")) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).trim().toLowerCase();
    options.set(key, equals === -1 ? "true" : field.slice(equals + 1).trim());
  }
  const known = (...keys: readonly string[]): string | undefined => {
    const value = keys.map((key) => options.get(key)).find((one) => one !== undefined);
    return value?.includes("$") ? undefined : value;
  };
  return {
    start,
    end,
    type: options.get("type")?.toLowerCase() ?? "bind",
    options,
    target: known("target", "dst", "destination"),
    source: known("source", "src"),
    from: known("from"),
  };
}
