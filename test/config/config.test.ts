import { builtIn, overlay } from "../../src/config/config.js";

test("what is not said is built in", () => {
  expect(overlay()).toEqual(builtIn);
  expect(overlay(undefined, {}, { profile: undefined })).toEqual(builtIn);
});

test("inputs count more than the file, and the file more than what is built in", () => {
  const file = { profile: "strict", failOn: "warning", paths: ["a", "b"] } as const;
  const inputs = { failOn: "never", paths: ["c"], language: undefined } as const;
  expect(overlay(file, inputs)).toEqual({ ...builtIn, profile: "strict", failOn: "never", paths: ["c"] });
  expect(builtIn.paths).toEqual([]);
});
