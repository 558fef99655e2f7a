import { userAtEnd } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { madeUsers } from "../../packages/same-user.js";
import { replace } from "../../text/edit.js";

export default defineRule({
  id: "user/name-not-numeric",
  level: "info",
  profile: "strict",
  summary: "USER gives a name, where Kubernetes asks for a number",
  equivalents: { hadolint: "DL3066" },
  mentions: ["user"],
  since: "0.1.0",
  messages: { name: "Kubernetes cannot tell from the name `{name}` that the container does not run as root." },
  why: "With `runAsNonRoot` and no `runAsUser`, the pod does not start: only a number shows that it is not 0.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment) return;
    const user = userAtEnd(final);
    const by = user.state === "set" && user.by && "keyword" in user.by ? user.by : undefined;
    if (user.state !== "set" || by?.keyword !== "USER" || !by.user) return;
    const name = user.value;
    if (name === undefined || name === "root" || !/^[A-Za-z_]/.test(name)) return;
    const made = madeUsers(dockerfile, final).filter((one) => one.name === name);
    const uid = made.length === 1 ? made[0]?.uid : undefined;
    const { start } = by.user;
    const isWritten = dockerfile.source.text.startsWith(name, start);
    yield {
      at: by.user,
      message: "name",
      data: { name, uid: uid ?? "" },
      ...(uid !== undefined && isWritten
        ? {
            fixes: [
              {
                title: "Use the number {uid}",
                safety: "review",
                edits: [replace({ start, end: start + name.length }, uid)],
              },
            ],
          }
        : {}),
    };
  },
});
