import type { BuildContext } from "../context/facts.js";
import type { Dockerfile, Workdir } from "../dockerfile/model.js";
import { systemInstall } from "../packages/system.js";
import { removeWord } from "../shell/insert.js";
import { applyEdits, insertAfter, insertAt, replace, type TextEdit } from "../text/edit.js";
import { blockOf, indentOf, isBlankLine, keywordLike } from "./blocks.js";
import { builderPlan, type RuntimeStep } from "./builder-plan.js";

/** Where the builder makes the environment, and where it stays. */
const folder = "/opt/venv";

/**
 * Parts a file of one stage into `base` with what both others need, `builder` with the tools and a virtual environment, and a
 * last one without tools that copies the environment. undefined where that is not certain to give the same program.
 */
export function builderStage(
  dockerfile: Dockerfile,
  context: BuildContext,
  today: string,
): readonly TextEdit[] | undefined {
  const plan = builderPlan(dockerfile, context, today);
  const { from } = plan?.stage ?? {};
  if (!plan || !from?.imageWord || /^(?:base|builder)$/i.test(from.name?.value ?? "")) return undefined;
  const { source } = dockerfile;
  if (plan.stage.instructions.some((one) => indentOf(dockerfile, one) !== "")) return undefined;
  const parted: Parted[] = [];
  for (const step of plan.runtime) {
    const parts = partOf(dockerfile, step);
    if (!parts) return undefined;
    parted.push(parts);
  }
  const word = (keyword: string): string => keywordLike(dockerfile, from, keyword);
  const block = blockOf(dockerfile, plan.first);
  const isApart = isBlankLine(dockerfile, block.firstLine - 1) || isBlankLine(dockerfile, plan.last.lastLine + 1);
  const gap = isApart ? "\n\n" : "\n";
  const base = [...parted.map(({ staying }) => staying), `${word("ENV")} PATH="${folder}/bin:$PATH"`];
  const builder = [`${word("FROM")} base ${word("AS")} builder`, `${word("RUN")} python -m venv ${folder}`];
  const final = [
    `${word("FROM")} base${from.name ? ` ${word("AS")} ${from.name.raw}` : ""}`,
    ...lasting(plan.workdirs).map((one) => source.slice(one)),
    `${word("COPY")} --from=builder ${folder} ${folder}`,
  ];
  return [
    from.name ? replace(from.name, "base") : insertAfter(from.imageWord, ` ${word("AS")} base`),
    insertAt(block.start, `${base.join(gap)}\n\n${builder.join(gap)}${gap}`),
    ...parted.flatMap(({ tools }) => tools),
    insertAt(source.lineSpan(plan.last.lastLine).end, `\n\n${final.join(gap)}`),
  ];
}

/** Those that tell the working directory by themselves: the last one, or all where it is relative. */
function lasting(workdirs: readonly Workdir[]): readonly Workdir[] {
  return workdirs.at(-1)?.path?.value?.startsWith("/") === true ? workdirs.slice(-1) : workdirs;
}

/** A step that installs tools and other things: once for what stays, and what leaves it with the tools. */
interface Parted {
  readonly staying: string;
  readonly tools: readonly TextEdit[];
}

/** undefined where a comment in the step may speak of either. */
function partOf({ source, comments }: Dockerfile, { run, install, staying }: RuntimeStep): Parted | undefined {
  if (comments.some(({ line }) => line >= run.firstLine && line <= run.lastLine)) return undefined;
  const named = new Set<string>();
  const without: TextEdit[] = [];
  const tools: TextEdit[] = [];
  const packages = systemInstall(install)?.packages ?? [];
  for (const { word, name } of packages) {
    const stay = name === undefined ? [] : (staying.get(name) ?? []);
    const fresh = stay.filter((one) => !named.has(one));
    for (const one of fresh) named.add(one);
    const removal = removeWord(install, word, source.text);
    if (!removal) return undefined;
    if (stay.includes(name ?? "")) tools.push(removal);
    if (fresh.length === 0) without.push(removal);
    else if (!fresh.includes(name ?? "")) without.push(replace(word, fresh.join(" ")));
  }
  const moved = without.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - run.start, end: edit.span.end - run.start },
  }));
  return tools.length === packages.length ? undefined : { staying: applyEdits(source.slice(run), moved), tools };
}
