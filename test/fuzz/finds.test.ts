import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../../scripts/fuzz/target.js";
import { targets } from "../../scripts/fuzz/targets.js";

/* Inputs on which something went wrong once, as `npm run fuzz` wrote them: `<target>-<digits>`. */
const folder = join(process.cwd(), "test/fuzz/finds");

it.each(readdirSync(folder))("%s", async (name) => {
  const target = targets.find((each) => name.startsWith(`${each.name}-`));
  if (!target) throw new Error(`There is no target for ${name}.`);
  expect(await faultsOf(target, readFileSync(join(folder, name)))).toEqual([]);
});

it.each(targets)("$name has something to begin with, and reads it", async (target) => {
  const [first, ...others] = target.seeds({
    trees: [new Map([["Dockerfile", Buffer.from("FROM a\nRUN b\n")]])],
    files: [],
  });
  expect([first, ...others].length).toBeGreaterThan(0);
  expect(await faultsOf(target, first ?? Buffer.alloc(0))).toEqual([]);
});

it("every target has a name of its own", () => {
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
});
