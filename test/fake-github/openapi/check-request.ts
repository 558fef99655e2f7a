import type { ErrorObject } from "ajv";
import { isObject, type Json, Refusal } from "../answer.js";
import { bodyValidator, type Operation, type Parameter } from "./description.js";

/** GitHub's largest page. */
export const largestPage = 100;

/** What is wrong with a query though GitHub serves it: parameters that it ignores or mends in silence. */
export function queryViolations(operation: Operation, query: Readonly<Record<string, string>>): readonly string[] {
  const known = new Map(operation.parameters.filter((each) => each.in === "query").map((each) => [each.name, each]));
  return Object.entries(query).flatMap(([name, value]) => {
    const parameter = known.get(name);
    return parameter ? valueViolations(parameter, value) : [`undocumented query parameter ${name}`];
  });
}

function valueViolations({ name, schema }: Parameter, value: string): readonly string[] {
  if (schema.type === "integer" && !/^\d+$/.test(value)) return [`${name} must be an integer, not "${value}"`];
  if (name === "per_page" && (Number(value) > largestPage || Number(value) < 1))
    return [`per_page must be 1 to 100, not ${value}`];
  if (name === "page" && Number(value) < 1) return [`page starts at 1, not ${value}`];
  const allowed = schema.enum;
  if (Array.isArray(allowed) && !allowed.includes(value))
    return [`${name} must be one of ${allowed.join(", ")}, not "${value}"`];
  return [];
}

/** Whether the values of a path fit; GitHub finds nothing where they don't. */
export function isPathValid(operation: Operation, values: Readonly<Record<string, string>>): boolean {
  return operation.parameters.every(({ name, in: place, schema }) => {
    return place !== "path" || schema.type !== "integer" || /^\d+$/.test(values[name] ?? "");
  });
}

/** Throws GitHub's 422 when a body does not fit its schema. */
export function demandBody(key: string, body: Json): void {
  const validate = bodyValidator(key);
  if (validate(body)) return;
  const [first] = validate.errors ?? [];
  throw new Refusal(422, `Invalid request.\n\n${first ? describe(first) : "The body does not fit."}`);
}

/** The paths of properties that the description does not have, which GitHub ignores in silence. */
export function undocumentedProperties(schema: Json | undefined, value: Json, at = ""): readonly string[] {
  if (!isObject(schema)) return [];
  if (Array.isArray(value))
    return value.flatMap((item: Json, index) => undocumentedProperties(schema.items, item, `${at}[${index}]`));
  const properties = schema.properties;
  if (!isObject(value) || !isObject(properties)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = at === "" ? name : `${at}.${name}`;
    return name in properties ? undocumentedProperties(properties[name], inner, path) : [path];
  });
}

function describe(error: ErrorObject): string {
  const params: Readonly<Record<string, unknown>> = error.params;
  if (error.keyword === "required") return `"${String(params.missingProperty)}" wasn't supplied.`;
  const place = error.instancePath.slice(1) || "body";
  return `For 'properties/${place}', ${error.message ?? "the value does not fit"}.`;
}
