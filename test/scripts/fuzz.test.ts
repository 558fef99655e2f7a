import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { mutate } from "../../scripts/fuzz/mutate.js";
import { gatherSeeds } from "../../scripts/fuzz/seeds.js";

const tree = new Map([
  ["Dockerfile", Buffer.from("FROM a\nRUN b\n")],
  ["requirements.txt", Buffer.from("flask\n")],
]);

it("takes every example of the pages with what lies beside it", () => {
  const seeds = gatherSeeds(process.cwd(), undefined);
  expect(seeds.length).toBeGreaterThan(100);
  expect(seeds.every((seed) => seed.has("Dockerfile"))).toBe(true);
  expect(seeds.some((seed) => seed.has("requirements.txt"))).toBe(true);
});

it("changes a tree at random, and the same way for the same seed", () => {
  const run = (seed: number) => {
    const random = xoroshiro128plus(seed);
    return Array.from({ length: 50 }, () => Object.fromEntries(mutate(random, tree, [tree])));
  };
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
  const changed = run(7).filter(({ Dockerfile }) => !Dockerfile?.equals(tree.get("Dockerfile") ?? Buffer.alloc(0)));
  expect(changed.length).toBeGreaterThan(40);
});
