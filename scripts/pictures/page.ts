import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { ReviewComment } from "../../src/report/review-comments.js";
import type { ChangedFile, Hunk } from "../../src/source/files.js";

/** `mermaid` is the address of the library that draws graphs; without it they are shown as they are written. */
export interface Look {
  readonly style: string;
  readonly theme: "light" | "dark";
  readonly mermaid: string | undefined;
  /** In pixels. */
  readonly width: number;
}

type Render = (look: Look) => string;

/** The conversation with the one comment, every folded part open. */
export function summaryPage(markdown: string): Render {
  return page(comment(markdown));
}

/** The changed files, with each review comment below its lines. */
export function diffPage(changes: readonly ChangedFile[], comments: readonly ReviewComment[]): Render {
  return page(changes.map((change) => fileOf(change, comments)).join("\n"));
}

function page(body: string): Render {
  return ({ style, theme, mermaid, width }) => {
    const colours =
      theme === "light"
        ? "--bg:#fff;--fg:#1f2328;--line:#d1d9e0;--head:#f6f8fa;--plus:#dafbe1;--minus:#ffebe9;--hunk:#ddf4ff;"
        : "--bg:#0d1117;--fg:#f0f6fc;--line:#3d444d;--head:#151b23;--plus:#12261e;--minus:#25171c;--hunk:#121d2f;";
    return `<!doctype html><html><head><meta charset="utf-8"><style>${style}
:root{${colours}color-scheme:${theme}}
body{box-sizing:border-box;width:${width}px;margin:0;padding:16px;background:var(--bg);color:var(--fg);font:14px -apple-system,"Noto Sans",sans-serif}
.box{border:1px solid var(--line);border-radius:6px;margin:0 0 16px;overflow:hidden}
.title{background:var(--head);border-bottom:1px solid var(--line);padding:8px 16px;font-weight:600}
.markdown-body{padding:16px;font-size:14px;background:var(--bg)}
.mermaid{background:none!important;text-align:center}
table.diff{width:100%;border-collapse:collapse;font:12px/20px "Noto Sans Mono",monospace;table-layout:fixed}
table.diff td{padding:0 8px;white-space:pre-wrap;overflow-wrap:anywhere}
table.diff td.number{width:32px;text-align:right;opacity:.6}
tr.plus,.plus{background:var(--plus)}tr.minus,.minus{background:var(--minus)}tr.hunk{background:var(--hunk)}
td.thread{padding:8px 16px!important;font:14px -apple-system,"Noto Sans",sans-serif;white-space:normal!important}
.suggestion{border:1px solid var(--line);border-radius:6px;margin-bottom:16px;overflow:hidden}
.suggestion .title{font-size:12px;padding:4px 12px}.suggestion div.line{font:12px/20px "Noto Sans Mono",monospace;padding:0 12px;white-space:pre-wrap;overflow-wrap:anywhere}
</style></head><body>${body}
<script>for (const each of document.querySelectorAll("details")) each.open = !document.body.dataset.folded;
</script>${mermaid === undefined ? "" : draw(mermaid, theme)}
<script>addEventListener("load", async () => {
await window.drawn;
document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height);
});</script></body></html>`;
  };
}

function draw(mermaid: string, theme: Look["theme"]): string {
  return `<script src="${mermaid}"></script><script>
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: "${theme === "dark" ? "dark" : "default"}" });
window.drawn = mermaid.run({ querySelector: ".mermaid" });</script>`;
}

function comment(markdown: string): string {
  return `<div class="box"><div class="title">github-actions <small>bot</small></div><div class="markdown-body">${html(markdown)}</div></div>`;
}

/** Markdown as GitHub's own dialect reads it. HTML is let through as it is: a page that shows too much is what we look for. */
function html(markdown: string): string {
  const text = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const shown = text.replace(/<pre><code class="language-diff">([\s\S]*?)<\/code><\/pre>/g, (_, code: string) => {
    const lines = code.replace(/\n$/, "").split("\n");
    const marked = lines.map((line) => `<span class="${kindOf(line)}">${line}</span>`);
    return `<pre><code>${marked.join("\n")}</code></pre>`;
  });
  const drawn = shown.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    (_, graph: string) => `<pre class="mermaid">${graph}</pre>`,
  );
  return withLineBreaks(drawn);
}

/** In comments GitHub keeps the line breaks of a paragraph. */
function withLineBreaks(page: string): string {
  const block = "</?(?:ul|ol|li|p|h\\d|details|summary|table|blockquote|div)\\b";
  const inParagraph = new RegExp(`(?<!${block}[^>]*>|^)\\n(?!${block}|$)`, "g");
  const parts = page.split(/(<pre[\s\S]*?<\/pre>|<!--[\s\S]*?-->)/);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replace(inParagraph, "<br>\n"))).join("");
}

function kindOf(line: string): string {
  if (/^(?:\+\+\+|---)/.test(line)) return "";
  return line.startsWith("+") ? "plus" : line.startsWith("-") ? "minus" : "";
}

function fileOf({ path, hunks = [] }: ChangedFile, comments: readonly ReviewComment[]): string {
  const own = comments.filter((each) => each.path === path);
  const rows = hunks.flatMap((hunk) => rowsOf(hunk, own));
  return `<div class="box"><div class="title">${escape(path)}</div><table class="diff">${rows.join("\n")}</table></div>`;
}

function rowsOf(hunk: Hunk, comments: readonly ReviewComment[]): readonly string[] {
  const rows = [`<tr class="hunk"><td class="number"></td><td>@@ -${hunk.oldStart} +${hunk.newStart} @@</td></tr>`];
  const texts = new Map<number, string>();
  let line = hunk.newStart;
  for (const text of hunk.lines) {
    const kind = kindOf(text);
    const number = text.startsWith("-") || text.startsWith("\\") ? undefined : line++;
    rows.push(`<tr class="${kind}"><td class="number">${number ?? ""}</td><td>${escape(text)}</td></tr>`);
    if (number === undefined) continue;
    texts.set(number, text.slice(1));
    for (const each of comments.filter((one) => one.line === number)) rows.push(thread(each, texts));
  }
  return rows;
}

function thread(each: ReviewComment, texts: ReadonlyMap<number, string>): string {
  const first = each.startLine ?? each.line;
  const before = Array.from({ length: each.line - first + 1 }, (_, at) => texts.get(first + at) ?? "");
  const content = html(each.body).replace(
    /<pre><code class="language-suggestion">([\s\S]*?)<\/code><\/pre>/,
    (_, code: string) => {
      const after = code.replace(/\n$/, "").split("\n");
      const lines = [
        ...before.map((line) => `<div class="line minus">- ${escape(line)}</div>`),
        ...after.map((line) => `<div class="line plus">+ ${line}</div>`),
      ];
      return `<div class="suggestion"><div class="title">Suggested change</div>${lines.join("")}</div>`;
    },
  );
  return `<tr><td class="number"></td><td class="thread"><div class="box"><div class="title">github-actions <small>bot</small></div><div class="markdown-body">${content}</div></div></td></tr>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
