/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // All cores: by itself jest leaves one out, which is half of a small machine.
  maxWorkers: "100%",
  // End-to-end tests start programs; on a busy machine that takes its time.
  testTimeout: 30_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, tsconfig: "tsconfig.test.json" }] },
};
