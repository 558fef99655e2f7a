import { envOf, instructionOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Level, type Profile } from "../../engine/rule.js";
import { pipInstall, type PipInstall } from "../../python/pip.js";
import { readSpecifierText, type PackageSpecifier } from "../../python/specifier.js";
import { unquotedSpecifiers } from "../../python/unquoted-specifier.js";
import { cover } from "../../text/span.js";

export default defineRule({
  id: "pip/unpinned",
  level: "warning",
  summary: "Packages are installed without a version",
  equivalents: { hadolint: "DL3013" },
  mentions: ["pip", "uv"],
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
      const pip = pipInstall(command, (word) => resolveWord(word, command));
      if (!pip || isPinnedElsewhere(pip)) continue;
      const open = unpinned(pip);
      const [first] = open;
      const last = open.at(-1);
      if (!first || !last) continue;
      const { stage } = instructionOf(command);
      const isKept = stage !== undefined && shipped.includes(stage);
      const own = open.filter(({ name }) => !isInstaller(name));
      const named = own.length > 0 ? own : open;
      const shown = named.slice(0, mostNames).map(({ text }) => text);
      yield {
        at: cover((named[0] ?? first).word, (named.at(-1) ?? last).word),
        message: named.length === 1 ? "one" : named.length > mostNames ? "many" : "several",
        data: { packages: shown.join(", "), count: String(named.length - shown.length) },
        subject: named.map(({ name, text }) => name ?? text),
        ...(isKept && own.length > 0 ? {} : strictInfo),
      };
    }
  },
});

const mostNames = 5;
const strictInfo: { readonly level: Level; readonly profile: Profile } = { level: "info", profile: "strict" };

interface Unpinned {
  readonly name: string | undefined;
  readonly text: string;
  readonly word: PackageSpecifier["word"];
}

/** Constraints say the versions; with `--no-index`, the folder does. */
function isPinnedElsewhere(pip: PipInstall): boolean {
  if (pip.constraints.length > 0 || pip.has("--no-index") || !pip.isComplete) return true;
  const variables = pip.tool === "pip" ? ["PIP_CONSTRAINT", "PIP_NO_INDEX"] : ["UV_CONSTRAINT", "UV_NO_INDEX"];
  return variables.some((name) => envOf(pip.command, name).state === "set");
}

function unpinned(pip: PipInstall): readonly Unpinned[] {
  const cut = new Map(unquotedSpecifiers(pip.command).map((one) => [one.word.start, one]));
  return pip.packages.flatMap((given) => {
    const meant = cut.get(given.word.start);
    const read = meant?.value === undefined ? given : readSpecifierText(meant.value);
    if (read.isPinned !== false || (meant && meant.value === undefined)) return [];
    // Poetry itself, and repositories, are matters of their own.
    if (read.kind === "vcs" || read.name === "poetry") return [];
    // An upper bound holds the version as well as `~=` does.
    if (read.kind === "name" && (read.specifier === undefined || read.specifier.includes("<"))) return [];
    return { name: read.name, text: meant?.value ?? given.word.value ?? given.word.raw, word: given.word };
  });
}

function isInstaller(name: string | undefined): boolean {
  return name === "pip" || name === "setuptools" || name === "wheel";
}
