import { envOf } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { pipBoolean } from "../../python/environment.js";
import { pipVariables, withOwnQuotes } from "../../python/pip-variables.js";
import { pipInstall } from "../../python/pip.js";
import { replace } from "../../text/edit.js";

type Message = "action" | "boolean" | "python";

export default defineRule<Message>({
  id: "pip/invalid-variable",
  level: "error",
  summary: "A variable of pip has a value that stops every install",
  mentions: ["pip_"],
  since: "0.1.0",
  messages: {
    action: "pip stops at `{name}={value}`: it takes only `warn` and `ignore`.",
    boolean: "pip stops at `{name}={value}`: it takes only words for yes and no, such as `1`.",
    python:
      "pip stops at `{name}={value}`: it reads this as `--python-version`, which an install into this image does not take.",
  },
  why: "pip reads every variable that begins with `PIP_` as an option, and the build stops here.",
  *check({ dockerfile }) {
    const used = new Set<unknown>();
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" || pip.subcommand !== "install") continue;
      for (const name of Object.keys(mistakes)) {
        const setting = envOf(command, name);
        // With a folder of its own, an install may be for another Python.
        const isOther = name === "PIP_PYTHON_VERSION" && pip.folder !== undefined;
        if (setting.state === "set" && !isOther) used.add(setting.by);
      }
    }
    for (const { name, value, at, by } of pipVariables(dockerfile)) {
      const text = value.value;
      const mistake = Object.hasOwn(mistakes, name) ? mistakes[name] : undefined;
      if (text === undefined || text === "" || !used.has(by) || !mistake?.isIn(text)) continue;
      const meant = mistake.meant(text);
      const edits = [replace(value, withOwnQuotes(value, meant ?? ""))];
      yield {
        at,
        message: mistake.message,
        data: { name, value: text, meant: meant ?? "" },
        ...(meant === undefined ? {} : { fixes: [{ title: "Set it to {meant}", safety: "safe", edits }] }),
      };
    }
  },
});

interface Mistake {
  readonly message: Message;
  isIn(value: string): boolean;
  meant(value: string): string | undefined;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  PIP_ROOT_USER_ACTION: {
    message: "action",
    isIn: (value) => value !== "warn" && value !== "ignore",
    meant: (value) => (pipBoolean(value) === true || /^ignored?$/i.test(value) ? "ignore" : undefined),
  },
  PIP_NO_CACHE_DIR: { message: "boolean", isIn: (value) => pipBoolean(value) === undefined, meant: () => undefined },
  PIP_PYTHON_VERSION: { message: "python", isIn: () => true, meant: () => undefined },
};
