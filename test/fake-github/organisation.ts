import { accountOf } from "./account.js";
import { type Answer, notFound } from "./answer.js";
import type { Viewer } from "./access.js";
import type { Incoming } from "./incoming.js";
import { queryViolations } from "./openapi/check-request.js";
import { renderRepository } from "./render/repository.js";
import { cutPage } from "./rest/paging.js";
import type { Match } from "./rest/router.js";
import type { Service } from "./serve.js";

/** A repository of an organisation that is listed, and nothing more. */
export interface ListedRepository {
  readonly name: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  readonly isDisabled?: boolean;
  readonly isFork?: boolean;
}

const firstId = 700_000_001;

/** The list of an organisation's repositories. A workflow's own token sees the public ones, a person's all. */
export const listOrganisation = {
  key: "GET /orgs/{org}/repos",
  answer(service: Service, incoming: Incoming, match: Match, viewer: Viewer, violate: (text: string) => void): Answer {
    const login = match.params.org ?? "";
    const all = service.organisations.get(login);
    if (!all) throw notFound();
    for (const violation of queryViolations(match.operation, incoming.query)) violate(violation);
    const owner = accountOf(login, "Organization");
    const seesPrivate = viewer !== undefined && !viewer.isInstallation;
    const seen = all.map((each, index) => ({ each, id: firstId + index }));
    const page = cutPage(
      { query: incoming.query, pageUrl: `${service.apiUrl}/orgs/${login}/repos` },
      seesPrivate ? seen : seen.filter(({ each }) => !each.isPrivate),
    );
    const body = page.items.map(({ each, id }) => ({
      ...renderRepository(service, {
        id,
        name: each.name,
        fullName: `${login}/${each.name}`,
        owner,
        isPrivate: each.isPrivate ?? false,
        defaultBranch: "main",
        parent: undefined,
        pulls: [],
      }),
      fork: each.isFork ?? false,
      archived: each.isArchived ?? false,
      disabled: each.isDisabled ?? false,
    }));
    return { status: 200, headers: page.headers, body };
  },
};
