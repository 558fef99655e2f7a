import { defineRule } from "../../engine/rule.js";
import { hasProxy } from "../../python/listening.js";
import { serverStart } from "../../python/servers.js";
import { startedBy } from "../../python/started.js";

export default defineRule({
  id: "server/login-disabled",
  level: "warning",
  summary: "Jupyter lets everybody in",
  mentions: ["token", "password"],
  since: "0.1.0",
  messages: { disabled: "`{option}` lets everybody who reaches the port run what they like in the container." },
  why: "A notebook server is a shell for whoever opens it; found on the network, it is taken over by scanners.",
  *check({ dockerfile, context }) {
    const { final } = dockerfile;
    const started = final && !dockerfile.isDevelopment ? startedBy(final, context) : undefined;
    if (!final || !started || hasProxy(dockerfile, final)) return;
    for (const command of started.last) {
      if (serverStart(command)?.kind.name !== "jupyter") continue;
      const word = command.words.find(({ value }) => isEmptyLogin(value ?? ""));
      // A password beside an empty token still asks who it is.
      if (
        !word ||
        command.words.some(({ value }) => /\.(?:hashed_)?password=./.test(value ?? "") && !isEmptyLogin(value ?? ""))
      )
        continue;
      yield { at: word, message: "disabled", data: { option: word.value ?? "" }, subject: "login" };
    }
  },
});

function isEmptyLogin(value: string): boolean {
  return /^--(?:NotebookApp|ServerApp|IdentityProvider|LabApp|PasswordIdentityProvider)\.(?:token|password)=(?:''|"")?$/.test(
    value,
  );
}
