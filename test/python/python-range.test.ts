import { acceptsMinor } from "../../src/python/python-range.js";

describe("whether a project accepts a Python", () => {
  test.each([
    [">=3.9", "3.8", false],
    [">=3.9", "3.9", true],
    [">=3.9.2", "3.9", true],
    [">=3.10,<3.13", "3.13", false],
    [">=3.10,<3.13", "3.12", true],
    [">=3.10, <3.13.1", "3.13", true],
    [">3.9", "3.9", true],
    ["<=3.11", "3.12", false],
    ["^3.10", "3.9", false],
    ["^3.10", "3.13", true],
    ["^3.10", "4.0", false],
    ["~3.10", "3.11", false],
    ["~3.10", "3.10", true],
    ["~=3.10", "3.12", true],
    ["~=3.10.1", "3.11", false],
    ["==3.11.*", "3.11", true],
    ["==3.11.*", "3.12", false],
    ["3.12", "3.11", false],
    ["3", "3.11", true],
    ["!=3.12.*,>=3.10", "3.12", false],
    ["!=3.12.1,>=3.10", "3.12", true],
    ["*", "3.12", true],
    ["2.7 || >=3.6", "3.5", false],
    ["2.7 || >=3.6", "2.7", true],
    [">= 3.10", "3.9", false],
    ["three", "3.9", undefined],
    [">=3.10,three", "3.9", false],
    [">=3.10", "main", undefined],
  ])("%s and %s: %s", (required, minor, accepts) => expect(acceptsMinor(required, minor)).toBe(accepts));
});
