import { availableParallelism } from "node:os";
import { argv } from "node:process";

// `npm test` alone, not some of the tests only.
const isWhole = argv.length === 2;

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // More than there are cores: end-to-end tests wait for programs that wait for a server.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Modules of tests that ended are never given back: a worker that holds many spends its time on looking through them.
  ...(isWhole && { workerIdleMemoryLimit: "1GB" }),
  // End-to-end tests start programs; on a busy machine that takes its time.
  testTimeout: 30_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, tsconfig: "tsconfig.test.json" }] },
};
