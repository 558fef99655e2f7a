import type { BuildContext } from "../../context/facts.js";
import { insertBeforeStart } from "../../dockerfile/before-start.js";
import type { Dockerfile, Stage } from "../../dockerfile/model.js";
import { baseImage, lineage, osOf, startOf, userAtEnd } from "../../dockerfile/scope.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { createdUser } from "../../packages/accounts.js";
import { dropsPrivileges } from "../../packages/privileges.js";
import { canRunUnprivileged } from "../../python/unprivileged.js";

/** Started to work in, or to keep a container there to work in. */
const shells = /^(?:(?:ba|da|a|z|fi)?sh|i?python[\d.]*|node|irb)$/;
const others = /^(?:tail|sleep|pytest|py\.test|tox|nox|pre-commit)$/;

export default defineRule({
  id: "user/root",
  level: "warning",
  summary: "The container runs as root",
  equivalents: { hadolint: "DL3002" },
  since: "0.1.0",
  messages: {
    implicit: "Nothing in this stage sets a `USER`, so the container runs as root.",
    explicit: "The last `USER` is `{user}`, so the container runs as root.",
  },
  why: "Whoever breaks into the application is root in the container, one kernel or configuration fault away from the host.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || osOf(final)?.family === "windows") return;
    const user = userAtEnd(final);
    const isRoot = user.state === "unset" || (user.state === "set" && (user.value === "root" || user.value === "0"));
    if (!isRoot || baseImage(final)?.isForDevelopment === true || isGithubAction(dockerfile, context)) return;
    if (dropsPrivileges(dockerfile, final, context)) return;
    const by = user.state === "set" && user.by && "keyword" in user.by ? user.by : undefined;
    const fix = by ? undefined : addUser(dockerfile, final);
    yield {
      at: by?.body ?? final.from.imageWord ?? final.from,
      message: by ? "explicit" : "implicit",
      data: { user: user.state === "set" ? (user.value ?? "") : "" },
      ...(startsApplication(final) ? {} : { level: "info" }),
      ...(fix ? { fixes: [fix] } : {}),
    };
  },
});

/** Not a base for other images, a shell, or something that runs tests. */
function startsApplication(final: Stage): boolean {
  if (baseImage(final)?.startsServer === true) return true;
  const { entrypoint, cmd } = startOf(final);
  const started = [entrypoint, cmd].filter((one) => one !== undefined);
  return started.some(({ commands }) => !commands?.every(({ words }) => isInteractive(words.map((word) => word.raw))));
}

function isInteractive(words: readonly string[]): boolean {
  const [program = "", first = "-i"] = words.map((word) => word.replace(/^["']|["']$/g, ""));
  const name = program.split("/").at(-1) ?? "";
  return others.test(name) || (shells.test(name) && /^-(?:[il]+|-login)$/.test(first));
}

/** GitHub runs the container of an action as root, and says not to set USER. */
function isGithubAction({ path, instructions }: Dockerfile, context: BuildContext): boolean {
  const folder = path?.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const root = context.root === undefined || context.root === "" ? "" : `${context.root}/`;
  const beside = folder.startsWith(root) ? folder.slice(root.length) : "";
  if (/(?:^|\/)\.github\/actions\//.test(folder)) return true;
  if (["action.yml", "action.yaml"].some((name) => context.has(`${beside}${name}`) === true)) return true;
  return instructions.some(
    (one) => one.keyword === "LABEL" && one.pairs.some(({ name }) => name.value === "com.github.actions.name"),
  );
}

function addUser(dockerfile: Dockerfile, final: Stage): Fix | undefined {
  const family = osOf(final)?.family;
  const make = family === "alpine" ? "adduser -D -u 10001 app" : "useradd --create-home --uid 10001 app";
  if (family !== "alpine" && family !== "debian" && family !== "ubuntu") return undefined;
  const hasUser = lineage(final).some((stage) => [...dockerfile.commands(stage)].some((one) => createdUser(one)));
  if (hasUser || !canRunUnprivileged(dockerfile, final)) return undefined;
  const edit = insertBeforeStart(dockerfile, final, [
    ["RUN", make],
    ["USER", "10001"],
  ]);
  return edit && { title: "Run as a user of its own", safety: "review", changesInstructions: true, edits: [edit] };
}
