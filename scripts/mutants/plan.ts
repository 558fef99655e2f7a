/** What to break, and the tests that should notice: patterns from the project's folder. */
export interface Plan {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

/**
 * The tests of `src/room` are `test/room`, those of `src/room/file.ts` are `test/room/file.test.ts`, or all of the room
 * where a file has none of its own. A fault says which path cannot be used.
 */
export function plan(
  targets: readonly string[],
  more: readonly string[],
  exists: (path: string) => boolean,
): Plan | { readonly fault: string } {
  if (targets.length === 0) return { fault: "Say what to break: npm run mutants -- src/text" };
  const mutate: string[] = [];
  const tests = new Set<string>();
  for (const target of targets) {
    const [, path = "", lines = ""] = /^(.*?)\/?(:\d+-\d+)?$/.exec(target) ?? [];
    if (!path.startsWith("src/") || !exists(path)) return { fault: `There is no ${path} to break below src/.` };
    const isFile = path.endsWith(".ts");
    mutate.push(isFile ? path + lines : `${path}/**/*.ts`);
    const mirror = path.replace(/^src\//, "test/");
    const own = mirror.replace(/\.ts$/, ".test.ts");
    tests.add(pattern(isFile && !exists(own) ? mirror.slice(0, mirror.lastIndexOf("/")) : own));
  }
  for (const each of more) {
    const path = each.replace(/\/$/, "");
    if (!exists(path)) return { fault: `There are no tests at ${path}.` };
    tests.add(pattern(path));
  }
  return { mutate, tests: [...tests] };
}

function pattern(path: string): string {
  return path.endsWith(".test.ts") ? path : `${path}/**/*.test.ts`;
}
