import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServedNode } from "../../packages/cli/test/served-node.ts";
import { CHROMIUM, launch } from "../browser/browser.ts";

const XSTEST = new URL("../../examples/xstest/", import.meta.url);

/** What no request made by hand can tell: which headers a browser really sends with our form. */
describe.skipIf(CHROMIUM.skip)(
  `the form of the local server, in a browser (${CHROMIUM.reason})`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let own: ServedNode;
    let other: ServedNode;

    beforeAll(async () => {
      own = await ServedNode.begin();
      // A page of another origin on the same machine, as any web page is to the workbench.
      other = await ServedNode.begin();
      browser = await launch();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await own?.[Symbol.asyncDispose]();
      await other?.[Symbol.asyncDispose]();
    });

    const file = (name: string) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: readFileSync(new URL(name, XSTEST)),
    });

    test.for(["en", "ko"])("files sent with it come back as a report, in %s", async (lang) => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${own.port}/?lang=${lang}`);
      await page.locator(`#${lang} input[name=files-1]`).setInputFiles(file("labels.csv"));
      await page.locator(`#${lang} input[name=protocol]`).setInputFiles(file("exercise.yaml"));
      await page.locator(`#${lang} button.main`).click();
      await page.locator(`#${lang} .verdict`).waitFor();
      expect(await page.locator(`#${lang} .verdict`).innerText()).toMatch(/6\.0.*18\.0/s);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang);
      await page.close();
    });

    test("a form on another page that posts here is refused", async () => {
      const page = await browser.newPage({ bypassCSP: true });
      await page.goto(`http://localhost:${other.port}/`);
      await page.evaluate((action) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = action;
        document.body.append(form);
      }, `http://127.0.0.1:${own.port}/compare`);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.evaluate(() => document.forms[document.forms.length - 1]?.submit()),
      ]);
      expect(answer.status()).toBe(403);
      await page.close();
    });
  },
);
