import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";
import { builtWorkbench, commandLine, EXAMPLE, saved } from "./workbench.ts";

describe.skipIf(CHROMIUM.skip)(`workbench.html (${CHROMIUM.reason})`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder = "";
  let address = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-workbench-"));
    address = await builtWorkbench(folder);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("opened from a file it gives the command line's bytes", async () => {
    const { page, requests, complaints } = await open(browser, address);
    await page
      .locator("#en [data-pick=files]")
      .setInputFiles([join(EXAMPLE, "exercise.yaml"), join(EXAMPLE, "labels.csv")]);
    await page.locator("#en [data-do=compare]").click();
    await page.locator("#en .verdict").waitFor();
    expect(await saved(page, "json")).toBe(commandLine(join(EXAMPLE, "exercise.yaml")));
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("without a protocol the draft can be edited and run again", async () => {
    const { page } = await open(browser, address);
    await page.locator("#en [data-pick=files]").setInputFiles([join(EXAMPLE, "labels.csv")]);
    await page.locator("#en [data-do=compare]").click();
    await page.locator("#en .draft").waitFor();
    const area = page.locator("#en [data-draft]");
    const drafted = await area.inputValue();
    await area.fill(drafted.replace(/^title:.*$/m, "title: Changed by hand"));
    await page.locator("#en [data-do=rerun]").click();
    await page.locator("#en h1", { hasText: "Changed by hand" }).waitFor();
    await page.context().close();
  });

  test("a wrong file is a located problem in the language that is shown, and the files stay listed", async () => {
    const wrong = join(folder, "cut.json");
    writeFileSync(wrong, '{"version": 2, "status": "succ');
    const { page } = await open(browser, `${address}#ko`);
    expect(await violations(page)).toEqual([]);
    await page.locator("#ko [data-pick=files]").setInputFiles([wrong]);
    await page.locator("#ko [data-do=compare]").click();
    await page.locator("#ko [data-part=problems] table").waitFor();
    expect(await page.locator("#ko [data-part=problems]").innerText()).toContain("cut.json");
    expect(await page.locator("#ko .groups li").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.for(["en", "ko"])("axe objects to nothing from the first look to the result, in %s", async (lang) => {
    const { page } = await open(browser, `${address}#${lang}`);
    const part = (selector: string) => page.locator(`#${lang} ${selector}`);
    const sound = async (): Promise<void> => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await violations(page)).toEqual([]);
      }
    };
    await sound();
    const cut = join(folder, "cut.json");
    writeFileSync(cut, '{"version": 2, "status": "succ');
    await part("[data-pick=files]").setInputFiles([cut, join(EXAMPLE, "labels.csv")]);
    await part(".groups li").nth(1).waitFor();
    await sound();
    await part("[data-do=compare]").click();
    await part("[data-part=problems] table").waitFor();
    await sound();
    await part("[data-do=remove]").first().click();
    await part("[data-do=compare]").click();
    await part(".verdict").waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await sound();
    await page.context().close();
  });
});
