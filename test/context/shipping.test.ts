import type { BuiltBy, ComposeService, ImageBuild } from "../../src/context/facts.js";
import {
  everyService,
  isTargeted,
  isToDevelop,
  namedContexts,
  serviceVariable,
  services,
  shippedTarget,
} from "../../src/context/shipping.js";
import { parseDockerfile } from "../../src/dockerfile/parse.js";

function build(by: BuiltBy, target: ImageBuild["target"], more: Partial<ImageBuild> = {}): ImageBuild {
  return {
    by,
    file: "x",
    name: undefined,
    dockerfile: "Dockerfile",
    context: "",
    target,
    arguments: new Map(),
    isDevelopment: false,
    service: undefined,
    ...more,
  };
}

const development = { isDevelopment: true };

test.each<[string, readonly ImageBuild[], string | undefined]>([
  ["nothing builds it", [], undefined],
  ["compose names a stage", [build("compose", "app")], "app"],
  ["compose names none", [build("compose", null)], undefined],
  ["compose develops with one", [build("compose", "dev"), build("compose", "static")], undefined],
  ["compose for development names one", [build("compose", "app", development)], undefined],
  ["services build two", [build("compose", "app"), build("compose", "worker")], undefined],
  ["a variable hides it", [build("compose", undefined)], undefined],
  ["a workflow stands before compose", [build("compose", "app"), build("workflow", "release")], "release"],
  ["a workflow tests first", [build("workflow", "test"), build("workflow", "release")], "release"],
  ["a workflow that only tests tells nothing", [build("workflow", "test"), build("compose", "app")], "app"],
  ["a Makefile comes last", [build("makefile", "x"), build("bake", "app")], "app"],
])("what ships where %s", (_, builds, expected) => {
  expect(shippedTarget(builds)).toBe(expected);
});

test("contexts for development count where there are no others", () => {
  const own = build("compose", null, { context: "dev", ...development });
  expect(namedContexts([own])).toEqual(["dev"]);
  expect(namedContexts([own, build("workflow", null, { context: "app" })])).toEqual(["app"]);
  expect(namedContexts([build("workflow", null, { context: undefined })])).toEqual([]);
});

test("a stage is targeted by its name, or when nobody can tell", () => {
  const [one, other] = parseDockerfile("FROM a AS One\nFROM b AS other\n").stages;
  if (!one || !other) throw new Error("two stages");
  const builds = [build("compose", "one", development)];
  expect([isTargeted({ builds }, one), isTargeted({ builds }, other)]).toEqual([true, false]);
  expect(isTargeted({ builds: [build("bake", undefined)] }, other)).toBe(true);
  expect(isTargeted({ builds: [build("bake", null)] }, other)).toBe(false);
});

const service: ComposeService = {
  name: "web",
  at: { start: 0, end: 0 },
  user: undefined,
  command: undefined,
  entrypoint: undefined,
  environment: new Map([["A", "1"]]),
  environmentFiles: ["a.env", "b.env"],
  healthcheck: undefined,
  hasInit: false,
  hasTerminal: false,
  stopSignal: undefined,
  ports: [],
  mounts: [],
  isWatched: false,
};

test("services for development are no services of what ships", () => {
  const builds = [build("compose", null, { service }), build("compose", null, { service, ...development })];
  expect(services({ builds })).toEqual([service]);
  expect(everyService({ builds }, ({ name }) => name === "web")).toBe(true);
  expect(everyService({ builds }, ({ hasInit }) => hasInit)).toBe(false);
  expect(everyService({ builds: [] }, () => true)).toBe(false);
});

test("a variable comes from the service itself, else from the last of its files", () => {
  const texts = new Map([
    ["a.env", "B=1\nC=2\n"],
    ["b.env", "# C=4\r\nexport C='3'\r\nA=9\r\n"],
  ]);
  const valueOf = (name: string) => serviceVariable(service, { repositoryText: (path) => texts.get(path) }, name);
  expect(valueOf("A")).toEqual({ value: "1" });
  expect(valueOf("B")).toEqual({ value: "1" });
  expect(valueOf("C")).toEqual({ value: "3" });
  expect(valueOf("D")).toBeUndefined();
});

test.each<[string, string, boolean]>([
  ["", "/srv", true],
  ["api", "/srv", true],
  ["api/src", "/srv/src", true],
  ["api/media", "/srv/media", false],
  ["nginx", "/etc/nginx", false],
  ["warehouse", "/opt/warehouse/src/warehouse", true],
  ["prometheus.yml", "/etc/prometheus/prometheus.yml", false],
  ["anything", "/app", true],
])("whether %j at %s is the code: %s", (source, target, expected) => {
  const context = { root: "api", files: ["src/app.py", "media/a.png"] };
  expect(isToDevelop({ ...service, mounts: [{ source, target }] }, context)).toBe(expected);
});
