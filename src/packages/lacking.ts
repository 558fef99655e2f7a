/* Programs that an official image comes without, and that no step brings. */
import { imageName } from "../data/images.js";
import type { Instruction, Stage } from "../dockerfile/model.js";
import { lineage, osOf, pythonOf, rootImage } from "../dockerfile/scope.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { systemInstall } from "./system.js";

/** A program with what brings it. */
export interface LackedProgram {
  /** Part of the names of the packages, and of everything else, that may bring it. */
  readonly name: RegExp;
  /** Whether the image that a stage starts from comes without it. */
  readonly isAbsent: (stage: Stage) => boolean;
  /** A package that is known not to draw it in; without this no other package does. */
  readonly isBareOf?: (packageName: string) => boolean;
}

/** Whether the stage's image is plain Alpine, or Python's on Alpine. */
function isPlainAlpine(stage: Stage): boolean {
  return osOf(stage)?.family === "alpine" && /^(?:alpine|python)$/.test(imageName(rootImage(stage)) ?? "");
}

/** What draws in nothing but small libraries: https://pkgs.alpinelinux.org/packages */
const bareOfBash =
  /^(?:build-base|gcc|g\+\+|make|cmake|musl(?:-dev)?|libc-dev|linux-headers|python3(?:-dev)?|py3-[a-z0-9-]+|libffi(?:-dev)?|openssl(?:-dev)?|libpq(?:-dev)?|postgresql-libs|postgresql-client|curl|wget|git|tzdata|ca-certificates|tini|dumb-init|su-exec|gettext|zlib(?:-dev)?|jpeg(?:-dev)?|libjpeg(?:-turbo)?(?:-dev)?|freetype(?:-dev)?|libxml2(?:-dev)?|libxslt(?:-dev)?|cargo|rust|libstdc\+\+|libgcc|openssh-client|shadow|sqlite(?:-dev|-libs)?|redis|nginx|jq|gcompat|libc6-compat|unixodbc(?:-dev)?)$/;

/** bash, which Alpine comes without. */
export const bash: LackedProgram = {
  name: /bash/,
  isAbsent: isPlainAlpine,
  isBareOf: (name) => bareOfBash.test(name),
};

/** git, which only the full Python images come with. */
export const git: LackedProgram = {
  name: /git|alpine-sdk|oh-my-zsh|mercurial|devscripts/,
  isAbsent: (stage) => {
    const name = imageName(rootImage(stage));
    if (name === "python") return /^(?:slim|alpine)$/.test(pythonOf(stage)?.variant ?? "");
    return name === "alpine" || name === "debian" || name === "ubuntu";
  },
};

/** useradd, usermod and kin, which Alpine has in the package `shadow` only. */
export const shadow: LackedProgram = { name: /shadow|useradd$/, isAbsent: isPlainAlpine };

/** Whether a program is certainly not there when an instruction runs. */
export function isLacking(program: LackedProgram, at: Instruction): boolean {
  const { stage } = at;
  if (!stage || at.onbuild || !program.isAbsent(stage)) return false;
  return !lineage(stage).some((one) =>
    one.instructions.some((step) => (one !== stage || step.index <= at.index) && mayBring(step, program)),
  );
}

function mayBring(step: Instruction, program: LackedProgram): boolean {
  if (step.keyword === "COPY" || step.keyword === "ADD") {
    // A build stage may hand over its programs.
    return step.from !== undefined && /(?:^|\/)(?:s?bin\/?|usr(?:\/local)?\/?|)$/.test(step.destination?.value ?? "");
  }
  if (step.keyword === "RUN") return step.commands?.some((command) => mayInstall(command, program)) ?? true;
  return step.keyword === "UNKNOWN";
}

function mayInstall(command: Command, { name, isBareOf }: LackedProgram): boolean {
  const first = programName(command.words[0]);
  // A script of the build's own may install anything.
  if (first === undefined ? command.words.length > 0 : first.endsWith(".sh")) return true;
  if (command.words[0]?.value?.startsWith("./")) return true;
  const install = systemInstall(command);
  if (!install)
    return /^(?:conda|mamba|micromamba|brew|nix|dpkg|tar|make|ln|cp|mv)$/.test(first ?? "") && mentions(command, name);
  return (
    install.packages.length === 0 ||
    install.packages.some((one) => one.name === undefined || name.test(one.name) || isBareOf?.(one.name) === false)
  );
}

function mentions({ words }: Command, name: RegExp): boolean {
  return words.some(({ raw }) => name.test(raw));
}
