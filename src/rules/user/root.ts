import type { BuildContext, ComposeService } from "../../context/facts.js";
import { everyService } from "../../context/shipping.js";
import { purposeOf } from "../../dockerfile/interactive.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { baseImage, osOf, userAtEnd } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { dropsPrivileges } from "../../packages/privileges.js";
import { unusedUser } from "../../packages/unused-user.js";
import { backToUser, makeUser } from "../../python/own-user.js";

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
    if (everyService(context, runsAsAnother)) return;
    // user/created-unused says more where somebody made a user already.
    if (dropsPrivileges(dockerfile, final, context) || unusedUser(dockerfile, final)) return;
    const by = user.state === "set" && user.by && "keyword" in user.by ? user.by : undefined;
    const edit = by ? backToUser(dockerfile, final, by) : makeUser(dockerfile, final, context);
    const title = by ? "Run as the user of the image" : "Run as a user of its own";
    const isApplication = purposeOf(final) === "application" || baseImage(final)?.startsServer === true;
    yield {
      at: by?.body ?? final.from.imageWord ?? final.from,
      message: by ? "explicit" : "implicit",
      data: { user: user.state === "set" ? (user.value ?? "") : "" },
      subject: "root",
      ...(isApplication ? {} : { level: "info" }),
      ...(edit ? { fixes: [{ title, safety: "review", changesInstructions: true, edits: [edit] }] } : {}),
    };
  },
});

/** A variable may name anybody. */
function runsAsAnother({ user }: ComposeService): boolean {
  return user !== undefined && !/^(?:root|0)?(?::|$)/.test(user);
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
