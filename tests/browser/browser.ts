import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { needs } from "../../packages/input/test/needs.ts";

/** Without a Chromium the browser tests are skipped with one line that says so. */
export const CHROMIUM = needs("BONGSU_CHROMIUM");

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM.path,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Watched {
  readonly page: Page;
  /** Requests for anything but the page itself, its blobs and its data. */
  readonly requests: string[];
  /** What the page said that it should not have had to: errors, and blocked styles or scripts. */
  readonly complaints: string[];
}

export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = url.replace(/#.*$/, "");
  page.on("request", (request) => {
    const address = request.url();
    if (address.replace(/#.*$/, "") !== own && !/^(blob|data):/.test(address)) requests.push(address);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, requests, complaints };
}
