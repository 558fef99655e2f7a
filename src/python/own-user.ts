/* Edits that let a container run as another user than root. */
import type { BuildContext } from "../context/facts.js";
import { insertBeforeStart } from "../dockerfile/before-start.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { baseImage, lineage, osOf, rootImage } from "../dockerfile/scope.js";
import { createdUser } from "../packages/accounts.js";
import type { MadeUser } from "../packages/same-user.js";
import type { Command } from "../shell/command.js";
import { programName } from "../shell/program-name.js";
import { insertAt, type TextEdit } from "../text/edit.js";
import { lowPort } from "./low-port.js";
import { unprivileged } from "./unprivileged.js";

/** A line of RUN that is longer goes on in a second one. */
const longest = 100;

/**
 * Makes a user before the start, unless the image has one for that, and lets the container run as it; folders made for data
 * become its own. undefined where the file makes users itself, where the image may lack the tools, and where the application may need root.
 */
export function makeUser(dockerfile: Dockerfile, final: Stage, context: BuildContext): TextEdit | undefined {
  const nonroot = distrolessUser(final);
  const make = nonroot === undefined ? tool(final) : "";
  const hasUser = lineage(final).some((stage) =>
    [...dockerfile.commands(stage)].some((one) => createdUser(one) ?? isGroupMade(one)),
  );
  if (make === undefined || hasUser || lowPort(final, context) || isBuiltOn(dockerfile, final)) return undefined;
  const needs = unprivileged(dockerfile, final, context);
  // The home would be a folder that is used for something else.
  if (!needs || lineage(final).some((stage) => usesHome(dockerfile, stage))) return undefined;
  if (nonroot !== undefined)
    return needs.folders.length === 0 ? insertBeforeStart(dockerfile, final, [["USER", nonroot]]) : undefined;
  const change = needs.folders.length === 0 ? undefined : `chown app:app ${needs.folders.join(" ")}`;
  const oneLine = change === undefined ? make : `${make} && ${change}`;
  const run =
    change === undefined || oneLine.length <= longest ? oneLine : `${make} ${dockerfile.escape}\n    && ${change}`;
  return insertBeforeStart(dockerfile, final, [
    ["RUN", run],
    ["USER", "10001"],
  ]);
}

/** Lets the container run as a user whom the file makes; folders made for data become theirs. undefined as for `makeUser`. */
export function runAs(
  dockerfile: Dockerfile,
  final: Stage,
  context: BuildContext,
  { name, uid }: MadeUser,
): TextEdit | undefined {
  if (lowPort(final, context) || isBuiltOn(dockerfile, final)) return undefined;
  const needs = unprivileged(dockerfile, final, context);
  if (!needs) return undefined;
  const change = needs.folders.length === 0 ? [] : [["RUN", `chown ${name} ${needs.folders.join(" ")}`] as const];
  return insertBeforeStart(dockerfile, final, [...change, ["USER", uid ?? name]]);
}

function usesHome({ source }: Dockerfile, stage: Stage): boolean {
  return stage.instructions.some((one) => /\/home(?:\/app)?\/?(?=[\s"',:;]|$)|\/home\/app\//.test(source.slice(one)));
}

/** Google's images without a shell have a user for this: `nonroot`. https://github.com/GoogleContainerTools/distroless */
function distrolessUser(final: Stage): string | undefined {
  const { registry, repository } = rootImage(final);
  return registry === "gcr.io" && repository?.startsWith("distroless/") === true ? "65532" : undefined;
}

/** In the words of the system's own tools. */
function tool(final: Stage): string | undefined {
  const family = osOf(final)?.family;
  const image = rootImage(final);
  if (family === "alpine") return "adduser -D -u 10001 app";
  if (family === undefined || family === "windows" || baseImage(final)?.shell === false) return undefined;
  // Red Hat's minimal images come without.
  if (/minimal|micro|distroless/.test(image.resolved ?? "")) return undefined;
  return "useradd --create-home --uid 10001 app";
}

/** `useradd` refuses a name that a group has already. */
function isGroupMade({ words }: Command): boolean {
  return /^(?:groupadd|addgroup)$/.test(programName(words[0]) ?? "");
}

/** A later stage takes its user from this one, and goes on as root. */
function isBuiltOn({ stages }: Dockerfile, final: Stage): boolean {
  return stages.some((stage) => {
    if (stage === final || !lineage(stage).includes(final)) return false;
    const step = stage.instructions.find(({ keyword }) =>
      ["USER", "RUN", "WORKDIR", "CMD", "ENTRYPOINT"].includes(keyword),
    );
    return step !== undefined && step.keyword !== "USER";
  });
}

/** Steps that leave nothing behind which the image's own user would have to own. */
const installers =
  /^(?:apt-get|apt|apk|yum|dnf|microdnf|conda|mamba|micromamba|pip[\d.]*|npm|rm|echo|set|export|cd|fix-permissions|chown|ln|true)$/;

/**
 * Goes back, behind all steps, to the user that the image below comes with. undefined where that is root or not known,
 * and where a step after `USER root` made something else than packages.
 */
export function backToUser(dockerfile: Dockerfile, final: Stage, by: Instruction): TextEdit | undefined {
  const user = baseImage(final)?.user;
  if (user === undefined || !/^[1-9]\d*$/.test(user) || by.stage !== final || isBuiltOn(dockerfile, final))
    return undefined;
  const later = final.instructions.filter(({ index }) => index > by.index);
  const isQuiet = later.every((one) => {
    if (one.keyword !== "RUN") return !["WORKDIR", "VOLUME", "ONBUILD", "SHELL", "COPY", "ADD"].includes(one.keyword);
    return (
      one.commands?.every(({ words }) => words.length === 0 || installers.test(programName(words[0]) ?? "")) === true
    );
  });
  const text = later.map((one) => dockerfile.source.slice(one)).join("\n");
  if (!isQuiet || !later.some(({ keyword }) => keyword === "RUN") || /--allow-root|\/root\b|~|\$\{?HOME\b/.test(text))
    return undefined;
  const edit = insertBeforeStart(dockerfile, final, [["USER", user]]);
  const last = later.at(-1);
  if (edit || !last) return edit;
  const isLower = dockerfile.source.slice(last.keywordSpan) === last.keyword.toLowerCase();
  return insertAt(dockerfile.source.lineStart(last.lastLine + 1), `${isLower ? "user" : "USER"} ${user}\n`);
}
