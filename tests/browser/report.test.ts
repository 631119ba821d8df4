import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderReport } from "@bongsu/web";
import { comparedXstest } from "../../packages/web/test/xstest.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

/** As a reader would, one after the other. */
const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

describe.skipIf(CHROMIUM.skip)(`the report in a browser (${CHROMIUM.reason})`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder = "";
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-report-"));
    const { comparison, items } = await comparedXstest();
    writeFileSync(join(folder, "report.html"), renderReport(comparison, { items }));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.for(["en", "ko"])("axe finds nothing to object to, in %s", async (lang) => {
    const { page, complaints } = await open(browser, `${address("report.html")}#${lang}`);
    await openDetails(page);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("a page asks the network for nothing", async () => {
    const { page, requests } = await open(browser, address("report.html"));
    await page.waitForLoadState("networkidle");
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test("without script everything is there to read, in either language", async () => {
    const { page } = await open(browser, address("report.html"), { javaScriptEnabled: false });
    await expect(page.locator("#en h1").isVisible()).resolves.toBe(true);
    await expect(page.locator("#ko h1").isVisible()).resolves.toBe(false);
    await page.locator("#en .top a[hreflang=ko]").click();
    await expect(page.locator("#ko h1").isVisible()).resolves.toBe(true);
    await expect(page.locator("#en h1").isVisible()).resolves.toBe(false);
    await page.locator("#ko .verdict a").first().click();
    await expect(page.locator("#ko h1").isVisible()).resolves.toBe(true);
    expect(new URL(page.url()).hash).toMatch(/^#ko\.f-/);
    await page.context().close();
  });

  test.for([360, 390, 768])("nothing sticks out sideways at %i pixels", async (width) => {
    const { page } = await open(browser, address("report.html"), { viewport: { width, height: 800 } });
    for (const lang of ["en", "ko"]) {
      await page.goto(`${address("report.html")}#${lang}`);
      await openDetails(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  test("every number of the verdict leads to a place that is seen", async () => {
    const { page } = await open(browser, address("report.html"));
    for (const lang of ["en", "ko"]) {
      const hrefs = await page
        .locator(`#${lang} .verdict a`)
        .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs) {
        await page.goto(address("report.html") + href);
        await expect(page.locator(":target").isVisible()).resolves.toBe(true);
      }
    }
    await page.context().close();
  });

  test("the filter finds where the judges differ", async () => {
    const { page } = await open(browser, `${address("report.html")}#en`);
    await page.locator("#en details:has(form.filter) > summary").click();
    const rows = page.locator("#en table.items tbody tr:visible");
    const all = await rows.count();
    await page.locator("#en [data-by=text]").fill("v2-1");
    expect(await rows.count()).toBeLessThan(all);
    await page.context().close();
  });
});
