/* What yum, dnf and zypper have in common, for a rule of each. */
import { appendCommand } from "../dockerfile/append-command.js";
import { fileSays } from "../dockerfile/file-says.js";
import type { Dockerfile } from "../dockerfile/model.js";
import { instructionOf } from "../dockerfile/scope.js";
import { insertWords } from "../shell/insert.js";
import type { TextEdit } from "../text/edit.js";
import type { Span } from "../text/span.js";
import { layerWeights, type LayerWeight } from "./kept-layers.js";
import { fetchesPackages, leavesNoCache, rpmCommand, type Manager } from "./rpm-caches.js";
import { unpinnedPackages, type UnpinnedPackages } from "./unpinned-packages.js";

/** A command that stands out, and what would help. */
export interface Found {
  readonly at: Span;
  readonly command: string;
  readonly edits: readonly TextEdit[] | undefined;
  readonly weight: NonNullable<LayerWeight>;
}

/** The commands that ask before they change packages, and are not told the answer. */
export function* unattended(dockerfile: Dockerfile, manager: Manager): Iterable<Found> {
  for (const command of dockerfile.commands()) {
    const read = rpmCommand(command, manager);
    if (!read?.isComplete || !(fetchesPackages(read) || read.subcommand === "remove")) continue;
    if (["--assumeyes", "--no-confirm", "--non-interactive"].some((name) => read.has(name))) continue;
    // microdnf asks no questions when nobody is there; `yes | yum install` answers.
    if (
      read.program === "microdnf" ||
      command.previous === "|" ||
      command.redirects.some(({ operator }) => operator.startsWith("<"))
    )
      continue;
    if (fileSays(dockerfile, /assumeyes\s*=\s*(?:1|true|yes)/i)) continue;
    const edit = insertWords(command, read.install, "-y");
    yield { at: read.install, command: read.name, edits: [edit], weight: {} };
  }
}

/** The RUNs that leave the manager's cache in a layer, by their first command that fills it. */
export function* cachesInLayer(dockerfile: Dockerfile, manager: Manager): Iterable<Found> {
  const weightOf = layerWeights(dockerfile);
  for (const run of dockerfile.instructions) {
    if (run.keyword !== "RUN") continue;
    const weight = weightOf(run.stage);
    const reads = (run.commands ?? []).flatMap((command) => rpmCommand(command, manager) ?? []);
    const first = reads.find(fetchesPackages);
    const last = reads.findLast(fetchesPackages);
    if (!weight || !first || !last || leavesNoCache(last, manager)) continue;
    const sudo = first.command.wrappers[0]?.value === "sudo" ? "sudo " : "";
    const clean = manager === "zypper" ? "zypper clean --all" : `${first.program} clean all`;
    const edit = appendCommand(dockerfile, run, sudo + clean);
    yield { at: first.install, command: first.name, edits: edit && [edit], weight };
  }
}

/** The packages that the manager's installs name without a version. */
export function* unpinned(dockerfile: Dockerfile, manager: Manager): Iterable<UnpinnedPackages> {
  const weightOf = layerWeights(dockerfile);
  for (const command of dockerfile.commands()) {
    const read = rpmCommand(command, manager);
    if (read?.subcommand !== "install" || !weightOf(instructionOf(command).stage)) continue;
    const open = unpinnedPackages(command, read.family);
    if (open) yield open;
  }
}
