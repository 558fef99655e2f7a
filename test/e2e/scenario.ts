import type { FakeGitHub, PullRequest, Tree, Repository } from "../fake-github/index.js";
import { type FakeGitHubOptions, startFakeGitHub } from "../fake-github/index.js";
import { pullRequestEvent, runAction, type RunOptions, type RunResult } from "./harness.js";

/** A Dockerfile that no rule has a word to say about, with lines of the test's own before its end. */
export function dockerfile(...lines: readonly string[]): string {
  return [
    "FROM python:3.13-slim-bookworm",
    "ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1",
    "RUN useradd --uid 10001 --create-home app",
    "WORKDIR /app",
    ...lines,
    "COPY --chown=app app.py ./",
    "USER 10001",
    'CMD ["python", "app.py"]',
    "",
  ].join("\n");
}

/** The line that gives one finding of pip/cache-in-layer, with a safe fix. */
export const cached = "RUN pip install requests==2.32.3";
export const uncached = "RUN pip install --no-cache-dir requests==2.32.3";

export const others: Tree = { "README.md": "# App\n", "app.py": "print(1)\n" };

export interface Scenario {
  readonly github: FakeGitHub;
  readonly repository: Repository;
  readonly pull: PullRequest;
  /** Runs the action on the pull request as it is now, and counts from zero. */
  readonly run: (options?: Omit<RunOptions, "github">) => Promise<RunResult>;
  /** What was asked in the last run, such as `GET /repos/o/r/pulls/1/files`. */
  readonly calls: readonly string[];
  readonly summary: string | undefined;
}

let open: FakeGitHub[] = [];

/** Ends every fake that a test started, and fails the test when GitHub would have objected to a request, but for what is `allowed`. */
export async function closeScenarios(allowed: readonly RegExp[] = []): Promise<void> {
  const violations = open
    .flatMap((github) => github.violations)
    .filter((violation) => !allowed.some((pattern) => pattern.test(violation)));
  await Promise.all(open.map((github) => github.close()));
  open = [];
  expect(violations).toEqual([]);
}

/** A repository with a pull request from one tree to another. */
export async function scenario(
  base: Tree,
  head: Tree,
  options: FakeGitHubOptions & { readonly repository?: object } = {},
): Promise<Scenario> {
  const github = await startFakeGitHub(options);
  open.push(github);
  const repository = github.createRepository({
    base: { ...others, ...base },
    head: { ...others, ...head },
    ...options.repository,
  });
  const { pull } = repository;
  return {
    github,
    repository,
    pull,
    async run(run = {}) {
      github.clearLog();
      return runAction({ github, ...run, event: run.event ?? pullRequestEvent(github, pull) });
    },
    get calls() {
      return github.requests.map(({ method, path }) => `${method} ${path}`);
    },
    get summary() {
      return pull.issueComments[0]?.body;
    },
  };
}
