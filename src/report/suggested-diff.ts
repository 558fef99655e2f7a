import type { Finding } from "../engine/finding.js";
import type { Locale } from "../engine/message.js";
import { tell } from "./frame.js";
import { fence, join, md, nothing, type Markdown } from "./markdown.js";
import type { FileReport, LeftOutFix } from "./report.js";
import { nameFindings } from "./rows.js";

const longestPatch = 20_000;

/** The file's patch with how to apply it, what of it a person must agree to, and which fixes had to wait. */
export function renderSuggestedDiff(
  file: FileReport,
  findings: readonly Finding[],
  locale: Locale | undefined,
): Markdown {
  const { patch, patched } = file;
  const waiting = renderWaiting(file, findings, locale);
  if (patch === undefined) return waiting;
  if (patch.length > longestPatch) {
    const missing = tell(locale, "The suggested diff is too long to be shown here; it is in the patch file.");
    return join(waiting === nothing ? [missing] : [missing, waiting], "\n\n");
  }
  const fixed = findings.filter(({ fingerprint }) => patched.has(fingerprint));
  const counts = { fixed: fixed.length, all: findings.length };
  const title =
    counts.fixed === counts.all
      ? tell(locale, "Suggested diff:")
      : tell(locale, "Suggested diff for {fixed} of {all}:", counts);
  const how = tell(locale, "To apply it, run {command}, paste it in, and press Ctrl-D.", { command: "git apply" });
  const doubtful = fixed.filter(({ fix }) => fix?.safety === "review");
  const advice =
    doubtful.length === 0
      ? nothing
      : tell(locale, "Look at what it does for {list} before you take it.", {
          list: nameFindings(doubtful, file.path, locale),
        });
  const parts = [title, fence(patch, "diff"), advice === nothing ? how : md`${how} ${advice}`, waiting];
  return join(
    parts.filter((part) => part !== nothing),
    "\n\n",
  );
}

function renderWaiting(file: FileReport, findings: readonly Finding[], locale: Locale | undefined): Markdown {
  const rows = findings.flatMap((finding) => {
    const because = file.leftOut?.get(finding.fingerprint);
    return because ? [md`- ${explain(finding, because, file, locale)}`] : [];
  });
  return rows.length === 0 ? nothing : join([tell(locale, "Not in the diff:"), join(rows, "\n")], "\n\n");
}

function explain(finding: Finding, because: LeftOutFix, file: FileReport, locale: Locale | undefined): Markdown {
  const own = nameFindings([finding], file.path, locale);
  switch (because.kind) {
    case "overlaps":
      return tell(locale, "{finding} waits for {other}, whose fix changes the same text.", {
        finding: own,
        other: nameFindings([because.with], file.path, locale),
      });
    case "elsewhere":
      return tell(locale, "{finding}: the diff of another Dockerfile changes {file} already; apply that one first.", {
        finding: own,
        file: finding.fix?.file ?? finding.path,
      });
    case "alone":
      return tell(locale, "{finding}: its fix holds by itself, but not together with the others.", { finding: own });
  }
}
