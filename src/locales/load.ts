import type { Locale } from "../engine/message.js";

/** The languages that findings can be told in. */
export const languages = ["en", "zh-CN"] as const;

export type Language = (typeof languages)[number];

/** The texts of a language; undefined for English, which the rules hold themselves. */
export async function loadLocale(language: Language): Promise<Locale | undefined> {
  if (language === "en") return undefined;
  const { default: locale } = await import("./zh-CN.json", { with: { type: "json" } });
  return locale;
}
