import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderReport } from "@bongsu/web";
import { many } from "../../packages/web/test/fixtures/many.ts";
import { comparedXstest } from "../../packages/web/test/xstest.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

/** A sheet of A4 (210 mm) less the style sheet's margins of 16 mm, in CSS pixels of 1/96 inch. */
const SHEET = Math.floor(((210 - 2 * 16) / 25.4) * 96);

const wideOnPaper = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** What no element says by itself: whether it comes out on paper. */
const printed = (page: Page, selector: string): Promise<number> =>
  page.locator(`${selector}:visible`).count();

describe.skipIf(CHROMIUM.skip)(`the report on paper (${CHROMIUM.reason})`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder = "";
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  const sheet = async (name: string, lang: string): Promise<Page> => {
    const viewport = { width: SHEET, height: 1000 };
    const { page } = await open(browser, `${address(name)}#${lang}`, { viewport });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.emulateMedia({ media: "print" });
    return page;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-paper-"));
    const { comparison, items } = await comparedXstest();
    writeFileSync(join(folder, "xstest.html"), renderReport(comparison, { items }));
    const five = many(3, 2);
    const judged = ["a", "b", "c", "d", "e"].flatMap((pipeline) =>
      five.judges.map((judge) => ({
        ...judge,
        pipeline,
        sensitivity: { ...judge.sensitivity, id: `${pipeline}/${judge.sensitivity.id}` },
        specificity: { ...judge.specificity, id: `${pipeline}/${judge.specificity.id}` },
      })),
    );
    // Lists longer than a sheet, each entry a number of its own.
    const dif = five.dif.flatMap((one) =>
      Array.from({ length: 20 }, (_, i) => ({
        ...one,
        item: `item-${i}`,
        delta: { ...one.delta, id: `delta-${i}` },
      })),
    );
    const losses = five.losses.flatMap((one) =>
      Array.from({ length: 30 }, (_, i) => ({ ...one, field: `f${i}` })),
    );
    writeFileSync(join(folder, "five.html"), renderReport({ ...five, judges: judged, dif, losses }));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.for([
    ["xstest.html", "en"],
    ["xstest.html", "ko"],
    ["five.html", "en"],
    ["five.html", "ko"],
  ] as const)("nothing of %s is wider than the sheet, in %s", async ([name, lang]) => {
    const page = await sheet(name, lang);
    expect(await wideOnPaper(page)).toBeLessThanOrEqual(SHEET);
    await page.context().close();
  });

  test("its twin: five judges side by side would be", async () => {
    const page = await sheet("five.html", "en");
    await page.evaluate(() => {
      const row = document.querySelector("#en section[aria-labelledby='en.judges'] tbody tr:not(.sub)");
      const cells = [...(row?.querySelectorAll("td") ?? [])];
      for (let i = 0; i < 4; i++) row?.append(...cells.map((cell) => cell.cloneNode(true)));
    });
    expect(await wideOnPaper(page)).toBeGreaterThan(SHEET);
    await page.context().close();
  });

  test.for(["en", "ko"])(
    "a long list is cut short, and says how long it is and where the rest is: %s",
    async (lang) => {
      const page = await sheet("xstest.html", lang);
      const rows = `#${lang} section[aria-labelledby='${lang}.flagged'] tbody tr`;
      const all = await page.locator(rows).count();
      expect(all).toBeGreaterThan(12);
      expect(await printed(page, rows)).toBe(12);
      const note = page.locator(`#${lang} section[aria-labelledby='${lang}.flagged'] .note:visible`);
      expect(await note.innerText()).toMatch(/12.*106.*flagged|106.*12.*flagged/);
      await page.emulateMedia({ media: "screen" });
      expect(await printed(page, rows)).toBe(all);
      await page.context().close();
    },
  );

  test.for([
    ["dif", 20],
    ["losses", 30],
  ] as const)("so is %s, of %i rows", async ([key, all]) => {
    const page = await sheet("five.html", "en");
    const section = `#en section[aria-labelledby='en.${key}']`;
    expect(await page.locator(`${section} tbody tr`).count()).toBe(all);
    expect(await printed(page, `${section} tbody tr`)).toBe(12);
    expect(await page.locator(`${section} .onpaper`).innerText()).toContain(
      `the first 12 of ${all}. The page on screen has more; the result in JSON has them all, under “${key}”`,
    );
    await page.emulateMedia({ media: "screen" });
    expect(await printed(page, `${section} tbody tr`)).toBe(all);
    expect(await printed(page, `${section} .onpaper`)).toBe(0);
    await page.context().close();
  });

  test("the items stay on the screen, and the sheet says so", async () => {
    const page = await sheet("xstest.html", "en");
    expect(await printed(page, "#en table.items tbody tr")).toBe(0);
    await expect(page.getByText("The items are left out on paper.").isVisible()).resolves.toBe(true);
    await page.context().close();
  });

  test("every address outside is written out", async () => {
    const page = await sheet("xstest.html", "en");
    const links = await page
      .locator("#en a[href^=http]")
      .evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.textContent]));
    expect(links.length).toBeGreaterThan(0);
    for (const [href, said] of links) expect(said).toBe(href);
    await page.context().close();
  });

  test("it is a PDF on A4, and cutting long lists short saves sheets", async () => {
    const { page } = await open(browser, `${address("xstest.html")}#ko`);
    const pages = async (): Promise<number> => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      expect(pdf).toMatch(/MediaBox \[0 0 59[45][.\d]* 84[12]/);
      // The page tree has branches with counts of their own; the root has the largest (ISO 32000-2, 7.7.3).
      return Math.max(...[...pdf.matchAll(/\/Type \/Pages\s\/Count (\d+)/g)].map(([, n]) => Number(n)));
    };
    const short = await pages();
    await page.evaluate(() => {
      for (const table of document.querySelectorAll("table.brief")) table.classList.remove("brief");
    });
    expect(short).toBeLessThan(await pages());
    await page.context().close();
  });
});
