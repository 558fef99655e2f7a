import type { Dockerfile } from "../dockerfile/model.js";
import { instructionOf, resolveWord } from "../dockerfile/scope.js";
import type { Command, Word } from "../shell/command.js";
import type { Span } from "../text/span.js";
import { pipCommand, pipInstall, type PipInstall } from "./pip.js";
import type { ToolCommand } from "./tool-command.js";

/** A place that names an index that packages are installed from. */
export interface IndexAddress {
  readonly at: Span;
  readonly word: Word;
  /** The address with known variables put in; undefined when one is left. */
  readonly value: string | undefined;
  readonly kind: "index" | "extra" | "trusted host";
  readonly tool: "pip" | "uv";
  /** The command that names it; undefined for ENV and ARG. */
  readonly command: Command | undefined;
}

const variables: Readonly<Record<string, readonly [IndexAddress["tool"], IndexAddress["kind"]]>> = {
  PIP_INDEX_URL: ["pip", "index"],
  PIP_EXTRA_INDEX_URL: ["pip", "extra"],
  PIP_TRUSTED_HOST: ["pip", "trusted host"],
  UV_INDEX_URL: ["uv", "index"],
  UV_DEFAULT_INDEX: ["uv", "index"],
  UV_INDEX: ["uv", "extra"],
  UV_EXTRA_INDEX_URL: ["uv", "extra"],
  UV_INSECURE_HOST: ["uv", "trusted host"],
};

/** The options that name an index, by long name. */
export const indexOptions: readonly (readonly [string, IndexAddress["kind"]])[] = [
  ["--index-url", "index"],
  ["--default-index", "index"],
  ["--index", "extra"],
  ["--extra-index-url", "extra"],
  ["--trusted-host", "trusted host"],
];

const known = new WeakMap<Dockerfile, readonly IndexAddress[]>();

/** Every index that the file names: options of installs, `pip config set`, variables. */
export function indexAddresses(dockerfile: Dockerfile): readonly IndexAddress[] {
  let found = known.get(dockerfile);
  if (!found) known.set(dockerfile, (found = [...findAddresses(dockerfile)]));
  return found;
}

function* findAddresses(dockerfile: Dockerfile): Iterable<IndexAddress> {
  for (const outer of dockerfile.instructions) {
    const one = outer.keyword === "ONBUILD" ? outer.trigger : outer;
    if (one?.keyword !== "ENV" && one?.keyword !== "ARG") continue;
    for (const { name, value: word, start, end } of one.pairs) {
      const found =
        name.value !== undefined && Object.hasOwn(variables, name.value) ? variables[name.value] : undefined;
      if (!found || !word) continue;
      const [tool, kind] = found;
      yield { at: { start, end }, word, value: resolveWord(word, one), kind, tool, command: undefined };
    }
  }
  for (const command of dockerfile.commands()) {
    const pip = pipInstall(command);
    const config = pipCommand(command);
    if (pip || config) yield* namedBy(command, pip, config);
  }
}

function* namedBy(
  command: Command,
  pip: PipInstall | undefined,
  config: ToolCommand | undefined,
): Iterable<IndexAddress> {
  const tool = pip && pip.tool !== "pip" ? "uv" : "pip";
  const read = (word: Word, kind: IndexAddress["kind"]): IndexAddress => ({
    at: { start: word.start, end: word.end },
    word,
    value: resolveWord(word, command),
    kind,
    tool,
    command,
  });
  for (const [name, kind] of pip ? indexOptions : [])
    for (const word of new Set(pip?.all(name))) yield read(word, kind);
  if (config?.subcommand !== "config set") return;
  const [key, word] = config.operands;
  const kind = indexOptions.find(([name]) => key?.value?.endsWith(`.${name.slice(2)}`) === true)?.[1];
  if (kind && word) yield read(word, kind);
}

/** The host that an address names, lower case; undefined for what is no address. */
export function hostOf(address: string): string | undefined {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1];
  return authority
    ?.slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d+$/, "")
    .toLowerCase();
}

/** Whether the address is written in an instruction whose secrets are mounted for it alone. */
export function hasSecretMount(command: Command | undefined): boolean {
  const instruction = command && instructionOf(command);
  return instruction?.keyword === "RUN" && instruction.mounts.some(({ type }) => type === "secret");
}
