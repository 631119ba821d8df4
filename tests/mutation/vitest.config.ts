import { defineConfig } from "vitest/config";

const name = process.env["PACKAGE"] ?? "log";

export default defineConfig({
  test: {
    include: [`packages/${name}/test/**/*.test.ts`],
    // Minutes for every mutant that they touch.
    exclude: ["**/large.test.ts", "**/power-loss.test.ts"],
    setupFiles: ["tests/mutation/few-runs.ts"],
    testTimeout: 60_000,
  },
});
