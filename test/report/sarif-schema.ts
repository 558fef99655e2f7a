import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);

let validate: ValidateFunction | undefined;

/** The standard's own schema of SARIF 2.1.0. Gives what is wrong with a log; empty when it is valid. */
export function sarifFaults(text: string): readonly string[] {
  validate ??= compileSchema();
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ""}`);
}

function compileSchema(): ValidateFunction {
  const path = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  // It is of draft 4, and one of its patterns is no regular expression under the flag `u`.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
