import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { commitAll, folderWith, git, write } from "../source/tree.js";
import { plimsoll } from "./fake-host.js";

/** One finding in the recommended profile, a warning that hadolint calls DL3042. */
const wasteful = `FROM python:3.13-slim-bookworm
ENV PYTHONUNBUFFERED=1
RUN pip install flask==3.1.0
USER 10001:10001
CMD ["python", "-m", "app"]
`;
const silenced = wasteful.replace("RUN", "# hadolint ignore=DL3042\nRUN");
const rule = "pip/cache-in-layer";
const notice = "`.hadolint.yaml` counts here, since there is no `.github/plimsoll.yml`.";

describe("hadolint's configuration", () => {
  it("counts where there is none of ours, and that is said", async () => {
    const root = folderWith({ Dockerfile: wasteful, ".hadolint.yaml": "ignored: [DL3042, DL3001]\n" });
    const { output, code } = await plimsoll(root, ["lint", "--fail-on=info"]);
    expect(output).not.toContain(rule);
    expect(output).toContain(`${notice} No rule here stands for \`DL3001\`.`);
    expect(code).toBe(0);
    const json = await plimsoll(root, ["lint", "--format=json"]);
    expect(json.remarks).toContain(`warning: ${notice}`);
    expect((JSON.parse(json.output) as { readonly files: unknown }).files).toEqual([
      { path: "Dockerfile", findings: [] },
    ]);
  });

  it("gives levels and the limit, which an option goes over", async () => {
    const text = "override: { error: [DL3042] }\n";
    const root = folderWith({ Dockerfile: wasteful, ".hadolint.yml": text });
    expect((await plimsoll(root, ["lint"])).code).toBe(1);
    const lenient = folderWith({ Dockerfile: wasteful, ".hadolint.yml": `${text}no-fail: true\n` });
    expect((await plimsoll(lenient, ["lint"])).code).toBe(0);
    expect((await plimsoll(lenient, ["lint", "--fail-on=error"])).code).toBe(1);
    const strict = folderWith({ Dockerfile: wasteful, ".hadolint.yml": "failure-threshold: warning\n" });
    expect((await plimsoll(strict, ["lint"])).code).toBe(1);
  });

  it("says whether comments for hadolint count", async () => {
    const root = folderWith({ Dockerfile: silenced });
    expect((await plimsoll(root, ["lint"])).output).not.toContain(rule);
    const off = folderWith({ Dockerfile: silenced, ".hadolint.yaml": "disable-ignore-pragma: true\n" });
    expect((await plimsoll(off, ["lint"])).output).toContain(rule);
  });

  it("is not read beside ours, nor where another file is named, nor below the root", async () => {
    const files = { Dockerfile: wasteful, ".hadolint.yaml": "ignored: [DL3042]\n" };
    const both = folderWith({ ...files, ".github/plimsoll.yml": "profile: recommended\n" });
    const { output } = await plimsoll(both, ["lint"]);
    expect(output).toContain(rule);
    expect(output).not.toContain("hadolint.yaml");
    const named = folderWith({ ...files, "other.yml": "profile: recommended\n" });
    expect((await plimsoll(named, ["lint", "--config", "other.yml"])).output).toContain(rule);
    const below = folderWith({ "app/Dockerfile": wasteful, "app/.hadolint.yaml": "ignored: [DL3042]\n" });
    expect((await plimsoll(below, ["lint"])).output).toContain(rule);
  });

  it("takes .hadolint.yaml before .hadolint.yml", async () => {
    const root = folderWith({ Dockerfile: wasteful, ".hadolint.yml": "ignored: [DL3042]\n", ".hadolint.yaml": "" });
    expect((await plimsoll(root, ["lint"])).output).toContain(rule);
  });

  it("stops nothing when it cannot be used", async () => {
    const root = folderWith({ Dockerfile: wasteful, ".hadolint.yaml": "ignored: [\n" });
    const { output, code } = await plimsoll(root, ["lint"]);
    expect(output).toContain(rule);
    expect(output).toContain("`.hadolint.yaml` cannot be used. Line 2: It is not YAML");
    expect(code).toBe(0);
  });

  it("is read from the base of a change", async () => {
    const root = folderWith({
      Dockerfile: "FROM python:3.13-slim\n",
      ".hadolint.yaml": "override: {error: [DL3042]}\n",
    });
    git(root, "init", "-q");
    commitAll(root);
    write(root, { Dockerfile: wasteful, ".hadolint.yaml": "ignored: [DL3042]\n" });
    const { output, code } = await plimsoll(root, ["review", "--base", "HEAD"]);
    expect(output).toContain(`error ${rule}`);
    expect(code).toBe(1);
  });
});

