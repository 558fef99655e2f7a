import type { GitHub, IssueComment } from "./client.js";

/** The author of what a workflow's own token writes. Nobody can have this name: brackets are not allowed in one. */
const workflowLogin = "github-actions[bot]";

/** Keeps what the token itself wrote; a mark alone proves nothing, since anybody can write it. */
export type KeepOwn = <Comment extends IssueComment>(marked: readonly Comment[]) => Promise<readonly Comment[]>;

/** Asks GitHub who the token is only where a mark stands under another name than the workflow's, and then once. */
export function ownComments(github: GitHub): KeepOwn {
  let login: Promise<string | undefined> | undefined;
  return async (marked) => {
    const workflow = marked.filter(({ user }) => user?.login === workflowLogin);
    if (workflow.length > 0 || marked.length === 0) return workflow;
    login ??= github.login();
    const name = await login;
    if (name === undefined) return [];
    return marked.filter(({ user }) => user?.login === name || (user?.type === "Bot" && user.login === `${name}[bot]`));
  };
}
