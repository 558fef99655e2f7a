import type { Grant, Viewer } from "./access.js";
import { demand } from "./access.js";
import { type Answer, isObject, type Json, notAccessible, notFound, Refusal } from "./answer.js";
import type { GraphqlContext } from "./graphql/context.js";
import { answerGraphql } from "./graphql/execute.js";
import type { Host } from "./host.js";
import { demandWellFormed, type Incoming } from "./incoming.js";
import { demandBody, isPathValid, queryViolations, undocumentedProperties } from "./openapi/check-request.js";
import { operations } from "./openapi/description.js";
import type { RateLimit } from "./rate-limit.js";
import { listOrganisation, type ListedRepository } from "./organisation.js";
import { renderAccount } from "./render/account.js";
import type { Repository } from "./repository.js";
import { type Match, repositoryRoutes } from "./rest/router.js";

/** What answering needs of the server. */
export interface Service extends Host {
  readonly grants: ReadonlyMap<string, Grant>;
  readonly repositories: readonly Repository[];
  /** By login. */
  readonly organisations: ReadonlyMap<string, readonly ListedRepository[]>;
  readonly rateLimit: RateLimit;
  readonly resolvedThreads: Set<string>;
}

/** Answers a request, whatever it is. Throws nothing but faults of the fake's own. */
export function serve(service: Service, incoming: Incoming, match: Match | undefined, isGraphql: boolean): Answer {
  try {
    demandWellFormed(incoming);
    const viewer = viewerOf(service, incoming);
    if (isGraphql) return serveGraphql(service, incoming, viewer);
    return serveRest(service, incoming, match, viewer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return withDocumentation(error.answer, match);
  }
}

function viewerOf(service: Service, incoming: Incoming): Viewer {
  if (incoming.token === undefined) {
    if (incoming.headers.authorization !== undefined) throw new Refusal(401, "Bad credentials");
    return undefined;
  }
  const grant = service.grants.get(incoming.token);
  if (!grant) throw new Refusal(401, "Bad credentials");
  return grant;
}

function serveGraphql(service: Service, incoming: Incoming, viewer: Viewer): Answer {
  if (incoming.method !== "POST") throw notFound();
  if (!viewer) throw new Refusal(401, "This endpoint requires you to be authenticated.");
  service.rateLimit.spend("graphql");
  const context: GraphqlContext = {
    host: service,
    grant: viewer,
    repositories: service.repositories,
    rateLimit: service.rateLimit,
    resolvedThreads: service.resolvedThreads,
    violate: (text) => service.addViolation(`POST /graphql: ${text}`),
  };
  return answerGraphql(incoming.json ?? null, context);
}

function serveRest(service: Service, incoming: Incoming, match: Match | undefined, viewer: Viewer): Answer {
  if (match?.key === "GET /rate_limit") return answerRateLimit(service.rateLimit);
  service.rateLimit.spend("core");
  const violate = (text: string): void => service.addViolation(`${incoming.method} ${incoming.path}: ${text}`);
  if (!match) {
    violate("GitHub may have this, but the fake does not");
    throw notFound();
  }
  if (match.key === "GET /user") return answerUser(service, viewer);
  if (match.key === listOrganisation.key) return listOrganisation.answer(service, incoming, match, viewer, violate);
  const repository = findRepository(service, match);
  const route = repositoryRoutes[match.key];
  if (!repository || !route || !isPathValid(match.operation, match.params)) throw notFound();
  const permitted = viewer && { ...viewer, permissions: repository.permissionsOf(viewer.permissions) };
  demand(permitted, route.requires, repository.isPrivate);
  const accept = incoming.headers.accept ?? "";
  if (/\.(diff|patch|html|text|full|object|sha)\b/.test(accept))
    violate(`the fake does not have the media type ${accept}`);
  const body = checkBody(incoming, match, violate);
  for (const violation of queryViolations(match.operation, incoming.query)) violate(violation);
  if (incoming.method !== "GET") service.rateLimit.spendCreation();
  const suffix = incoming.path.split("/").slice(4).join("/");
  return route.handle({
    host: service,
    repository,
    viewer: permitted,
    params: match.params,
    query: incoming.query,
    body: isObject(body) ? body : {},
    accept,
    pageUrl: `${service.apiUrl}/repositories/${repository.id}/${suffix}`,
    violate,
  });
}

function findRepository(service: Service, match: Match): Repository | undefined {
  const wanted = `${match.params.owner ?? ""}/${match.params.repo ?? ""}`.toLowerCase();
  return service.repositories.find((each) => each.fullName.toLowerCase() === wanted);
}

function checkBody(incoming: Incoming, match: Match, violate: (text: string) => void): Json {
  const schema = match.operation.requestBody;
  if (!schema) {
    if (incoming.text !== "") violate("the request has a body, but the operation takes none");
    return {};
  }
  const body = incoming.json ?? {};
  demandBody(match.key, body);
  for (const path of undocumentedProperties(schema, body)) violate(`undocumented property ${path}`);
  return body;
}

function answerUser(service: Service, viewer: Viewer): Answer {
  if (!viewer) throw new Refusal(401, "Requires authentication");
  if (viewer.isInstallation) throw notAccessible();
  const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
  const texts = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const dates = { created_at: "2020-01-01T00:00:00Z", updated_at: "2020-01-01T00:00:00Z" };
  return { status: 200, body: { ...renderAccount(service, viewer.account), ...texts, ...counts, ...dates } };
}

function answerRateLimit(rateLimit: RateLimit): Answer {
  const core = rateLimit.state("core");
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  return { status: 200, body: { resources: { core, search, graphql: rateLimit.state("graphql") }, rate: core } };
}

function withDocumentation(answer: Answer, match: Match | undefined): Answer {
  if (!isObject(answer.body)) return answer;
  const docs = match ? operations[match.key]?.docs : undefined;
  const { message, errors, ...rest } = answer.body as Readonly<Record<string, Json>>;
  const ordered = { message: message ?? "", ...(errors === undefined ? {} : { errors }) };
  return { ...answer, body: { ...ordered, documentation_url: docs ?? "https://docs.github.com/rest", ...rest } };
}
