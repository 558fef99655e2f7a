import type { Dockerfile } from "../dockerfile/model.js";

interface Looked {
  readonly text: string;
  readonly answers: Map<string, boolean>;
}

const lookedAt = new WeakMap<Dockerfile, Looked>();

/** Whether a file's text holds one of some texts in lower case, whatever its own case. Each text is looked for once. */
export function mentionsOneOf(dockerfile: Dockerfile, texts: readonly string[]): boolean {
  let looked = lookedAt.get(dockerfile);
  if (!looked) {
    looked = { text: dockerfile.source.text.toLowerCase(), answers: new Map() };
    lookedAt.set(dockerfile, looked);
  }
  const { text, answers } = looked;
  for (const each of texts) {
    let answer = answers.get(each);
    if (answer === undefined) {
      answer = text.includes(each);
      answers.set(each, answer);
    }
    if (answer) return true;
  }
  return false;
}
