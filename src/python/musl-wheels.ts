import type { BuildContext, LockedPackage } from "../context/facts.js";
import { muslSupport } from "../data/musllinux.js";
import type { Dockerfile, Stage } from "../dockerfile/model.js";
import { lineage } from "../dockerfile/scope.js";
import { systemInstall } from "../packages/system.js";
import { installedPackages } from "./installed-packages.js";
import { poetryCommand } from "./poetry.js";
import { uvCommand } from "./uv.js";

/** On Debian it is no better: published as source only, or installed from source without a compiler. */
const noWorse = new Set(
  "psycopg2 psycopg-c mysqlclient python-ldap watchdog pymongo zope-interface litellm autobahn".split(" "),
);

/**
 * The packages that a stage and those it builds on install by pip, uv or Poetry and that are published as wheels for
 * glibc but not for musl, by the lock file's list of wheels or, without one, by the table.
 */
export function withoutMuslWheels(dockerfile: Dockerfile, stage: Stage, context: BuildContext): readonly string[] {
  const locked = new Map(context.locked?.map((one) => [one.name, one]));
  const named = installedPackages(dockerfile, stage, context).packages.filter(({ marker }) => marker === undefined);
  const synced = installsLocked(dockerfile, stage)
    ? [...locked.values()].filter((one) => one.isOptional === false)
    : [];
  const ofSystem = systemPackages(dockerfile, stage);
  return [...named, ...synced]
    .map(({ name }) => name)
    .filter((name) => !noWorse.has(name) && !ofSystem.has(`py3-${name}`) && lacksWheel(name, locked.get(name)));
}

function installsLocked(dockerfile: Dockerfile, stage: Stage): boolean {
  return lineage(stage).some((one) =>
    [...dockerfile.commands(one)].some(
      (command) => uvCommand(command)?.subcommand === "sync" || poetryCommand(command)?.subcommand === "install",
    ),
  );
}

function lacksWheel(name: string, locked: LockedPackage | undefined): boolean {
  if (locked?.wheels) {
    const fits = (wheel: string): boolean => wheel.includes("musllinux") || wheel.endsWith("-none-any.whl");
    return locked.wheels.some((wheel) => wheel.includes("manylinux")) && !locked.wheels.some(fits);
  }
  const support = muslSupport(name);
  return support !== undefined && !support.hasMuslWheels && !support.hasPureWheel;
}

/** What apk installs: its `py3-scikit-learn` is compiled already. */
function systemPackages(dockerfile: Dockerfile, stage: Stage): ReadonlySet<string> {
  const names = lineage(stage).flatMap((one) =>
    [...dockerfile.commands(one)].flatMap((command) => systemInstall(command)?.packages ?? []),
  );
  return new Set(names.flatMap(({ name }) => name ?? []));
}
