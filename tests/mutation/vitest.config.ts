import { defineConfig } from "vitest/config";

const name = process.env["PACKAGE"] ?? "log";

export default defineConfig({
  test: { include: [`packages/${name}/test/**/*.test.ts`], testTimeout: 60_000 },
});
