import { isObject } from "./answers.js";
import { RequestFailure } from "./failure.js";

/** What GraphQL gave, and what it could not give. */
export interface GraphqlAnswer<Data> {
  readonly data: Data;
  /** The fields that failed by themselves, as `repository.f3`; all others are whole. */
  readonly failed: ReadonlySet<string>;
}

interface GraphqlError {
  readonly message: string;
  readonly type: string;
  /** `` for an error of the whole query. */
  readonly field: string;
}

/** GitHub answers every query with 200; a refusal stands inside. By the kind of the refusal, the status that REST has for it. */
const statuses: Readonly<Record<string, number>> = {
  RATE_LIMITED: 429,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
};

const depth = 2;

/**
 * Reads an answer of GraphQL. Fields below the first level may be missing, and are named; undefined when it is no answer.
 * Throws RequestFailure when the query failed as a whole.
 */
export function readGraphql<Data>(
  answer: unknown,
  headers: Readonly<Record<string, unknown>>,
): GraphqlAnswer<Data> | undefined {
  if (!isObject(answer)) return undefined;
  const errors = Array.isArray(answer.errors) ? answer.errors.map(toError) : [];
  const { data } = answer;
  const isPartial = isObject(data) && errors.every(({ field }) => field.includes("."));
  if (isPartial) return { data: data as Data, failed: new Set(errors.map(({ field }) => field)) };
  const [first] = errors;
  if (!first) return undefined;
  throw new RequestFailure("POST /graphql", statuses[first.type], first.message.slice(0, 500), headers);
}

function toError(error: unknown): GraphqlError {
  const { message, type, path } = isObject(error) ? error : {};
  const steps: readonly unknown[] = Array.isArray(path) ? path.slice(0, depth) : [];
  return {
    message: typeof message === "string" ? message : "",
    type: typeof type === "string" ? type : "",
    field: steps.map(String).join("."),
  };
}
