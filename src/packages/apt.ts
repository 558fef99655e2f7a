import { envOf, instructionOf, lineage, resolveWord, rootImage } from "../dockerfile/scope.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import type { Command } from "../shell/command.js";
import { packageCommand, systemInstall, type PackageCommand, type SystemInstall } from "./system.js";

/** Reads `apt-get`, `apt` and `aptitude`, known variables put in; undefined for everything else. */
export function aptCommand(command: Command): PackageCommand | undefined {
  const read = packageCommand(command, (word) => resolveWord(word, command));
  return read?.family === "apt" ? read : undefined;
}

/** Reads `apt-get install` and kin, known variables put in; undefined for everything else, and for what only pretends. */
export function aptInstall(command: Command): SystemInstall | undefined {
  const read = systemInstall(command, (word) => resolveWord(word, command));
  return read?.family === "apt" && !read.has("--dry-run") && !read.has("--print-uris") ? read : undefined;
}

/** Where an instruction may change how apt behaves. */
interface Configuring {
  readonly by: Instruction;
  /** What it says, in lower case; undefined for a file that is not known. */
  readonly text: string | undefined;
}

/** No stage configures apt more often; a hostile file must not make every install walk all of it. */
const mostEntries = 50;

const configurations = new WeakMap<Dockerfile, ReadonlyMap<Stage, readonly Configuring[]>>();

/** Images whose own configuration of apt is not Debian's. */
const configuredImages = /(?:^|\/)minideb$|^bitnami\//;

/**
 * Whether apt may be told at a command how to set an option, such as `APT::Install-Recommends`: by `-o`, by a file that
 * an earlier instruction writes or copies, or by its image.
 */
export function isAptConfigured(dockerfile: Dockerfile, apt: PackageCommand, option: string): boolean {
  const name = option.toLowerCase();
  if (apt.all("--option").some((word) => word.value === undefined || word.value.toLowerCase().startsWith(name)))
    return true;
  if (apt.has("--config-file") || envOf(apt.command, "APT_CONFIG").state === "set") return true;
  const { stage } = instructionOf(apt.command);
  if (!stage) return true;
  if (configuredImages.test(rootImage(stage).repository ?? "")) return true;
  const byStage = configuringIn(dockerfile);
  return lineage(stage).some((one) =>
    (byStage.get(one) ?? [])
      .slice(0, mostEntries)
      .some(({ by, text }) => by.start < apt.command.start && (text === undefined || text.includes(name))),
  );
}

function configuringIn(dockerfile: Dockerfile): ReadonlyMap<Stage, readonly Configuring[]> {
  const known = configurations.get(dockerfile);
  if (known) return known;
  const found = new Map<Stage, Configuring[]>();
  for (const by of dockerfile.instructions) {
    const { stage, keyword } = by;
    if (!stage || (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD")) continue;
    const text = dockerfile.source.slice(by).toLowerCase();
    if (!text.includes("apt::") && !/\/etc\/apt\b|apt\.conf|\/etc["']?\s*$/.test(text)) continue;
    const isOpaque = keyword !== "RUN" && by.heredocs.length === 0;
    const entry = { by, text: isOpaque ? undefined : text };
    const entries = found.get(stage);
    if (entries) entries.push(entry);
    else found.set(stage, [entry]);
  }
  configurations.set(dockerfile, found);
  return found;
}
