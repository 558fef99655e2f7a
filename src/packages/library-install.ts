import { defaultSuite } from "../data/python-images.js";
import type { NeededLibrary } from "../data/runtime-libs.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { baseImage, osOf, pythonOf, rootImage } from "../dockerfile/scope.js";
import { insertListed } from "../shell/insert.js";
import { insertAt, type TextEdit } from "../text/edit.js";
import { systemInstall } from "./system.js";

/** An edit that installs a library. */
export interface LibraryInstall {
  /** The distribution's package. */
  readonly name: string;
  readonly edit: TextEdit;
  /** It is an instruction of its own. */
  readonly isStep: boolean;
}

/** Installs a library in a stage: beside what it installs already, or in a step of its own at its start. */
export function libraryInstall(
  dockerfile: Dockerfile,
  stage: Stage,
  library: NeededLibrary,
  today: string,
): LibraryInstall | undefined {
  const os = osOf(stage);
  const family = os?.family === "ubuntu" ? "debian" : os?.family;
  if (family !== "debian" && family !== "alpine") return undefined;
  const minor = pythonOf(stage)?.minor;
  const suite = os?.release ?? (minor === undefined ? undefined : defaultSuite(minor, today));
  const name = library.packageOn(family, suite);
  if (name === undefined) return undefined;
  for (const command of dockerfile.commands(stage)) {
    const install = systemInstall(command);
    const last = install?.virtual === undefined ? install?.packages.at(-1)?.word : undefined;
    if (last && !command.within && install?.packages.every((one) => one.name !== undefined))
      return { name, edit: insertListed(command, last, dockerfile.source.text, name), isStep: false };
  }
  const image = baseImage(stage);
  const isPlain = pythonOf(stage) !== undefined || /^(?:debian|ubuntu|alpine)$/.test(rootImage(stage).repository ?? "");
  if (stage.base || image?.user !== "root" || !isPlain) return undefined;
  const apt = `RUN apt-get update \\\n    && apt-get install -y --no-install-recommends ${name} \\\n    && rm -rf /var/lib/apt/lists/*\n`;
  const text = family === "alpine" ? `RUN apk add --no-cache ${name}\n` : apt;
  const at = dockerfile.source.lineStart(stage.from.lastLine + 1);
  if (dockerfile.escape !== "\\" || at >= dockerfile.source.text.length) return undefined;
  return { name, edit: insertAt(at, text), isStep: true };
}
