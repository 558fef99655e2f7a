// Makes openapi-subset.json anew from GitHub's own description. To add an operation: name it below, then
//   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
//   node test/fake-github/openapi/cut.mjs package/generated/api.github.com.json && npx prettier --write test/fake-github/openapi
// Prose and examples are dropped, and OpenAPI's `nullable` becomes JSON Schema.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { URL } from "node:url";

const repository = "/repos/{owner}/{repo}";
const wanted = [
  "GET /rate_limit",
  "GET /user",
  "GET /orgs/{org}/repos",
  `GET ${repository}`,
  `GET ${repository}/commits/{commit_sha}/pulls`,
  `GET ${repository}/commits/{ref}`,
  `GET ${repository}/commits/{ref}/check-runs`,
  `GET ${repository}/compare/{basehead}`,
  `GET ${repository}/contents/{path}`,
  `GET ${repository}/git/blobs/{file_sha}`,
  `GET ${repository}/git/commits/{commit_sha}`,
  `GET ${repository}/git/trees/{tree_sha}`,
  `GET ${repository}/issues/comments/{comment_id}`,
  `PATCH ${repository}/issues/comments/{comment_id}`,
  `DELETE ${repository}/issues/comments/{comment_id}`,
  `GET ${repository}/issues/{issue_number}/comments`,
  `POST ${repository}/issues/{issue_number}/comments`,
  `GET ${repository}/pulls`,
  `GET ${repository}/pulls/comments/{comment_id}`,
  `PATCH ${repository}/pulls/comments/{comment_id}`,
  `DELETE ${repository}/pulls/comments/{comment_id}`,
  `GET ${repository}/pulls/{pull_number}`,
  `GET ${repository}/pulls/{pull_number}/comments`,
  `POST ${repository}/pulls/{pull_number}/comments`,
  `POST ${repository}/pulls/{pull_number}/comments/{comment_id}/replies`,
  `GET ${repository}/pulls/{pull_number}/commits`,
  `GET ${repository}/pulls/{pull_number}/files`,
  `GET ${repository}/pulls/{pull_number}/reviews`,
  `POST ${repository}/pulls/{pull_number}/reviews`,
  `POST ${repository}/check-runs`,
  `PATCH ${repository}/check-runs/{check_run_id}`,
  `POST ${repository}/code-scanning/sarifs`,
];

const description = JSON.parse(readFileSync(process.argv[2], "utf8"));
const dropped = new Set(["description", "example", "examples", "title", "x-github", "externalDocs", "deprecationDate"]);
const schemas = {};

const lookUp = (reference) =>
  reference
    .slice(2)
    .split("/")
    .reduce((node, key) => node[key], description);

function clean(node, isPropertyMap = false) {
  if (Array.isArray(node)) return node.map((each) => clean(each));
  if (typeof node !== "object" || node === null) return node;
  if (typeof node.$ref === "string") return referTo(node.$ref);
  const entries = Object.entries(node).filter(([key]) => isPropertyMap || (!dropped.has(key) && key !== "nullable"));
  const result = Object.fromEntries(
    entries.map(([key, value]) => [key, clean(value, key === "properties" && !isPropertyMap)]),
  );
  return node.nullable === true && !isPropertyMap ? { anyOf: [result, { type: "null" }] } : result;
}

function referTo(reference) {
  const name = reference.split("/").at(-1);
  if (!(name in schemas)) {
    schemas[name] = {};
    schemas[name] = clean(lookUp(reference));
  }
  return { $ref: `#/schemas/${name}` };
}

function resolve(node) {
  return node.$ref ? lookUp(node.$ref) : node;
}

function cutOperation(key) {
  const [method, path] = key.split(" ");
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`the description has no ${key}`);
  const parameters = (operation.parameters ?? []).map(resolve).map((parameter) => ({
    name: parameter.name,
    in: parameter.in,
    schema: clean(parameter.schema),
  }));
  const body = operation.requestBody?.content["application/json"]?.schema;
  const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  const responses = answers.map(([status, response]) => {
    const schema = resolve(response).content?.["application/json"]?.schema;
    return [status, schema ? clean(schema) : {}];
  });
  return {
    docs: operation.externalDocs.url,
    parameters,
    ...(body ? { requestBody: clean(body) } : {}),
    responses: Object.fromEntries(responses),
  };
}

const operations = Object.fromEntries(wanted.map((key) => [key, cutOperation(key)]));
const sorted = Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)));
const source =
  "npm @octokit/openapi 23.0.2, generated/api.github.com.json; MIT License, Copyright (c) 2020 Octokit contributors";
const target = new URL("./openapi-subset.json", import.meta.url);
writeFileSync(target, JSON.stringify({ source, operations, schemas: sorted }));
