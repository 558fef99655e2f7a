import { parseDockerfile } from "../../src/dockerfile/parse.js";
import { runningUser } from "../../src/packages/user-home.js";

function user(body: string, image = "python:3.13-slim") {
  const dockerfile = parseDockerfile(`FROM ${image}\n${body}\n`);
  const last = [...dockerfile.commands()].at(-1);
  if (!last) throw new Error("There is no command.");
  return runningUser(dockerfile, last);
}

describe("runningUser", () => {
  it.each([
    ["RUN id", { isRoot: true, uid: "0", gid: "0", home: "/root" }],
    ["USER 0\nRUN id", { isRoot: true, uid: "0", gid: "0", home: "/root" }],
    ["ENV HOME=/srv\nRUN id", { isRoot: true, uid: "0", gid: "0", home: "/srv" }],
    ["RUN useradd -m -u 1000 app\nUSER app\nRUN id", { isRoot: false, uid: "1000", gid: "1000", home: "/home/app" }],
    [
      "RUN useradd -u 1000 -g 50 -d /srv app\nUSER 1000\nRUN id",
      { isRoot: false, uid: "1000", gid: "50", home: "/srv" },
    ],
    [
      "RUN useradd -u 1000 -g users app\nUSER app\nRUN id",
      { isRoot: false, uid: "1000", gid: undefined, home: "/home/app" },
    ],
    ["RUN useradd app\nUSER app\nRUN id", { isRoot: false, uid: undefined, gid: undefined, home: "/home/app" }],
    [
      "RUN adduser --system --uid 900 app\nUSER app\nRUN id",
      { isRoot: false, uid: "900", gid: undefined, home: undefined },
    ],
    ["USER 1000\nRUN id", { isRoot: false, uid: "1000", gid: undefined, home: undefined }],
    ["USER nobody\nRUN id", { isRoot: false, uid: undefined, gid: undefined, home: undefined }],
    ["RUN sudo -u app id", undefined],
    ["USER $WHO\nRUN id", undefined],
  ])("%s", (body, expected) => expect(user(body)).toEqual(expected));

  it("does not know whom an image runs as that nobody knows", () => {
    expect(user("RUN id", "registry.example.com/base")).toBeUndefined();
  });
});
