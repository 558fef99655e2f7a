import { guarded } from "../../src/text/guard.js";

describe("a guarded expression", () => {
  const holds = guarded(["nginx", "s6-"], /\b(?:nginx|s6-\w+)\b/i);

  test.each(["nginx", "apt-get install NGINX", "s6-svscan /etc"])("matches %j as it would by itself", (text) => {
    expect(holds(text)).toBe(true);
  });

  test.each(["", "python", "nginxed", "s6- only"])("does not match %j", (text) => {
    expect(holds(text)).toBe(false);
  });

  test("is not asked where no stem stands", () => {
    const never = guarded(["nginx"], /python/);
    expect(never("python")).toBe(false);
  });
});
