import { jest } from "@jest/globals";
import { summaryMark } from "../../src/report/summary.js";
import { cached, closeScenarios, dockerfile, others, scenario } from "./scenario.js";

afterEach(() => closeScenarios());
jest.setTimeout(60_000);

const before = { Dockerfile: dockerfile() };
const after = { Dockerfile: dockerfile(cached) };

/** What is left of Markdown once code is taken out. */
function outsideCode(markdown: string): string {
  const withoutFences = markdown.replace(/^(`{3,})[a-z]*\n[\s\S]*?^\1$/gm, "");
  return withoutFences.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
}

const traps = [
  "@octocat",
  "<img src=x>",
  "![x](https://evil.example/x.png)",
  "](https://evil.example)",
  "::error::boom",
  "##[error]boom",
  "`tick",
  "| cell",
  "</details>",
  "<!-- plimsoll:summary:00 -->",
];

describe("names and values from the change", () => {
  test.each(traps)("%s in a path stays a name", async (trap) => {
    const path = `a ${trap.replaceAll("/", "-")}/Dockerfile`;
    const { pull, run } = await scenario({ [path]: dockerfile() }, { [path]: dockerfile(cached) });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.complaints).toEqual([]);
    expect(result.lines.join("\n")).not.toContain("##[");
    const known = ["warning"];
    expect(result.commands.every(({ name }) => known.includes(name))).toBe(true);
    for (const text of [pull.issueComments[0]?.body ?? "", pull.reviewComments[0]?.body ?? "", result.summary]) {
      const left = outsideCode(text);
      for (const sign of ["octocat", "<img", "evil.example", "plimsoll:summary:00", "boom"])
        expect(left).not.toContain(sign);
    }
  });

  test("a path with a line feed makes no line of its own in the log", async () => {
    const path = "a\n::error::boom/Dockerfile";
    const { run } = await scenario({ [path]: dockerfile() }, { [path]: dockerfile(cached) });
    const result = await run();
    expect(result.outputs.findings).toBe("1");
    expect(result.annotations.every(({ level }) => level === "warning")).toBe(true);
    expect(result.lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
  });

  test("a suggestion can't be left early", async () => {
    const line = "RUN pip install requests==2.32.3 && echo ' ```` </details> @octocat'";
    const { pull, run } = await scenario(before, { Dockerfile: dockerfile(line) });
    await run();
    expect(outsideCode(pull.reviewComments[0]?.body ?? "")).not.toContain("@octocat");
    expect(outsideCode(pull.issueComments[0]?.body ?? "")).not.toContain("@octocat");
  });

  test("nothing is written to GITHUB_ENV or GITHUB_PATH", async () => {
    const { run } = await scenario(before, after);
    expect(await run()).toMatchObject({ envFile: "", pathFile: "" });
  });
});

describe("a forged comment", () => {
  test.each(["mallory", "other[bot]"])("of %s with our mark is not touched", async (author) => {
    const { github, pull, run } = await scenario(before, after);
    const body = `All is well.\n\n<!-- plimsoll:summary:${summaryMark} -->`;
    pull.addIssueComment({ author, body });
    await run();
    expect(pull.issueComments.map((comment) => comment.author.login)).toEqual([author, "github-actions[bot]"]);
    expect(pull.issueComments[0]?.body).toBe(body);
    await run();
    expect(github.counts.writes).toBe(0);
  });

  test("on a line with a finding's mark does not keep ours away", async () => {
    const { pull, run } = await scenario(before, after);
    await run();
    const mark = pull.reviewComments[0]?.body.split("\n").at(-1) ?? "";
    const second = await scenario(before, after);
    second.pull.addReviewComment({ author: "mallory", body: `Fine.\n\n${mark}`, path: "Dockerfile", line: 5 });
    await second.run();
    expect(second.pull.reviewComments).toHaveLength(2);
  });

  test("the comment of a person's token is known as its own", async () => {
    const { github, pull, run } = await scenario(before, after);
    const token = github.addPersonalToken("machine", { contents: "read", "pull-requests": "write" });
    await run({ token });
    expect(pull.issueComments[0]?.author.login).toBe("machine");
    await run({ token });
    expect([pull.issueComments.length, pull.reviewComments.length]).toEqual([1, 1]);
    expect(github.counts.writes).toBe(0);
  });
});

describe("strange bytes", () => {
  test("CRLF: the comment stands, the diff is in the summary", async () => {
    const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
    const { pull, run } = await scenario({ Dockerfile: crlf(dockerfile()) }, { Dockerfile: crlf(dockerfile(cached)) });
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "1", existing: "0" });
    expect(pull.reviewComments[0]?.line).toBe(5);
    expect(pull.reviewComments[0]?.body).not.toContain("```suggestion");
    expect(pull.issueComments[0]?.body).toContain("+RUN pip install --no-cache-dir requests==2.32.3\r\n");
  });

  test("bytes that are not UTF-8 are read, and no fix is offered", async () => {
    const bytes = (text: string): Uint8Array => Buffer.from(`# caf\u00e9\n${text}`, "latin1");
    const { pull, run } = await scenario(
      { Dockerfile: bytes(dockerfile()) },
      { Dockerfile: bytes(dockerfile(cached)) },
    );
    const result = await run();
    expect(result.outputs).toMatchObject({ findings: "1", existing: "0", fixable: "0" });
    expect(pull.reviewComments[0]?.body).not.toContain("```suggestion");
  });

  test("no final line feed", async () => {
    const { pull, run } = await scenario(
      { Dockerfile: dockerfile().trimEnd() },
      { Dockerfile: dockerfile(cached).trimEnd() },
    );
    await run();
    expect(pull.reviewComments[0]?.body).toContain("```suggestion");
  });

  test("a link is not followed", async () => {
    const { run } = await scenario(
      { "real.txt": dockerfile(cached) },
      { "real.txt": dockerfile(cached), Dockerfile: { symlink: "real.txt" } },
    );
    expect((await run()).outputs).toMatchObject({ findings: "0", conclusion: "success" });
  });

  test("a link is not followed where the tree is cut short", async () => {
    const { run } = await scenario(
      { "real.txt": dockerfile(cached) },
      { "real.txt": dockerfile(cached), Dockerfile: { symlink: "real.txt" } },
      { repository: { treeLimit: 2 } },
    );
    expect((await run()).outputs).toMatchObject({ findings: "0" });
  });

  test("an empty Dockerfile does not end the run", async () => {
    const { run } = await scenario(
      { "b/Dockerfile": dockerfile() },
      { Dockerfile: "", "b/Dockerfile": dockerfile(cached) },
    );
    const result = await run();
    expect(result.annotations.some(({ title }) => title === "pip/cache-in-layer")).toBe(true);
    expect(others).toBeDefined();
  });
});

test("a pull request cannot take its Dockerfile out of the review unseen", async () => {
  const { run } = await scenario(before, { ...before, "app/Dockerfile": dockerfile(cached), "app/pyvenv.cfg": "" });
  const result = await run();
  expect(result.outputs).toMatchObject({ findings: "0", conclusion: "success" });
  expect(result.summary).toContain("1 Dockerfile of the change was not looked at");
  expect(result.annotations[0]?.message).toContain("`app/Dockerfile`");
});

test("no program is started, and no code is made of text", async () => {
  const config = { ".github/plimsoll.yml": "fail-on: warning\nrules: { user/root: error }\n" };
  const { pull, run } = await scenario({ ...before, ...config }, { ...after, ...config });
  const forbidden = "--disallow-code-generation-from-strings --experimental-permission";
  const result = await run({
    env: { NODE_OPTIONS: `${forbidden} --allow-fs-read=* --allow-fs-write=*` },
    inputs: { "sarif-file": "a.sarif", "report-file": "b.json" },
  });
  expect(result.outputs).toMatchObject({ conclusion: "failure", findings: "1" });
  expect([pull.issueComments.length, pull.reviewComments.length]).toEqual([1, 1]);
});
