/* Stages on Alpine's Python that can be built on Debian's slim image instead. */
import { scriptPath } from "../context/origin.js";
import { defaultSuite, variantListing } from "../data/python-images.js";
import { readImage } from "../dockerfile/image.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/model.js";
import { osOf, rootImage, stagesOn, startOf, userOf } from "../dockerfile/scope.js";
import type { BuildContext } from "../context/facts.js";
import { debianAccount, isAlpineOnly } from "../packages/busybox.js";
import { madeUsers } from "../packages/same-user.js";
import { replace, type TextEdit } from "../text/edit.js";
import { scriptText } from "./started.js";
import { tagStateOf } from "./python-tag.js";

/**
 * Puts a stage on the slim image of the same Python, and with it all stages on Alpine that it shares files with: what is
 * compiled for one C library does not run on the other. undefined where one of them uses something of Alpine's own, or the
 * file speaks of Alpine in a comment.
 */
export function slimInstead(
  dockerfile: Dockerfile,
  stage: Stage,
  context: BuildContext,
  today: string,
): readonly TextEdit[] | undefined {
  const roots = sharing(dockerfile, stage);
  if (!roots || dockerfile.comments.some(({ text }) => /alpine|musl|\bapk\b/i.test(text))) return undefined;
  const edits: TextEdit[] = [];
  for (const root of roots) {
    const image = slimTag(dockerfile, root, today);
    if (!image) return undefined;
    edits.push(image);
    for (const one of stagesOn(dockerfile, root)) {
      const own = withoutAlpine(dockerfile, one, context);
      if (!own) return undefined;
      edits.push(...own);
    }
  }
  return edits;
}

/** The Alpine stages of Python that have to change together; undefined where one of another image is among them. */
function sharing(dockerfile: Dockerfile, stage: Stage): readonly Stage[] | undefined {
  const rootOf = (one: Stage): Stage => (one.base ? rootOf(one.base) : one);
  const roots = new Set([stage]);
  for (const root of roots)
    for (const one of dockerfile.stages)
      for (const instruction of one.instructions)
        for (const from of sourcesOf(instruction, dockerfile)) {
          const pair = [rootOf(one), rootOf(from)] as const;
          const other = pair[0] === root ? pair[1] : pair[1] === root ? pair[0] : root;
          if (other === root) continue;
          if (other.image.python?.variant === "alpine") roots.add(other);
          else if (osOf(other)?.family === "alpine" && !servesFiles(other)) return undefined;
        }
  return [...roots];
}

/** Nothing that Python made runs there, and nothing that runs here was made there. */
function servesFiles(stage: Stage): boolean {
  return /^(?:nginx|caddy|httpd|node)$/.test(rootImage(stage).repository ?? "");
}

function sourcesOf(instruction: Instruction, { stages }: Dockerfile): readonly Stage[] {
  if (instruction.keyword === "COPY") return instruction.fromStage ? [instruction.fromStage] : [];
  if (instruction.keyword !== "RUN") return [];
  const names = new Set(instruction.mounts.map(({ from }) => from?.toLowerCase()));
  return stages.filter(({ name, index }) => names.has(name?.toLowerCase() ?? "") || names.has(String(index)));
}

/** The tag on Debian, which names the release where the Alpine one does. */
function slimTag({ source }: Dockerfile, { from, image }: Stage, today: string): TextEdit | undefined {
  const { imageWord } = from;
  const { python, resolved } = image;
  const written = imageWord && source.slice(imageWord);
  const tail = /-alpine(\d+\.\d+)?$/.exec(written ?? "");
  if (!imageWord || !tail || !python || !resolved?.endsWith(tail[0])) return undefined;
  const suite = defaultSuite(python.minor, today);
  const isListed = python.minor !== undefined && suite !== undefined && variantListing(python.minor, `slim-${suite}`);
  if (tail[1] !== undefined && !isListed) return undefined;
  const slim = tail[1] === undefined ? "-slim" : `-slim-${suite}`;
  const tag = resolved.slice(0, -tail[0].length) + slim;
  if (tagStateOf(readImage(tag, tag), today)?.kind === "unknown") return undefined;
  return replace({ start: imageWord.end - tail[0].length, end: imageWord.end }, slim);
}

/** What the stage's own instructions need to be changed in; undefined where something of Alpine's own stays. */
function withoutAlpine(dockerfile: Dockerfile, stage: Stage, context: BuildContext): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const one of stage.instructions) {
    if (one.keyword === "SHELL" || one.keyword === "ONBUILD") return undefined;
    if (one.keyword === "USER" && !isOnDebian(dockerfile, stage, one)) return undefined;
    const isOther = one.keyword !== "RUN" && one.keyword !== "FROM";
    if (isOther && /alpine|musl|\/bin\/ash\b/.test(dockerfile.source.slice(one))) return undefined;
    if (!("commands" in one)) continue;
    if (!one.commands) return undefined;
    for (const command of one.commands) {
      const account = one.keyword === "RUN" ? debianAccount(command, dockerfile.source.text) : undefined;
      if (!account && isAlpineOnly(command)) return undefined;
      edits.push(...(account ?? []));
    }
  }
  return startsAnywhere(stage, context) ? edits : undefined;
}

/** A user that the file makes, or one that both have. */
function isOnDebian(dockerfile: Dockerfile, stage: Stage, user: Instruction): boolean {
  const next = stage.instructions.find(({ index }) => index > user.index);
  const setting = next ? userOf(next) : undefined;
  const value = setting?.state === "set" ? setting.value : undefined;
  if (!setting || (value !== undefined && /^(?:\d+|root|nobody)$/.test(value))) return true;
  return value !== undefined && madeUsers(dockerfile, stage).some(({ name }) => name === value);
}

/** A script that the container starts with may call anything: its text has to be at hand. */
function startsAnywhere(stage: Stage, context: BuildContext): boolean {
  const { entrypoint, cmd } = startOf(stage);
  return [...(entrypoint?.commands ?? []), ...(cmd?.commands ?? [])].every((command) => {
    if (scriptPath(command) === undefined) return true;
    const script = scriptText(command, context);
    return script?.commands?.every((one) => !isAlpineOnly(one)) === true;
  });
}
