import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;
const DAY = ["--as-of", "2026-11-25"];

/** Pages by what is asked for; the parts of them that are folded away are opened. */
const PAGES = [
  "promises/timeline.html",
  "promises/changes.html",
  "filing/index.html",
  "accepted/acceptance.html",
  "matrix.html",
];
const WIDTHS = { desktop: 1280, phone: 390 } as const;
const LANGUAGES = ["en", "ko"] as const;
/** axe looks at each language at one width, which takes seconds; both are measured at both. */
const CASES = PAGES.flatMap((name) =>
  LANGUAGES.map((lang) => [name, lang, lang === "ko" ? WIDTHS.phone : WIDTHS.desktop] as const),
);

describe.skipIf(CHROMIUM.skip)(
  `pages of the regime in a browser (${CHROMIUM.reason})`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let folder = "";
    const at = (name: string): string => join(folder, name);

    async function made(code: number, ...argv: string[]): Promise<void> {
      const quiet = { write: () => undefined };
      expect(await main(argv, { stdout: quiet, stderr: quiet, env: {} })).toBe(code);
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "bongsu-regime-"));
      cpSync(join(EXAMPLES, "filing"), at("base"), { recursive: true });
      const [profile, cover] = ["profile", "cover"].map((name) => join(EXAMPLES, `acceptance/${name}.yaml`));
      const result = at("base/comparison.json");
      await made(0, "promises", ...DAY, "-o", at("promises"));
      await made(0, "compare", join(EXAMPLES, "xstest/exercise.yaml"), "-o", result);
      const regime = ["--regime", "korea-ai-basic-act", ...DAY];
      await made(100, "filing", at("base/evidence.yaml"), ...regime, "-o", at("filing"));
      const held = ["--profile", profile ?? "", "--cover", cover ?? "", ...DAY];
      await made(100, "accept", result, ...held, "-o", at("accepted"));
      const decided = [profile ?? "", at("accepted/acceptance.json"), ...DAY];
      await made(0, "accept", "matrix", ...decided, "-o", at("matrix.html"));
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test.for(CASES)(
      "%s in %s: axe finds nothing, nothing is fetched, nothing sticks out at either width",
      async ([name, lang, width]) => {
        const address = `${pathToFileURL(at(name)).href}#${lang}`;
        const { page, complaints, requests } = await open(browser, address, {
          viewport: { width, height: 800 },
        });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        for (const each of [width === WIDTHS.phone ? WIDTHS.desktop : WIDTHS.phone, width]) {
          await page.setViewportSize({ width: each, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(each);
        }
        expect(await violations(page)).toEqual([]);
        expect(complaints).toEqual([]);
        expect(requests).toEqual([]);
        await page.context().close();
      },
    );

    test("a page that lacks a name for its picture, and one that is too wide, are found", async () => {
      const { page } = await open(browser, pathToFileURL(at("accepted/acceptance.html")).href, {
        viewport: { width: WIDTHS.phone, height: 800 },
      });
      await page.evaluate(() => {
        const wide = document.createElement("img");
        wide.width = 900;
        document.querySelector("main")?.append(wide);
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(WIDTHS.phone);
      expect((await violations(page)).join()).toContain("image-alt");
      await page.context().close();
    });
  },
);
