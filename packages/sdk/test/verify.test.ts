import { expect, test } from "vitest";
import { verifyFile } from "../src/index.ts";
import { seoul, settled } from "./support/seoul.ts";
import { TOOLS } from "./support/world.ts";

test("with all that settles it, who, what and where are established", async () => {
  const report = await verifyFile(await settled(seoul()), TOOLS);
  expect(report.verdict).toBe("established");
});
