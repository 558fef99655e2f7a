import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { pack, unpack } from "../../scripts/fuzz/archive.js";
import { startCampaign } from "../../scripts/fuzz/campaign.js";
import { minimise } from "../../scripts/fuzz/minimise.js";
import { mutate } from "../../scripts/fuzz/mutate.js";
import { gatherSeeds } from "../../scripts/fuzz/seeds.js";
import { faultsOfInside, faultsOfOrder, faultsOfSpans } from "../../scripts/fuzz/spans.js";
import { faultsOf, kindOf, type Target } from "../../scripts/fuzz/target.js";

const target = (run: Target["run"]): Target => ({
  name: "planted",
  share: 5,
  tokens: ["boom"],
  seeds: () => [Buffer.from("FROM a\nRUN b\n")],
  run,
});

const options = {
  seed: 7,
  seeds: { trees: [], files: [] },
  longest: 60_000,
  watchdog: undefined,
};

it("takes every example of the pages with what lies beside it", () => {
  const { trees, files } = gatherSeeds(process.cwd());
  expect(trees.length).toBeGreaterThan(100);
  expect(trees.every((tree) => [...tree.keys()][0] === "Dockerfile")).toBe(true);
  expect(trees.some((tree) => tree.has("requirements.txt"))).toBe(true);
  expect(files.some(({ path }) => path === "pyproject.toml")).toBe(true);
});

it("packs files into one text and finds them again, whatever they hold", () => {
  const tree = new Map([
    ["Dockerfile", Buffer.from("FROM a\n\n")],
    ["é.txt", Buffer.from([0, 255, 10, 13])],
    ["empty", Buffer.alloc(0)],
  ]);
  expect(unpack(pack(tree))).toEqual(tree);
  expect(unpack(Buffer.from("nothing"))).toEqual(new Map());
});

it("changes a text at random, and the same way for the same seed", () => {
  const bytes = Buffer.from("FROM a\nRUN b\n");
  const run = (seed: number) => {
    const material = { random: xoroshiro128plus(seed), seeds: [bytes], tokens: ["ENV "] };
    return Array.from({ length: 50 }, () => mutate(bytes, material).toString("latin1"));
  };
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
  expect(run(7).filter((text) => text !== bytes.toString()).length).toBeGreaterThan(40);
  expect(run(7).some((text) => text.includes("ENV "))).toBe(true);
});

it("finds what is planted, each kind once, and the same for the same seed", async () => {
  const planted = target((bytes) => {
    if (bytes.includes("boom")) throw new Error("It broke.");
    return bytes.length > 100 ? [`it is long: ${bytes.length}`] : [];
  });
  const findsOf = async () => {
    const campaign = startCampaign(planted, options);
    const finds = [];
    for (let round = 0; round < 40; round++) finds.push(...(await campaign.round(Infinity)));
    expect(campaign.inputs()).toBe(200);
    return finds.map(({ fault, number }) => [kindOf(fault).split(" ", 2).join(" "), number]);
  };
  const finds = await findsOf();
  expect(finds.map(([kind]) => kind).sort()).toEqual(["Error at", "it is"]);
  expect(await findsOf()).toEqual(finds);
});

it("says that an input takes too long", async () => {
  const campaign = startCampaign(
    target(() => {
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 2000);
      return [];
    }),
    { ...options, longest: 1 },
  );
  expect((await campaign.round(1)).map(({ fault }) => kindOf(fault))).toEqual(["it takes too long"]);
});

it("makes an input as small as it gets", async () => {
  const bytes = Buffer.from(`FROM a\n${"RUN x\n".repeat(50)}ENV A=boom\n${"RUN y\n".repeat(50)}`);
  const small = await minimise(bytes, (each) => Promise.resolve(each.includes("boom") && each.includes("F")));
  expect(small.toString()).toBe("Fboom");
});

it("tells what was thrown, and where", async () => {
  const [fault = ""] = await faultsOf(
    target(() => {
      throw new TypeError("It is no list.");
    }),
    Buffer.alloc(0),
  );
  expect(kindOf(fault)).toMatch(/^TypeError at .*fuzz\.test/);
  expect(fault).toContain("It is no list.");
});

it("sees places that are wrong", () => {
  const text = "FROM a";
  expect(faultsOfSpans({ words: [{ start: 0, end: 4, raw: "FROM" }] }, text)).toEqual([]);
  expect(faultsOfSpans({ words: [{ start: 0, end: 4, raw: "RUN " }] }, text).map(kindOf)).toEqual([
    "words says something else than the text",
  ]);
  expect(faultsOfSpans(new Map([["a", [{ start: 3, end: 7 }]]]), text)).toHaveLength(1);
  expect(faultsOfSpans({ start: 3, end: 2 }, text)).toHaveLength(1);
  expect(
    faultsOfOrder("words", [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([]);
  expect(
    faultsOfOrder("words", [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]),
  ).toHaveLength(1);
  expect(
    faultsOfOrder(
      "words",
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
      true,
    ),
  ).toEqual([]);
  expect(
    faultsOfInside("a word", { start: 1, end: 3 }, [
      { start: 1, end: 3 },
      { start: 0, end: 2 },
    ]),
  ).toHaveLength(1);
});
