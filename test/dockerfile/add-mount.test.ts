import { addMount, knowsMounts } from "../../src/dockerfile/add-mount.js";
import type { Run } from "../../src/dockerfile/model.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { applyEdits } from "../../src/text/edit.js";

const cache = "--mount=type=cache,target=/root/.cache/pip";

function mounted(run: string): string {
  const dockerfile = parseDockerfile(`FROM python:3.13-slim\n${run}\n`);
  const found = dockerfile.instructions.find((one): one is Run => one.keyword === "RUN");
  if (!found) throw new Error("There is no RUN.");
  const after = applyEdits(dockerfile.source.text, [addMount(dockerfile, found, cache)]);
  const again = parseDockerfile(after);
  expect(again.problems).toEqual([]);
  const mounts = again.instructions.flatMap((one) => (one.keyword === "RUN" ? one.mounts : []));
  expect(mounts.at(-1)?.target).toBe("/root/.cache/pip");
  return after.slice("FROM python:3.13-slim\n".length, -1);
}

const long = "pip install --require-hashes --only-binary :all: -r requirements.txt";

describe("addMount", () => {
  it.each([
    ["RUN pip install .", `RUN ${cache} pip install .`],
    ["  RUN pip install .", `  RUN ${cache} pip install .`],
    [`RUN ${long}`, `RUN ${cache} \\\n    ${long}`],
    ["RUN a \\\n  && b", `RUN ${cache} \\\n  a \\\n  && b`],
    ["RUN a \\\n\t&& b", `RUN ${cache} \\\n\ta \\\n\t&& b`],
    ["RUN a \\\n&& b", `RUN ${cache} \\\n    a \\\n&& b`],
    ["RUN \\\n  a && \\\n  b", `RUN \\\n  ${cache} \\\n  a && \\\n  b`],
    ["RUN --network=none a", `RUN --network=none ${cache} a`],
    [
      `RUN --mount=type=bind,source=a,target=/a ${long}`,
      `RUN --mount=type=bind,source=a,target=/a \\\n    ${cache} \\\n    ${long}`,
    ],
    [
      "RUN --mount=type=bind,source=a,target=/a \\\n  b",
      `RUN --mount=type=bind,source=a,target=/a \\\n  ${cache} \\\n  b`,
    ],
    ["\tRUN \\\n\ta && \\\n  b", `\tRUN \\\n\t${cache} \\\n\ta && \\\n  b`],
    [`  RUN ${long}`, `  RUN ${cache} \\\n      ${long}`],
    [`RUN --network=none --mount=type=tmpfs,target=/t a \\\n  # why\n  b`, `RUN --network=none --mount=type=tmpfs,target=/t \\\n  ${cache} \\\n  a \\\n  # why\n  b`], // prettier-ignore
    [`RUN --network=none \\\n    --security=insecure \\\n  a`, `RUN --network=none \\\n    --security=insecure \\\n  ${cache} \\\n  a`], // prettier-ignore
    ["RUN a \\\n\n  && b", `RUN ${cache} \\\n    a \\\n\n  && b`],
    [`RUN cat <<EOF > /etc/${"x".repeat(60)}\n  a\nEOF`, `RUN ${cache} \\\n    cat <<EOF > /etc/${"x".repeat(60)}\n  a\nEOF`], // prettier-ignore
    [`RUN ${"a".repeat(53)}`, `RUN ${cache} ${"a".repeat(53)}`],
    [`RUN ${"a".repeat(54)}`, `RUN ${cache} \\\n    ${"a".repeat(54)}`],
    ["RUN <<EOF\npip install .\nEOF", `RUN ${cache} <<EOF\npip install .\nEOF`],
    ['RUN ["pip", "install", "."]', `RUN ${cache} ["pip", "install", "."]`],
  ])("%s", (run, after) => expect(mounted(run)).toBe(after));
});

test("what the same fix takes out of the line counts", () => {
  const text = `FROM a\nRUN ${"a".repeat(60)}\n`;
  const dockerfile = parseDockerfile(text);
  const [, run] = dockerfile.instructions;
  if (run?.keyword !== "RUN") throw new Error("There is no RUN.");
  expect(addMount(dockerfile, run, cache, 7).text).toBe(`${cache} `);
  expect(addMount(dockerfile, run, cache, 6).text).toBe(`${cache} \\\n    `);
});

describe("knowsMounts", () => {
  it.each([
    ["", true],
    ["# syntax=docker/dockerfile:1\n", true],
    ["# syntax=docker/dockerfile:1.2\n", true],
    ["# syntax=docker/dockerfile:1.17-labs\n", true],
    ["# syntax=docker.io/docker/dockerfile:1.7.0\n", true],
    ["# syntax=docker/dockerfile\n", true],
    ["# syntax=docker/dockerfile:experimental\n", true],
    ["# syntax=docker/dockerfile-upstream:master\n", true],
    [`# syntax=docker/dockerfile:1.4@sha256:${"0".repeat(64)}\n`, true],
    ["# check=skip=all\n", true],
    ["# check=skip=all\n# syntax=docker/dockerfile:1.0\n", false],
    ["# syntax=docker/dockerfile:2.0\n", true],
    ["# syntax=docker/dockerfile:10.1\n", true],
    ["# syntax=docker/dockerfile-upstream:1.0\n", false],
    [`# syntax=docker/dockerfile@sha256:${"0".repeat(64)}\n`, true],
    ["# syntax=docker/dockerfile:my-latest\n", false],
    ["# syntax=docker/dockerfile:v1.4\n", false],
    ["# syntax=registry.example.com/docker/dockerfile:1\n", false],
    ["# syntax=docker/dockerfile:1.4@sha1:0\n", false],
    ["# syntax=docker/dockerfile:1.0\n", false],
    ["# syntax=docker/dockerfile:1.1.7\n", false],
    ["# syntax=registry.example.com/frontend:2\n", false],
  ])("%s%s", (directive, known) =>
    expect(knowsMounts(parseDockerfile(`${directive}FROM python:3.13-slim\n`))).toBe(known),
  );
});
