import { EventError, readAsked } from "../../../src/github/event.js";
import { decode } from "../../../src/source/decode.js";
import type { Target } from "../target.js";
import { dataTokens } from "../tokens.js";

const sha = "0123456789abcdef0123456789abcdef01234567";
const commit = { sha, ref: "main", repo: { full_name: "owner/repo", name: "repo", owner: { login: "owner" } } };
const payload = {
  action: "opened",
  number: 7,
  before: "0".repeat(40),
  after: sha,
  ref: "refs/heads/main",
  repository: { full_name: "owner/repo", default_branch: "main" },
  pull_request: {
    number: 7,
    head: commit,
    base: commit,
    comments: 1,
    review_comments: 2,
    changed_files: 3,
    state: "open",
    draft: false,
  },
  merge_group: { head_sha: sha, base_sha: sha },
  workflow_run: {
    event: "pull_request",
    head_sha: sha,
    head_branch: "x",
    head_repository: { owner: { login: "o" } },
    pull_requests: [],
  },
};

const names = [
  "pull_request",
  "pull_request_target",
  "merge_group",
  "push",
  "workflow_dispatch",
  "schedule",
  "workflow_run",
  "constructor",
];

/** The file that the runner hands in about the event. */
export const eventTarget: Target = {
  name: "event",
  share: 20,
  tokens: dataTokens,
  seeds: () => [Buffer.from(JSON.stringify(payload, undefined, 1))],
  run(bytes) {
    const { text } = decode(bytes);
    const read = (given: unknown, repository: string): void => {
      for (const name of names)
        try {
          readAsked({ name, payload: given, repository, sha });
        } catch (error) {
          if (!(error instanceof EventError)) throw error;
        }
    };
    read(payload, text.slice(0, 200));
    try {
      read(JSON.parse(text), "owner/repo");
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
    return [];
  },
};
