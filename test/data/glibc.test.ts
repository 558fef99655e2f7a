import { glibcVersion } from "../../src/data/glibc.js";
import { libraryOf } from "../../src/data/runtime-libs.js";

test("the C library of a release", () => {
  expect([glibcVersion("debian", "bookworm"), glibcVersion("ubuntu", "24.04")]).toEqual(["2.36", "2.39"]);
  expect(glibcVersion("debian", "24.04")).toBeUndefined();
});

test("the system library of a compiled package", () => {
  const library = libraryOf("python-ldap");
  expect([library?.packageOn("debian", "trixie"), library?.packageOn("debian", "buster")]).toEqual([
    "libldap2",
    undefined,
  ]);
  expect(library?.packageOn("alpine", undefined)).toBe("libldap");
  expect([library?.isHeaders("libldap2-dev"), library?.isHeaders("libpq-dev"), library?.brings("curl")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(libraryOf("flask")).toBeUndefined();
});
