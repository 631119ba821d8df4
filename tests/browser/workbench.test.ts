import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWorkbench } from "../../scripts/build.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLE = join(ROOT, "examples/xstest");

async function saved(page: Page, kind: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#en [data-part] [data-do=save][data-kind=${kind}]`).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe.skipIf(CHROMIUM.skip)(`workbench.html (${CHROMIUM.reason})`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder = "";
  let address = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-workbench-"));
    const path = join(folder, "workbench.html");
    await buildWorkbench(path);
    address = pathToFileURL(path).href;
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
    const json = await saved(page, "json");
    const here = execFileSync(
      process.execPath,
      ["packages/cli/src/main.ts", "compare", join(EXAMPLE, "exercise.yaml"), "--json"],
      { cwd: ROOT, encoding: "utf8", maxBuffer: 1e9 },
    );
    expect(json.trim()).toBe(here.trim());
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
});
