/** Somebody with an account. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot" | "Organization";
}

/** The account behind a workflow's own token. */
export const actionsBot: Account = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };

/** The account of a login: the same one every time. */
export function accountOf(login: string, type?: Account["type"]): Account {
  if (login === actionsBot.login) return actionsBot;
  const id = Array.from(login).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 90_000_000, 7);
  return { login, id, type: type ?? (login.endsWith("[bot]") ? "Bot" : "User") };
}
