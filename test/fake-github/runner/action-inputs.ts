import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** The values that `${{ … }}` may stand for in a default. */
export type Expressions = Readonly<Record<string, string>>;

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
}

/** The `INPUT_…` variables of a step: what a test gives, over the defaults of `action.yml` when there is one. Throws at an input that the action has not. */
export function inputVariables(
  actionFile: string,
  given: Readonly<Record<string, string>>,
  expressions: Expressions,
): Readonly<Record<string, string>> {
  const known = existsSync(actionFile) ? readDefaults(actionFile, expressions) : undefined;
  const strange = Object.keys(given).find((name) => known && !(name in known));
  if (strange !== undefined) throw new Error(`action.yml has no input "${strange}"`);
  const values = Object.entries({ ...known, ...given });
  return Object.fromEntries(values.map(([name, value]) => [variableOf(name), value]));
}

/** The runner's name for an input: blanks become underscores, hyphens stay. */
function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

function readDefaults(actionFile: string, expressions: Expressions): Readonly<Record<string, string>> {
  const { inputs } = parse(readFileSync(actionFile, "utf8")) as ActionFile;
  const entries = Object.entries(inputs ?? {}).map(([name, input]) => {
    const value = input?.default;
    const text =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
    return [name, evaluate(text, expressions)] as const;
  });
  return Object.fromEntries(entries);
}

function evaluate(text: string, expressions: Expressions): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = expressions[expression];
    if (value === undefined) throw new Error(`action.yml uses \${{ ${expression} }}, which the harness does not know`);
    return value;
  });
}
