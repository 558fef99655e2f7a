import type { Level, Rule } from "../engine/rule.js";
import type { ConfigIgnore } from "../engine/suppress.js";
import type { PathTest } from "../source/find.js";
import type { Config, DockerfileSetting, IgnoreSetting, RuleSetting } from "./config.js";
import { dockerfilePaths, fromRootTest, pathTest } from "./path-patterns.js";

/** What a configuration says of single files. Its patterns are compiled once. */
export interface FileSettings {
  /** Whether a path is a Dockerfile to look at. */
  readonly isDockerfile: PathTest;
  /** Rules that are set for a file, by id. */
  readonly levelsFor: (path: string) => ReadonlyMap<string, Level | "off">;
  /** Ignores that hold for a file on a day (`YYYY-MM-DD`). */
  readonly ignoresFor: (path: string, today: string) => readonly ConfigIgnore[];
  /** Ignores that held for a file until a day before this one. */
  readonly expiredFor: (path: string, today: string) => readonly IgnoreSetting[];
  /** The folder that a Dockerfile is built in, from the root (`` is the root); undefined when nothing is said. */
  readonly contextFor: (path: string) => string | undefined;
  /** The stage of a Dockerfile that ships; undefined when nothing is said. */
  readonly targetFor: (path: string) => string | undefined;
}

/** Throws GlobError for a pattern that cannot be used; a configuration that was read without errors has none. */
export function fileSettings(config: Config, rules: readonly Pick<Rule, "id">[]): FileSettings {
  const settings = bySpecificity(config.rules).map((setting) => ({ setting, speaksIn: placesOf(setting) }));
  const ignores = config.ignores.map((ignore) => ({
    ignore,
    covers: ignore.path === undefined ? () => true : pathTest([ignore.path]),
  }));
  return {
    isDockerfile: dockerfilePaths(config.paths, config.ignorePaths),
    levelsFor(path) {
      const levels = new Map<string, Level | "off">();
      for (const { setting, speaksIn } of settings) {
        const level = speaksIn(path) ? setting.level : "off";
        if (level === undefined) continue;
        for (const { id } of rules) if (isNamedBy(setting.rule, id)) levels.set(id, level);
      }
      return levels;
    },
    ignoresFor: (path, today) =>
      ignores
        .filter(({ ignore, covers }) => !hasEnded(ignore, today) && covers(path))
        .map(({ ignore: { rule, reason } }) => ({ rule, reason })),
    expiredFor: (path, today) =>
      ignores.filter(({ ignore, covers }) => hasEnded(ignore, today) && covers(path)).map(({ ignore }) => ignore),
    contextFor: firstFit(config.contexts),
    targetFor: firstFit(config.targets),
  };
}

function hasEnded({ until }: IgnoreSetting, today: string): boolean {
  return until !== undefined && until < today;
}

/** Topics first, so that what is said of one rule counts more. */
function bySpecificity(settings: readonly RuleSetting[]): readonly RuleSetting[] {
  const isTopic = ({ rule }: RuleSetting) => rule.endsWith("/*");
  return [...settings.filter(isTopic), ...settings.filter((setting) => !isTopic(setting))];
}

function isNamedBy(name: string, id: string): boolean {
  return name.endsWith("/*") ? id.startsWith(name.slice(0, -1)) : name === id;
}

function placesOf({ paths, ignorePaths }: RuleSetting): PathTest {
  const isWanted = paths.length === 0 ? () => true : pathTest(paths);
  const isUnwanted = pathTest(ignorePaths);
  return (path) => isWanted(path) && !isUnwanted(path);
}

/** The value of the setting that names the path itself, else of the first whose pattern fits. */
function firstFit(settings: readonly DockerfileSetting[]): (path: string) => string | undefined {
  const tests = settings.map(({ pattern, value }) => ({ pattern, value, fits: fromRootTest(pattern) }));
  return (path) => (tests.find(({ pattern }) => pattern === path) ?? tests.find(({ fits }) => fits(path)))?.value;
}
