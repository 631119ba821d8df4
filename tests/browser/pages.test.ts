import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleOf, ServedNode } from "../../packages/cli/test/served-node.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch } from "./browser.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;
const LABELS = readFileSync(`${EXAMPLES}xstest/labels.csv`);
const PROTOCOL = readFileSync(`${EXAMPLES}xstest/exercise.yaml`, "utf8");

interface Sent {
  readonly files: readonly (readonly [string, Buffer])[];
  readonly protocol?: string;
}

const table = (prefix: string): Buffer =>
  Buffer.from(`item_id,model,score\n${["1", "2", "3", "4"].map((n) => `${prefix}${n},m,1`).join("\n")}\n`);

/** What people send by mistake, and what the answer has to name. */
const MISTAKES: Readonly<Record<string, readonly [Sent, RegExp]>> = {
  "a file of another kind": [{ files: [["photo.png", Buffer.from("\u0089PNG not a log")]] }, /photo\.png/],
  "a log that is cut off": [
    { files: [["cut.json", Buffer.from('{"version": 2, "status": "succ')]] },
    /cut\.json/,
  ],
  "items of which none match": [
    {
      files: [
        ["seoul.csv", table("a-")],
        ["london.csv", table("Q")],
      ],
    },
    /a-1.*Q1/s,
  ],
  "a column that is not there": [
    { files: [["labels.csv", LABELS]], protocol: PROTOCOL.replaceAll("judge_gpt4", "judge_gpt5") },
    /judge_gpt5.*judge_gpt4/s,
  ],
  "letters that are none": [
    {
      files: [
        [
          "odd.csv",
          Buffer.concat([table("a-"), Buffer.from([0xb0, 0xa1, 0xff, 0xfe, 0x81]), Buffer.from(",m,0\n")]),
        ],
      ],
    },
    /odd\.csv.*UTF-8/s,
  ],
  "nothing at all": [{ files: [] }, /No file was chosen|선택한 파일이 없다/],
};

/** Pages with an address of their own. */
const PAGES = ["/", "/examples/xstest", "/examples/third-joint-test", "/nowhere"];

describe.skipIf(CHROMIUM.skip)(
  `every page of the local server (${CHROMIUM.reason})`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let listening: ServedNode;
    let origin = "";

    beforeAll(async () => {
      const examples = [await exampleOf("xstest"), await exampleOf("third-joint-test")];
      listening = await ServedNode.begin({ examples });
      origin = listening.url;
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await listening?.[Symbol.asyncDispose]();
    });

    /** Nothing for axe to object to, in the language asked for, and nothing sticks out of a phone. */
    const sound = async (page: Page, lang: string): Promise<void> => {
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await violations(page)).toEqual([]);
    };

    const sent = async (page: Page, lang: string, { files, protocol }: Sent): Promise<void> => {
      await page.goto(`${origin}/?lang=${lang}`);
      for (const [at, [name, buffer]] of files.entries())
        await page
          .locator(`#${lang} input[name=files-${at + 1}]`)
          .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      if (protocol !== undefined)
        await page.locator(`#${lang} input[name=protocol]`).setInputFiles({
          name: "exercise.yaml",
          mimeType: "application/yaml",
          buffer: Buffer.from(protocol),
        });
      await page.locator(`#${lang} button.main`).click();
      await page.locator(`#${lang} table.stack`).waitFor();
    };

    describe.each(["en", "ko"])("in %s", (lang) => {
      test.for(PAGES)("%s is sound", async (path) => {
        const page = await browser.newPage();
        await page.goto(`${origin}${path}?lang=${lang}`);
        await sound(page, lang);
        await page.close();
      });

      test.for(Object.entries(MISTAKES))(
        "%s: the answer names it, and is sound",
        async ([, [form, named]]) => {
          const page = await browser.newPage();
          await sent(page, lang, form);
          expect(await page.locator(`#${lang} main`).innerText()).toMatch(named);
          await sound(page, lang);
          // On a phone every cell is seen without scrolling sideways, above all what to do.
          const right = await page
            .locator(`#${lang} table.stack td:last-child`)
            .evaluateAll((all) => Math.max(...all.map((cell) => cell.getBoundingClientRect().right)));
          expect(right).toBeLessThanOrEqual(390);
          await page.close();
        },
      );

      test("told to go on over damage, the form gives a result that lists it", async () => {
        const page = await browser.newPage();
        await page.goto(`${origin}/?lang=${lang}`);
        const files = [
          {
            name: "cut.json",
            mimeType: "application/json",
            buffer: Buffer.from('{"version": 2, "status": "succ'),
          },
          { name: "labels.csv", mimeType: "text/csv", buffer: LABELS },
        ];
        await page.locator(`#${lang} input[name=files-1]`).setInputFiles(files);
        await page.locator(`#${lang} input[name=keep-going]`).check();
        await page.locator(`#${lang} button.main`).click();
        await page.locator(`#${lang} .verdict`).waitFor();
        expect(await page.locator(`#${lang} table.stack`, { hasText: "cut.json" }).count()).toBe(1);
        await sound(page, lang);
        await page.close();
      });
    });

    test("its twin: what is hard to read, without a name or too wide is found", async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/?lang=en`);
      await page.evaluate(() => {
        document
          .querySelector("#en main")
          ?.insertAdjacentHTML(
            "beforeend",
            `<p id="pale">Pale</p><input><table><tr><td id="wide"></td></tr></table>`,
          );
        document.querySelector<HTMLElement>("#pale")?.style.setProperty("color", "#ccc");
        document.querySelector<HTMLElement>("#wide")?.style.setProperty("min-width", "500px");
      });
      const found = (await violations(page)).map((line) => line.slice(0, line.indexOf(":")));
      expect(found).toEqual(expect.arrayContaining(["color-contrast", "label"]));
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(390);
      await page.close();
    });
  },
);
