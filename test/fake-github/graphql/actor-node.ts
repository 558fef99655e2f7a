import type { Account } from "../account.js";
import { nodeId } from "../conversation.js";
import type { GraphqlContext } from "./context.js";
import type { GraphqlObject } from "./git-objects.js";

/** An account as GraphQL shows it: the login of a bot stands there without `[bot]`, which REST and `viewer` have. */
export function actorNode(context: GraphqlContext, account: Account): GraphqlObject {
  return accountNode(context, account, account.login.replace(/\[bot\]$/, ""), account.type);
}

/** The owner of the token; always a user to GraphQL, under its full login. */
export function viewerNode(context: GraphqlContext): GraphqlObject {
  return accountNode(context, context.grant.account, context.grant.account.login, "User");
}

function accountNode(context: GraphqlContext, account: Account, login: string, type: string): GraphqlObject {
  const resourcePath = type === "Bot" ? `/apps/${login}` : `/${login}`;
  return {
    __typename: type,
    databaseId: account.id,
    id: nodeId("U", account.id),
    login,
    resourcePath,
    url: `${context.host.serverUrl}${resourcePath}`,
  };
}
