import type { GitHub, IssueComment } from "../../src/github/client.js";
import { ownComments } from "../../src/github/own-comments.js";

const by = (login: string, type = "User"): IssueComment => ({ id: 1, body: "", user: { login, type } });

function keepOwn(login: string | undefined) {
  let asked = 0;
  const github: Partial<GitHub> = {
    login() {
      asked++;
      return Promise.resolve(login);
    },
  };
  return { keep: ownComments(github as GitHub), asked: () => asked };
}

describe("ownComments", () => {
  test("keeps the workflow's, and asks nobody", async () => {
    const { keep, asked } = keepOwn("mallory");
    const bot = by("github-actions[bot]", "Bot");
    expect(await keep([by("mallory"), bot])).toEqual([bot]);
    expect(await keep([])).toEqual([]);
    expect(asked()).toBe(0);
  });

  test("keeps those of the token's own account, and asks once", async () => {
    const { keep, asked } = keepOwn("machine");
    expect(await keep([by("machine"), by("mallory")])).toEqual([by("machine")]);
    expect(await keep([by("mallory")])).toEqual([]);
    expect(asked()).toBe(1);
  });

  test("an app goes by its name in brackets, which a person can't have", async () => {
    const { keep } = keepOwn("reviewer");
    expect(await keep([by("reviewer[bot]", "Bot"), by("reviewer[bot]", "User")])).toEqual([by("reviewer[bot]", "Bot")]);
  });

  test("keeps none when GitHub does not say who it is, or nobody wrote it", async () => {
    expect(await keepOwn(undefined).keep([by("mallory")])).toEqual([]);
    expect(await keepOwn("machine").keep([{ id: 1, body: "", user: null }])).toEqual([]);
  });
});
