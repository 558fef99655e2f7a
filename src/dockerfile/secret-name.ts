import { guarded } from "../text/guard.js";

/** How names of variables end that hold a secret; a lone `KEY` is mostly a public one. */
const endsSecretly = guarded(
  ["pass", "secret", "key", "token", "credential"],
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_?KEY|SECRET_ACCESS_KEY|API_?KEY|API_?SECRET|ACCESS_?TOKEN|AUTH_?TOKEN|TOKEN|PRIVATE_?KEY|ENCRYPTION_?KEY|CREDENTIALS?)$/,
);

/** Words that make it none: what a page shows to everybody, a switch, a count. */
const notSecret =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE|ALLOW|NO|DISABLE|ENABLE|USE|WITHOUT|WITH|REQUIRE|HAS|IS|MAX|MIN|EMPTY|RANDOM|EOS|BOS|PAD|HASHED|ENCRYPTED)(?:_|$)|^(?:VITE|REACT_APP|NUXT_PUBLIC)_/;

/** Whether a variable is named for a secret: `DB_PASSWORD`, `NPM_TOKEN`; not `GPG_KEY`, `TOKEN_FILE`, `MAX_TOKEN`. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  return upper.length < 200 && endsSecretly(upper) && !notSecret.test(upper);
}
