import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

const PAGES = [
  "index.html",
  "party-meta.html",
  "party-korea.html",
  "instrument-seoul-commitments.html",
  "instrument-korea-ai-basic-act.html",
  "clause-seoul-commitments-opening.html",
  "clause-seoul-declaration-9.html",
];

describe.skipIf(CHROMIUM.skip)(`promises in a browser (${CHROMIUM.reason})`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder = "";
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-promises-"));
    const quiet = { write: () => undefined };
    const argv = ["promises", "--as-of", "2026-11-25", "-o", folder];
    expect(await main(argv, { stdout: quiet, stderr: quiet, env: {} })).toBe(0);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.for(PAGES.flatMap((name) => ["en", "ko"].map((lang) => [name, lang] as const)))(
    "axe finds nothing to object to: %s in %s",
    async ([name, lang]) => {
      const { page, complaints, requests } = await open(browser, `${address(name)}#${lang}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await page.context().close();
    },
  );

  test.for([360, 390, 1280])("nothing sticks out sideways at %i pixels", async (width) => {
    const { page } = await open(browser, address("index.html"), { viewport: { width, height: 800 } });
    for (const name of PAGES)
      for (const lang of ["en", "ko"]) {
        await page.goto(`${address(name)}#${lang}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
          width,
        );
      }
    await page.context().close();
  });

  test("a reader finds a company and a clause in two clicks, in Korean, without script", async () => {
    const { page } = await open(browser, `${address("index.html")}#ko`, { javaScriptEnabled: false });
    await page
      .locator("#ko a", { hasText: /^네이버$/ })
      .first()
      .click();
    await expect(page.locator("#ko h1").textContent()).resolves.toBe("네이버");
    await expect(page.locator("#en h1").isVisible()).resolves.toBe(false);
    await page.locator("#ko a", { hasText: "안전 프레임워크 공개" }).first().click();
    await expect(page.locator("#ko h1").textContent()).resolves.toContain("안전 프레임워크 공개");
    await page.context().close();
  });

  test("a mark of the matrix leads to its place, unfolded, though nothing is recorded there", async () => {
    const { page } = await open(browser, `${address("instrument-seoul-commitments.html")}#en`);
    await page.locator("#en table.items a.chip.soft").first().click();
    await expect(page.locator(":target").isVisible()).resolves.toBe(true);
    await page.context().close();
  });
});
