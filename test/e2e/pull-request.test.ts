import { jest } from "@jest/globals";
import { applySuggestions, findSuggestions } from "../fake-github/index.js";
import { pullRequestEvent, pullRequestTargetEvent } from "./harness.js";
import { cached, closeScenarios, dockerfile, others, scenario, uncached } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };

describe("a pull request that brings in a finding", () => {
  test("is answered in every channel, within the budget", async () => {
    const { github, pull, run, ...rest } = await scenario(before, after);
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.complaints).toEqual([]);
    expect(result.outputs).toMatchObject({
      conclusion: "success",
      findings: "1",
      warnings: "1",
      errors: "0",
      fixable: "1",
    });

    const [comment] = pull.reviewComments;
    expect(comment).toMatchObject({ path: "Dockerfile", line: 5, startLine: null, side: "RIGHT" });
    expect(findSuggestions(comment?.body ?? "")).toEqual([{ lines: [uncached], isClosed: true }]);
    expect(applySuggestions(pull).get("Dockerfile")).toBe(dockerfile(uncached));

    expect(pull.issueComments).toHaveLength(1);
    expect(pull.issueComments[0]?.body).toMatch(/^### Plimsoll: 1 introduced\n/);
    expect(result.outputs["comment-url"]).toContain(`issuecomment-${pull.issueComments[0]?.id}`);
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: "warning", file: "Dockerfile", line: 5, title: "pip/cache-in-layer" }),
    ]);
    expect(result.summary).toContain("### Plimsoll: 1 introduced");
    expect(github.counts.reads).toBeLessThanOrEqual(6);
    expect(github.counts.writes).toBe(2);
    expect(github.refusals).toEqual([]);
    expect(rest.calls).not.toContain(undefined);
  });

  test("is left alone by a second run: not one write", async () => {
    const { github, run } = await scenario(before, after);
    await run();
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(github.counts.writes).toBe(0);
    expect(github.counts.reads).toBeLessThanOrEqual(6);
    expect(result.outputs["comment-url"]).toContain("issuecomment-");
  });

  test("fails when the bar is lower", async () => {
    const { run } = await scenario(before, after);
    const result = await run({ inputs: { "fail-on": "warning" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("failure");
    expect(result.summary).toContain("The check fails because of 1 warning.");
    expect(result.annotations.map(({ level }) => level)).toEqual(["warning", "error"]);
  });

  test("is answered the same way on pull_request_target, and by an Enterprise Server", async () => {
    const { github, pull, run } = await scenario(before, after, { isEnterprise: true });
    const result = await run({ event: pullRequestTargetEvent(github, pull) });
    expect(result.exitCode).toBe(0);
    expect(github.apiUrl).toMatch(/\/api\/v3$/);
    expect(pull.reviewComments).toHaveLength(1);
  });
});

describe("a push", () => {
  test("that fixes the finding clears the comment and leaves a clean bill", async () => {
    const { github, pull, run } = await scenario(before, after);
    await run();
    pull.push({ ...others, Dockerfile: dockerfile(uncached) });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "0", conclusion: "success" });
    expect(pull.reviewComments).toEqual([]);
    expect(pull.issueComments).toHaveLength(1);
    expect(pull.issueComments[0]?.body).toMatch(/^### Plimsoll: nothing introduced\n/);
    expect(github.counts.writes).toBe(2);
    await run();
    expect(github.counts.writes).toBe(0);
  });

  test("that fixes an answered finding folds the comment and keeps the answer", async () => {
    const { github, pull, run } = await scenario(before, after);
    await run();
    pull.reply(pull.reviewComments[0]?.id ?? 0, { author: "octocat", body: "Why?" });
    pull.push({ ...others, Dockerfile: dockerfile(uncached) });
    await run();
    expect(pull.reviewComments).toHaveLength(2);
    expect(pull.reviewComments[0]).toMatchObject({ minimized: "RESOLVED" });
    expect(pull.reviewComments[0]?.body).toMatch(/^This is no longer found\./);
    expect(pull.reviewComments[0]?.body).not.toContain("```suggestion");
    await run();
    expect(github.counts.writes).toBe(0);
  });

  test("that moves the finding posts nothing twice", async () => {
    const { pull, run } = await scenario(before, after);
    await run();
    pull.push({ ...others, Dockerfile: dockerfile("ENV A=1", "ENV B=2", cached) });
    await run();
    expect(pull.reviewComments).toHaveLength(1);
  });

  test("over a rebase that outdates every comment posts nothing twice", async () => {
    const { pull, run } = await scenario(before, after);
    await run();
    pull.forcePush({ base: { ...others, ...before, "x.py": "" }, head: { ...others, ...after, "x.py": "" } });
    expect(pull.reviewComments[0]?.line).toBeNull();
    await run();
    expect(pull.reviewComments).toHaveLength(1);
    expect(pull.issueComments).toHaveLength(1);
  });

  test("that takes the Dockerfile back out of the change clears everything", async () => {
    const { github, pull, run } = await scenario(before, after);
    await run();
    pull.push({ ...others, ...before, "app.py": "print(2)\n" });
    await run();
    expect(pull.reviewComments).toEqual([]);
    expect(pull.issueComments[0]?.body).toContain("No Dockerfile is affected by this change.");
    expect(github.counts.reads).toBeLessThanOrEqual(4);
  });
});

