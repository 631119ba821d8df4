/** Mutates one package, named by the variable PACKAGE; its own tests must find 90 % of the mutants. */
const name = process.env.PACKAGE ?? "log";

export default {
  mutate: [
    `packages/${name}/src/**/*.ts`,
    `!packages/${name}/src/**/index.ts`,
    `!packages/${name}/src/messages/**`,
  ],
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  // TypeScript 7 has no JavaScript interface that Stryker could rewrite the configuration with.
  tsconfigFile: "no-tsconfig.json",
  ignorePatterns: ["docs", "examples", "bench", "dist", ".cache"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: ".cache/stryker",
};
