import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import base from "../../jest.config.js";

const tests = JSON.parse(process.env.MUTANTS_TESTS ?? "[]");

/** The tests that the run asks for; types are checked elsewhere. */
export default {
  ...base,
  rootDir: fileURLToPath(new URL("../..", import.meta.url)),
  testMatch: tests.map((path) => `<rootDir>/${path}`),
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      { useESM: true, tsconfig: "tsconfig.test.json", diagnostics: false, isolatedModules: true },
    ],
  },
};
