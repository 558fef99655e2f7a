import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type GitHub, type Repository, type Send } from "./client.js";
import { RunnerError } from "./runner.js";
import { staysOnHost, type Fetch } from "./same-host.js";

/**
 * A client for the API at `apiUrl`, github.com's or an Enterprise Server's (`https://host/api/v3`), through the proxy that
 * the usual variables name. Throws RunnerError for what is no such address.
 */
export async function connect(token: string, apiUrl: string, repository: Repository): Promise<GitHub> {
  if (!isAddress(apiUrl))
    throw new RunnerError("GITHUB_API_URL is not the address of an API, such as `https://api.github.com`.");
  const { getOctokit } = await import("@actions/github");
  const { defaults } = await import("@actions/github/lib/utils");
  const base = apiUrl.endsWith("/") ? apiUrl.slice(0, -1) : apiUrl;
  const fetch = staysOnHost(defaults.request?.fetch as Fetch);
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const octokit = getOctokit(token, { baseUrl: base, log, request: { fetch } });
  const send: Send = (route, parameters) =>
    route === "POST /graphql"
      ? octokit.request(`POST ${graphqlUrl(base)}`, onlyBody(parameters))
      : octokit.request(route, { ...parameters });
  return createClient(send, repository, {
    sleep: (milliseconds) => sleep(milliseconds),
    now: () => Date.now(),
  });
}

/** Who has a name and a password in it would see both in the log, told by whatever does not take them. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return ["http:", "https:"].includes(protocol) && username === "" && password === "";
}

/** Enterprise Server has its GraphQL beside `/api/v3`, not below. */
function graphqlUrl(base: string): string {
  return `${base.replace(/\/api\/v3$/, "/api")}/graphql`;
}

/** What a request carries beside query and variables would go into the body. */
function onlyBody(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { query: parameters.query, variables: parameters.variables };
}

function quiet(): void {
  // Octokit's own lines would go to the log of the job.
}
