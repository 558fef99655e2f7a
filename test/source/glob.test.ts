import { compileGlob, GlobError } from "../../src/source/glob.js";

describe("compileGlob", () => {
  it.each([
    ["*.df", "base.df"],
    ["*.df", "images/base.df"],
    ["docker/*", "docker/web"],
    ["./docker/*", "docker/web"],
    ["/docker/*", "docker/web"],
    ["docker/**", "docker/a/b/.hidden/web"],
    ["**/Dockerfile*", ".ci/Dockerfile-web"],
    ["Dockerfile_{dev,test}", "app/Dockerfile_test"],
    ["web?", "web1"],
    ["web[12]", "web2"],
    ["a+b", "a+b"],
    ["x|y", "x|y"],
    ["{a,b}+c", "b+c"],
    ["[+]a[+x]", "+ax"],
    ["..a", "..a"],
    ["{a/b,c}/d", "a/b/d"],
    ["{,x}a", "a"],
    ["web[!3]", "web2"],
    ["a**b", "axxb"],
    ["**", "a/b"],
    ["a/**/b", "a/b"],
    ["a/**/b", "a/x/y/b"],
  ])("%s fits %s", (glob, path) => {
    expect(compileGlob(glob)(path)).toBe(true);
  });

  it.each([
    ["*.df", "base.dfx"],
    ["docker/*", "docker/a/b"],
    ["docker/*", "x/docker/web"],
    ["web?", "web/"],
    ["a/web[!3]x", "a/web/x"],
    ["a**b/c", "ax/xb/c"],
    ["!x", "y"],
  ])("%s does not fit %s", (glob, path) => {
    expect(compileGlob(glob)(path)).toBe(false);
  });

  it.each([
    ["", "empty"],
    ["(a+)+b", "Parentheses"],
    ["+(a|aa)", "Parentheses"],
    ["a\\*b", "backslashes"],
    ["../a", "leads out"],
    ["a/../b", "leads out"],
    ["x".repeat(201), "longer"],
    ["{a,{b,c}}", "no other braces"],
    ["{a", "no other braces"],
    ["a}", "no other braces"],
    ["{1..9}", "no other braces"],
    ["{a,b}".repeat(6), "more than 50"],
    ["a[b", "not closed"],
    ["a]", "not closed"],
    ["[]", "empty"],
    ["[a-]", "ends in"],
    ["[[:alpha:]]", "holds another"],
  ])("refuses %s", (glob, why) => {
    expect(() => compileGlob(glob)).toThrow(GlobError);
    expect(() => compileGlob(glob)).toThrow(why);
  });

  it.each([
    ["*a*a*a*a*b", "a".repeat(255)],
    ["*a*/*a*/*a*/*a*/b", `${"a".repeat(255)}/`.repeat(4) + "c"],
    ["**/a/**/*a*/**/*b", "a/".repeat(2000) + "a"],
    ["**/*a*a*b", `${"a".repeat(255)}/`.repeat(15) + "a"],
    ["*a*b", "a".repeat(1_000_000)],
    ["{a,aa}+", "a".repeat(254) + "!"],
    ["{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}b", "a".repeat(254)],
    ["{,a}{a*,*a}+", "a".repeat(254) + "!"],
    ["?*a*{,a}{a,aa}/*?*a{a,aa}", `${"a".repeat(255)}/`.repeat(15) + "!"],
  ])("answers at once for %s on a hostile path", (glob, path) => {
    const fits = compileGlob(glob);
    expect(fits(path)).toBe(false);
  });
});
