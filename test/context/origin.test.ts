import { contextOrigin } from "../../src/context/origin.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

/** Where in the context a file comes from that the last command of a Dockerfile names. */
function originOf(body: string, path: string): string | undefined {
  const command = [...parseDockerfile(body).commands()].at(-1);
  if (!command) throw new Error("No command.");
  return contextOrigin(command, path);
}

const from = "FROM python:3.13\n";

test.each([
  ["COPY requirements.txt .\nRUN x", "requirements.txt", "requirements.txt"],
  ["WORKDIR /app\nCOPY deploy/requirements.txt ./\nRUN x", "requirements.txt", "deploy/requirements.txt"],
  ["WORKDIR /app\nCOPY deploy/requirements.txt ./\nRUN x", "/app/requirements.txt", "deploy/requirements.txt"],
  ["COPY prod.txt /tmp/requirements.txt\nRUN x", "/tmp/requirements.txt", "prod.txt"],
  ["COPY requirements.txt /tmp/\nRUN x", "/tmp/requirements.txt", "requirements.txt"],
  ["COPY requirements.txt /app\nRUN x", "/app/requirements.txt", "requirements.txt"],
  ["COPY a.txt b.txt /app/\nRUN x", "/app/b.txt", "b.txt"],
  ["COPY . /app\nRUN x", "/app/deps/r.txt", "deps/r.txt"],
  ["COPY src /app\nRUN x", "/app/r.txt", "src/r.txt"],
  ["COPY Pipfile Pipfile.lock /app/\nRUN x", "/app/Pipfile", "Pipfile"],
  ["COPY requirements*.txt /app/\nRUN x", "/app/requirements-dev.txt", "requirements-dev.txt"],
  ["COPY deps/*.txt /app/\nRUN x", "/app/a.txt", "deps/a.txt"],
  ["COPY a.txt /r.txt\nCOPY b.txt /r.txt\nRUN x", "/r.txt", "b.txt"],
  ["ARG D=/srv\nCOPY r.txt $D/\nRUN x", "/srv/r.txt", "r.txt"],
  ["RUN --mount=type=bind,source=deps/r.txt,target=/tmp/r.txt x", "/tmp/r.txt", "deps/r.txt"],
  ["WORKDIR /app\nRUN --mount=type=bind,target=. x", "r.txt", "r.txt"],
  ["COPY r.txt /a/\nRUN x", "/b/r.txt", undefined],
  ["COPY r.txt /a/\nRUN x", "/a/other.txt", undefined],
  ["RUN x\nCOPY r.txt .", "r.txt", undefined],
  ["COPY $X .\nRUN x", "r.txt", undefined],
  ["COPY r.txt $X/\nRUN x", "r.txt", undefined],
  ["ADD https://h/r.txt .\nRUN x", "r.txt", undefined],
  ["COPY ../r.txt .\nRUN x", "r.txt", undefined],
  ["COPY --from=example/image /r.txt .\nRUN x", "r.txt", undefined],
])("%j: %s comes from %s", (body, path, expected) => {
  expect(originOf(from + body, path)).toBe(expected);
});

test("through stages", () => {
  const base = from.replace("\n", " AS base\n");
  expect(originOf(`${base}WORKDIR /app\nCOPY deps/r.txt .\nFROM base\nRUN x`, "r.txt")).toBe("deps/r.txt");
  expect(
    originOf(`${base}WORKDIR /app\nCOPY deps/r.txt .\n${from}COPY --from=base /app/r.txt /tmp/\nRUN x`, "/tmp/r.txt"),
  ).toBe("deps/r.txt");
  expect(originOf(`${base}RUN make\n${from}COPY --from=base /app/r.txt /tmp/\nRUN x`, "/tmp/r.txt")).toBeUndefined();
});
