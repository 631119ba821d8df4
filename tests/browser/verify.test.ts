import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { buildVerify } from "../../scripts/build.ts";
import { violations } from "./axe.ts";
import { CHROMIUM, launch, open } from "./browser.ts";
import { drop, ROOT } from "./workbench.ts";

const EXAMPLE = join(ROOT, "examples/verify");
const at = (name: string): string => join(EXAMPLE, name);

/** What `bongsu verify` says of the same files. */
function commandLine(argv: readonly string[]): string {
  const command = ["packages/cli/src/main.ts", "verify", ...argv, "--json"];
  try {
    return execFileSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  } catch (error) {
    // Exit code 100: something was not established.
    if (error instanceof Error && "stdout" in error && "status" in error && error.status === 100)
      return String(error.stdout);
    throw error;
  }
}

/** What the page's button saves. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#en [data-do=save]").click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe.skipIf(CHROMIUM.skip)(`verify.html (${CHROMIUM.reason})`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let folder = "";
  let address = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bongsu-verify-"));
    await buildVerify(join(folder, "verify.html"));
    address = pathToFileURL(join(folder, "verify.html")).href;
    const changed = readFileSync(at("correction.sigstore.json"), "utf8").replace(
      '"logIndex": "2"',
      '"logIndex": "1"',
    );
    writeFileSync(join(folder, "changed.sigstore.json"), changed);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const WITH_ALL = ["bongsu.json", "policy"].map(at);

  test.for<[string, string, string[], string[], boolean]>([
    [
      "all that settles it",
      "established",
      [at("correction.sigstore.json"), ...WITH_ALL],
      ["--well-known", "--policy"],
      true,
    ],
    [
      "a corrected one, by a trust policy",
      "refuted",
      [at("observation.sigstore.json"), at("trust.yaml"), at("source.txt")],
      ["--trust", "--artifact"],
      true,
    ],
    [
      "an envelope with its proof, a key and a log's key",
      "established",
      [at("observation.dsse.json"), at("observation.tlog-proof"), at("issuer.pub"), at("log.vkey")],
      ["--proof", "--key", "--log-key"],
      false,
    ],
    ["a bundle alone", "open", [at("correction.sigstore.json")], [], false],
    [
      "an envelope whose place only the log knows",
      "refuted",
      [at("observation.dsse.json"), at("bongsu.json")],
      ["--well-known"],
      true,
    ],
  ])("of %s it gives the command's bytes", async ([, verdict, files, flags, log]) => {
    const { page, requests, complaints } = await open(browser, address);
    if (log) {
      await page.locator("#en [data-pick=folder]").setInputFiles(at("log"));
      await page.locator("#en .groups li").waitFor();
    }
    await page.locator("#en [data-pick=files]").setInputFiles(files);
    await page.locator("#en .verdict").waitFor();
    const [file = "", ...rest] = files;
    const argv = [
      file,
      ...flags.flatMap((flag, i) => [flag, rest[i] ?? ""]),
      ...(log ? ["--log", at("log")] : []),
    ];
    const said = commandLine(argv);
    expect(await saved(page)).toBe(said);
    expect(JSON.parse(said)).toMatchObject({ verdict });
    expect(await page.locator("#en .verdict").getAttribute("data-verdict")).toBe(verdict);
    expect([requests, complaints]).toEqual([[], []]);
    await page.context().close();
  });

  test("of a result as publish writes it, it gives the command's bytes", async () => {
    const run = (...argv: string[]): string =>
      execFileSync(process.execPath, ["packages/cli/src/main.ts", ...argv], {
        cwd: ROOT,
        encoding: "utf8",
        env: { ...process.env, XDG_STATE_HOME: join(folder, "state") },
        stdio: ["ignore", "pipe", "ignore"],
      });
    const [log, result, out] = ["my-log", "result.json", "published"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    run(
      "log",
      "init",
      log,
      "--domain",
      "institute.example",
      "--kind",
      "institute",
      "--name-en",
      "A",
      "--name-ko",
      "가",
    );
    run("compare", "examples/third-joint-test/exercise.yaml", "-o", result);
    run("publish", result, "--log", log, "-o", out);
    const [bundle = "", file = ""] = readdirSync(out)
      .sort((a, b) => b.length - a.length)
      .map((name) => join(out, name));
    const { page } = await open(browser, address);
    await page
      .locator("#en [data-pick=files]")
      .setInputFiles([bundle, file, join(log, "bongsu.json"), join(log, "issuer.pub")]);
    await page.locator("#en .verdict").waitFor();
    const said = commandLine([
      bundle,
      "--artifact",
      file,
      "--well-known",
      join(log, "bongsu.json"),
      "--key",
      join(log, "issuer.pub"),
    ]);
    expect(await saved(page)).toBe(said);
    expect(JSON.parse(said)).toMatchObject({ verdict: "established", statement: { standing: "said-by" } });
    expect(await page.locator("#en main").innerText()).toMatch(/Evaluation result/);
    await page.context().close();
  });

  test("of an authority's decision, it gives the command's bytes and calls it by its name", async () => {
    const quiet = { write: () => undefined };
    const run = (...argv: string[]): Promise<number> =>
      main(argv, { stdout: quiet, stderr: quiet, env: { XDG_STATE_HOME: join(folder, "state") } });
    const [log = "", result = "", out = ""] = ["authority", "xstest.json", "decided"].map((name) =>
      join(folder, name),
    );
    const names = ["--name-en", "A", "--name-ko", "가"];
    expect(await run("log", "init", log, "--domain", "authority.example", "--kind", "state", ...names)).toBe(
      0,
    );
    expect(await run("compare", join(ROOT, "examples/xstest/exercise.yaml"), "-o", result)).toBe(0);
    const held = ["--profile", join(ROOT, "examples/acceptance/profile.yaml"), "--as-of", "2026-11-25"];
    expect(await run("accept", result, ...held, "-o", `${out}/`, "--publish", log)).toBe(100);
    const [bundle, wellKnown] = [join(out, "acceptance.sigstore.json"), join(log, "bongsu.json")];
    const { page } = await open(browser, address);
    await page.locator("#en [data-pick=files]").setInputFiles([bundle, wellKnown]);
    await page.locator("#en .verdict").waitFor();
    const said = commandLine([bundle, "--well-known", wellKnown]);
    expect(await saved(page)).toBe(said);
    expect(JSON.parse(said)).toMatchObject({ verdict: "open", statement: { standing: "said-by" } });
    expect(await page.locator("#en main").innerText()).toContain("Acceptance of evidence");
    await page.context().close();
  });

  test("a changed file is refuted by both, in the same bytes", async () => {
    const { page } = await open(browser, address);
    const changed = join(folder, "changed.sigstore.json");
    await page.locator("#en [data-pick=files]").setInputFiles([changed, ...WITH_ALL]);
    await page.locator("#en .verdict").waitFor();
    const said = commandLine([changed, "--well-known", at("bongsu.json"), "--policy", at("policy")]);
    expect(await saved(page)).toBe(said);
    expect(JSON.parse(said)).toMatchObject({ verdict: "refuted" });
    await page.context().close();
  });

  test.for(["en", "ko"])("axe objects to nothing from the first look to the report, in %s", async (lang) => {
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
    await part("[data-pick=files]").setInputFiles([at("policy")]);
    await part("[data-part=note] p").waitFor();
    expect(await part("[data-part=note]").innerText()).toMatch(
      lang === "en" ? /no statement/ : /문서가 없습니다/,
    );
    await sound();
    await part("[data-pick=files]").setInputFiles([at("correction.sigstore.json")]);
    await part(".verdict").waitFor();
    await sound();
    expect(await part(".verdict p").innerText()).toMatch(
      lang === "en" ? /^This could be checked only in part\./ : /^일부만 확인할 수 있었다\./,
    );
    expect(
      await part("[data-part=answer] h2")
        .first()
        .evaluate((h) => h === document.activeElement),
    ).toBe(true);
    await page.context().close();
  });

  test("what cannot be read is said with what to do, and can be taken away again", async () => {
    const { page } = await open(browser, `${address}#ko`);
    const cut = join(folder, "cut.sigstore.json");
    writeFileSync(cut, readFileSync(at("correction.sigstore.json"), "utf8").slice(0, 900));
    await page.locator("#ko [data-pick=files]").setInputFiles([cut]);
    await page.locator("#ko [data-part=answer] dl").waitFor();
    expect(await page.locator("#ko [data-part=answer]").innerText()).toMatch(/cut\.sigstore\.json/);
    expect(await violations(page)).toEqual([]);
    await page.locator("#ko [data-do=remove]").click();
    await page.locator("#ko [data-part=answer] dl").waitFor({ state: "detached" });
    await page.context().close();
  });

  test("a dropped folder with a log and a statement is read", async () => {
    const { page } = await open(browser, address);
    await drop(page, "en", [EXAMPLE]);
    await page.locator("#en .verdict").waitFor();
    expect(await page.locator("#en .groups li").count()).toBeGreaterThan(10);
    expect(await page.locator("#en .groups").innerText()).toMatch(/copy of a log[\s\S]*/);
    await page.context().close();
  });

  test("a day makes expiry judged, and on paper there is the report alone", async () => {
    const { page } = await open(browser, address);
    await page.locator("#en [data-pick=files]").setInputFiles([at("correction.sigstore.json"), ...WITH_ALL]);
    await page.locator("#en .verdict").waitFor();
    await page.locator("#en [data-as-of]").fill("2026-11-25");
    await expect.poll(async () => JSON.parse(await saved(page)).asOf).toBe("2026-11-25");
    await page.emulateMedia({ media: "print" });
    for (const hidden of ["[data-drop]", "[data-part=files] .groups", "[data-do=save]"])
      expect(await page.locator(`#en ${hidden}`).isVisible()).toBe(false);
    expect(await page.locator("#en .verdict p").isVisible()).toBe(true);
    await page.context().close();
  });
});
