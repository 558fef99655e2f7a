import { imageName } from "../data/images.js";
import type { Dockerfile, Instruction } from "../dockerfile/model.js";
import { lineage, rootImage } from "../dockerfile/scope.js";
import { programName } from "../shell/program-name.js";
import { systemInstall } from "./system.js";

/** The users that Debian, Ubuntu and Alpine images come with. */
const known = new Set(
  "root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc gnats nobody _apt ubuntu adm shutdown halt operator cron ftp sshd guest ntp at squid xfs postgres cyrus vpopmail smmsp postmaster svn systemd-network systemd-resolve systemd-timesync messagebus".split(
    " ",
  ),
);

/** Programs that make no user, whatever their arguments. */
const harmless =
  /^(?:pip[\d.]*|python[\d.]*|apt-get|apt|apk|mkdir|chmod|rm|cp|mv|ln|echo|touch|cd|set|export|true|:|printf|ls|cat|curl|wget|tar|uv|poetry)$/;

/**
 * Whether there is certainly no user of a name where an instruction stands: the image below is plain Debian, Ubuntu,
 * Alpine or Python, and no step above can have made one. False for numbers, and wherever that cannot be told.
 */
export function isUnknownUser(dockerfile: Dockerfile, at: Instruction, name: string): boolean {
  if (!at.stage || !/^[A-Za-z_][\w.-]*$/.test(name) || known.has(name)) return false;
  if (!/^(?:python|debian|ubuntu|alpine)$/.test(imageName(rootImage(at.stage)) ?? "")) return false;
  return !lineage(at.stage).some((stage) =>
    stage.instructions.some(
      (one) => (stage !== at.stage || one.index < at.index) && brings(one, name, dockerfile.source.text),
    ),
  );
}

/** Something above names the user, or runs or copies what may make it. */
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
  const destination = one.destination?.value ?? "/etc";
  // What an earlier stage gives to a folder by a relative path may be a whole system.
  return /^\/(?:etc|$)/.test(destination) || (one.from !== undefined && !destination.startsWith("/"));
}
