import { imageName } from "../../data/images.js";
import type { Dockerfile, Instruction, User } from "../../dockerfile/model.js";
import { lineage, resolveWord, rootImage } from "../../dockerfile/scope.js";
import { defineRule } from "../../engine/rule.js";
import { systemInstall } from "../../packages/system.js";
import { programName } from "../../shell/options.js";

/** The users that Debian, Ubuntu and Alpine images come with. */
const known = new Set(
  "root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt ubuntu adm shutdown halt operator cron ftp sshd guest ntp at squid xfs postgres cyrus vpopmail smmsp postmaster svn systemd-network systemd-resolve systemd-timesync messagebus".split(
    " ",
  ),
);

/** Programs that make no user, whatever their arguments. */
const harmless =
  /^(?:pip[\d.]*|python[\d.]*|apt-get|apt|apk|mkdir|chmod|rm|cp|mv|ln|echo|touch|cd|set|export|true|:|printf|ls|cat|curl|wget|tar|uv|poetry)$/;

export default defineRule({
  id: "user/undefined",
  level: "error",
  summary: "USER names somebody whom nothing in the image makes",
  since: "0.1.0",
  messages: { undefined: "No user `{name}` is in `{image}`, and nothing above makes one." },
  why: "The next `RUN`, or the start of the container, stops: there is no such user.",
  *check({ dockerfile }) {
    for (const one of dockerfile.instructions) {
      if (one.keyword !== "USER" || !one.user || !one.stage || one.onbuild) continue;
      const image = rootImage(one.stage);
      const name = resolveWord(one.user, one)?.split(":")[0];
      if (name === undefined || !/^[A-Za-z_][\w.-]*$/.test(name) || known.has(name)) continue;
      if (!/^(?:python|debian|ubuntu|alpine)$/.test(imageName(image) ?? "") || mayMake(dockerfile, one, name)) continue;
      yield { at: one.user, message: "undefined", data: { name, image: image.resolved ?? image.raw }, subject: name };
    }
  },
});

/** Something above names the user, or runs or copies what may make it. */
function mayMake({ source }: Dockerfile, user: User, name: string): boolean {
  const stages = user.stage ? lineage(user.stage) : [];
  return stages.some((stage) =>
    stage.instructions.some(
      (one) => (stage !== user.stage || one.index < user.index) && brings(one, name, source.text),
    ),
  );
}

function brings(one: Instruction, name: string, text: string): boolean {
  if (one.keyword === "RUN") {
    if (!one.commands || text.slice(one.start, one.end).includes(name)) return true;
    return one.commands.some(
      (command) =>
        (command.words.length > 0 && !harmless.test(programName(command.words[0]) ?? "")) ||
        // `tor` makes the user `debian-tor`; a variable may hold any package.
        systemInstall(command)?.packages.some((found) => found.name === undefined || name.includes(found.name)) ===
          true,
    );
  }
  if (one.keyword !== "COPY" && one.keyword !== "ADD") return false;
  return one.fromStage !== undefined || /^\/(?:etc|$)/.test(one.destination?.value ?? "/etc");
}
