import type { Finding, Suppression } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import type { Hunk } from "../source/files.js";
import { createSource } from "../text/source.js";
import { say, sayCount, tell } from "./frame.js";
import { code, join, md, words, type Markdown } from "./markdown.js";
import type { Report } from "./report.js";
import { countRules } from "./rows.js";

/** One ignore with the findings that it silences. */
interface Ignored {
  readonly by: Suppression["by"];
  readonly reason: string | undefined;
  /** The file that it stands in; undefined for the configuration. */
  readonly path: string | undefined;
  /** undefined where it is not known. */
  readonly line: number | undefined;
  readonly isNew: boolean;
  readonly findings: readonly Finding[];
}

/** More new ignores than these are told of in the folded list alone. */
const mostNew = 10;

/** List items for the ignores that the change itself adds. */
export function renderNewIgnores(report: Report, locale: Locale | undefined): readonly Markdown[] {
  return newOnes(ignoresOf(report)).map((each) => {
    const said = { place: md`**${tell(locale, "new ignore")}**`, message: describe(each, locale) };
    return md`* ${tell(locale, "{place}: {message}", said)}`;
  });
}

function newOnes(ignores: readonly Ignored[]): readonly Ignored[] {
  return ignores.filter(({ isNew }) => isNew).slice(0, mostNew);
}

/** What other ignores silence and what the configuration switches off: a title and its list; undefined without any. */
export function renderIgnored(
  report: Report,
  locale: Locale | undefined,
): { readonly title: string; readonly list: Markdown } | undefined {
  const ignores = ignoresOf(report);
  const told = new Set(newOnes(ignores));
  const others = ignores.filter((each) => !told.has(each));
  const rows = others.map((each) => md`- ${describe(each, locale)}`);
  const off = switchedOff(report);
  const hidden = [...off.values()].reduce((sum, count) => sum + count, 0);
  for (const [rule, count] of off)
    rows.push(
      md`- ${tell(locale, "The configuration switches {rule} off, which would have found {count}.", { rule, count })}`,
    );
  if (rows.length === 0) return undefined;
  const suppressed = others.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = [
    ...(suppressed > 0 ? [say(locale, "{count} ignored", { count: String(suppressed) })] : []),
    ...(hidden > 0 ? [sayCount(locale, hidden, "1 not looked for", "{count} not looked for")] : []),
  ];
  return { title: title.join(say(locale, ", ")), list: join(rows, "\n") };
}

function switchedOff({ files }: Report): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { switchedOff: own = new Map<string, number>() } of files)
    for (const [rule, count] of own) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ignoresOf({ files }: Report): readonly Ignored[] {
  const ignores = new Map<string, Ignored & { readonly findings: Finding[] }>();
  const seen = new Set<string>();
  for (const file of files) {
    const source = createSource(file.text);
    const added = linesAdded(file.change?.hunks ?? []);
    for (const finding of file.findings) {
      const place = `${finding.fingerprint} ${finding.at.start} ${finding.path}`;
      if (finding.status !== "suppressed" || seen.has(place)) continue;
      seen.add(place);
      const { by, reason, at } = finding.suppression ?? { by: "config", reason: undefined, at: undefined };
      // Of a finding in another file it is not known which of the two the ignore stands in.
      const line = at && finding.path === file.path ? source.positionAt(at.start).line : undefined;
      const path = by === "config" ? undefined : finding.path;
      const key = JSON.stringify([by, reason, path, line]);
      const known = ignores.get(key);
      if (known) known.findings.push(finding);
      else {
        const isNew = line !== undefined && added.has(line);
        ignores.set(key, { by, reason, path, line, isNew, findings: [finding] });
      }
    }
  }
  return [...ignores.values()];
}

/** The lines (from 1) of the new text that the hunks add. */
function linesAdded(hunks: readonly Hunk[]): ReadonlySet<number> {
  const added = new Set<number>();
  for (const { newStart, lines } of hunks) {
    let line = newStart;
    for (const text of lines) {
      if (text.startsWith("+")) added.add(line);
      if (text.startsWith("+") || text.startsWith(" ")) line++;
    }
  }
  return added;
}

function describe(ignored: Ignored, locale: Locale | undefined): Markdown {
  return tell(locale, "{origin} silences {rules}: {reason}", {
    origin: originOf(ignored, locale),
    rules: countRules(ignored.findings, locale),
    reason: ignored.reason === undefined ? tell(locale, "no reason given") : code(ignored.reason),
  });
}

function originOf({ by, path, line }: Ignored, locale: Locale | undefined): Markdown {
  if (path === undefined) return tell(locale, "The configuration");
  const place =
    line === undefined
      ? code(path)
      : tell(locale, "{file} {place}", { file: path, place: tell(locale, "line {line}", { line }) });
  return by === "plimsoll" ? place : tell(locale, "{place} (for {tool})", { place, tool: words(toolNames[by]) });
}

const toolNames = { hadolint: "hadolint", buildkit: "BuildKit", config: "" } as const;
