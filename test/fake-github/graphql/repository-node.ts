import { nodeId } from "../conversation.js";
import { htmlRepository } from "../render/links.js";
import type { Repository } from "../repository.js";
import { readContents, readPulls } from "../rest/route.js";
import { actorNode } from "./actor-node.js";
import { demandOf, graphqlFailure, type GraphqlContext } from "./context.js";
import { commitNode, gitObject, type GraphqlObject } from "./git-objects.js";
import { pullNode } from "./pull-node.js";

/** The repository that a query names. Throws GitHub's NOT_FOUND when there is none. */
export function findRepository(
  context: GraphqlContext,
  args: { readonly owner: string; readonly name: string },
): GraphqlObject {
  const wanted = `${args.owner}/${args.name}`;
  const repository = context.repositories.find((each) => each.fullName.toLowerCase() === wanted.toLowerCase());
  if (!repository || (repository.isPrivate && repository.parent)) {
    throw graphqlFailure("NOT_FOUND", `Could not resolve to a Repository with the name '${wanted}'.`);
  }
  return repositoryNode(context, repository);
}

/** A repository as GraphQL shows it. */
export function repositoryNode(context: GraphqlContext, repository: Repository): GraphqlObject {
  return {
    __typename: "Repository",
    // GraphQL's Int has 32 bits; GitHub gives null for what is larger.
    databaseId: null,
    defaultBranchRef: () => refNode(context, repository, repository.defaultBranch),
    id: nodeId("R", repository.id),
    isFork: repository.parent !== undefined,
    isPrivate: repository.isPrivate,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: actorNode(context, repository.owner),
    url: htmlRepository(context.host, repository),
    object: (args: { readonly expression?: string | null; readonly oid?: string | null }) => {
      demandOf(context, repository, readContents);
      return gitObject(context, repository, args);
    },
    pullRequest: ({ number }: { readonly number: number }) => {
      demandOf(context, repository, readPulls);
      const pull = repository.pulls.find((each) => each.number === number);
      if (pull) return pullNode(context, pull);
      throw graphqlFailure("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
    },
    ref: ({ qualifiedName }: { readonly qualifiedName: string }) => {
      return refNode(context, repository, qualifiedName.replace(/^refs\/heads\//, ""));
    },
  };
}

function refNode(context: GraphqlContext, repository: Repository, branch: string): GraphqlObject | null {
  const sha = repository.store.resolve(repository.branchRef(branch));
  if (sha === undefined) return null;
  return { name: branch, prefix: "refs/heads/", target: () => commitNode(context, repository, sha) };
}
