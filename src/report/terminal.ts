import type colors from "picocolors";
import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { whyOf } from "../engine/message.js";
import { applyEdits } from "../text/edit.js";
import { diffHunks } from "../text/diff.js";
import { createSource, type Source } from "../text/source.js";
import { visible, withoutCommands } from "./harmless.js";
import { quoteLine } from "./quoted-line.js";
import type { FileReport, Report } from "./report.js";
import { shownFindings } from "./selection.js";
import { verdict } from "./summary.js";
import { plural } from "./wording.js";

export type Palette = Pick<typeof colors, "bold" | "dim" | "red" | "yellow" | "blue" | "green" | "cyan">;

export interface TerminalOptions {
  readonly palette: Palette;
  readonly locale?: Locale | undefined;
  /** Columns that a quoted line may take; 120 unless told. */
  readonly width?: number;
}

/** A finding over more lines than this is quoted by its first and last ones. */
const mostQuoted = 4;
const mostDiffLines = 40;

/** The report for people at a terminal. Nothing of a file reaches it unescaped. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { palette } = options;
  const parts: string[] = [];
  for (const file of report.files) {
    const source = createSource(file.text);
    for (const finding of shownFindings(file, report.scope)) parts.push(renderFinding(finding, file, source, options));
  }
  for (const { level, message } of report.notices)
    parts.push(`${level === "error" ? palette.red("error") : palette.yellow("warning")}: ${visible(message)}\n`);
  parts.push(`${palette.bold(capitalised(verdict(report)))}${counts(report)}\n`);
  return withoutCommands(parts.join("\n"));
}

function counts({ totals }: Report): string {
  if (totals.findings === 0) return ".";
  const fixable = totals.fixable > 0 ? `, ${totals.fixable} with a fix` : "";
  const levels = [
    totals.errors > 0 ? plural(totals.errors, "error") : "",
    totals.warnings > 0 ? plural(totals.warnings, "warning") : "",
    totals.infos > 0 ? plural(totals.infos, "info") : "",
  ];
  return ` (${levels.filter((text) => text !== "").join(", ")}${fixable}).`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function renderFinding(finding: Finding, file: FileReport, source: Source, options: TerminalOptions): string {
  const { palette, locale } = options;
  const colour = { error: palette.red, warning: palette.yellow, info: palette.blue }[finding.level];
  const place = `${visible(finding.path)}:${finding.line}:${finding.column}`;
  const lines = [
    `${palette.bold(place)} ${colour(finding.level)} ${palette.dim(finding.rule.id)}`,
    `  ${visible(finding.message)}`,
  ];
  if (finding.path === file.path) lines.push(...quote(finding, source, colour, options));
  const { cause } = finding;
  if (cause) {
    const at = `${visible(cause.path)}${cause.line === undefined ? "" : `:${cause.line}`}`;
    lines.push(`  ${palette.dim(`The change of ${at} brings it about.`)}`);
  }
  lines.push(`  ${palette.dim(visible(whyOf(finding.rule, locale)))}`);
  lines.push(...renderFix(finding, file, source, options));
  return `${lines.join("\n")}\n`;
}

function quote(finding: Finding, source: Source, colour: (text: string) => string, options: TerminalOptions): string[] {
  const { palette, width = 120 } = options;
  const margin = String(finding.endLine).length;
  const rows: string[] = [];
  for (let line = finding.line; line <= finding.endLine && line <= source.lineCount; line++) {
    const isLeftOut = finding.endLine - finding.line >= mostQuoted && line > finding.line + 1 && line < finding.endLine;
    if (isLeftOut) {
      rows.push(`  ${" ".repeat(margin)} ${palette.dim("…")}`);
      line = finding.endLine - 1;
      continue;
    }
    const text = source.slice(source.lineSpan(line));
    const from = line === finding.line ? finding.column - 1 : text.length - text.trimStart().length;
    const to = line === finding.endLine ? finding.endColumn - 1 : text.length;
    const quoted = quoteLine(text, from, width);
    const start = quoted.columnAt(from);
    const marks = "^".repeat(Math.max(1, quoted.columnAt(to) - start));
    rows.push(`  ${palette.dim(`${String(line).padStart(margin)} │`)} ${quoted.text}`);
    rows.push(`  ${palette.dim(`${" ".repeat(margin)} │`)} ${" ".repeat(start)}${colour(marks)}`);
  }
  return rows;
}

function renderFix(finding: Finding, file: FileReport, source: Source, options: TerminalOptions): string[] {
  const { palette, width = 120 } = options;
  const { fix } = finding;
  if (!fix) return [];
  const where = fix.file === file.path ? "" : ` (${visible(fix.file)})`;
  const rows = [`  ${palette.green("fix")} ${palette.dim(`(${fix.safety})`)}: ${visible(fix.title)}${where}`];
  if (fix.file !== file.path) {
    const added = fix.isNewFile ? fix.edits.flatMap(({ text }) => text.replace(/\n$/, "").split("\n")) : [];
    return [
      ...rows,
      ...added.slice(0, mostDiffLines).map((line) => `    ${palette.green(`+${quoteLine(line, 0, width).text}`)}`),
    ];
  }
  // Only the lines round the edits are compared: a long file with many findings would be compared as often.
  const first = Math.min(...fix.edits.map(({ span }) => span.start));
  const last = Math.max(...fix.edits.map(({ span }) => span.end));
  const start = source.lineStart(Math.max(1, source.positionAt(first).line - 1));
  const end = source.lineStart(source.positionAt(last).line + 2);
  const shifted = fix.edits.map(({ span, text }) => ({
    text,
    span: { start: span.start - start, end: span.end - start },
  }));
  const before = source.text.slice(start, end);
  const shown = diffHunks(before, applyEdits(before, shifted), 1)
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.startsWith("\\"));
  for (const line of shown.slice(0, mostDiffLines)) {
    const text = `${line.charAt(0)}${quoteLine(line.slice(1).replace(/\r$/, ""), 0, width).text}`;
    rows.push(`    ${line.startsWith("+") ? palette.green(text) : line.startsWith("-") ? palette.red(text) : text}`);
  }
  if (shown.length > mostDiffLines) rows.push(`    ${palette.dim(`… ${shown.length - mostDiffLines} more lines`)}`);
  return rows;
}
