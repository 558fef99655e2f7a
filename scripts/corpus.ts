import { readFileSync, writeFileSync } from "node:fs";
import { overlay } from "../src/config/config.js";
import { fileSettings } from "../src/config/for-file.js";
import { reviewDockerfiles } from "../src/review-dockerfiles.js";
import { rules } from "../src/rules/index.js";
import { compareRows } from "./corpus/compare.js";
import { readOptions, usage, type CorpusOptions } from "./corpus/options.js";
import { refusedPatches } from "./corpus/patches.js";
import { describe, describeDifference } from "./corpus/print.js";
import { readCorpus } from "./corpus/subjects.js";
import { addReview, emptyTally, type Row } from "./corpus/tally.js";

async function run(options: CorpusOptions): Promise<number> {
  const scope = options.kind === "changes" ? "introduced" : "all";
  const config = overlay({ profile: options.profile, scope });
  const configured = { config, settings: fileSettings(config, rules), locale: undefined };
  const tally = emptyTally();
  for await (const { name, root, subject } of readCorpus(options, configured)) {
    let inScope = 0;
    // One by one, so that each has its own time.
    for (const path of subject.paths) {
      const start = performance.now();
      const { today } = options;
      const reviewed = await reviewDockerfiles({ ...subject, ...configured, paths: [path], rules, today });
      inScope += addReview(tally, name, root, reviewed, performance.now() - start);
    }
    tally.perSubject.push(inScope);
  }
  const refused = refusedPatches(tally.patches);
  const noun = { files: "file", repositories: "repository", changes: "change" }[options.kind];
  console.log(describe(tally, refused, noun));
  if (options.jsonl !== undefined)
    writeFileSync(options.jsonl, tally.rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  if (options.against !== undefined) {
    const lines = readFileSync(options.against, "utf8").split("\n").filter(Boolean);
    console.log(
      describeDifference(
        compareRows(
          lines.map((line) => JSON.parse(line) as Row),
          tally.rows,
        ),
      ),
    );
  }
  return tally.crashes.length + refused.length > 0 ? 1 : 0;
}

let options: CorpusOptions | undefined;
try {
  options = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
}
process.exitCode = options ? await run(options) : 2;
