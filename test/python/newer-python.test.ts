import { emptyContext } from "../../src/context/read.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { newerPython } from "../../src/python/newer-python.js";
import { applyEdits } from "../../src/text/edit.js";

/** The file after a move away from a minor, without and with the release of the system. */
function moved(code: string, minor: string) {
  const dockerfile = parseDockerfile(code);
  const images = dockerfile.stages.map(({ from }) => from);
  const newer = newerPython(dockerfile, images, minor, { context: emptyContext(), today: "2026-11-21" });
  return newer && [applyEdits(code, newer.edits), applyEdits(code, newer.withRelease)];
}

test.each([
  ["FROM python:3.9", "FROM python:3.12", "FROM python:3.12-trixie"],
  ["FROM python:3.9-slim AS a", "FROM python:3.12-slim AS a", "FROM python:3.12-slim-trixie AS a"],
  ["FROM python:3.9.1-alpine", "FROM python:3.12.14-alpine", "FROM python:3.12.14-alpine3.24"],
])("moves %s", (code, plain, released) => expect(moved(code, "3.9")).toEqual([plain, released]));

test("names no release where the tag does", () =>
  expect(moved("FROM python:3.9-bookworm", "3.9")).toEqual(["FROM python:3.12-bookworm", "FROM python:3.9-bookworm"]));

test.each([
  ["a minor before 3.8", "FROM python:3.7", "3.7"],
  ["Python 2", "FROM python:2.7", "2.7"],
  ["a digest", `FROM python:3.9@sha256:${"0".repeat(64)}`, "3.9"],
  ["a tag that an argument gives", "ARG V=3.9\nFROM python:$V", "3.9"],
  ["a release that is not built for it", "FROM python:3.9-slim-stretch", "3.9"],
  ["a comment that names it", "FROM python:3.9\n# Python 3.9 is what we test with", "3.9"],
])("stays with %s", (_, code, minor) => expect(moved(code, minor)).toBeUndefined());
