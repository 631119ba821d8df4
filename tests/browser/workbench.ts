import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { buildWorkbench } from "../../scripts/build.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const EXAMPLE = join(ROOT, "examples/xstest");

/** Address of workbench.html, built into `folder` as `npm run build` builds it. */
export async function builtWorkbench(folder: string): Promise<string> {
  const path = join(folder, "workbench.html");
  await buildWorkbench(path);
  return pathToFileURL(path).href;
}

/** What the page's button saves. */
export async function saved(page: Page, kind: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#en [data-part] [data-do=save][data-kind=${kind}]`).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

/** What the command line says of the same files. */
export const commandLine = (...args: string[]): string =>
  execFileSync(process.execPath, ["packages/cli/src/main.ts", "compare", ...args, "--json"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "ignore"],
  });

/** Drops files or folders of this machine on the page, as a person's hand does. */
export async function drop(page: Page, lang: string, files: readonly string[]): Promise<void> {
  const zone = await page.locator(`#${lang} [data-drop]`).boundingBox();
  if (zone === null) throw new Error("there is nowhere to drop");
  const session = await page.context().newCDPSession(page);
  const at = { x: zone.x + zone.width / 2, y: zone.y + 10 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
}