describe("what was there before", () => {
  test("is counted, and shown where it is asked for only", async () => {
    const old = "RUN pip install flask==3.0.0";
    const { pull, run } = await scenario({ Dockerfile: dockerfile(old) }, { Dockerfile: dockerfile(old, cached) });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "1", existing: "1" });
    expect(pull.reviewComments).toHaveLength(1);
    expect(pull.issueComments[0]?.body).toMatch(/^### Plimsoll: 1 introduced, 1 was there before\n/);
    const all = await run({ inputs: { scope: "changed" } });
    expect(all.outputs).toMatchObject({ findings: "2", existing: "0" });
    expect(pull.reviewComments).toHaveLength(2);
  });

  test("is judged at the place where the branch left the base", async () => {
    const { pull, repository, run } = await scenario(
      { Dockerfile: dockerfile(cached) },
      { Dockerfile: dockerfile(cached, "ENV A=1") },
    );
    // The base went on and has the finding fixed; the pull request still brings nothing in.
    repository.push({ ...others, Dockerfile: dockerfile(uncached) });
    pull.push({ ...others, Dockerfile: dockerfile(cached, "ENV A=2") });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "0", existing: "1" });
  });

  test("stays known over a rename", async () => {
    const { run } = await scenario({ Dockerfile: dockerfile(cached) }, { "image/Dockerfile": dockerfile(cached) });
    expect((await run()).outputs).toMatchObject({ findings: "0", existing: "1" });
  });

  test("is told as fixed when it goes", async () => {
    const { pull, run } = await scenario({ Dockerfile: dockerfile(cached) }, { Dockerfile: dockerfile(uncached) });
    const result = await run({ inputs: { comment: "always" } });
    expect(result.outputs).toMatchObject({ findings: "0", fixed: "1" });
    expect(pull.issueComments[0]?.body).toMatch(/^### Plimsoll: nothing introduced, 1 fixed\n/);
  });
});

