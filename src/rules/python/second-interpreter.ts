import { instructionOf, pythonOf, resolveWord } from "../../dockerfile/scope.js";
import { shippedStages } from "../../dockerfile/ships.js";
import type { Dockerfile } from "../../dockerfile/model.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { systemInstall, systemRemove, type SystemInstall } from "../../packages/system.js";
import type { SystemPackage } from "../../packages/package-name.js";
import type { Command } from "../../shell/command.js";
import { removeWord } from "../../shell/insert.js";

/** The interpreter itself and what only serves it: the image has all of that for its own Python. */
const interpreter =
  /^(?:lib)?(?:python|python[23]|python[23]\.\d{1,2}|pypy3?)(?:-(?:minimal|full|dev|devel|pip|venv|virtualenv|setuptools|wheel|distutils|ensurepip|lib2to3|is-python3|pyc))?$|^python-(?:is-python3|pip|dev|setuptools|virtualenv)$|^py3?-(?:pip|setuptools|wheel|virtualenv)$/;
const library = /^python[23]?-[a-z0-9]|^py3?-[a-z0-9]/;
/** Made for the system's own tools, or wanted for the C libraries that they bring. */
const systemLibrary =
  /^(?:python3?|py3)-(?:apt|gi|gi-cairo|dbus|debian|software-properties|launchpadlib|uno|distro-info|selinux|libselinux|dnf|rpm|systemd|tk|opencv|magic|gdal|gst-1\.0|cairo|qgis|rpi|gpiozero|picamera2?|lgpio|libcamera|smbus|nautilus|certbot|certbot-nginx|certbot-apache|docutils|babel-localedata)/;

export default defineRule({
  id: "python/second-interpreter",
  level: "warning",
  summary: "The distribution's Python is installed beside the image's own",
  mentions: ["apt", "apk"],
  since: "0.1.0",
  messages: {
    interpreter:
      "`{packages}` brings the distribution's Python; this image's own is in `/usr/local`, with its headers and pip.",
    library:
      "`{packages}` is for the distribution's Python, which it brings along; this image's own Python does not see it.",
  },
  why: "The image carries two Pythons, and what is installed for the one cannot be imported by the other.",
  *check({ dockerfile }) {
    if (usesSystemPython(dockerfile)) return;
    for (const stage of shippedStages(dockerfile)) {
      if (!pythonOf(stage)) continue;
      for (const command of dockerfile.commands(stage)) {
        const install = systemInstall(command, (word) => resolveWord(word, command));
        if (install?.family !== "apt" && install?.family !== "apk") continue;
        const known = install.packages.filter((one) => one.name !== undefined);
        if (known.some((one) => systemLibrary.test(one.name ?? ""))) continue;
        if (known.some((one) => isOther(one.name ?? "", pythonOf(stage)?.minor))) continue;
        const own = known.filter((one) => interpreter.test(one.name ?? ""));
        const found = known.filter((one) => own.includes(one) || library.test(one.name ?? ""));
        const [first] = found;
        if (!first) continue;
        const fix = own.length > 0 ? dropWords(dockerfile, install, found) : undefined;
        yield {
          at: first.word,
          message: own.length > 0 ? "interpreter" : "library",
          // What the same layer removes is not carried along.
          ...(isRemovedAgain(command) ? { level: "info" } : {}),
          data: { packages: found.map((one) => one.name ?? "").join(" ") },
          ...(fix ? { fixes: [fix] } : {}),
        };
      }
    }
  },
});

/** A Python of another version than the image's is wanted for itself. */
function isOther(name: string, minor: string | undefined): boolean {
  const version = /^(?:lib)?python(\d\.\d{1,2})/.exec(name)?.[1];
  return version !== undefined && version !== minor;
}

/** Something in the file calls the distribution's Python by its path, or makes its folders the image's own. */
function usesSystemPython({ source }: Dockerfile): boolean {
  return /\/usr\/bin\/(?:env )?python|\/usr\/lib\/python3|dist-packages|system-site-packages/.test(source.text);
}

function isRemovedAgain(command: Command): boolean {
  const run = instructionOf(command);
  return run.keyword === "RUN" && (run.commands ?? []).slice(-mostSteps).some((one) => systemRemove(one) !== undefined);
}

/** What is cleaned up is cleaned up near the end. */
const mostSteps = 200;

function dropWords({ source }: Dockerfile, install: SystemInstall, found: readonly SystemPackage[]): Fix | undefined {
  const words = found.map((one) => one.word);
  if (install.packages.length === found.length || instructionOf(install.command).onbuild) return undefined;
  const edits = words.map((word) => removeWord(install.command, word, source.text));
  const known = edits.filter((edit) => edit !== undefined);
  if (known.length !== words.length) return undefined;
  return { title: "Use the image's own Python", safety: "review", edits: known };
}
