import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { JsonObject } from "../answer.js";

/** A parameter of the path or the query. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: JsonObject;
}

/** One operation of GitHub's REST interface, as its OpenAPI description has it. */
export interface Operation {
  readonly docs: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: JsonObject;
  /** The schema of each successful status; empty where there is no body. */
  readonly responses: Readonly<Record<string, JsonObject>>;
}

interface Description {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, JsonObject>>;
}

const description = JSON.parse(readFileSync(new URL("./openapi-subset.json", import.meta.url), "utf8")) as Description;

/** The operations by their key, such as `GET /repos/{owner}/{repo}`. */
export const operations = description.operations;

const ajv = new Ajv({ strict: false, logger: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...description, $id: "github" });

/** A validator for the request body of an operation that has one. */
export function bodyValidator(key: string): ValidateFunction {
  return validator(`operations/${pointer(key)}/requestBody`);
}

/** A validator for the body of a successful answer; `undefined` when the description has none for that status. */
export function answerValidator(key: string, status: number): ValidateFunction | undefined {
  if (!operations[key]?.responses[String(status)]) return undefined;
  return validator(`operations/${pointer(key)}/responses/${status}`);
}

function validator(path: string): ValidateFunction {
  const reference = `github#/${path}`;
  return ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
}

function pointer(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}
