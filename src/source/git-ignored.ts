import ignore, { type Ignore } from "ignore";

/** What the `.gitignore` files from the root down to one folder say. */
export interface IgnoreRules {
  /** Whether Git ignores an entry that lies directly in this folder. */
  ignores(name: string, isFolder: boolean): boolean;
  /** The rules in a folder directly below. */
  inFolder(name: string): IgnoreRules;
  /** These rules and those of this folder's own `.gitignore`. */
  with(gitignore: string): IgnoreRules;
}

/** One `.gitignore`, and how to reach from its folder to the one in question: `` or `a/b/`. */
interface Level {
  readonly rules: Ignore;
  readonly way: string;
}

/** The rules of the first `.gitignore` on the way down. */
export function ignoreRules(text: string): IgnoreRules {
  return rulesOf([{ rules: compile(text), way: "" }]);
}

function rulesOf(levels: readonly Level[]): IgnoreRules {
  return {
    ignores(name, isFolder) {
      // The deepest file that says anything has the last word.
      for (let at = levels.length - 1; at >= 0; at--) {
        const level = levels[at];
        const verdict = level?.rules.test(`${level.way}${name}${isFolder ? "/" : ""}`);
        if (verdict && (verdict.ignored || verdict.unignored)) return verdict.ignored;
      }
      return false;
    },
    inFolder: (name) => rulesOf(levels.map(({ rules, way }) => ({ rules, way: `${way}${name}/` }))),
    with: (gitignore) => rulesOf([...levels, { rules: compile(gitignore), way: "" }]),
  };
}

const mostRules = 2000;

/** Each rule becomes a regular expression; one with more wildcards than any real rule has would only make it slow. */
function compile(text: string): Ignore {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const sane = lines.filter((line) => line.length <= 500 && line.split("*").length <= 10 && !hasManyStars(line));
  return ignore({ ignorecase: false }).add(sane.slice(0, mostRules));
}

function hasManyStars(line: string): boolean {
  return line.split("/").some((part) => part.split("*").length > 4);
}
