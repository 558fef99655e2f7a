import type { Finding } from "../engine/finding.js";
import { messageOf as templateOf, summaryOf, whyOf, type Locale } from "../engine/message.js";
import type { Rule } from "../engine/rule.js";
import { say, sayCount } from "./frame.js";
import { fillTemplate, sentence, words, type Markdown } from "./markdown.js";

/** What is wrong, values as code. */
export function message(finding: Finding, locale: Locale | undefined): Markdown {
  // Without data the template comes back as it is: values are put in here, each as code.
  const template = templateOf(finding.rule, finding.messageKey, {}, locale);
  return template === undefined ? sentence(finding.message) : fillTemplate(template, finding.data);
}

/** What it costs. */
export function why(rule: Rule, locale: Locale | undefined): Markdown {
  return fillTemplate(whyOf(rule, locale), {});
}

/** What the rule is about. */
export function summary(rule: Rule, locale: Locale | undefined): Markdown {
  return fillTemplate(summaryOf(rule, locale), {});
}

const counted = {
  error: { one: "1 error", several: "{count} errors" },
  warning: { one: "1 warning", several: "{count} warnings" },
  info: { one: "1 info", several: "{count} infos" },
} as const;

/** `2 errors, 1 warning`; empty for no finding. */
export function countLevels(findings: readonly Finding[], locale?: Locale): string {
  const parts: string[] = [];
  for (const level of ["error", "warning", "info"] as const) {
    const count = findings.filter((finding) => finding.level === level).length;
    if (count > 0) parts.push(sayCount(locale, count, counted[level].one, counted[level].several));
  }
  return parts.join(say(locale, ", "));
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Our own words as Markdown, for what is put together from counts. */
export const plain = words;
