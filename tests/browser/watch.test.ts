import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

const PAIR = new URL("../../examples/watch/evaluation/policy-ko/", import.meta.url).pathname;

describe.skipIf(CHROMIUM.skip)(
  `what changed, in a browser (${CHROMIUM.reason})`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let folder = "";
    const address = (): string => pathToFileURL(join(folder, "out/index.html")).href;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "bongsu-watch-"));
      const reviews = join(folder, "reviews.yaml");
      writeFileSync(
        reviews,
        'disputes:\n  - { finding: "2f02534f2580", by: A company, on: 2026-11-25, words: "<b>We still do.</b>" }\n',
      );
      const quiet = { write: () => undefined };
      const options = ["--disputes", reviews, "--party", "xai", "-o", join(folder, "out")];
      const argv = ["watch", join(PAIR, "old.markdown"), join(PAIR, "new.markdown"), ...options];
      expect(await main(argv, { stdout: quiet, stderr: quiet, env: {} })).toBe(0);
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test.for(["en", "ko"])("axe finds nothing to object to, in %s", async (lang) => {
      const { page, complaints, requests } = await open(browser, `${address()}#${lang}`);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await page.context().close();
    });

    test.for([360, 390, 1280])("nothing sticks out sideways at %i pixels", async (width) => {
      const { page } = await open(browser, address(), { viewport: { width, height: 800 } });
      for (const lang of ["en", "ko"]) {
        await page.goto(`${address()}#${lang}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    });

    test("each finding has both texts; what went is struck and what came underlined, not told by colour", async () => {
      const { page } = await open(browser, `${address()}#ko.2f02534f2580`, { javaScriptEnabled: false });
      const row = page.locator("tr:target");
      await expect(row.locator("del").first().textContent()).resolves.toContain("모든");
      await expect(row.locator("ins").first().textContent()).resolves.toContain("평가할 수 있다");
      const line = (of: string): Promise<string> =>
        row
          .locator(of)
          .first()
          .evaluate((element) => getComputedStyle(element).textDecorationLine);
      expect([await line("del"), await line("ins")]).toEqual(["line-through", "underline"]);
      await expect(row.textContent()).resolves.toContain("<b>We still do.</b>");
      await page.context().close();
    });
  },
);
