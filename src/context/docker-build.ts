/* `docker build` in the scripts of workflows and Makefiles. */
import type { Command, Word } from "../shell/command.js";
import { readArguments, type Arguments, type OptionTable } from "../shell/options.js";
import { programName } from "../shell/program-name.js";
import { splitSubcommand } from "../shell/subcommand.js";
import { parseShell } from "../shell/parse.js";
import type { BuiltBy, ImageBuild } from "./facts.js";
import { folderBelow } from "./paths.js";

const globalOptions: OptionTable = {
  valued: ["-c --context", "-H --host", "-l --log-level", "--config", "--builder"],
  flags: ["-D --debug"],
};

const buildOptions: OptionTable = {
  valued: [
    "-f --file",
    "--target",
    "--build-arg",
    "-t --tag",
    "-o --output",
    "-c --cpu-shares",
    "-m --memory",
    ...(
      "add-host annotation attest build-context builder cache-from cache-to call cgroup-parent iidfile label " +
      "metadata-file network no-cache-filter platform progress sbom provenance secret shm-size ssh ulimit allow " +
      "cpu-period cpu-quota cpuset-cpus cpuset-mems isolation security-opt memory-swap"
    )
      .split(" ")
      .map((name) => `--${name}`),
  ],
  flags: ["--pull", "--no-cache", "--push", "--load", "-q --quiet", "--rm", "--force-rm", "--squash", "--compress"],
};

const programs: Readonly<Record<string, readonly string[]>> = {
  docker: ["build", "buildx build", "buildx b", "image build", "builder build"],
  podman: ["build", "image build", "buildx build"],
  nerdctl: ["build", "image build"],
  buildah: ["build", "bud"],
};

/** The arguments of a command that builds a Dockerfile; undefined for everything else. */
function buildArguments({ words }: Command): Arguments | undefined {
  const name = programName(words[0]) ?? "";
  const subcommands = Object.hasOwn(programs, name) ? programs[name] : undefined;
  const split = subcommands && splitSubcommand(words.slice(1), globalOptions, ["buildx", "image", "builder"]);
  const said = split?.subcommand.map(({ value }) => value).join(" ");
  return split && said !== undefined && subcommands.includes(said)
    ? readArguments(split.rest, buildOptions)
    : undefined;
}

/** A script, and what it is run in. */
export interface BuildScript {
  readonly by: BuiltBy;
  readonly file: string;
  readonly text: string;
  /** The folder that it starts in, from the repository root; undefined when it is not known. */
  readonly folder: string | undefined;
}

/** The builds that a shell script starts, as far as its words tell. */
export function buildsInScript({ by, file, text, folder }: BuildScript): readonly ImageBuild[] {
  const script = parseShell({
    text,
    span: { start: 0, end: text.length },
    kind: "heredoc",
    escape: "\\",
    interpreter: "bash",
  });
  const builds: ImageBuild[] = [];
  let at = folder;
  for (const command of script?.commands ?? []) {
    const [first, second] = command.words;
    if (first?.value === "cd" || first?.value === "pushd" || first?.value === "popd") {
      const isPlain = first.value === "cd" && command.nesting.length === 0 && at !== undefined;
      at = isPlain && second?.value !== undefined ? folderBelow(at ?? "", second.value) : undefined;
      continue;
    }
    const args = buildArguments(command);
    const read = args && at !== undefined ? buildOf(args, at) : undefined;
    if (read) builds.push({ by, file, name: undefined, isDevelopment: false, service: undefined, ...read });
  }
  return builds;
}

function buildOf(
  args: Arguments,
  folder: string,
): Pick<ImageBuild, "dockerfile" | "context" | "target" | "arguments"> | undefined {
  const given = args.option("--file");
  // What cannot be seen may name another file.
  if (given ? given.value === undefined : args.has("--file") || !args.isComplete) return undefined;
  const place = args.operands.findLast(({ value }) => value !== undefined)?.value;
  const isLast = args.operands.at(-1)?.value === place;
  if (place === "-" || (place !== undefined && /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(place))) return undefined;
  const context = place === undefined || !isLast ? undefined : folderBelow(folder, place);
  const file = given?.value;
  const dockerfile =
    file === undefined ? context !== undefined && folderBelow(context, "Dockerfile") : folderBelow(folder, file);
  if (!dockerfile) return undefined;
  const target = args.option("--target");
  const isTargetHidden = target ? target.value === undefined : !args.isComplete;
  return {
    dockerfile,
    context,
    target: isTargetHidden ? undefined : (target?.value ?? null),
    arguments: new Map(
      args
        .all("--build-arg")
        .map(argumentOf)
        .filter((one) => one !== undefined),
    ),
  };
}

/** `NAME=value`; a value with something unknown in it is unknown. */
function argumentOf(word: Word): [string, string | undefined] | undefined {
  const [first] = word.parts;
  const text = word.value ?? (first?.kind === "literal" ? first.value : "");
  const equals = text.indexOf("=");
  const name = equals === -1 ? (word.value ?? "") : text.slice(0, equals);
  if (!/^\w+$/.test(name)) return undefined;
  return [name, word.value === undefined || equals === -1 ? undefined : text.slice(equals + 1)];
}
