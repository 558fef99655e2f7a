import { imageName } from "../../data/images.js";
import { instructionOf, osOf, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { isLacking, shadow } from "../../packages/lacking.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "user/command-missing",
  level: "error",
  summary: "The command that makes a user is another system's",
  mentions: ["useradd", "groupadd", "usermod", "groupmod", "adduser", "addgroup"],
  since: "0.1.0",
  messages: {
    missing: "`{program}` is not in `{image}`: Alpine has it in the package `shadow` only, and `{own}` of its own.",
    option: "`{option}` is an option of Alpine's `{program}`, and `{image}` is {system}.",
  },
  why: "The command fails, and the build stops here.",
  *check({ dockerfile }) {
    for (const command of dockerfile.commands()) {
      const [word, ...rest] = command.words;
      const program = programName(word);
      const at = instructionOf(command);
      if (!word || program === undefined || !at.stage || command.next === "||" || isConditional(command.nesting))
        continue;
      const image = rootImage(at.stage);
      const data = { image: image.resolved ?? image.raw, program };
      if (Object.hasOwn(shadows, program)) {
        if (!isLacking(shadow, at)) continue;
        yield { at: word, message: "missing", data: { ...data, own: shadows[program] ?? "" }, subject: program };
        continue;
      }
      const family = osOf(at.stage)?.family;
      const isDebian = family === "debian" || family === "ubuntu";
      if ((program !== "adduser" && program !== "addgroup") || !isDebian) continue;
      if (!/^(?:python|debian|ubuntu)$/.test(imageName(image) ?? "")) continue;
      const option = rest.find(({ value }) => /^-[DHS]+$/.test(value ?? "") && /[DS]/.test(value ?? ""));
      if (!option) continue;
      const system = family === "ubuntu" ? "Ubuntu" : "Debian";
      yield { at: option, message: "option", data: { ...data, option: option.raw, system }, subject: program };
    }
  },
});

/** With what Alpine's busybox has in their place. */
const shadows: Readonly<Record<string, string>> = {
  useradd: "adduser",
  groupadd: "addgroup",
  usermod: "addgroup",
  groupmod: "addgroup",
};

function isConditional(nesting: readonly string[]): boolean {
  return nesting.some((kind) => kind === "if" || kind === "condition" || kind === "case" || kind === "function");
}
