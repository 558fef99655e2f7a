import { GraphQLError } from "graphql";
import { demand, type Requirement, type Grant } from "../access.js";
import { Refusal } from "../answer.js";
import type { Host } from "../host.js";
import type { RateLimit } from "../rate-limit.js";
import type { Repository } from "../repository.js";

/** What the resolvers of one request may look at. */
export interface GraphqlContext {
  readonly host: Host;
  readonly grant: Grant;
  readonly repositories: readonly Repository[];
  readonly rateLimit: RateLimit;
  /** The node ids of threads that were resolved. */
  readonly resolvedThreads: Set<string>;
  violate(text: string): void;
}

/** An error as GitHub's GraphQL reports it: with a type, beside data that is null at its place. */
export function graphqlFailure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** Throws GitHub's FORBIDDEN when the token's permissions do not reach. */
export function demandOf(context: GraphqlContext, repository: Repository, requirement: Requirement): void {
  const viewer = { ...context.grant, permissions: repository.permissionsOf(context.grant.permissions) };
  try {
    demand(viewer, requirement, repository.isPrivate);
  } catch (error) {
    if (error instanceof Refusal) throw graphqlFailure("FORBIDDEN", "Resource not accessible by integration");
    throw error;
  }
}
