import { readFileSync } from "node:fs";
import {
  buildSchema,
  type DocumentNode,
  executeSync,
  getOperationAST,
  OperationTypeNode,
  GraphQLError,
  parse,
  validate,
} from "graphql";
import { type Answer, isObject, type Json, Refusal } from "../answer.js";
import { viewerNode } from "./actor-node.js";
import type { GraphqlContext } from "./context.js";
import { findNode, minimizeComment, resolveReviewThread, unminimizeComment } from "./mutations.js";
import { findRepository } from "./repository-node.js";

const schema = buildSchema(readFileSync(new URL("./schema.graphql", import.meta.url), "utf8"));

/** Whether a request's body asks for a mutation. */
export function isMutation(body: Json | undefined): boolean {
  const query = isObject(body) ? body.query : undefined;
  if (typeof query !== "string") return false;
  try {
    return getOperationAST(parse(query))?.operation === OperationTypeNode.MUTATION;
  } catch {
    return false;
  }
}

/** Serves a request to `POST /graphql`. Every error but a malformed body is answered with 200, as GitHub does. */
export function answerGraphql(body: Json, context: GraphqlContext): Answer {
  const query = isObject(body) ? body.query : undefined;
  const variables = (isObject(body) ? body.variables : undefined) ?? {};
  if (typeof query !== "string") throw new Refusal(400, "A query attribute must be specified and must be a string.");
  if (!isObject(variables)) throw new Refusal(400, "Variables are invalid JSON.");
  const document = parseQuery(query);
  if (document instanceof GraphQLError) return failure([document], context);
  const errors = validate(schema, document);
  if (errors.length > 0) return failure(errors, context);
  const operationName = isObject(body) && typeof body.operationName === "string" ? body.operationName : null;
  const result = executeSync({
    schema,
    document,
    variableValues: variables,
    operationName,
    rootValue: rootOf(context),
  });
  const failures = result.errors ?? [];
  // Whatever is no refusal of GitHub's is a fault of the fake's.
  for (const { originalError } of failures)
    if (originalError && !(originalError instanceof GraphQLError)) throw originalError;
  const answer =
    failures.length === 0 ? { data: result.data } : { data: result.data, errors: failures.map(renderError) };
  return { status: 200, body: JSON.parse(JSON.stringify(answer)) as Json };
}

function rootOf(context: GraphqlContext): Readonly<Record<string, unknown>> {
  return {
    viewer: () => viewerNode(context),
    repository: (args: Parameters<typeof findRepository>[1]) => findRepository(context, args),
    node: ({ id }: { readonly id: string }) => findNode(context, id),
    rateLimit: () => {
      const { reset, ...counts } = context.rateLimit.state("graphql");
      return { ...counts, cost: 1, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() };
    },
    minimizeComment: (args: Parameters<typeof minimizeComment>[1]) => minimizeComment(context, args),
    unminimizeComment: (args: Parameters<typeof unminimizeComment>[1]) => unminimizeComment(context, args),
    resolveReviewThread: (args: Parameters<typeof resolveReviewThread>[1]) => resolveReviewThread(context, args),
  };
}

function parseQuery(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** A query that does not fit the schema: no data at all. */
function failure(errors: readonly GraphQLError[], context: GraphqlContext): Answer {
  for (const error of errors) context.violate(`GraphQL: ${error.message}`);
  return { status: 200, body: { errors: errors.map(renderError) } };
}

function renderError(error: GraphQLError): Json {
  const type = error.extensions.type;
  const locations = (error.locations ?? []).map(({ line, column }) => ({ line, column }));
  return {
    ...(typeof type === "string" ? { type } : {}),
    ...(error.path ? { path: [...error.path] } : {}),
    locations,
    message: error.message,
  };
}
