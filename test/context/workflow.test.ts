import type { ImageBuild } from "../../src/context/facts.js";
import { readWorkflow } from "../../src/context/workflow.js";
import { combinations, fill } from "../../src/context/workflow-values.js";

const path = ".github/workflows/image.yml";

function buildsOf(text: string): readonly ImageBuild[] {
  const read = readWorkflow(text, path);
  if ("message" in read) throw new Error(read.message);
  return read;
}

/** A job of one step. */
function ofStep(step: string, job = ""): readonly ImageBuild[] {
  return buildsOf(
    `jobs:\n  image:\n${job.replace(/^(?=.)/gm, "    ")}    steps:\n      - ${step.replace(/\n/g, "\n        ")}\n`,
  );
}

const push = (inputs: string): string => `uses: docker/build-push-action@v6\nwith: { ${inputs} }`;

test.each<[string, Partial<ImageBuild>]>([
  ["push: true", { dockerfile: "Dockerfile", context: "", target: null }],
  ["context: .", { dockerfile: "Dockerfile", context: "" }],
  ["context: ./api", { dockerfile: "api/Dockerfile", context: "api" }],
  [
    "context: ., file: ./docker/Dockerfile.api, target: app",
    { dockerfile: "docker/Dockerfile.api", context: "", target: "app" },
  ],
  ['context: "{{defaultContext}}:api"', { dockerfile: "api/Dockerfile", context: "api" }],
  ['context: "${{ github.workspace }}/api"', { context: "api" }],
  ['context: "${{ inputs.folder }}", file: Dockerfile', { dockerfile: "Dockerfile", context: undefined }],
  ['context: ., target: "${{ inputs.stage }}"', { target: undefined }],
])("with %s", (inputs, expected) => {
  expect(ofStep(push(inputs))).toMatchObject([{ by: "workflow", file: path, isDevelopment: false, ...expected }]);
});

test.each([
  'context: "https://github.com/a/b.git"',
  'file: "${{ inputs.file }}"',
  "context: ../x",
  'context: "${{ inputs.folder }}"',
])("with %s no Dockerfile of the repository is known", (inputs) => expect(ofStep(push(inputs))).toEqual([]));

test("build arguments stand on lines", () => {
  const text =
    'jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { build-args: "A=1\\nB=${{ x }}\\n" } }] } }';
  expect(buildsOf(text)[0]?.arguments).toEqual(
    new Map([
      ["A", "1"],
      ["B", undefined],
    ]),
  );
});

test("of a matrix of any size no more than its first combinations are made", () => {
  const matrix = Object.fromEntries(Array.from({ length: 2000 }, (_, name) => [`k${name}`, [1, 2, 3, 4, 5]]));
  const made = combinations(matrix);
  expect(made).toHaveLength(64);
  expect(made.every((one) => Object.keys(one).length === 20)).toBe(true);
  expect(combinations({ a: Array.from({ length: 10_000 }, (_, value) => value) })).toHaveLength(64);
});

test("a matrix builds what it lists", () => {
  const job =
    "strategy:\n  matrix:\n    include:\n      - { file: a.Dockerfile, stage: x }\n      - { file: b.Dockerfile, stage: y }\n";
  const builds = ofStep(push('context: ., file: "${{ matrix.file }}", target: "${{ matrix.stage }}"'), job);
  expect(builds.map(({ dockerfile, target }) => [dockerfile, target])).toEqual([
    ["a.Dockerfile", "x"],
    ["b.Dockerfile", "y"],
  ]);
});

test.each([
  "actions/checkout@v5\n        with: { repository: a/b }",
  "actions/checkout@v5\n        with: { path: here }",
])("after %s nothing is known of the folders", (checkout) => {
  expect(
    buildsOf(`jobs:\n  a:\n    steps:\n      - uses: ${checkout}\n      - uses: docker/build-push-action@v6\n`),
  ).toEqual([]);
});

test.each<[string, Partial<ImageBuild>]>([
  ["docker build .", { dockerfile: "Dockerfile", context: "", target: null }],
  [
    "docker build -t x:1 --build-arg A=1 api",
    { dockerfile: "api/Dockerfile", context: "api", arguments: new Map([["A", "1"]]) },
  ],
  [
    "docker buildx build --push --platform linux/amd64,linux/arm64 -f a/Dockerfile --target app .",
    { dockerfile: "a/Dockerfile", target: "app" },
  ],
  ["docker --context x image build --file=b.Dockerfile .", { dockerfile: "b.Dockerfile", context: "" }],
  ["cd api && sudo docker build .", { dockerfile: "api/Dockerfile", context: "api" }],
  ["podman build .", { dockerfile: "Dockerfile" }],
  ["docker build -f a.Dockerfile --target $STAGE .", { dockerfile: "a.Dockerfile", target: undefined }],
  ["docker build -f a.Dockerfile ${{ inputs.folder }}", { dockerfile: "a.Dockerfile", context: undefined }],
])("in a script: %s", (script, expected) => {
  expect(ofStep(`run: ${JSON.stringify(script)}`)).toMatchObject([expected]);
});

test.each([
  "docker build $OPTIONS .",
  "docker build -f ${{ matrix.file }} .",
  "docker build -",
  "docker build https://example.com/x.git",
  "(cd x; true); docker build .",
  "cd $HOME; docker build .",
  "docker run --rm x build .",
  "docker compose build web",
  "echo docker build .",
])("in a script nothing is certain of: %s", (script) => {
  expect(ofStep(`run: ${JSON.stringify(script)}`)).toEqual([]);
});

test("a step's folder is where its script starts", () => {
  expect(ofStep("run: docker build .\nworking-directory: api")).toMatchObject([{ dockerfile: "api/Dockerfile" }]);
  expect(ofStep("run: docker build .\nshell: pwsh")).toEqual([]);
});

test("a broken workflow is named with its line", () => {
  expect(readWorkflow("jobs:\n  a: [\n", path)).toMatchObject({ path, line: 3 });
});

test.each<[unknown, readonly unknown[]]>([
  [undefined, [{}]],
  ["${{ fromJSON(x) }}", [{}]],
  [
    { a: [1, 2], b: [3] },
    [
      { a: 1, b: 3 },
      { a: 2, b: 3 },
    ],
  ],
  [{ a: [1, 2], exclude: [{ a: 1 }] }, [{ a: 2 }]],
  [{ a: [1, 2], include: [{ a: 2, c: 4 }, { a: 5 }] }, [{ a: 1 }, { a: 2, c: 4 }, { a: 5 }]],
  [{ include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
])("the matrix %j stands for %j", (matrix, expected) => {
  expect(combinations(matrix)).toEqual(expected);
});

test("a huge matrix is taken for its first combinations", () => {
  const many = Array.from({ length: 1000 }, (_, index) => index);
  expect(combinations({ a: many, b: many, c: many }).length).toBeLessThanOrEqual(64);
});

test.each<[string, string]>([
  ["a${{ env.X }}b", "a1b"],
  ["${{matrix.image.name}}", "web"],
  ["${{ secrets.X }}", "${UNKNOWN}"],
  ["${{ env.constructor }}", "${UNKNOWN}"],
  ["${{ env.X", "${{ env.X"],
])("%s is filled to %s", (text, expected) => {
  expect(fill(text, { env: { X: 1 }, matrix: { image: { name: "web" } } })).toBe(expected);
});
