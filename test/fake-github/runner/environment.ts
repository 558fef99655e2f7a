import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FakeGitHub } from "../server.js";
import type { WorkflowEvent } from "./workflow-event.js";

/** The files through which a step speaks with the runner, and the folders that it is given. */
export interface StepFolders {
  readonly root: string;
  readonly event: string;
  readonly output: string;
  readonly summary: string;
  readonly env: string;
  readonly path: string;
  readonly state: string;
  /** Empty: nothing was checked out. */
  readonly workspace: string;
}

/** Lays out a step's files under a folder that exists. */
export function createStepFolders(root: string, event: WorkflowEvent): StepFolders {
  const folders = {
    root,
    event: join(root, "event.json"),
    output: join(root, "output"),
    summary: join(root, "summary"),
    env: join(root, "env"),
    path: join(root, "path"),
    state: join(root, "state"),
    workspace: join(root, "workspace"),
  };
  for (const folder of ["workspace", "home", "temp", "tools", "bin"]) mkdirSync(join(root, folder));
  for (const file of [folders.output, folders.summary, folders.env, folders.path, folders.state])
    writeFileSync(file, "");
  writeFileSync(folders.event, JSON.stringify(event.payload, undefined, 2));
  return folders;
}

/** The variables that the runner sets for a step. `PATH` is an empty folder, since the action starts no other program. */
export function runnerVariables(
  github: Pick<FakeGitHub, "apiUrl" | "graphqlUrl" | "serverUrl">,
  event: WorkflowEvent,
  folders: StepFolders,
): Readonly<Record<string, string>> {
  const { repository } = event;
  return {
    CI: "true",
    HOME: join(folders.root, "home"),
    PATH: join(folders.root, "bin"),
    GITHUB_ACTION: "plimsoll",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: event.actor.login,
    GITHUB_ACTOR_ID: String(event.actor.id),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_BASE_REF: event.baseRef ?? "",
    GITHUB_ENV: folders.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: folders.event,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_HEAD_REF: event.headRef ?? "",
    GITHUB_JOB: "review",
    GITHUB_OUTPUT: folders.output,
    GITHUB_PATH: folders.path,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "4200000002",
    GITHUB_RUN_NUMBER: "11",
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_SHA: event.sha,
    GITHUB_STATE: folders.state,
    GITHUB_STEP_SUMMARY: folders.summary,
    GITHUB_TRIGGERING_ACTOR: event.actor.login,
    GITHUB_WORKFLOW: "Dockerfiles",
    GITHUB_WORKFLOW_REF: `${repository.fullName}/.github/workflows/plimsoll.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: join(folders.root, "temp"),
    RUNNER_TOOL_CACHE: join(folders.root, "tools"),
    RUNNER_WORKSPACE: folders.root,
  };
}
