import type { MessageData, Rule } from "./rule.js";

/** What a rule says in another language; what is missing is said in English. */
export interface RuleTexts {
  readonly summary?: string;
  readonly why?: string;
  /** By message key. */
  readonly messages?: Readonly<Record<string, string>>;
  /** By the English title, `{name}` places and all. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** By the English message of a related place. */
  readonly related?: Readonly<Record<string, string>>;
}

/** A language other than English. */
export interface Locale {
  readonly rules: Readonly<Record<string, RuleTexts>>;
  /** What reports say around the findings, by the English text. */
  readonly report?: Readonly<Record<string, string>>;
}

/** Puts values into the `{name}` places. A place without a value stays as it is, and values are not read again. */
export function fill(template: string, data: MessageData = {}): string {
  return template.replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (place, name: string) =>
    Object.hasOwn(data, name) ? (data[name] ?? place) : place,
  );
}

function textsOf(rule: Rule, locale: Locale | undefined): RuleTexts {
  return (locale && own(locale.rules, rule.id)) ?? {};
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A message of the rule, values put in; undefined when the rule has no message of that name. */
export function messageOf(rule: Rule, key: string, data?: MessageData, locale?: Locale): string | undefined {
  const template = own(textsOf(rule, locale).messages, key) ?? own(rule.messages, key);
  return template === undefined ? undefined : fill(template, data);
}

/** The message of a related place, found by its English text. */
export function relatedMessageOf(rule: Rule, english: string, data?: MessageData, locale?: Locale): string {
  return fill(own(textsOf(rule, locale).related, english) ?? english, data);
}

/** The title of a fix, found by its English text. */
export function fixTitleOf(rule: Rule, english: string, data?: MessageData, locale?: Locale): string {
  return fill(own(textsOf(rule, locale).fixes, english) ?? english, data);
}

/** The rule's summary in the run's language. */
export function summaryOf(rule: Rule, locale?: Locale): string {
  return textsOf(rule, locale).summary ?? rule.summary;
}

/** What the rule's problem costs, in the run's language. */
export function whyOf(rule: Rule, locale?: Locale): string {
  return textsOf(rule, locale).why ?? rule.why;
}

/** A text that reports say around the findings, found by its English text; places still to be filled. */
export function frameTextOf(english: string, locale?: Locale): string {
  return own(locale?.report, english) ?? english;
}
