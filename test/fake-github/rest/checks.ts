import type { Requirement } from "../access.js";
import { type Answer, isObject, type JsonObject, notFound, unprocessable } from "../answer.js";
import { nodeId } from "../conversation.js";
import { renderActionsApp } from "../render/conversation.js";
import { apiRepository, htmlRepository } from "../render/links.js";
import type { CheckRun } from "../repository.js";
import { cutPage } from "./paging.js";
import { repositoryPath, type RestCall, type Routes, textOf } from "./route.js";

const readChecks: Requirement = { scopes: ["checks"], level: "read" };
const writeChecks: Requirement = { scopes: ["checks"], level: "write" };

/** Check runs. */
export const checkRoutes: Routes = {
  [`POST ${repositoryPath}/check-runs`]: { requires: writeChecks, handle: createCheckRun },
  [`PATCH ${repositoryPath}/check-runs/{check_run_id}`]: { requires: writeChecks, handle: updateCheckRun },
  [`GET ${repositoryPath}/commits/{ref}/check-runs`]: { requires: readChecks, handle: listCheckRuns },
};

function createCheckRun(call: RestCall): Answer {
  const headSha = textOf(call.body, "head_sha") ?? "";
  if (call.repository.resolve(headSha) === undefined) throw unprocessable([`No commit found for SHA: ${headSha}`]);
  const run: CheckRun = {
    id: call.host.nextId(),
    name: textOf(call.body, "name") ?? "",
    headSha,
    status: "queued",
    conclusion: null,
    title: null,
    summary: null,
    annotations: 0,
    startedAt: call.host.clock.now(),
  };
  call.repository.checkRuns.push(run);
  return { status: 201, body: render(call, change(run, call.body)) };
}

function updateCheckRun(call: RestCall): Answer {
  const run = call.repository.checkRuns.find((each) => each.id === Number(call.params.check_run_id));
  if (!run) throw notFound();
  return { status: 200, body: render(call, change(run, call.body)) };
}

function listCheckRuns(call: RestCall): Answer {
  const sha = call.repository.resolve(call.params.ref ?? "");
  const runs = call.repository.checkRuns.filter((run) => run.headSha === sha);
  const page = cutPage(call, runs);
  const rendered = page.items.map((run) => render(call, run));
  return { status: 200, headers: page.headers, body: { total_count: runs.length, check_runs: rendered } };
}

function change(run: CheckRun, body: JsonObject): CheckRun {
  const conclusion = textOf(body, "conclusion");
  run.status = conclusion === undefined ? (textOf(body, "status") ?? run.status) : "completed";
  run.conclusion = conclusion ?? run.conclusion;
  const output = body.output;
  if (!isObject(output)) return run;
  run.title = textOf(output, "title") ?? run.title;
  run.summary = textOf(output, "summary") ?? run.summary;
  const annotations = output.annotations;
  // Each further request adds to the annotations that are there.
  if (Array.isArray(annotations)) run.annotations += annotations.length;
  return run;
}

function render(call: RestCall, run: CheckRun): JsonObject {
  const url = `${apiRepository(call.host, call.repository)}/check-runs/${run.id}`;
  const html = `${htmlRepository(call.host, call.repository)}/runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CR", run.id),
    head_sha: run.headSha,
    external_id: "",
    url,
    html_url: html,
    details_url: html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.status === "completed" ? run.startedAt : null,
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: renderActionsApp(call.host),
    pull_requests: [],
  };
}
