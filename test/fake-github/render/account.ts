import type { Account } from "../account.js";
import type { JsonObject } from "../answer.js";
import { nodeId } from "../conversation.js";
import type { Repository } from "../repository.js";
import type { Roots } from "./links.js";

/** An account as REST shows it ("simple user"). */
export function renderAccount(roots: Roots, account: Account): JsonObject {
  const url = `${roots.apiUrl}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("U", account.id),
    avatar_url: `${roots.serverUrl}/avatars/u/${account.id}`,
    gravatar_id: "",
    url,
    html_url: `${roots.serverUrl}/${encodeURIComponent(account.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** How an account stands to a repository. */
export function associationOf(account: Account, repository: Repository): string {
  if (account.login === repository.owner.login) return "OWNER";
  return account.type === "Bot" ? "NONE" : "CONTRIBUTOR";
}
