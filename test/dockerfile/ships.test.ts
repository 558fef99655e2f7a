import { isBuilderPath, isDevelopmentPath, isNamedForOther } from "../../src/dockerfile/ships.js";

test.each([
  ["builder/Dockerfile", true],
  ["images/builders/python/Dockerfile", true],
  ["toolchain/Dockerfile", true],
  ["Toolchains/Dockerfile", true],
  ["Dockerfile.build", true],
  ["Dockerfile.builder", true],
  ["Dockerfile-build-arm64", true],
  ["app_build.dockerfile", true],
  ["build.Dockerfile", true],
  ["builder-x.Dockerfile", true],
  ["build/Dockerfile", false],
  ["my-builder/Dockerfile", false],
  ["builders-guide/Dockerfile", false],
  ["Dockerfile.rebuild", false],
  ["Dockerfile.buildah", false],
  ["buildpack.Dockerfile", false],
  ["rebuild-x.Dockerfile", false],
  ["a-build/Dockerfile", false],
  ["Dockerfile", false],
  [undefined, false],
])("%s is there to build others: %s", (path, expected) => expect(isBuilderPath(path)).toBe(expected));

test.each([
  ["Dockerfiledev", true],
  ["devDockerfile", true],
  ["Dockerfile.dev-dockerfile", true],
  ["Dockerfile.app.dev", true],
  ["Dockerfile.dev.Containerfile", true],
  ["de.v/Dockerfile", false],
  ["Dockerfile.Dockerfile", false],
])("%s is for development: %s", (path, expected) => expect(isDevelopmentPath(path)).toBe(expected));

test.each([
  ["app-tests", true],
  ["run_debug", true],
  ["benchmarks", true],
  ["ann-bench", false],
  ["web", false],
  ["", false],
])("a stage called %j serves something else: %s", (name, expected) => expect(isNamedForOther(name)).toBe(expected));
