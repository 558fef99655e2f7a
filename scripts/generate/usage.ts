import { parse } from "yaml";
import { table } from "./rules.js";

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The README's tables of inputs and outputs, from the text of `action.yml`. */
export function renderUsage(actionFile: string): string {
  const { inputs, outputs } = parse(actionFile) as ActionFile;
  return [
    table(
      ["Input", "What it does", "Default"],
      Object.entries(inputs).map(([name, input]) => [
        `\`${name}\``,
        input.description.trim(),
        input.default ? `\`${input.default}\`` : "",
      ]),
    ),
    "",
    table(
      ["Output", "What it holds"],
      Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description.trim()]),
    ),
  ].join("\n");
}
