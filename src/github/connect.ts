import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type GitHub, type Repository, type Send } from "./client.js";

/** A request that takes longer is given up and, where that is safe, sent again. */
const longestRequest = 30_000;

/** A client for the API at `apiUrl`, github.com's or an Enterprise Server's (`https://host/api/v3`). */
export async function connect(token: string, apiUrl: string, repository: Repository): Promise<GitHub> {
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } });
  const send: Send = (route, parameters) =>
    octokit.request(route === "POST /graphql" ? `POST ${graphqlUrl(apiUrl)}` : route, {
      ...(route === "POST /graphql" ? onlyBody(parameters) : parameters),
      request: { signal: AbortSignal.timeout(longestRequest) },
    });
  return createClient(send, repository, (milliseconds) => sleep(milliseconds));
}

/** Enterprise Server has its GraphQL beside `/api/v3`, not below. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
}

/** What a request carries beside query and variables would go into the body. */
function onlyBody(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { query: parameters.query, variables: parameters.variables };
}

function quiet(): void {
  // Octokit's own lines would go to the log of the job.
}
