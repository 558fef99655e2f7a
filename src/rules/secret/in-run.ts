import { defineRule } from "../../engine/rule.js";

/** What tokens of well-known services look like; each begins with words that nothing else begins with. */
const formats: readonly { readonly pattern: RegExp; readonly of: string }[] = [
  { pattern: /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, of: "a GitHub token" },
  { pattern: /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{82}(?![A-Za-z0-9_])/g, of: "a GitHub token" },
  { pattern: /(?<![A-Za-z0-9_-])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/g, of: "a GitLab token" },
  { pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g, of: "an AWS access key" },
  { pattern: /(?<![A-Za-z0-9_-])pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,500}/g, of: "a PyPI token" },
  { pattern: /(?<![A-Za-z0-9_-])xox[abprs]-[0-9]{8,14}-[A-Za-z0-9-]{10,200}/g, of: "a Slack token" },
  { pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g, of: "an npm token" },
  { pattern: /(?<![A-Za-z0-9_])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g, of: "a Hugging Face token" },
  { pattern: /(?<![A-Za-z0-9_-])sk-(?:proj|ant)-[A-Za-z0-9_-]{40,200}/g, of: "an API key" },
  { pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g, of: "a Google API key" },
  { pattern: /(?<![A-Za-z0-9_])sk_live_[A-Za-z0-9]{24,100}/g, of: "a Stripe key" },
  { pattern: /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----[\s\\]{0,8}n?[A-Za-z0-9+/]{16}/g, of: "a private key" },
];

/** More of them tell nobody anything. */
const mostFound = 50;

export default defineRule({
  id: "secret/in-run",
  level: "error",
  summary: "A token of a well-known service stands in the file",
  mentions: ["gh", "glpat-", "akia", "asia", "pypi-", "xox", "npm_", "hf_", "sk-", "aiza", "sk_live_", "private key"],
  since: "0.1.0",
  messages: {
    found: "This is {kind}, and everybody who reads this file or gets the image can use it.",
  },
  why: "Tokens in public files are found by machines within minutes; one that was published has to be replaced.",
  *check({ dockerfile }) {
    const { text } = dockerfile.source;
    let count = 0;
    for (const { pattern, of } of formats) {
      for (const { index, 0: token } of text.matchAll(pattern)) {
        if (isExample(token)) continue;
        if (++count > mostFound) return;
        yield { at: { start: index, end: index + token.length }, message: "found", data: { kind: of } };
      }
    }
  },
});

/** Pages show `AKIAIOSFODNN7EXAMPLE` and `ghp_xxxxxxxx…`: too few different characters for a token. */
function isExample(token: string): boolean {
  return /example|placeholder|your|dummy|fake|1234567|abcdefg/i.test(token) || new Set(token).size < 12;
}
