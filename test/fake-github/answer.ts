/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What the fake sends back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or bytes that are sent as they are. */
  readonly body?: Json | Buffer;
}

/** An error of GitHub's, thrown by whatever refuses a request. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, more: JsonObject = {}, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${message}`);
    this.answer = { status, body: { message, ...more, status: String(status) }, headers };
  }
}

/** Nothing of that name, or nothing that the token may see. */
export function notFound(message = "Not Found"): Refusal {
  return new Refusal(404, message);
}

/** The answer to a token whose permissions do not reach. */
export function notAccessible(): Refusal {
  return new Refusal(403, "Resource not accessible by integration");
}

/** The 422 that names a resource and a field. */
export function validationFailed(resource: string, field: string, code: string, message?: string): Refusal {
  return new Refusal(422, "Validation Failed", {
    errors: [{ resource, code, field, ...(message === undefined ? {} : { message }) }],
  });
}

/** The 422 that lists sentences. */
export function unprocessable(errors: readonly string[]): Refusal {
  return new Refusal(422, "Unprocessable Entity", { errors });
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
