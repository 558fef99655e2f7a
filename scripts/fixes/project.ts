import { overlay } from "../../src/config/config.js";
import { fileSettings } from "../../src/config/for-file.js";
import type { Profile, Rule } from "../../src/engine/rule.js";
import type { FileReview } from "../../src/engine/review.js";
import { reviewDockerfiles } from "../../src/review-dockerfiles.js";
import type { FileSource } from "../../src/source/files.js";

/** A Dockerfile, and what lies beside it where that is known. */
export interface Project {
  readonly path: string;
  /** By path from the root; holds the Dockerfile. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether `texts` is all that there is; else nothing is known of other files. */
  readonly isWhole: boolean;
}

export interface Asked {
  readonly rules: readonly Rule[];
  readonly profile: Profile;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Reviews the Dockerfile the way a run does; `findings` leaves the fixes away. Throws where the engine gives up. */
export async function reviewProject(
  { path, texts, isWhole }: Project,
  asked: Asked,
  what: "fixes" | "findings" = "fixes",
): Promise<FileReview> {
  const { rules, profile, today } = asked;
  // Where only a comment went, no finding is new, and only new ones get fixes.
  const config = overlay({ profile, scope: what === "fixes" ? "all" : "introduced" });
  const head = sourceOf(texts, isWhole);
  const before = new Map([...texts, [path, `${texts.get(path) ?? ""}\n# more\n`]]);
  const { reviews, notices } = await reviewDockerfiles({
    paths: [path],
    changes: what === "fixes" ? [] : [{ path, status: "modified", hunks: undefined }],
    head,
    base: what === "fixes" ? undefined : sourceOf(before, isWhole),
    config,
    settings: fileSettings(config, rules),
    rules,
    locale: undefined,
    today,
  });
  const [review] = reviews;
  if (!review) throw new Error(notices.map(({ message }) => message).join(" "));
  return review;
}

function sourceOf(texts: Project["texts"], isWhole: boolean): FileSource {
  return {
    list: () => Promise.resolve(isWhole ? [...texts.keys()].map((one) => ({ path: one, kind: "file" })) : undefined),
    read: (paths) => Promise.resolve(new Map(paths.flatMap((one) => entryOf(texts, one)))),
  };
}

function entryOf(texts: Project["texts"], path: string): [string, { text: string; isUtf8: true }][] {
  const text = texts.get(path);
  return text === undefined ? [] : [[path, { text, isUtf8: true }]];
}

/** The project with other texts for some files. */
export function changed(project: Project, texts: Iterable<readonly [string, string]>): Project {
  return { ...project, texts: new Map([...project.texts, ...texts]) };
}

export function textOf({ path, texts }: Project): string {
  return texts.get(path) ?? "";
}
