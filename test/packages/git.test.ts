import { gitClone, isBranchName, picksRevision } from "../../src/packages/git.js";
import { firstCommand } from "../python/commands.js";

describe("gitClone", () => {
  test.each([
    ["RUN git clone https://x.example/a.git /b", "https://x.example/a.git", undefined, undefined],
    [
      "RUN git -c http.sslVerify=false clone --depth 1 -b v1 https://x.example/a",
      "https://x.example/a",
      "v1",
      undefined,
    ],
    ["RUN git clone --branch=main --recurse-submodules git@x.example:a/b", "git@x.example:a/b", "main", undefined],
    ["RUN git clone --revision 0123abc https://x.example/a", "https://x.example/a", undefined, "0123abc"],
  ])("%s", (instruction, address, branch, revision) => {
    const clone = gitClone(firstCommand(instruction).command);
    expect([clone?.address.value, clone?.branch?.value, clone?.revision?.value]).toEqual([address, branch, revision]);
  });

  test.each(["RUN git pull", "RUN git clone --mirror https://x.example/a", "RUN gitk clone https://x.example/a"])(
    "%s is none",
    (instruction) => expect(gitClone(firstCommand(instruction).command)).toBeUndefined(),
  );
});

test.each([
  ["main", true],
  ["refs/heads/master", true],
  ["origin/develop", true],
  ["v1.0", false],
  ["maintenance", false],
  ["0123abc", false],
])("%s is a usual branch: %s", (name, expected) => expect(isBranchName(name)).toBe(expected));

test.each([
  ["RUN git checkout 0123abc", true],
  ["RUN git -C /b reset --hard v1.2", true],
  ["RUN git checkout $REV", true],
  ["RUN git checkout main", false],
  ["RUN git fetch origin 0123abc", true],
  ["RUN git pull", false],
  ["RUN git status x", false],
  ["RUN svn checkout 12", false],
])("%s picks a revision: %s", (instruction, expected) =>
  expect(picksRevision(firstCommand(instruction).command)).toBe(expected),
);
