import { shippedVariables } from "../../dockerfile/shipped-variables.js";
import { startOf, userAtEnd } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";

/** Variables that make a program run as root that would refuse or warn, and the program. */
const variables: ReadonlyMap<string, string> = new Map([
  ["C_FORCE_ROOT", "Celery"],
  ["RUNNER_ALLOW_RUNASROOT", "The GitHub runner"],
]);

export default defineRule({
  id: "user/root-guard-disabled",
  level: "info",
  summary: "A program's own guard against running as root is switched off",
  mentions: ["c_force_root", "allow-root", "allow_runasroot", "pip_root_user_action"],
  since: "0.1.0",
  messages: {
    variable: "{program} does not want to run as root, and `{name}` makes it do so all the same.",
    hidden: "`{name}` hides pip's warning, also from whoever installs something in the container later.",
    option: "`{name}` starts a program as root that refuses to run so by itself.",
  },
  why: "The guard is there because the program runs what others send it: tasks, notebooks, build steps. As root, these own the container.",
  *check({ dockerfile }) {
    const { final } = dockerfile;
    const user = final && userAtEnd(final);
    if (!final || !user || dockerfile.isDevelopment) return;
    // A leftover that no longer does anything.
    if (user.state === "set" && !/^(?:root|0)$/.test(user.value ?? "")) return;
    for (const { name, value, pair } of shippedVariables(dockerfile)) {
      const program = variables.get(name);
      if (value === undefined || /^(?:|0|false|warn)$/i.test(value)) continue;
      if (program !== undefined) yield { at: pair, message: "variable", data: { program, name } };
      // To install as root while the image is built is what images do, so this one is for the strict.
      if (name === "PIP_ROOT_USER_ACTION") yield { at: pair, message: "hidden", data: { name }, profile: "strict" };
    }
    const { entrypoint, cmd } = startOf(final);
    for (const { words } of [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])])
      for (const word of words)
        if (/^--allow-root(?:$|=(?!false))/i.test(word.value ?? ""))
          yield { at: word, message: "option", data: { name: "--allow-root" } };
  },
});
