import { visible, shorten, withoutCommands } from "./harmless.js";
import { cell, code, join, joinParts, link, md, nothing, words, type Markdown } from "./markdown.js";
import type { RepositoryCounts, RuleCount, Tally } from "./merge-tally.js";
import { rulePage } from "./project.js";
import { plural } from "./wording.js";

const longestName = 60;

/** The table for people at a terminal. Nothing of a report reaches it unescaped. */
export function renderMergedText(tally: Tally): string {
  const rows = tally.repositories
    .filter(hasSomethingToSay)
    .map((each) => [
      shorten(visible(each.repository), longestName),
      ...numbersOf(each).map(String),
      [each.isWhole ? "" : "not looked at wholly", ...each.topRules.map(ruleText)]
        .filter((part) => part !== "")
        .join(", "),
    ]);
  const table = [["repository", "errors", "warnings", "infos", "fixable", "most of all"], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    table.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
  );
  const lines = table.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : column < 5 ? text.padStart(widths[column] ?? 0) : text,
      )
      .join("  ")
      .trimEnd(),
  );
  const parts = rows.length > 0 ? [...lines, ""] : [];
  for (const { file, why } of tally.unread) parts.push(`error: ${visible(file)} was not merged. ${visible(why)}`);
  return withoutCommands(`${[...parts, ...sentences(tally)].join("\n")}\n`);
}

/**
 * The table for a job summary, of at most so many bytes: repositories with the least to say are left out first, and counted.
 */
export function renderMergedMarkdown(tally: Tally, mostBytes = 1_000_000): Markdown {
  const head =
    "| Repository | Errors | Warnings | Infos | Fixable | Most of all |\n| --- | --: | --: | --: | --: | --- |";
  const said = joinParts([md`### ${words(headline(tally))}`, paragraph(sentences(tally)), topRules(tally)]);
  const unread = unreadList(tally);
  let left = mostBytes - bytesOf(said) - bytesOf(unread) - head.length - 200;
  const rows: string[] = [];
  const talking = tally.repositories.filter(hasSomethingToSay);
  for (const each of talking) {
    const row = rowOf(each);
    left -= Buffer.byteLength(row) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const missing = talking.length - rows.length;
  const table = rows.length > 0 ? { markdown: [head, ...rows].join("\n") } : nothing;
  const rest = missing > 0 ? md`Not shown here, because it would be too long: ${missing} more repositories.` : nothing;
  return joinParts([said, table, rest, unread]);
}

const mostUnread = 20;

function unreadList({ unread }: Tally): Markdown {
  const items = unread.slice(0, mostUnread).map(({ file, why }) => md`- ${file} was not merged: ${why}`);
  const more = unread.length > mostUnread ? [md`- … and ${unread.length - mostUnread} more`] : [];
  return join([...items, ...more], "\n");
}

function bytesOf({ markdown }: Markdown): number {
  return Buffer.byteLength(markdown);
}

function hasSomethingToSay({ levels, isWhole }: RepositoryCounts): boolean {
  return !isWhole || levels.error + levels.warning + levels.info > 0;
}

function numbersOf({ levels, fixable }: RepositoryCounts): readonly number[] {
  return [levels.error, levels.warning, levels.info, fixable];
}

function rowOf(each: RepositoryCounts): string {
  const rules = each.topRules.map(({ rule, count }) => md`${link(code(rule), rulePage(rule))} × ${count}`);
  const most = join([...(each.isWhole ? [] : [words("not looked at wholly")]), ...rules], ", ");
  const cells = [md`${each.repository}`, ...numbersOf(each).map((count) => md`${count}`), most];
  return `| ${cells.map((content) => cell(content).markdown).join(" | ")} |`;
}

function topRules({ topRules }: Tally): Markdown {
  if (topRules.length === 0) return nothing;
  const rules = topRules.map(({ rule, count }) => md`${link(code(rule), rulePage(rule))} × ${count}`);
  return md`Most of all: ${join(rules, ", ")}`;
}

function ruleText({ rule, count }: RuleCount): string {
  return `${rule} × ${count}`;
}

function headline({ levels }: Tally): string {
  const count = levels.error + levels.warning + levels.info;
  return `Plimsoll: ${count === 0 ? "no findings" : plural(count, "finding")}`;
}

function paragraph(lines: readonly string[]): Markdown {
  return words(lines.join(" "));
}

/** Our own words and numbers only. */
function sentences({ repositories, levels, fixable, incomplete, unread }: Tally): readonly string[] {
  const clean = repositories.filter((each) => !hasSomethingToSay(each)).length;
  const found = `${plural(levels.error, "error")}, ${plural(levels.warning, "warning")}, ${plural(levels.info, "info")}`;
  const inAll = repositories.length === 1 ? "1 repository" : `${repositories.length} repositories`;
  return [
    `In ${inAll}: ${found}, ${fixable} with a fix.`,
    ...(clean > 0 ? [`Without findings: ${clean}.`] : []),
    ...(incomplete > 0 ? [`Not looked at wholly: ${incomplete}.`] : []),
    ...(unread.length > 0 ? [`Reports that were not merged: ${unread.length}.`] : []),
  ];
}
