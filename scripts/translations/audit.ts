import type { Locale, RuleTexts } from "../../src/engine/message.js";
import type { Rule } from "../../src/engine/rule.js";

/** A rule with the text of its file, in which the titles of fixes and the messages of related places stand. */
export interface SpeakingRule {
  readonly rule: Rule;
  readonly code: string;
}

export interface Audit {
  /** Texts that are still said in English. */
  readonly missing: readonly string[];
  /** Texts for what there is no more, or that lose or make up a value: each has to be mended. */
  readonly wrong: readonly string[];
}

/** Holds the texts of a language against the rules and against the frame of the reports (its templates, in English). */
export function audit(locale: Locale, rules: readonly SpeakingRule[], frame: readonly string[] = []): Audit {
  const known = new Set(rules.map(({ rule }) => rule.id));
  const audits = rules.map((each) => auditRule(each, locale.rules[each.rule.id] ?? {}));
  const inFrame = compareTexts("report", byText(frame), locale.report ?? {});
  const unknown = Object.keys(locale.rules).filter((id) => !known.has(id));
  return {
    missing: [...audits.flatMap(({ missing }) => missing), ...inFrame.missing],
    wrong: [
      ...unknown.map((id) => `${id}: there is no such rule`),
      ...audits.flatMap(({ wrong }) => wrong),
      ...inFrame.wrong,
    ],
  };
}

function auditRule({ rule, code }: SpeakingRule, texts: RuleTexts): Audit {
  const { summary, why } = texts;
  const parts = [
    compareTexts(
      rule.id,
      { summary: rule.summary, why: rule.why },
      { ...(summary && { summary }), ...(why && { why }) },
    ),
    compareTexts(`${rule.id} messages`, rule.messages, texts.messages ?? {}),
    compareTexts(`${rule.id} fixes`, byText(fixTitles(code)), texts.fixes ?? {}),
    compareTexts(`${rule.id} related`, byText(relatedMessages(code)), texts.related ?? {}),
  ];
  return { missing: parts.flatMap(({ missing }) => missing), wrong: parts.flatMap(({ wrong }) => wrong) };
}

function byText(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text) => [text, text]));
}

function compareTexts(
  where: string,
  english: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Audit {
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(other, key));
  const wrong = Object.entries(other).flatMap(([key, text]) => {
    const original = Object.hasOwn(english, key) ? english[key] : undefined;
    if (original === undefined) return [`"${key}" does not exist any more`];
    const [wanted, given] = [placesIn(original), placesIn(text)];
    return wanted === given ? [] : [`"${key}" has ${given || "no places"} instead of ${wanted || "none"}`];
  });
  return { missing: missing.map((key) => `${where}: ${key}`), wrong: wrong.map((fault) => `${where}: ${fault}`) };
}

/** The `{name}` places of a text, and whether each stands in code: there a value is shown in another way. */
function placesIn(text: string): string {
  const pieces = text
    .split("`")
    .flatMap((piece, index) =>
      [...piece.matchAll(/\{[A-Za-z]\w*\}/g)].map(([place]) => (index % 2 === 1 ? `\`${place}\`` : place)),
    );
  return [...new Set(pieces)].sort().join(" ");
}

/** What follows `title:` or `title =`, up to the end of the expression: `title = a ? "Do this" : "Do that"` has two. */
function fixTitles(code: string): readonly string[] {
  return [...code.matchAll(/\btitle(?::| =) ?([^\n",;]*(?:"(?:[^"\\\n]|\\.)*"[^\n",;]*)+)/g)]
    .flatMap(([, expression]) => strings(expression ?? ""))
    .filter((text) => text.includes(" "));
}

/** Related places say a sentence, where problems name a key; one that is nothing but a value needs no translation. */
function relatedMessages(code: string): readonly string[] {
  return [...code.matchAll(/\bmessage: ("(?:[^"\\\n]|\\.)*")/g)]
    .flatMap(([, literal]) => strings(literal ?? ""))
    .filter((text) => text.includes(" "));
}

function strings(expression: string): readonly string[] {
  return [...expression.matchAll(/"(?:[^"\\\n]|\\.)*"/g)].map(([literal]) => JSON.parse(literal) as string);
}
