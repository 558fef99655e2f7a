import { lineage, userAtEnd } from "../../dockerfile/scope.js";
import { opensRootHome } from "../../dockerfile/root-home.js";
import { shippedStages } from "../../dockerfile/ships.js";
import type { Copy, Dockerfile, Stage } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { copiedEnvironments } from "../../python/copied-environment.js";
import { pipInstall } from "../../python/pip.js";
import { bareStart } from "../../python/shipped-venvs.js";
import { isOnPath } from "../../python/venv-on-path.js";
import type { Command } from "../../shell/command.js";
import { putOnPathBehind } from "../../python/off-path.js";

export default defineRule({
  id: "stage/user-site-unreachable",
  level: "warning",
  summary: "Packages lie in a home that the container does not look in",
  mentions: ["--from"],
  since: "0.1.0",
  messages: {
    off: "`{script}` lies in `{target}/bin`, which is not on PATH.",
    unreachable: "The container runs as `{user}`, who can't read `{target}`: `/root` is open to root alone.",
  },
  why: "The packages are in the image, and yet every import of them and every script of theirs fails.",
  *check({ dockerfile, context }) {
    const shipped = shippedStages(dockerfile);
    for (const { kind, to, target, targetWord, copy } of copiedEnvironments(dockerfile)) {
      const [final] = shipped;
      if (kind !== "user" || !final || !shipped.includes(to)) continue;
      const user = userOutside(final);
      if (user !== undefined && /^\/root(?:\/|$)/.test(target)) {
        if (opensRootHome(dockerfile, final)) continue;
        yield { at: targetWord, message: "unreachable", data: { user, target }, subject: target };
        continue;
      }
      const start = target.endsWith("/.local") ? bareStart(final, context) : undefined;
      if (!start || start.isPython || mayFind(dockerfile, final, start.command)) continue;
      yield {
        at: start.command,
        message: "off",
        data: { script: start.name, target },
        level: "error",
        subject: target,
        fixes: /^[\w./-]+$/.test(target) ? [pathFix(dockerfile, copy, target)] : [],
      };
    }
  },
});

/** The user of the container where that is known not to be root. */
function userOutside(final: Stage): string | undefined {
  const user = userAtEnd(final);
  const value = user.state === "set" ? user.value : undefined;
  return value === "root" || value === "0" ? undefined : value;
}

function pathFix(dockerfile: Dockerfile, copy: Copy, target: string): Fix {
  const edits = [putOnPathBehind(dockerfile, copy, target)];
  return { title: "Put the folder on PATH", safety: "review", changesInstructions: true, edits };
}

/** PATH names the folder, or something else may bring or link the script. */
function mayFind(dockerfile: Dockerfile, final: Stage, command: Command): boolean {
  if (isOnPath(command, "/root/.local")) return true;
  return lineage(final).some(
    (stage) =>
      stage.instructions.some(
        (one) =>
          (one.keyword === "RUN" && !one.commands) ||
          (one.keyword === "ENV" &&
            one.pairs.some(({ name, value }) => name.raw === "PATH" && isHidden(value?.raw ?? ""))) ||
          (one.keyword === "COPY" && one.from !== undefined && /bin\/?["']?$/.test(one.sources.at(-1)?.raw ?? "")),
      ) ||
      [...dockerfile.commands(stage)].some(
        (one) => pipInstall(one) ?? one.words.some(({ raw }) => /\/bin\b/.test(raw)),
      ),
  );
}

/** Another variable than PATH itself may hold the folder. */
function isHidden(path: string): boolean {
  return path.replace(/\$\{?PATH\}?/g, "").includes("$");
}
