/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // End-to-end tests start programs; on a busy machine that takes its time.
  testTimeout: 30_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, tsconfig: "tsconfig.test.json" }] },
};
