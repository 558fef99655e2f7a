import { gunzipSync } from "node:zlib";
import type { Requirement } from "../access.js";
import { type Answer, Refusal } from "../answer.js";
import { apiRepository } from "../render/links.js";
import { repositoryPath, type RestCall, type Routes, textOf } from "./route.js";

const zippedLimit = 10 * 1024 ** 2;
const writeAlerts: Requirement = { scopes: ["security-events"], level: "write" };

/** Uploads of SARIF files. */
export const codeScanningRoutes: Routes = {
  [`POST ${repositoryPath}/code-scanning/sarifs`]: { requires: writeAlerts, handle: uploadSarif },
};

function uploadSarif(call: RestCall): Answer {
  const zipped = Buffer.from(textOf(call.body, "sarif") ?? "", "base64");
  if (zipped.length > zippedLimit) throw new Refusal(413, "The SARIF file is too large.");
  const text = unzip(zipped);
  const commitSha = textOf(call.body, "commit_sha") ?? "";
  if (call.repository.resolve(commitSha) === undefined) throw new Refusal(404, "commit not found");
  call.repository.sarifUploads.push({ commitSha, ref: textOf(call.body, "ref") ?? "", text });
  const id = `sarif-${call.repository.sarifUploads.length}`;
  const url = `${apiRepository(call.host, call.repository)}/code-scanning/sarifs/${id}`;
  return { status: 202, body: { id, url } };
}

function unzip(zipped: Buffer): string {
  try {
    const text = gunzipSync(zipped).toString("utf8");
    JSON.parse(text);
    return text;
  } catch {
    throw new Refusal(400, "Invalid SARIF. It must be gzipped JSON, in base64.");
  }
}
