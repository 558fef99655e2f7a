import { instructionOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { git, isLacking } from "../../packages/lacking.js";
import { pipInstall } from "../../python/pip.js";
import { readRequirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/git-missing",
  level: "error",
  summary: "A package is fetched by git, which is not in the image",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    named: "`{package}` is fetched by git, which `{image}` does not have and nothing installs.",
    listed: "`{file}` has a package that is fetched by git (line {line}), which `{image}` does not have.",
  },
  why: "pip stops with “Cannot find command 'git'”, and the build fails.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" && pip?.tool !== "uv pip") continue;
      const at = instructionOf(command);
      const named = pip.packages.find(({ word }) => isFetchedByGit(word.raw));
      const listed = named
        ? undefined
        : readRequirementFiles(pip, context).flatMap(({ file }) => gitLine(file, context.text(file.origin ?? "")))[0];
      if ((!named && !listed) || !at.stage || !isLacking(git, at)) continue;
      const image = rootImage(at.stage);
      const data = { image: image.resolved ?? image.raw };
      if (named) yield { at: named.word, message: "named", data: { ...data, package: named.word.raw }, subject: "git" };
      else if (listed)
        yield {
          at: listed.file.word,
          message: "listed",
          data: { ...data, file: listed.file.written, line: String(listed.line) },
          subject: listed.file.written,
        };
    }
  },
});

function isFetchedByGit(text: string): boolean {
  return /(?:^|[\s"'@=])git\+(?:https?|ssh|git|file):/.test(text);
}

/** The first line of a requirements file, with no condition on it, that names a repository. */
function gitLine<File>(file: File, text: string | undefined): readonly { file: File; line: number }[] {
  const line = (text ?? "").split("\n").findIndex((one) => {
    const [written = ""] = one.split(/\s#|^#/);
    return !written.includes(";") && isFetchedByGit(written);
  });
  return line === -1 ? [] : [{ file, line: line + 1 }];
}
