import type { Dockerfile } from "../../dockerfile/model.js";
import { shippedStages } from "../../dockerfile/ships.js";
import { defineRule, type Fix } from "../../engine/rule.js";
import { copiedWheels, type CopiedWheels } from "../../python/copied-wheels.js";
import { programName } from "../../shell/options.js";
import { insertAt, remove, type TextEdit } from "../../text/edit.js";

export default defineRule({
  id: "stage/wheels-in-layer",
  level: "warning",
  summary: "Packages are copied into the image only to be installed",
  since: "0.1.0",
  mentions: ["from="],
  messages: {
    kept: "`{target}` is there for one `{command}` only, and this layer keeps it in the image.",
    removed: "`{target}` is removed after `{command}`, but this layer keeps it in the image all the same.",
  },
  why: "The image holds every package twice: as it was copied, and as it was installed.",
  *check({ dockerfile }) {
    const shipped = shippedStages(dockerfile);
    const removals = removalsIn(dockerfile);
    let tried = 0;
    for (const wheels of copiedWheels(dockerfile)) {
      const { copy, to, target, install } = wheels;
      if (!shipped.includes(to)) continue;
      const fix = tried++ < mostFixes ? mountFix(dockerfile, wheels) : undefined;
      yield {
        at: copy.body,
        message: (removals.get(target) ?? 0) > copy.end ? "removed" : "kept",
        data: { target, command: install.name },
        related: [{ at: install.install, message: "They are installed here." }],
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});

/** Where each path is last removed. */
function removalsIn(dockerfile: Dockerfile): ReadonlyMap<string, number> {
  const removals = new Map<string, number>();
  for (const { words, start } of dockerfile.commands())
    if (programName(words[0]) === "rm")
      for (const { value } of words) removals.set(value?.replace(/\/(?:\*(?:\.whl)?)?$/, "") ?? "", start);
  return removals;
}

/** More copies of wheels than anyone makes: each is compared with all of the file. */
const mostFixes = 20;

/** The COPY gives way to a bind mount of the one RUN that needs it. */
function mountFix(dockerfile: Dockerfile, { copy, run, source, target }: CopiedWheels): Fix | undefined {
  const { source: file, comments } = dockerfile;
  const from = copy.from?.value;
  if (from === undefined || /[*?[]|\.(?:whl|gz)$/.test(source) || run.stage !== copy.stage) return undefined;
  if (!/^[\w./-]+$/.test(`${from}${source}${target}`) || run.onbuild || copy.firstLine !== copy.lastLine)
    return undefined;
  const isElsewhere = dockerfile.instructions.some(
    (one) => one !== run && one !== copy && one.start > copy.start && file.slice(one).includes(target),
  );
  if (isElsewhere || comments.some(({ line }) => line === copy.firstLine)) return undefined;
  const removal = withoutRemoval(dockerfile, run.commands ?? [], target);
  if (removal === "unclear") return undefined;
  const lineEnd = file.lineStart(copy.firstLine + 1);
  const mount = ` --mount=type=bind,from=${from},source=${source},target=${target}`;
  const edits = [
    remove({ start: file.lineStart(copy.firstLine), end: lineEnd }),
    insertAt(run.keywordSpan.end, mount),
    ...removal,
  ];
  return { title: "Mount them for this step only", safety: "review", changesInstructions: true, edits };
}

/** A mounted folder can't be removed: `&& rm -rf /wheels` at the end goes, anything else that removes it is in the way. */
function withoutRemoval(
  { source }: Dockerfile,
  commands: NonNullable<CopiedWheels["run"]["commands"]>,
  target: string,
): readonly TextEdit[] | "unclear" {
  const removals = commands.filter(
    ({ words }) => programName(words[0]) === "rm" && words.some(({ raw }) => raw.includes(target)),
  );
  if (removals.length === 0) return [];
  const [removal] = removals;
  const before = removal && commands[commands.indexOf(removal) - 1];
  const operands = removal?.words.slice(1).filter(({ value }) => !value?.startsWith("-")) ?? [];
  if (!removal || !before || removals.length > 1 || operands.length !== 1 || removal.next !== "end") return "unclear";
  if (removal.within || removal.redirects.length > 0 || removal !== commands.at(-1)) return "unclear";
  const joint = source.text.slice(before.end, removal.start);
  return /^[\s\\]*(?:&&|;)[\s\\]*$/.test(joint) ? [remove({ start: before.end, end: removal.end })] : "unclear";
}
