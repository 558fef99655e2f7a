import type { StageOutline } from "../../src/dockerfile/build-graph.js";
import { loadLocale } from "../../src/locales/load.js";
import { buildPicture } from "../../src/report/build-picture.js";
import { finding } from "./sample.js";

const text = "FROM python:3.14 AS builder\nRUN pip install a\nFROM python:3.14-slim\nCOPY --from=builder /a /a\n";
const builder: StageOutline = {
  name: "builder",
  image: "python:3.14",
  base: undefined,
  copiesFrom: [],
  ships: false,
  firstLine: 1,
  lastLine: 2,
};
const last: StageOutline = {
  ...builder,
  name: undefined,
  image: "python:3.14-slim",
  copiesFrom: [0],
  ships: true,
  firstLine: 3,
  lastLine: 4,
};

it("shows stages, what copies from where, what ships and where the findings sit", () => {
  const found = [finding({ text, on: "pip install a" }), finding({ text, on: "COPY" })];
  expect(buildPicture([builder, last], found).markdown.split("\n")).toEqual([
    "```mermaid",
    "flowchart TB",
    '  s0["builder<br/>python:3.14<br/>1 finding"]:::found',
    '  s1["stage 2<br/>python:3.14-slim<br/>ships<br/>1 finding"]:::shipsfound',
    "  s0 -. COPY .-> s1",
    "  classDef ships stroke-width:3px",
    "  classDef found stroke:#d4a72c",
    "  classDef shipsfound stroke-width:3px,stroke:#d4a72c",
    "```",
  ]);
});

it("is nothing for one stage, or for more than anyone could read", () => {
  expect(buildPicture([last], []).markdown).toBe("");
  expect(
    buildPicture(
      Array.from({ length: 25 }, () => builder),
      [],
    ).markdown,
  ).toBe("");
});

it("lies down when more stages stand side by side than behind each other", () => {
  const side = [builder, { ...builder, name: "assets" }, { ...builder, name: "docs" }];
  const direction = (stages: readonly StageOutline[]) => buildPicture(stages, []).markdown.split("\n")[1];
  expect(direction([...side, { ...last, copiesFrom: [0, 1, 2] }])).toBe("flowchart LR");
  expect(direction([builder, { ...builder, base: 0 }, { ...builder, base: 1 }, last])).toBe("flowchart TB");
});

it("has no blanks from the file, which Mermaid would read as a direction", () => {
  const { markdown } = buildPicture([{ ...builder, image: "direction LR" }, last], []);
  expect(markdown).toContain("direction·LR");
});

it("says in Chinese which stage has no name", async () => {
  expect(buildPicture([builder, last], [], await loadLocale("zh-CN")).markdown).toContain('s1["第 2 阶段<br/>');
});

it("begins no formula", () => {
  expect(buildPicture([{ ...builder, image: "$$x$$" }, last], []).markdown).toContain("·$x·$");
});

it("lets nothing of the file become a part of the graph or of the page", () => {
  const hostile = '"]\n  click s0 "https://example.com" `x` <img src=x> @someone #35; %%{init}%%';
  const body = buildPicture([{ ...builder, name: hostile, image: "```\n" }, last], []).markdown;
  expect(body.split("\n")).toHaveLength(9);
  expect(body.match(/```/g)).toHaveLength(2);
  expect(body).not.toMatch(/[<](?!br\/>)|#35|%%|" *https|`x`/);
});
