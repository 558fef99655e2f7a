/* Cache mounts on apt's folders, and what empties them. */
import type { Dockerfile, Mount, Run } from "../dockerfile/model.js";
import { lineage, rootImage } from "../dockerfile/scope.js";
import { aptCommand } from "./apt.js";
import { removesAptLists, type AptRun } from "./apt-lists.js";

/** The command that deletes what one of the mounts keeps. */
export function emptiedMount(
  { run }: AptRun,
  caches: readonly Mount[],
  lists: readonly Mount[],
): { readonly mount: Mount; readonly name: string } | undefined {
  for (const command of run.commands ?? []) {
    const [list] = lists;
    const [cache] = caches;
    const isRemover = command.words[0]?.value === "rm";
    const words = command.words.slice(1).map(({ raw }) => raw);
    if (list && isRemover && removesAptLists(command)) return { mount: list, name: "rm" };
    if (list && aptCommand(command)?.subcommand === "dist-clean") return { mount: list, name: "apt-get dist-clean" };
    if (cache && aptCommand(command)?.subcommand === "clean") return { mount: cache, name: "apt-get clean" };
    if (
      cache &&
      isRemover &&
      words.some((word) => /^["']?\/var\/cache\/(?:apt(?:\/(?:archives(?:\/.*)?|\*)?)?|\*)["']?$/.test(word))
    )
      return { mount: cache, name: "rm" };
  }
  return undefined;
}

/** Debian's and Ubuntu's images, and those of the Docker library on them, come with the hook. */
export function hasDockerClean(dockerfile: Dockerfile, run: Run): boolean {
  const { stage } = run;
  if (!stage) return false;
  const { registry, repository, os } = rootImage(stage);
  if (registry !== undefined || repository === undefined || repository.includes("/")) return false;
  if (os?.family !== "debian" && os?.family !== "ubuntu") return false;
  return !lineage(stage).some((one) =>
    one.instructions.some((step) => {
      if (step.start > run.start || (step.keyword !== "RUN" && step.keyword !== "COPY" && step.keyword !== "ADD"))
        return false;
      return /docker-clean|keep-downloaded|apt\.conf|\/etc\/apt\b/i.test(dockerfile.source.slice(step));
    }),
  );
}
