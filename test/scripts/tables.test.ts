import { overdue } from "../../scripts/tables/overdue.js";

const table = {
  source: "the release notes",
  review: "2027-05-31",
  rows: [{ name: "old", review: "2026-12-01" }, { name: "plain" }],
};

it("names nothing before its day", () => expect(overdue("x.json", table, "2026-11-21")).toEqual([]));

it("names a row whose own day has come", () =>
  expect(overdue("x.json", table, "2026-12-01")).toEqual([
    'x.json: rows[0] since 2026-12-01: {"name":"old","review":"2026-12-01"}',
  ]));

it("names the whole table once its day has come", () =>
  expect(overdue("x.json", table, "2027-06-01")).toEqual(["x.json: all rows since 2027-05-31 (the release notes)"]));

it("names a table that says no day", () =>
  expect(overdue("x.json", { rows: [] }, "2026-11-21")).toEqual(["x.json: says no day on which to look at it again"]));
