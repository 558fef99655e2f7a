import { readFileSync } from "node:fs";

// Whoever installs gets the same bytes from the registry that they have set: the digests see to that.
test.each(["package-lock.json", "scripts/mutants/package-lock.json"])("%s names digests and no registry", (path) => {
  const { packages } = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Record<string, unknown>> };
  const installed = Object.entries(packages).filter(([name]) => name !== "");
  expect(installed.length).toBeGreaterThan(10);
  for (const [name, { resolved, integrity, inBundle }] of installed)
    expect([name, resolved, inBundle === true || typeof integrity]).toEqual([
      name,
      undefined,
      inBundle === true || "string",
    ]);
});