describe("our configuration", () => {
  it("reports again what an ignore silenced until a day that is past, and says so", async () => {
    const ignores = `ignores:\n  - { rule: ${rule}, path: a/, reason: known, until: 2026-11-20 }\n  - { rule: ${rule}, path: b/, reason: known, until: 2026-11-21 }\n  - { rule: user/root, reason: old, until: 2026-01-01 }\n`;
    const root = folderWith({
      "a/Dockerfile": wasteful,
      "b/Dockerfile": wasteful,
      ".github/plimsoll.yml": ignores,
    });
    const { output } = await plimsoll(root, ["lint"]);
    expect(output).toContain(`a/Dockerfile:3:5 warning ${rule}`);
    expect(output).not.toContain("b/Dockerfile");
    expect(output).toContain(
      `The configuration's ignore of \`${rule}\` in \`a/\` ended on 2026-11-20, so what it silenced is reported again.`,
    );
    // Nothing of that is found, so nobody misses it.
    expect(output).not.toContain("user/root");
  });

  it.each<[string, (root: string) => void, string]>([
    ["a link", (root) => symlinkSync("../other.yml", join(root, ".github/plimsoll.yml")), "is a symbolic link"],
    ["a folder", (root) => mkdirSync(join(root, ".github/plimsoll.yml")), "is a folder"],
    ["too long", (root) => write(root, { ".github/plimsoll.yml": "#".repeat(1_100_000) }), "is larger than 1 MB"],
  ])("is not passed over in silence when it is %s", async (_, make, words) => {
    const root = folderWith({ Dockerfile: wasteful, "other.yml": `rules: { ${rule}: off }\n`, ".github/x": "" });
    make(root);
    const { code, remarks } = await plimsoll(root, ["lint"]);
    expect([code, remarks]).toEqual([2, `plimsoll: .github/plimsoll.yml ${words}.\n`]);
    if (words === "is a folder") return;
    git(root, "init", "-q");
    commitAll(root);
    const committed = await plimsoll(root, ["review", "--base", "HEAD", "--head", "HEAD"]);
    expect([committed.code, committed.remarks]).toEqual([2, `plimsoll: .github/plimsoll.yml ${words}.\n`]);
  });

  it.each([
    ["link.yml", '--config: "link.yml" is a symbolic link.'],
    [".", '--config: "." is a folder.'],
    ["utf16.yml", "utf16.yml: The file is not UTF-8 text: save it as UTF-8."],
    ["wrong.yml", "wrong.yml:2:3: There is no rule `user/rot`; did you mean `user/root`?"],
    ["tag.yml", "tag.yml:1:26: Tags such as `!!js/function` cannot be used here."],
  ])("named as %s is refused with its place", async (name, words) => {
    const root = folderWith({
      Dockerfile: wasteful,
      "real.yml": "profile: strict\n",
      "utf16.yml": Buffer.from("\uFEFFprofile: strict\n", "utf16le"),
      "wrong.yml": "rules:\n  user/rot: off\n",
      "tag.yml": "profile: !!js/function   x\n",
    });
    symlinkSync("real.yml", join(root, "link.yml"));
    const { code, remarks } = await plimsoll(root, ["lint", "--config", name]);
    expect([code, remarks]).toEqual([2, `plimsoll: ${words}\n`]);
  });
});