describe("inputs", () => {
  test("comment: never, review-comments: false and annotations: false switch channels off", async () => {
    const { github, pull, run } = await scenario(before, after);
    const result = await run({ inputs: { comment: "never", "review-comments": "false", annotations: "false" } });
    expect(result.outputs.findings).toBe("1");
    expect(result.annotations).toEqual([]);
    expect([pull.issueComments, pull.reviewComments]).toEqual([[], []]);
    expect(github.counts).toMatchObject({ reads: 3, writes: 0 });
  });

  test("comment: findings says nothing of a clean change, comment: always does", async () => {
    const { pull, run } = await scenario(before, { Dockerfile: dockerfile(uncached) });
    await run();
    expect(pull.issueComments).toEqual([]);
    await run({ inputs: { comment: "always" } });
    expect(pull.issueComments[0]?.body).toMatch(/^### Plimsoll: nothing introduced\n\nLooked at 1 Dockerfile\./);
  });

  test("a value that is not allowed is named, with what is", async () => {
    const { github, run } = await scenario(before, after);
    const result = await run({ inputs: { "fail-on": "high" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.annotations[0]?.message).toBe(
      'The input `fail-on` is "high"; it may be `error`, `warning`, `info`, `never`.',
    );
    expect(result.summary).toContain("could not finish its work");
    expect(github.counts.total).toBe(0);
  });

  test("a missing token is told with the permission and the line to add", async () => {
    const { run } = await scenario(before, after);
    const result = await run({ token: "" });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain("token: ${{ github.token }}");
    expect(result.annotations[0]?.message).toContain("pull-requests: write");
  });

  test("an event that is no pull request is told by its name", async () => {
    const { github, pull, run } = await scenario(before, after);
    const result = await run({ event: { ...pullRequestEvent(github, pull), name: "issue_comment" } });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('"issue_comment"');
  });

  test("paths decide what is a Dockerfile, ignore-paths what is not", async () => {
    const trees = [
      { "images/app": dockerfile() },
      { "images/app": dockerfile(cached), "old/Dockerfile": dockerfile(cached) },
    ] as const;
    const { run } = await scenario(...trees);
    expect((await run({ inputs: { paths: "images/app" } })).outputs.findings).toBe("1");
    expect((await run({ inputs: { "ignore-paths": "old/**" } })).outputs.findings).toBe("0");
    const broken = await run({ inputs: { paths: "(" } });
    expect(broken.exitCode).toBe(1);
    expect(broken.annotations[0]?.message).toContain("input `paths`");
  });
});

describe("the configuration", () => {
  const strict = "fail-on: warning\n";

  test("is that of the base, and a change of it is told", async () => {
    const { run } = await scenario(
      { ...before, ".github/plimsoll.yml": strict },
      { ...after, ".github/plimsoll.yml": "fail-on: never\n" },
    );
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain("`.github/plimsoll.yml`");
  });

  test("is told as changed where nothing else is", async () => {
    const { github, run } = await scenario(before, { ...before, ".github/plimsoll.yml": "fail-on: never\n" });
    const result = await run();
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("The pull request changes `.github/plimsoll.yml`");
    expect(github.counts.writes).toBe(0);
  });

  test("gives way to the inputs", async () => {
    const { run } = await scenario(
      { ...before, ".github/plimsoll.yml": strict },
      { ...after, ".github/plimsoll.yml": strict },
    );
    expect((await run({ inputs: { "fail-on": "error" } })).exitCode).toBe(0);
  });

  test("with a mistake is an error that names file and line", async () => {
    const wrong = { ".github/plimsoll.yml": "fail-on: warning\nprofil: strict\n" };
    const { run } = await scenario({ ...before, ...wrong }, { ...after, ...wrong });
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.conclusion).toBe("error");
    expect(result.annotations[0]?.message).toMatch(/\.github\/plimsoll\.yml, line 2: .*profile/);
  });

  test("is hadolint's where there is none of ours: that of the base, told, and at no further call", async () => {
    const plain = await scenario(before, after);
    const expected = await plain.run();
    expect(expected.exitCode).toBe(0);
    const { github, run } = await scenario(
      { ...before, ".hadolint.yaml": "override: { error: [DL3042] }\nignored: [DL3001]\n" },
      { ...after, ".hadolint.yaml": "override: { error: [DL3042] }\nignored: [DL3001]\n" },
    );
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain("`.hadolint.yaml` counts here");
    expect(result.summary).toContain("No rule here stands for `DL3001`.");
    expect(github.counts.reads).toBe(plain.github.counts.reads);

    const changed = await scenario(before, { ...after, ".hadolint.yaml": "ignored: [DL3042]\n" });
    const told = await changed.run();
    expect(told.outputs.findings).toBe(expected.outputs.findings);
    expect(told.summary).toContain("The pull request changes `.hadolint.yaml`; this run went by the file");
    const both = await scenario(
      { ...before, ".hadolint.yml": "no-fail: true\n", ".github/plimsoll.yml": strict },
      { ...after, ".hadolint.yml": "no-fail: true\n", ".github/plimsoll.yml": strict },
    );
    const ours = await both.run();
    expect(ours.exitCode).toBe(1);
    expect(ours.summary).not.toContain("hadolint");
  });

  test("has an ignore that ended told", async () => {
    const ignores = "ignores:\n  - { rule: pip/*, reason: known, until: 2020-01-01 }\n";
    const { run } = await scenario(
      { ...before, ".github/plimsoll.yml": ignores },
      { ...after, ".github/plimsoll.yml": ignores },
    );
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.summary).toContain("ended on 2020-01-01, so what it silenced is reported again.");
  });

  test("may call other files Dockerfiles", async () => {
    const config = { ".github/plimsoll.yml": "paths: image.build\n" };
    const { run } = await scenario(
      { ...config, "image.build": dockerfile() },
      { ...config, "image.build": dockerfile(cached) },
    );
    expect((await run()).outputs.findings).toBe("1");
  });
});
