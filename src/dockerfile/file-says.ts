import type { Dockerfile } from "./model.js";

const answered = new WeakMap<Dockerfile, Map<string, boolean>>();

/**
 * Whether a text, or a match of a pattern without the flags `g` and `y`, stands anywhere in the file. The file is looked
 * through once for each: a rule that asks at every command would go through a long file as often as it has commands.
 */
export function fileSays(dockerfile: Dockerfile, what: RegExp | string): boolean {
  let answers = answered.get(dockerfile);
  if (!answers) answered.set(dockerfile, (answers = new Map<string, boolean>()));
  const key = typeof what === "string" ? `"${what}` : String(what);
  let answer = answers.get(key);
  if (answer === undefined) {
    const { text } = dockerfile.source;
    answers.set(key, (answer = typeof what === "string" ? text.includes(what) : what.test(text)));
  }
  return answer;
}
