import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { sarifFaults } from "../report/sarif-schema.js";
import { emptyFolder, folderWith } from "../source/tree.js";
import { plimsoll } from "./fake-host.js";

const dockerfile = "FROM python:3.13-slim\nRUN pip install flask\n";

/** Reports of two repositories, as `lint` writes them. */
async function reports(): Promise<string> {
  const place = emptyFolder();
  mkdirSync(join(place, "reports"));
  for (const [name, text] of [
    ["octo-org__web", dockerfile],
    ["octo-org__none", ""],
  ] as const) {
    const folder = folderWith(text === "" ? { "a.txt": "" } : { Dockerfile: text });
    const { output } = await plimsoll(folder, ["lint", "--format", "json"]);
    writeFileSync(join(place, "reports", `${name}.json`), output);
  }
  return place;
}

describe("plimsoll merge", () => {
  test("makes one table of a folder of reports", async () => {
    const { code, output, remarks } = await plimsoll(await reports(), ["merge", "reports", "--fail-on", "never"]);
    expect(output).toMatch(/^repository +errors +warnings +infos +fixable +most of all\nocto-org\/web +\d+ +[1-9]/);
    expect(output).toContain("In 2 repositories: ");
    expect(output).toContain("Without findings: 1.");
    expect({ code, remarks }).toEqual({ code: 0, remarks: "" });
  });

  test("ends with 1 when something reaches --fail-on", async () => {
    const place = await reports();
    expect((await plimsoll(place, ["merge", "reports", "--fail-on", "info"])).code).toBe(1);
    expect((await plimsoll(place, ["merge", "reports/octo-org__none.json", "--fail-on", "info"])).code).toBe(0);
  });

  test("what it merged can be merged again, and says the same", async () => {
    const place = await reports();
    const { output: merged } = await plimsoll(place, ["merge", "reports", "--format=json"]);
    writeFileSync(join(place, "all.json"), merged);
    const document = JSON.parse(merged) as { repositories: { repository: string; files: unknown[] }[]; totals: object };
    expect(document).toMatchObject({ version: 1, unread: [], totals: { repositories: 2, incomplete: 0, errors: 0 } });
    expect(document.repositories.map(({ repository, files }) => [repository, files.length])).toEqual([
      ["octo-org/none", 0],
      ["octo-org/web", 1],
    ]);
    for (const format of ["text", "markdown", "sarif"]) {
      const once = await plimsoll(place, ["merge", "reports", "--format", format]);
      expect(await plimsoll(place, ["merge", "all.json", "--format", format])).toEqual(once);
    }
  });

  test("makes one valid SARIF", async () => {
    const { output } = await plimsoll(await reports(), ["merge", "reports", "--format", "sarif"]);
    expect(sarifFaults(output)).toEqual([]);
    const uris = (JSON.parse(output) as Log).runs[0]?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(new Set(uris)).toEqual(new Set(["octo-org/web/Dockerfile"]));
  });

  test("names what it could not merge, merges the rest, and ends with 2", async () => {
    const place = await reports();
    writeFileSync(join(place, "reports/broken\n.json"), '{"version":1');
    writeFileSync(
      join(place, "reports/other.json"),
      JSON.stringify({ version: 1, repository: "Octo-Org/WEB", files: [], totals: {} }),
    );
    symlinkSync("/etc/passwd", join(place, "reports/link.json"));
    const { code, output, remarks } = await plimsoll(place, ["merge", "reports", "--format", "json"]);
    expect(code).toBe(2);
    expect(remarks.split("\n")).toEqual([
      "error: reports/broken\\n.json was not merged. It is no JSON, or was cut short.",
      "error: reports/other.json was not merged. There is another report of Octo-Org/WEB.",
      "",
    ]);
    const document = JSON.parse(output) as { repositories: unknown[]; unread: { file: string }[] };
    expect(document.repositories).toHaveLength(2);
    expect(document.unread.map(({ file }) => file)).toEqual(["reports/broken\n.json", "reports/other.json"]);
    writeFileSync(join(place, "all.json"), output);
    const again = await plimsoll(place, ["merge", "all.json"]);
    expect(again.code).toBe(2);
    expect(again.output).toContain("Reports that were not merged: 2.");
  });

  test("a run that could not look at everything makes the exit code 2, and stands in the table", async () => {
    const place = folderWith({
      "a.json": JSON.stringify({ version: 1, repository: "o/r", conclusion: "error", files: [], totals: {} }),
    });
    const { code, output } = await plimsoll(place, ["merge", "a.json", "--format", "markdown", "--fail-on", "never"]);
    expect(code).toBe(2);
    expect(output).toContain("| `o/r` | 0 | 0 | 0 | 0 | not looked at wholly |");
  });

  test.each([
    [["merge"], "Name the reports"],
    [["merge", "nowhere"], '"nowhere" does not exist.'],
    [["merge", ".", "--format", "github"], "it may be text, json, sarif, markdown"],
    [["merge", "."], "There is no file *.json in it."],
  ])("refuses %j", async (words, message) => {
    const { code, output, remarks } = await plimsoll(emptyFolder(), words);
    expect(code).toBe(2);
    expect(output + remarks).toContain(message);
  });
});
