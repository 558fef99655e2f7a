import { appendFileSync, writeFileSync } from "node:fs";
import { overlay } from "../src/config/config.js";
import { fileSettings } from "../src/config/for-file.js";
import { rules } from "../src/rules/index.js";
import { readOptions, usage, type CorpusOptions } from "./corpus/options.js";
import { refusedPatches } from "./corpus/patches.js";
import { readCorpus } from "./corpus/subjects.js";
import { addExamined, describeFixes, emptyCount } from "./fixes/count.js";
import type { Project } from "./fixes/project.js";
import { examine } from "./fixes/properties.js";

async function run(options: CorpusOptions): Promise<number> {
  const { profile, today, kind, jsonl } = options;
  const config = overlay({ profile, scope: "all" });
  const configured = { config, settings: fileSettings(config, rules), locale: undefined };
  const count = emptyCount();
  if (jsonl !== undefined) writeFileSync(jsonl, "");
  for await (const { name, root, subject } of readCorpus(options, configured)) {
    const texts = await textsOf(subject.head, kind === "files" ? [] : ((await subject.head.list()) ?? []));
    for (const path of subject.paths) {
      const own = (await subject.head.read([path])).get(path);
      if (!own?.isUtf8) continue;
      const project: Project = { path, texts: new Map([...texts, [path, own.text]]), isWhole: kind !== "files" };
      const examined = await examine(project, { rules, profile, today });
      const rows = addExamined(count, { name: `${name}${path}`, root, text: own.text }, examined);
      if (jsonl !== undefined) appendFileSync(jsonl, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    }
  }
  const refused = refusedPatches(count.patches);
  console.log(describeFixes(count, refused));
  return count.violations.length + refused.length > 0 ? 1 : 0;
}

type Head = { read(paths: readonly string[]): Promise<ReadonlyMap<string, { readonly text: string }>> };

async function textsOf(head: Head, entries: readonly { readonly path: string; readonly kind: string }[]) {
  const files = await head.read(entries.filter(({ kind }) => kind === "file").map(({ path }) => path));
  return [...files].map(([path, { text }]) => [path, text] as const);
}

let options: CorpusOptions | undefined;
try {
  options = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
} catch (error) {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\n\n${usage.replace("corpus --", "fixes --")}`,
  );
}
process.exitCode = options ? await run(options) : 2;
