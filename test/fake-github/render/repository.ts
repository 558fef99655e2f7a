import type { JsonObject } from "../answer.js";
import { nodeId } from "../conversation.js";
import type { Account } from "../account.js";
import { renderAccount } from "./account.js";
import { apiRepository, htmlRepository, type Roots } from "./links.js";

const urlSuffixes: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

const createdAt = "2025-01-01T00:00:00Z";

/** What of a repository is shown. */
export interface ShownRepository {
  readonly id: number;
  readonly name: string;
  readonly fullName: string;
  readonly owner: Account;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly parent: unknown;
  readonly pulls: readonly unknown[];
}

/** A repository as REST and the events show it. */
export function renderRepository(roots: Roots, repository: ShownRepository): JsonObject {
  const api = apiRepository(roots, repository);
  const html = htmlRepository(roots, repository);
  const urls = Object.fromEntries(Object.entries(urlSuffixes).map(([name, suffix]) => [name, `${api}${suffix}`]));
  return {
    ...urls,
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.isPrivate,
    visibility: repository.isPrivate ? "private" : "public",
    owner: renderAccount(roots, repository.owner),
    html_url: html,
    description: null,
    fork: repository.parent !== undefined,
    url: api,
    clone_url: `${html}.git`,
    git_url: `${html.replace(/^https?/, "git")}.git`,
    ssh_url: `git@${new URL(html).host}:${repository.fullName}.git`,
    svn_url: html,
    homepage: null,
    mirror_url: null,
    default_branch: repository.defaultBranch,
    created_at: createdAt,
    updated_at: createdAt,
    pushed_at: createdAt,
    size: 1,
    language: "Python",
    license: null,
    topics: [],
    archived: false,
    disabled: false,
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: repository.pulls.length,
    open_issues_count: repository.pulls.length,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
  };
}

/** What only the answer about one repository adds. */
export function renderFullRepository(roots: Roots, repository: ShownRepository): JsonObject {
  return { ...renderRepository(roots, repository), network_count: 0, subscribers_count: 0 };
}
