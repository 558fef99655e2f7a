import { defineRule } from "../../engine/rule.js";
import { pipInstall } from "../../python/pip.js";
import { readRequirementFiles } from "../../python/requirement-files.js";

export default defineRule({
  id: "pip/partial-hashes",
  level: "error",
  summary: "Some requirements have hashes and others have none",
  mentions: ["pip"],
  since: "0.1.0",
  messages: {
    line: "pip refuses `{file}`: `{package}` in line {line} has no hash, while other requirements have one.",
    named: "pip refuses `{package}`: it has no hash, while those in `{file}` have one.",
  },
  why: "As soon as one requirement has a hash, pip wants one for each of them, and the build stops.",
  *check({ dockerfile, context }) {
    for (const command of dockerfile.commands()) {
      const pip = pipInstall(command);
      if (pip?.tool !== "pip" || pip.has("--no-require-hashes") || !pip.isComplete) continue;
      const files = readRequirementFiles(pip, context);
      // Lines with a marker may be left out on this platform.
      const lines = files.flatMap(({ file, requirements }) =>
        requirements.filter(({ marker }) => marker === undefined).map((requirement) => ({ file, requirement })),
      );
      const hashed = lines.find(({ requirement }) => requirement.hasHash);
      if (!hashed) continue;
      const bare = lines.find(({ requirement }) => !requirement.hasHash);
      const [named] = pip.packages;
      if (bare) {
        const { name, file, line } = bare.requirement;
        const data = { file, package: name === "" ? "the requirement" : name, line: String(line) };
        yield { at: bare.file.word, message: "line", data, subject: `${file} ${name}` };
      } else if (named && named.url?.includes("#") !== true) {
        yield { at: named.word, message: "named", data: { package: named.word.raw, file: hashed.file.written } };
      }
    }
  },
});
