import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** What `npm run corpus` is to measure. */
export interface CorpusOptions {
  readonly corpus: string;
  /** Dockerfiles of which nothing else is known, folders of whole repositories, or changes with a base and a head each. */
  readonly kind: "files" | "repositories" | "changes";
  readonly index: string | undefined;
  /** What a row of the index must have: `python`, `kind=app`. */
  readonly where: readonly string[];
  readonly limit: number;
  readonly jsonl: string | undefined;
  readonly against: string | undefined;
  readonly profile: "recommended" | "strict";
  readonly today: string;
}

export const usage = `npm run corpus -- --corpus DIR [OPTION…]

  --corpus DIR       Dockerfiles; with --repositories a folder of repositories, with --changes of N/{base,head}
  --index FILE       JSON lines with an id each (the file's name without its ending) and columns
  --where COLUMN[=VALUE]   only rows of the index that have it; may be given several times
  --limit N          only the first N
  --jsonl FILE       write every finding as a line of JSON
  --against FILE     tell what is new and what is gone since that file was written by --jsonl
  --profile PROFILE  recommended or strict
  --today YYYY-MM-DD the day to judge by; today unless given
`;

/** Throws an Error that says what is wrong with the words. */
export function readOptions(words: readonly string[], today: string): CorpusOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      corpus: text,
      index: text,
      where: { type: "string", multiple: true },
      limit: text,
      jsonl: text,
      against: text,
      profile: text,
      today: text,
      changes: flag,
      repositories: flag,
    },
  });
  if (values.corpus === undefined) throw new Error("--corpus is missing.");
  if (values.where && values.index === undefined) throw new Error("--where needs --index.");
  if (values.changes && values.repositories) throw new Error("--changes and --repositories exclude each other.");
  const path = (given: string | undefined): string | undefined => (given === undefined ? undefined : resolve(given));
  return {
    corpus: resolve(values.corpus),
    kind: values.changes ? "changes" : values.repositories ? "repositories" : "files",
    index: path(values.index),
    where: values.where ?? [],
    limit: values.limit === undefined ? Infinity : Number(values.limit),
    jsonl: path(values.jsonl),
    against: path(values.against),
    profile: values.profile === "strict" ? "strict" : "recommended",
    today: values.today ?? today,
  };
}
