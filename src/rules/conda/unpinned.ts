import { instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule } from "../../engine/rule.js";
import { condaInstall, type CondaPackage } from "../../python/conda.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "conda/unpinned",
  level: "info",
  summary: "conda installs packages without a version",
  mentions: ["conda", "mamba"],
  since: "0.1.0",
  messages: {
    one: "`{packages}` is installed in whatever version is the newest on the day of the build.",
    several: "`{packages}` are installed in whatever versions are the newest on the day of the build.",
    many: "`{packages}` and {count} more are installed in whatever versions are the newest on the day of the build.",
  },
  why: "Two builds of the same commit can give two different images, and a new release can break a build that nobody touched.",
  *check({ dockerfile }) {
    if (dockerfile.isDevelopment) return;
    const shipped = shippedStages(dockerfile);
    for (const command of dockerfile.commands()) {
      const conda = condaInstall(command, (word) => resolveWord(word, command));
      if (!conda || (conda.subcommand !== "install" && conda.subcommand !== "create") || !conda.isComplete) continue;
      if (local.some((name) => conda.has(name))) continue;
      const open = conda.packages.filter(isOpen);
      const named = open.filter(({ name }) => !tools.includes(name ?? ""));
      const [first] = named;
      const last = named.at(-1);
      if (!first || !last) continue;
      const { stage } = instructionOf(command);
      const isKept = stage !== undefined && shipped.includes(stage);
      const shown = named.slice(0, mostNames).map(({ name, word }) => word.value ?? name ?? "");
      yield {
        at: cover(first.word, last.word),
        message: named.length === 1 ? "one" : named.length > mostNames ? "many" : "several",
        data: { packages: shown.join(", "), count: String(named.length - shown.length) },
        subject: named.map(({ name }) => name ?? ""),
        ...(isKept ? {} : { profile: "strict" }),
      };
    }
  },
});

const mostNames = 5;
/** With these, nothing comes from a channel. */
const local: readonly string[] = ["--offline", "--use-local", "--clone", "--dry-run"];
/** conda itself, and what each environment has. */
const tools: readonly string[] = ["conda", "mamba", "pip", "setuptools", "wheel", "conda-lock", "conda-pack"];

function isOpen({ name, isPinned, word }: CondaPackage): boolean {
  const text = word.value ?? "";
  if (isPinned !== false || name === undefined || text.includes("<") || text.includes("[")) return false;
  // A file or an address names a build.
  return !/\.(?:conda|tar\.bz2)$|^https?:|^[./~]/.test(text) && /^[a-z0-9_.-]+$/.test(name);
}
