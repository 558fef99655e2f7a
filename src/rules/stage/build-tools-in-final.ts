import { purposeOf } from "../../dockerfile/interactive.js";
import { baseImage, resolveWord } from "../../dockerfile/scope.js";
import { isBuilderPath, shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { hasUseForCompiler } from "../../packages/compiler-use.js";
import { keptPackages } from "../../packages/kept.js";
import { removedLater } from "../../packages/later-removal.js";
import { isCompilerOrHeader, systemInstall } from "../../packages/system.js";
import { builderStage } from "../../rewrites/builder-stage.js";
import type { TextEdit } from "../../text/edit.js";

/** Without them Debian does not keep `build-essential` either. */
const inBuildEssential: readonly string[] = ["gcc", "g++", "make"];

/** What takes little room by itself. */
const small = /-(?:dev|devel|static|headers)$|^(?:pkg-?conf(?:ig)?|make|m4|binutils|patchelf)$/;

export default defineRule({
  id: "stage/build-tools-in-final",
  level: "warning",
  summary: "Compilers or headers stay in the image that ships",
  mentions: ["apt", "apk", "yum", "dnf", "zypper"],
  since: "0.1.0",
  messages: {
    kept: "`{command}` leaves {packages} in the image that ships, where nothing is built any more.",
    git: "`{command}` leaves git in the image that ships.",
  },
  why: "Build tools are often larger than the application, every pull carries them, and whoever breaks in can build with them.",
  *check({ dockerfile, context, today }) {
    const { final } = dockerfile;
    if (!final || isBuilderPath(dockerfile.path) || hasUseForCompiler(dockerfile, final, context)) return;
    const isApplication = purposeOf(final) === "application" || baseImage(final)?.startsServer === true;
    const shipped = shippedStages(dockerfile);
    const removed = removedLater(dockerfile, shipped);
    let fixed: { readonly fixes?: readonly Fix[] } | undefined;
    const withFix = () => (fixed ??= splitFix(builderStage(dockerfile, context, today)));
    for (const stage of shipped) {
      for (const command of dockerfile.commands(stage)) {
        const install = systemInstall(command, (word) => resolveWord(word, command));
        // What has a name to be removed by is a matter of its own; what stands in a branch may never be installed.
        if (!install || install.virtual !== undefined || command.nesting.some((one) => one === "if" || one === "case"))
          continue;
        // What a later step removes all the same is a matter of its own.
        const later = removed.get(command);
        const isGone = (name: string): boolean =>
          later?.has(name) === true || (name === "build-essential" && inBuildEssential.some((one) => later?.has(one)));
        const names = keptPackages(install).flatMap(({ name }) => (name === undefined || isGone(name) ? [] : name));
        const tools = [...new Set(names.filter((name) => isCompilerOrHeader(install.family, name)))];
        if (tools.length === 0 && !names.includes("git")) continue;
        const isLarge = isApplication && tools.some((name) => !small.test(name));
        yield {
          at: install.install,
          message: tools.length > 0 ? "kept" : "git",
          data: { command: install.name, packages: listed(tools) },
          subject: tools,
          ...(isLarge ? {} : { level: "info" }),
          ...(tools.length > 0 ? withFix() : { profile: "strict" }),
        };
      }
    }
  },
});

function splitFix(edits: readonly TextEdit[] | undefined): { readonly fixes?: readonly Fix[] } {
  if (!edits) return {};
  return { fixes: [{ title: "Build in a stage of its own", safety: "review", changesInstructions: true, edits }] };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `\`${name}\``);
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}
