import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { copiedWheels } from "../../src/python/copied-wheels.js";
import { wheelMount } from "../../src/rewrites/wheel-mount.js";

const file = `FROM python:3.12 AS build
RUN pip wheel --wheel-dir=/wheels flask
FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install /wheels/*
`;

function mounts(syntax: string): boolean {
  const dockerfile = parseDockerfile(`# syntax=${syntax}\n${file}`);
  const [wheels] = copiedWheels(dockerfile);
  if (!wheels) throw new Error("The file copies wheels.");
  return wheelMount(dockerfile, wheels) !== undefined;
}

describe("wheelMount", () => {
  test.each([
    "docker/dockerfile:1",
    "docker/dockerfile",
    "docker/dockerfile:latest",
    "docker/dockerfile:1.2",
    "docker/dockerfile:1.2.1",
    "docker/dockerfile:1.19",
    "docker/dockerfile:1.7-labs",
    "docker/dockerfile:1-labs",
    "docker.io/docker/dockerfile:1.4@sha256:0123",
    "docker/dockerfile-upstream:1.6",
    "docker/dockerfile:experimental",
    "docker/dockerfile:1.0-experimental",
    "docker/dockerfile:1.1.7-experimental",
  ])("is offered with %s", (syntax) => {
    expect(mounts(syntax)).toBe(true);
  });

  test.each([
    "docker/dockerfile:1.0",
    "docker/dockerfile:1.0.0",
    "docker/dockerfile:1.1",
    "docker/dockerfile:1.1.7",
    "docker/dockerfile:master",
    "example/frontend:1",
    "example/docker/dockerfile:1",
  ])("is not offered with %s", (syntax) => {
    expect(mounts(syntax)).toBe(false);
  });
});
