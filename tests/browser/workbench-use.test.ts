import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";
import { builtWorkbench, commandLine, drop, EXAMPLE, saved } from "./workbench.ts";

/** One institute's table: `rows` items, of which every third fails. */
const table = (rows: number, last: string): string =>
  ["item_id,model,score", ...Array.from({ length: rows }, (_, i) => `q${i},system-1,${i % 3 === 0 ? 0 : 1}`)]
    .concat(`q-last,system-1,${last}`)
    .join("\n");

describe.skipIf(CHROMIUM.skip)(
  `workbench.html as people handle it (${CHROMIUM.reason})`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let folder = "";
    let address = "";
    const at = (...names: string[]): string => join(folder, ...names);

    const institutes = (name: string, tables: Readonly<Record<string, string>>): void => {
      for (const [institute, content] of Object.entries(tables)) {
        mkdirSync(at(name, institute), { recursive: true });
        writeFileSync(at(name, institute, "scores.csv"), content);
      }
    };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "bongsu-use-"));
      address = await builtWorkbench(folder);
      institutes("joint", { seoul: table(60, "0"), london: table(60, "1") });
      institutes("other", { seoul: table(60, "0"), london: table(59, "1") });
      institutes("long", { seoul: table(120_000, "0"), london: table(120_000, "1") });
      institutes("damaged", { seoul: table(60, "0"), london: table(60, "1") });
      writeFileSync(at("damaged", "seoul", "cut.json"), '{"version": 2, "status": "succ');
      mkdirSync(at("empty", "inside"), { recursive: true });
      writeFileSync(at("empty", ".hidden.csv"), "item_id,model,score\n");
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const compare = async (page: Page): Promise<void> => {
      await page.locator("#en [data-do=compare]").click();
      await page.locator("#en .verdict").waitFor();
    };

    test("a dropped folder of institutes gives the command line's bytes; another folder gives others", async () => {
      const { page, requests, complaints } = await open(browser, address);
      await drop(page, "en", [at("joint")]);
      await page.locator("#en .groups li").nth(1).waitFor();
      expect(
        await page.locator("#en .groups input").evaluateAll((all) => all.map((i) => i.getAttribute("value"))),
      ).toEqual(["london", "seoul"]);
      await compare(page);
      const json = await saved(page, "json");
      expect(json).toBe(commandLine(at("joint")));
      expect(json).not.toBe(commandLine(at("other")));
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      await page.context().close();
    });

    test("a dropped protocol and its table are found together", async () => {
      const { page } = await open(browser, address);
      await drop(page, "en", [join(EXAMPLE, "exercise.yaml"), join(EXAMPLE, "labels.csv")]);
      await page.locator("#en .groups", { hasText: "exercise.yaml" }).waitFor();
      await compare(page);
      expect(await saved(page, "json")).toBe(commandLine(join(EXAMPLE, "exercise.yaml")));
      await page.context().close();
    });

    test.for(["en", "ko"])("a folder without a file is said to be one, in %s", async (lang) => {
      const { page } = await open(browser, `${address}#${lang}`);
      await drop(page, lang, [at("empty")]);
      const said = page.locator(`#${lang} [role=status] p`);
      await said.waitFor();
      expect(await said.innerText()).toMatch(lang === "en" ? /no file in it/ : /파일이 없거나/);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });

    test.for([
      ["en", /^# Evaluation plan/, /assumed:/],
      ["ko", /^# 공동 평가/, /가정/],
    ] as const)(
      "a protocol drafted in the page is commented in its language: %s",
      async ([lang, head, mark]) => {
        const { page } = await open(browser, `${address}#${lang}`);
        await drop(page, lang, [at("joint")]);
        await page.locator(`#${lang} [data-do=compare]`).click();
        const draft = await page.locator(`#${lang} [data-draft]`).inputValue();
        expect(draft).toMatch(head);
        expect(draft).toMatch(mark);
        await page.context().close();
      },
    );

    test("cancelled in the middle it stops, keeps the files, and runs again to the same bytes", async () => {
      const { page, complaints } = await open(browser, address);
      await drop(page, "en", [at("long")]);
      await page.locator("#en .groups li").nth(1).waitFor();
      await page.locator("#en [data-do=compare]").click();
      await page.locator("#en progress").waitFor();
      await expect.poll(() => page.workers().length).toBe(1);
      // Slowly, as a hand does: the bar moves between press and release.
      await page.locator("#en [data-do=cancel]").click({ delay: 120 });
      await page.locator("#en [role=status] p", { hasText: "Cancelled" }).waitFor();
      await expect.poll(() => page.workers().length).toBe(0);
      expect(await page.locator("#en .groups li").count()).toBe(2);
      expect(await page.locator("#en .verdict").count()).toBe(0);
      await compare(page);
      expect(await saved(page, "json")).toBe(commandLine(at("long")));
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("a damaged file stops it; told to go on, it lists the damage and gives the command line's bytes", async () => {
      const { page } = await open(browser, address);
      await drop(page, "en", [at("damaged")]);
      await page.locator("#en [data-do=compare]").click();
      await page.locator("#en [data-part=problems] table", { hasText: "cut.json" }).waitFor();
      expect(await page.locator("#en .verdict").count()).toBe(0);
      await page.locator("#en [data-keep-going]").check();
      await compare(page);
      expect(await page.locator("#en section", { hasText: "cut.json" }).count()).toBeGreaterThan(0);
      expect(await saved(page, "json")).toBe(commandLine("--keep-going", at("damaged")));
      await page.context().close();
    });

    test("who works by keyboard is led to the result, and to what went wrong", async () => {
      const { page } = await open(browser, address);
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
      await drop(page, "en", [at("damaged")]);
      await page.locator("#en [data-do=compare]").press("Enter");
      await page.locator("#en [data-part=problems] table").waitFor();
      expect(await focused()).toBe("The files could not be compared");
      await page.locator("#en [data-keep-going]").press("Space");
      await page.locator("#en [data-do=compare]").press("Enter");
      await page.locator("#en .verdict").waitFor();
      expect(await focused()).toBe(await page.locator("#en h1:visible").innerText());
      await page.context().close();
    });

    test("what it saves as a page is a page of its own, without the program", async () => {
      const { page } = await open(browser, address);
      await drop(page, "en", [at("joint")]);
      await compare(page);
      const html = await saved(page, "html");
      expect(html).toContain('class="verdict"');
      expect(html.length).toBeLessThan(readFileSync(at("workbench.html"), "utf8").length);
      await page.context().close();
    });
  },
);
