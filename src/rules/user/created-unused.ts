import { defineRule } from "../../engine/rule.js";
import { dropsPrivileges } from "../../packages/privileges.js";
import { unusedUser } from "../../packages/unused-user.js";
import { runAs } from "../../python/own-user.js";

export default defineRule({
  id: "user/created-unused",
  level: "warning",
  summary: "A user is made, but the container runs as root",
  mentions: ["useradd", "adduser"],
  since: "0.1.0",
  messages: { unused: "`{program}` makes the user `{name}`, but no `USER` follows, so the container runs as root." },
  why: "Somebody meant the application to run without root's rights, and the line that does it is missing.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    if (!final || dockerfile.isDevelopment || dropsPrivileges(dockerfile, final, context)) return;
    const created = unusedUser(dockerfile, final);
    if (!created?.name?.value) return;
    const name = created.name.value;
    const uid = created.uid?.value;
    const number = uid !== undefined && /^\d+$/.test(uid) ? uid : undefined;
    const edit = runAs(dockerfile, final, context, { name, uid: number });
    yield {
      at: created.programSpan,
      message: "unused",
      data: { program: created.program, name },
      subject: name,
      ...(edit
        ? { fixes: [{ title: "Run as {name}", safety: "review", changesInstructions: true, edits: [edit] }] }
        : {}),
    };
  },
});
