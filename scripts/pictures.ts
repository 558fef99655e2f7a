import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { machineDisk } from "../src/source/disk.js";
import { folderSides, subjectOf } from "../src/cli/review.js";
import { overlay } from "../src/config/config.js";
import { fileSettings } from "../src/config/for-file.js";
import { makeReport } from "../src/engine/make-report.js";
import { loadLocale } from "../src/locales/load.js";
import { renderReviewComments } from "../src/report/review-comments.js";
import { renderComment } from "../src/report/summary.js";
import { reviewDockerfiles } from "../src/review-dockerfiles.js";
import { rules } from "../src/rules/index.js";
import { diffPage, summaryPage } from "./pictures/page.js";
import { pictures, type Picture } from "./pictures/shots.js";

/*
 * npm run pictures -- [--base DIR --head DIR] [--language zh-CN] [--today YYYY-MM-DD] [--mermaid FILE] --to DIR: how the
 * answer to a change looks in a pull request, as HTML pages and, where a Chromium is on PATH, as pictures: light and
 * dark, wide and narrow. FILE is a mermaid.min.js, which draws the builds.
 */
const { values } = parseArgs({
  options: {
    base: { type: "string", default: "examples/change/base" },
    head: { type: "string", default: "examples/change/head" },
    language: { type: "string", default: "en" },
    today: { type: "string", default: new Date().toISOString().slice(0, 10) },
    mermaid: { type: "string" },
    to: { type: "string" },
  },
});
const to = values.to ?? mkdtempSync(join(tmpdir(), "plimsoll-pictures-"));
const config = overlay(undefined, {});
const settings = fileSettings(config, rules);
const locale = await loadLocale(values.language === "zh-CN" ? "zh-CN" : "en");
const subject = await subjectOf(await folderSides(values.base, values.head, machineDisk), { config, settings, locale });
const { reviews, notices } = await reviewDockerfiles({
  ...subject,
  config,
  settings,
  rules,
  locale,
  today: values.today,
});
const report = makeReport({ reviews, notices, failOn: config.failOn, scope: config.scope });
const comments = renderReviewComments(report, subject.changes, locale);

const require = createRequire(import.meta.url);
const style = (theme: Picture["theme"]): string =>
  readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), "utf8");
const isDockerfile = (path: string): boolean => report.files.some((file) => file.path === path);
const bodies = {
  summary: summaryPage(renderComment(report, { locale, rest: "the job summary" }).markdown),
  review: diffPage(
    subject.changes.filter(({ path }) => isDockerfile(path)),
    comments,
  ),
};
for (const picture of pictures) {
  const page = join(to, `${picture.name}.html`);
  const { theme, width } = picture;
  const mermaid = values.mermaid === undefined ? undefined : pathToFileURL(values.mermaid).href;
  writeFileSync(page, bodies[picture.page]({ style: style(theme), theme, width, mermaid }));
  const shot = join(to, `${picture.name}.png`);
  const height = measure(page, picture.width);
  if (height === undefined) continue;
  chromium(page, picture.width, height, [`--screenshot=${shot}`]);
  console.log(shot);
}
console.log(`Pages are in ${to}.`);

/** The page's height in pixels; undefined when there is no Chromium. */
function measure(page: string, width: number): number | undefined {
  const dom = chromium(page, width, 1000, ["--dump-dom"]);
  const height = /data-height="(\d+)"/.exec(dom ?? "")?.[1];
  return height === undefined ? undefined : Number(height);
}

function chromium(page: string, width: number, height: number, more: readonly string[]): string | undefined {
  const profile = mkdtempSync(join(tmpdir(), "plimsoll-chromium-"));
  try {
    const ended = spawnSync(
      "chromium",
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--virtual-time-budget=20000",
        `--user-data-dir=${profile}`,
        `--window-size=${width},${height}`,
        ...more,
        `file://${page}`,
      ],
      { encoding: "utf8", timeout: 60_000 },
    );
    return ended.error ? undefined : ended.stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
