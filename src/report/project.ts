import manifest from "../../package.json" with { type: "json" };

/** Where the project lives; pages of rules and the action's documentation are linked from here. */
export const projectUrl = "https://github.com/plimsoll-action/plimsoll";

export const toolName = "Plimsoll";

export const toolVersion: string = manifest.version;

/** The page of a rule. */
export function rulePage(id: string): string {
  return `${projectUrl}/blob/main/docs/rules/${id}.md`;
}
