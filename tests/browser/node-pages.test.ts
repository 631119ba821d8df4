import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleOf, ServedNode } from "../../packages/cli/test/served-node.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch } from "./browser.ts";

describe.skipIf(CHROMIUM.skip)(
  `the pages of a node, as its operator uses them (${CHROMIUM.reason})`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let served: ServedNode;
    let result = "";

    /** Everything here works without script: so do all of these pages. */
    const opened = async (path: string): Promise<Page> => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${served.url}${path}`);
      return page;
    };

    beforeAll(async () => {
      served = await ServedNode.begin({ examples: [await exampleOf("xstest")] });
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await served?.[Symbol.asyncDispose]();
    });

    test("a result is published as it was shown", async () => {
      const page = await opened("/examples/xstest?lang=en");
      await page.click("#en form[action^='/publish'] button");
      const shown: unknown = JSON.parse((await page.textContent("#en pre")) ?? "");
      await page.click("#en form[action^='/publish/confirm'] button");
      result = /sha256:[0-9a-f]{64}/.exec(page.url())?.[0] ?? "";
      const answer = await fetch(`${served.url}/api/v1/statements/${result}`);
      expect(((await answer.json()) as { statement: unknown }).statement).toEqual(shown);
      expect(await page.textContent("#en .verdict")).toContain("cannot be read side by side");
      await page.context().close();
    });

    test("an objection and a reply to it stand on the result's page, in the words that were written", async () => {
      const page = await opened(`/statement/${result}?lang=ko`);
      await page.click("#ko a[href^='/write/objection']");
      await page.click("#ko form button");
      expect(await page.textContent("#ko [role=alert]")).toContain("비어 있습니다");
      await page.fill("#ko textarea[name=ko]", "한국어 문항이 없다.\n\n<b>둘째</b> 단락.");
      await page.click("#ko form button");
      const shown = JSON.parse((await page.textContent("#ko pre")) ?? "") as { predicate: { text: unknown } };
      expect(shown.predicate.text).toEqual([
        { language: "ko", text: "한국어 문항이 없다.\n\n<b>둘째</b> 단락." },
      ]);
      await page.click("#ko form button.main");
      const objection = /sha256:[0-9a-f]{64}/.exec(page.url())?.[0] ?? "";
      await page.click("#ko a[href^='/write/reply']");
      await page.fill("#ko textarea[name=en]", "The next round has Korean items.");
      await page.click("#ko form button");
      await page.click("#ko form button.main");
      await page.goto(`${served.url}/statement/${result}?lang=ko`);
      const answers = (await page.textContent("#ko section[aria-labelledby='ko.answers']")) ?? "";
      expect(answers).toContain("<b>둘째</b> 단락.");
      await page.goto(`${served.url}/statement/${objection}?lang=en`);
      expect(await page.textContent("#en section[aria-labelledby='en.answers']")).toContain("Korean items");
      await page.context().close();
    });

    test("a form that was not made here signs nothing", async () => {
      const before = served.node.picture.counts().statements;
      const form = new FormData();
      form.set("token", "guessed");
      form.set("statement", "{}");
      const headers = { origin: served.url };
      const answer = await fetch(`${served.url}/write/publish`, { method: "POST", body: form, headers });
      expect(answer.status).toBe(404);
      form.set("token", "a-token-that-only-our-forms-know");
      const other = await fetch(`${served.url}/write/publish`, { method: "POST", body: form, headers });
      expect(other.status).toBe(404);
      expect(served.node.picture.counts().statements).toBe(before);
    });

    test("search finds Korean and English words, and says where it finds nothing", async () => {
      const page = await opened("/search?lang=ko");
      await page.fill("#ko input[name=q]", "문항");
      await page.click("#ko form button");
      expect(await page.locator("#ko main li").count()).toBeGreaterThan(0);
      await page.fill("#ko input[name=q]", "봉화대");
      await page.click("#ko form button");
      expect(await page.textContent("#ko main")).toContain("없다");
      await page.context().close();
    });

    describe.each(["en", "ko"])("in %s", (lang) => {
      test.for([
        "/",
        "/network",
        "/parties",
        "/party/seoul.example",
        "/statement/",
        "/search",
        "/write/objection?to=",
      ])("%s is sound on a desk and on a phone", async (path) => {
        const page = await browser.newPage();
        const of = path.endsWith("/statement/") || path.endsWith("to=") ? result : "";
        const asked = path.includes("?") ? `${path}${of}&lang=${lang}` : `${path}${of}?lang=${lang}`;
        const answer = await page.goto(`${served.url}${asked}`);
        expect(answer?.status()).toBe(200);
        expect(await page.locator("html").getAttribute("lang")).toBe(lang);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await violations(page)).toEqual([]);
        await page.close();
      });
    });
  },
);
