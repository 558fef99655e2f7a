import type { Instruction, Stage } from "../../dockerfile/model.js";
import { lineage } from "../../dockerfile/scope.js";
import { isPlatformArgument, isProxyVariable } from "../../dockerfile/global-arguments.js";
import { defineRule } from "../../engine/rule.js";
import { packageCommand } from "../../packages/system.js";
import { programName } from "../../shell/program-name.js";

export default defineRule({
  id: "syntax/argument-unused",
  level: "info",
  profile: "strict",
  summary: "Nothing reads a build argument",
  mentions: ["arg"],
  since: "0.1.0",
  messages: { unused: "Nothing reads the build argument `{name}`." },
  why: "Whoever builds the image sets it and expects something of it; every new value builds the layers behind it anew.",
  *check({ dockerfile: { stages, source } }) {
    const heirs = new Map<Stage, Stage[]>();
    for (const stage of stages)
      for (const base of lineage(stage).slice(1)) {
        const known = heirs.get(base);
        if (known) known.push(stage);
        else heirs.set(base, [stage]);
      }
    for (const stage of stages) {
      const own = heirs.get(stage) ?? [];
      // What else runs may read its environment.
      const lastReader = own.some(({ instructions }) => instructions.some(mayRead))
        ? Infinity
        : stage.instructions.findLastIndex(mayRead);
      const args = stage.instructions.slice(lastReader + 1).flatMap((one) => (one.keyword === "ARG" ? one.pairs : []));
      if (args.length === 0) continue;
      const named = lastPlaces([stage, ...own], source.text);
      for (const { name, start, end } of args) {
        const isRead = (named.get(name.value ?? "") ?? 0) > name.start;
        if (name.value === undefined || isRead || isReadElsewhere(name.value)) continue;
        yield { at: { start, end }, message: "unused", data: { name: name.value } };
      }
    }
  },
});

/** Where each word stands for the last time in some stages. */
function lastPlaces(stages: readonly Stage[], text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { start, end } of stages)
    for (const { 0: word, index } of text.slice(start, end).matchAll(/[A-Za-z_]\w*/g)) places.set(word, start + index);
  return places;
}

/** Names that BuildKit and the tools in an image read themselves, and those that are there to change. */
function isReadElsewhere(name: string): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name) || isPlatformArgument(name) || isProxyVariable(name)) return true;
  return /^(?:PIP_|UV_|POETRY_|PYTHON|DEBIAN_|DEBCONF_|BUILDKIT_|SOURCE_DATE_EPOCH|NPM_|NODE_|APT_|CONDA_|MAKEFLAGS|TZ|LANG|LC_)|CACHE|BUST|REBUILD|REFRESH/i.test(
    name,
  );
}

const plain = new Set(
  "rm mkdir cp mv ln chmod chown touch echo printf cat useradd adduser groupadd addgroup usermod cd set test [ true ls curl wget tar unzip sed grep ldconfig update-ca-certificates".split(
    " ",
  ),
);

/** Whether an instruction runs something that may read any variable: a script, a build, an installer of sources. */
function mayRead(one: Instruction): boolean {
  if (one.keyword === "ONBUILD") return true;
  if (one.keyword !== "RUN") return false;
  if (!one.commands) return true;
  return one.commands.some((command) => {
    const program = programName(command.words[0]) ?? "";
    return command.words.length > 0 && !plain.has(program) && !packageCommand(command);
  });
}
