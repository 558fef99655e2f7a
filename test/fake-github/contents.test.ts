import { call } from "./client.js";
import { type FakeGitHub, type Repository, startFakeGitHub } from "./index.js";

const root = "/repos/octo-org/example";
const base = {
  Dockerfile: "FROM a\n",
  ".github/Dockerfile": "FROM hidden\n",
  "docker/link": { symlink: "../Dockerfile" },
  "docker/dangling": { symlink: "nowhere" },
  "vendor/lib": { submodule: "1".repeat(40) },
  "build.sh": { executable: "true\n" },
  large: "x".repeat(1024 ** 2 + 1),
} as const;

let github: FakeGitHub;
let repository: Repository;
beforeAll(async () => {
  github = await startFakeGitHub();
  repository = github.createRepository({ base, head: { ...base, Dockerfile: "FROM b\n" } });
});
afterAll(() => github.close());
afterEach(() => expect(github.violations).toEqual([]));

const get = async (path: string, headers = {}) => call(github, "GET", `${root}${path}`, { headers });
const decode = (content: string): string => Buffer.from(content, "base64").toString("utf8");

describe("contents", () => {
  test("come in base64, at the ref that is asked for", async () => {
    const atBase = await get("/contents/Dockerfile");
    expect(atBase.json).toMatchObject({ type: "file", encoding: "base64", size: 7, path: "Dockerfile" });
    expect(decode(atBase.textAt("content"))).toBe("FROM a\n");
    const atHead = await get(`/contents/Dockerfile?ref=${repository.pull.headSha}`);
    expect(decode(atHead.textAt("content"))).toBe("FROM b\n");
    expect((await get("/contents/Dockerfile?ref=refs/pull/1/head")).at("sha")).toBe(atHead.at("sha"));
  });

  test("take an encoded path, and can come raw", async () => {
    expect((await get("/contents/.github%2FDockerfile")).json).toMatchObject({ path: ".github/Dockerfile" });
    const raw = await get("/contents/Dockerfile", { accept: "application/vnd.github.raw+json" });
    expect(raw.text).toBe("FROM a\n");
  });

  test("follow a link to a file, and show one that leads nowhere", async () => {
    expect(decode((await get("/contents/docker/link")).textAt("content"))).toBe("FROM a\n");
    expect((await get("/contents/docker/dangling")).json).toMatchObject({ type: "symlink", target: "nowhere" });
  });

  test("of a folder are a list", async () => {
    const listed = await get("/contents/docker");
    expect(listed.each("name")).toEqual(["dangling", "link"]);
    expect(listed.each("type")).toEqual(["symlink", "symlink"]);
    expect((await get("/contents")).json).toHaveLength(6);
    expect((await get("/contents/vendor/lib")).json).toMatchObject({ type: "submodule" });
  });

  test("of a large file are left out, except raw", async () => {
    expect((await get("/contents/large")).json).toMatchObject({ encoding: "none", content: "" });
    expect((await get("/contents/large", { accept: "application/vnd.github.raw" })).text).toHaveLength(1024 ** 2 + 1);
  });

  test("are not found where nothing is", async () => {
    expect((await get("/contents/nothing")).status).toBe(404);
    expect((await get("/contents/Dockerfile?ref=nothing")).at("message")).toBe("No commit found for the ref nothing");
  });
});

describe("git data", () => {
  test("a tree is flat unless it is asked for as a whole", async () => {
    const flat = await get(`/git/trees/${repository.baseTip}`);
    expect(flat.each("path", "tree")).toEqual([".github", "Dockerfile", "build.sh", "docker", "large", "vendor"]);
    const whole = await get("/git/trees/main?recursive=1");
    expect(whole.json).toMatchObject({ sha: flat.at("sha"), truncated: false });
    expect(whole.at("tree")).toContainEqual(
      expect.objectContaining({ path: "build.sh", mode: "100755", type: "blob", size: 5 }),
    );
    expect(whole.at("tree")).toContainEqual({
      path: "vendor/lib",
      mode: "160000",
      type: "commit",
      sha: "1".repeat(40),
    });
  });

  test("a tree is cut at the limit", async () => {
    github.createRepository({ name: "huge", base, treeLimit: 3 });
    const cut = await call(github, "GET", "/repos/octo-org/huge/git/trees/main?recursive=1");
    expect(cut.at("truncated")).toBe(true);
    expect(cut.at("tree")).toHaveLength(3);
  });

  test("blobs and commits are found by their SHA", async () => {
    const sha = repository.store.entries("HEAD").get("Dockerfile")!.sha;
    expect(decode((await get(`/git/blobs/${sha}`)).textAt("content"))).toBe("FROM a\n");
    expect((await get(`/git/blobs/${repository.baseTip}`)).status).toBe(404);
    const commit = await get(`/git/commits/${repository.pull.headSha}`);
    expect(commit.at("parents")).toEqual([expect.objectContaining({ sha: repository.baseTip })]);
    expect((await get(`/git/commits/${"0".repeat(40)}`)).status).toBe(404);
    expect((await get("/commits/main")).at("sha")).toBe(repository.baseTip);
  });
});

describe("a comparison", () => {
  test("goes from the merge base to the head", async () => {
    const other = github.createRepository({ name: "compared", base: { a: "a\n" }, head: { a: "A\n" } });
    other.push({ a: "a\n", b: "b\n" });
    const compare = `/repos/octo-org/compared/compare/`;
    const compared = await call(github, "GET", `${compare}main...${other.pull.headSha}`);
    expect(compared.json).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, total_commits: 1 });
    expect(compared.at("merge_base_commit", "sha")).toBe(other.pull.mergeBaseSha);
    expect(compared.at("files")).toEqual([expect.objectContaining({ filename: "a", patch: "@@ -1 +1 @@\n-a\n+A" })]);
    expect((await call(github, "GET", `${compare}${"0".repeat(40)}...main`)).status).toBe(404);
    expect((await call(github, "GET", `${compare}main...main`)).json).toMatchObject({ status: "identical", files: [] });
  });

  test("of a fork's branch names its owner", async () => {
    const other = github.createRepository({
      name: "forked",
      base: { a: "a\n" },
      head: { a: "A\n" },
      pull: { fork: "eve" },
    });
    const path = `/repos/octo-org/forked/compare/main...eve:${other.pull.headBranch}`;
    expect((await call(github, "GET", path)).json).toMatchObject({ ahead_by: 1 });
  });
});
