import { jest } from "@jest/globals";
import { cached, closeScenarios, dockerfile, others, type Scenario, scenario, uncached } from "./scenario.js";

afterEach(() => closeScenarios([/minimised for this reason already/]));
jest.setTimeout(300_000);

const flask = "RUN pip install flask==3.1.2";
const before = { Dockerfile: dockerfile(), "b/Dockerfile": dockerfile() };
const after = { Dockerfile: dockerfile(cached), "b/Dockerfile": dockerfile(flask) };

/** Runs until the `count`th request comes, and kills the program before it is served or when it was served. Tells whether it came. */
async function runAndKill({ github, run }: Scenario, count: number, isServed: boolean): Promise<boolean> {
  let kill = (): void => undefined;
  let came = 0;
  const isIt = (): boolean => ++came === count;
  if (isServed) github.inject({ on: isIt, fault: { change: (answer) => (kill(), answer) } });
  else {
    github.inject({ on: isIt, fault: { before: () => kill() } });
    github.inject({ on: () => came === count, fault: { reset: true } });
  }
  const { exitCode } = await run({ onStart: (end) => (kill = end) });
  const isKilled = exitCode === -1;
  if (isKilled !== came >= count) throw new Error(`${came} requests came, and the program ended with ${exitCode}`);
  github.forgetFaults();
  return isKilled;
}

/** Kills a run at each of its requests, each time on a fresh scenario, and lets another one run to its end. */
async function killEverywhere(make: () => Promise<Scenario>, expectEnd: (here: Scenario) => void): Promise<number> {
  let count = 0;
  for (let isKilled = true; isKilled;) {
    count++;
    for (const isServed of [false, true]) {
      const here = await make();
      isKilled = await runAndKill(here, count, isServed);
      here.github.clearLog();
      const result = await here.run();
      expect([result.exitCode, result.outputs.conclusion]).toEqual([0, "success"]);
      expectEnd(here);
      if (!isKilled) break;
    }
  }
  return count - 1;
}

test("a first run that is killed at any request, and run again, says everything once", async () => {
  const requests = await killEverywhere(
    () => scenario(before, after),
    ({ pull }) => {
      expect(pull.issueComments.map(({ body }) => body.split("\n")[0])).toEqual(["### Plimsoll: 2 introduced"]);
      expect(pull.reviewComments.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([
        "Dockerfile:5",
        "b/Dockerfile:5",
      ]);
    },
  );
  expect(requests).toBe(7);
});

test("a run that clears, folds, adds and edits, and is killed at any request, ends the same way", async () => {
  const make = async (): Promise<Scenario> => {
    const here = await scenario({ ...before, "c/Dockerfile": dockerfile() }, after);
    await here.run();
    const answered = here.pull.reviewComments.find(({ path }) => path === "Dockerfile");
    here.pull.reply(answered?.id ?? 0, { author: "octocat", body: "Why?" });
    const fixed = { Dockerfile: dockerfile(uncached), "b/Dockerfile": dockerfile() };
    here.pull.push({ ...others, ...fixed, "c/Dockerfile": dockerfile(cached) });
    return here;
  };
  const requests = await killEverywhere(make, ({ pull }) => {
    expect(pull.issueComments.map(({ body }) => body.split("\n")[0])).toEqual(["### Plimsoll: 1 introduced"]);
    expect(pull.reviewComments.map(({ path, author }) => `${path} ${author.login}`).sort()).toEqual([
      "Dockerfile github-actions[bot]",
      "Dockerfile octocat",
      "c/Dockerfile github-actions[bot]",
    ]);
    const [answered] = pull.reviewComments;
    expect(answered?.minimized).toBe("RESOLVED");
    expect(answered?.body).toMatch(/^This is no longer found\./);
  });
  expect(requests).toBe(10);
});
