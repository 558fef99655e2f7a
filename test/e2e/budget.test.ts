import { jest } from "@jest/globals";
import { cached, closeScenarios, dockerfile, others, scenario, uncached } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(120_000);

describe("no Dockerfile is affected", () => {
  test("costs one call, and the run is green", async () => {
    const { github, run } = await scenario(
      { Dockerfile: dockerfile(cached) },
      { Dockerfile: dockerfile(cached), "app.py": "print(2)\n" },
    );
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ conclusion: "success", findings: "0" });
    expect(result.summary).toContain("No Dockerfile is affected by this change.");
    expect(github.counts).toMatchObject({ reads: 1, writes: 0 });
  });

  test.each([
    ["a name that a configuration could mean", { LICENSE: "x\n" }],
    ["a requirements file without a Dockerfile near", { "requirements.txt": "flask==3.0.0\n" }],
  ])("costs two calls with %s", async (_, files) => {
    const { github, run } = await scenario({}, files);
    expect((await run()).exitCode).toBe(0);
    expect(github.counts).toMatchObject({ reads: 2, writes: 0 });
  });

  test("costs two calls where others talk, and clears an earlier answer once", async () => {
    const [bad, good] = [{ Dockerfile: dockerfile(cached) }, { Dockerfile: dockerfile(uncached) }];
    const { github, pull, run } = await scenario(good, { ...good, "app.py": "print(2)\n" });
    pull.addIssueComment({ author: "somebody", body: "Nice." });
    pull.addReviewComment({ author: "somebody", body: "Why?", path: "app.py", line: 1 });
    await run();
    expect(github.counts).toMatchObject({ reads: 2, writes: 0 });

    pull.push({ ...others, ...bad });
    await run();
    expect(pull.reviewComments).toHaveLength(2);
    pull.forcePush({ head: { ...others, ...good, "app.py": "print(3)\n" } });
    await run();
    expect(pull.reviewComments.map(({ body }) => body)).toEqual(["Why?"]);
    expect(pull.issueComments[1]?.body).toContain("nothing introduced");
    await run();
    expect(github.counts).toMatchObject({ reads: 2, writes: 0 });
  });

  test("a removed Dockerfile is nothing to look at", async () => {
    const { run } = await scenario({ Dockerfile: dockerfile(cached) }, {});
    expect((await run()).outputs).toMatchObject({ conclusion: "success", findings: "0" });
  });
});

describe("a change of a context file", () => {
  test("has the Dockerfiles reviewed that it goes into, within the budget", async () => {
    const files = { "app/Dockerfile": dockerfile(uncached), "web/Dockerfile": dockerfile(uncached) };
    const { github, run } = await scenario(
      { ...files, "app/requirements.txt": "flask==3.0.0\n" },
      { ...files, "app/requirements.txt": "flask==3.0.1\n" },
    );
    const result = await run({ inputs: { comment: "always" } });
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("Looked at 1 Dockerfile.");
    expect(github.counts.reads).toBeLessThanOrEqual(6);
  });

  test("brings nothing up that was there before", async () => {
    const files = { Dockerfile: dockerfile(cached) };
    const { run } = await scenario({ ...files, "requirements.txt": "a\n" }, { ...files, "requirements.txt": "b\n" });
    expect((await run()).outputs).toMatchObject({ findings: "0", existing: "1" });
  });
});

describe("what says how a Dockerfile is built", () => {
  const text = dockerfile(cached).replace(
    '"python", "app.py"',
    '"flask", "run", "--host", "0.0.0.0", "--port", "8080"',
  );
  const compose = "services:\n  app:\n    build: ./app\n    command: gunicorn -b 0.0.0.0 app:app\n";
  const workflow = "jobs: { a: { steps: [{ uses: docker/build-push-action@v6, with: { context: ./app } }] } }\n";

  test("is read in the same queries, within the budget", async () => {
    const around = {
      "compose.yml": compose,
      ".github/workflows/image.yml": workflow,
      "app/requirements.txt": "-r ../shared.txt\nflask==3.0.0\n",
    };
    const { github, run } = await scenario(around, { ...around, "app/Dockerfile": text });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "1" });
    expect(result.summary).toContain("pip/cache-in-layer");
    expect(github.counts.reads).toBeLessThanOrEqual(6);
    expect(github.counts.graphql).toBe(1);
  });

  test("counts as it was at the base for what was there before", async () => {
    const { run } = await scenario(
      { "app/Dockerfile": text, "compose.yml": compose },
      { "app/Dockerfile": text, "compose.yml": compose.replace(/ {4}command.*\n/, "") },
    );
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "3", existing: "1" });
    expect(result.summary).toContain("server/development");
  });
});

describe("many files", () => {
  test("more than GitHub lists: the run says so", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3001 }, (_, index) => [`data/${String(index).padStart(5, "0")}.txt`, "x\n"]),
    );
    const { github, run } = await scenario({ Dockerfile: dockerfile() }, { ...many, Dockerfile: dockerfile(cached) });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.summary).toContain("GitHub lists only the first files");
    expect(github.counts.reads).toBeLessThanOrEqual(35);
  });

  test("two hundred Dockerfiles travel in few queries", async () => {
    const side = (...lines: readonly string[]) =>
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`image${index}/Dockerfile`, dockerfile(...lines)]));
    const { github, pull, run } = await scenario(side(), side(cached));
    const result = await run();
    expect(result.outputs.findings).toBe("200");
    expect(pull.reviewComments).toHaveLength(30);
    expect(pull.issueComments).toHaveLength(1);
    expect(github.counts.graphql).toBeLessThanOrEqual(3);
    expect(github.counts.writes).toBe(2);
    await run();
    expect(github.counts.writes).toBe(0);
  });
});
