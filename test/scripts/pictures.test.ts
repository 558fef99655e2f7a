import { diffPage, summaryPage } from "../../scripts/pictures/page.js";
import { parseHunks } from "../../src/text/hunks.js";

const look = { style: "", theme: "light", mermaid: undefined, width: 980 } as const;
const hunks = parseHunks("@@ -1,2 +1,2 @@\n FROM a\n-RUN old <x>\n+RUN new <x>\n");

it("shows a comment as GitHub's dialect reads it, with diffs in colour", () => {
  const page = summaryPage("### Title\n\n- `a` ~~b~~\n\n```diff\n--- a/x\n+++ b/x\n-old\n+new\n```\n")(look);
  expect(page).toContain("<h3>Title</h3>");
  expect(page).toContain("<del>b</del>");
  expect(page).toContain('<span class="minus">-old</span>');
  expect(page).toContain('<span class="">--- a/x</span>');
});

it("shows a review comment below its line, and a suggestion as the change that it is", () => {
  const body = "Better:\n\n```suggestion\nRUN better <x>\n```\n";
  const comment = { path: "Dockerfile", startLine: undefined, line: 2, body, fingerprint: "f" };
  const page = diffPage([{ path: "Dockerfile", status: "modified", hunks }], [comment])({ ...look, theme: "dark" });
  expect(page).toContain('<tr class="minus"><td class="number"></td><td>-RUN old &lt;x></td></tr>');
  expect(page).toContain('<div class="line minus">- RUN new &lt;x></div>');
  expect(page).toContain('<div class="line plus">+ RUN better &lt;x&gt;</div>');
  expect(page.indexOf("RUN better")).toBeGreaterThan(page.indexOf("+RUN new"));
});

it("draws graphs when it is told with what", () => {
  const render = summaryPage("```mermaid\nflowchart LR\n  a --> b\n```\n");
  expect(render({ ...look, mermaid: "file:///mermaid.js" })).toContain(
    '<pre class="mermaid">flowchart LR\n  a --&gt; b',
  );
  expect(render({ ...look, mermaid: "file:///mermaid.js" })).toContain('<script src="file:///mermaid.js">');
  expect(render(look)).not.toContain("mermaid.run");
});

it("keeps line breaks as comments do, in paragraphs alone", () => {
  const page = summaryPage("a\nb\n\n- c\n  `d`\n- e\n\n```diff\n+f\n+g\n```\n")(look);
  expect(page).toContain("<p>a<br>\nb</p>\n<ul>\n<li>c<br>\n<code>d</code></li>\n<li>e</li>\n</ul>\n<pre>");
  expect(page).not.toMatch(/\+f.*<br>/s);
});
