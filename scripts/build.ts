import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { verifyPage, workbenchPage } from "@bongsu/web";
import manifest from "../packages/cli/package.json" with { type: "json" };

const root = fileURLToPath(new URL("../", import.meta.url));

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2024",
  minify: true,
  write: false,
  charset: "utf8",
  logLevel: "warning",
};

async function bundled(entry: string, define: Record<string, string>): Promise<string> {
  const made = await build({ ...shared, entryPoints: [entry], define });
  const [output] = made.outputFiles ?? [];
  if (output === undefined) throw new Error(`nothing was built from ${entry}`);
  // Inside <script> the page ends at the first closing tag, wherever it stands.
  return output.text.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** dist/workbench.html: one file that opens by double click and works without a network. */
export async function buildWorkbench(path = `${root}dist/workbench.html`): Promise<string> {
  const worker = await bundled("packages/web/src/workbench/worker.ts", {
    BONGSU_VERSION: JSON.stringify(manifest.version),
  });
  const source = await bundled("packages/web/src/workbench/main.ts", {
    BONGSU_WORKER: JSON.stringify(worker),
  });
  const page = workbenchPage(program(source));
  writeWhole(path, page);
  return page;
}

/** dist/verify.html: one file that checks statements without a server; anybody can build the same bytes. */
export async function buildVerify(path = `${root}dist/verify.html`): Promise<string> {
  const page = verifyPage(program(await bundled("packages/web/src/verify/main.ts", {})));
  writeWhole(path, page);
  return page;
}

const program = (source: string) => ({
  source,
  digest: `sha256-${createHash("sha256").update(source).digest("base64")}`,
});

function writeWhole(path: string, page: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, page);
  renameSync(`${path}.part`, path);
}

/** Where the digest of verify.html is published, as `sha256sum --check` reads it. */
export const PUBLISHED = `${root}spec/verify.html.sha256`;

export const digestLine = (page: string): string =>
  `${createHash("sha256").update(page).digest("hex")}  verify.html\n`;

/** What is wrong with the published digest of the page, and what to do; null where it is that of the page. */
export function digestDrift(page: string, published: string): string | null {
  if (digestLine(page) === published) return null;
  const [found, stated] = [digestLine(page), published].map((line) => line.slice(0, 16));
  return `spec/verify.html.sha256 says ${stated}…, the page that was built has ${found}…. If the page was meant to change, publish its digest with: npm run build -- --publish`;
}

if (import.meta.main) {
  const pages = { workbench: await buildWorkbench(), verify: await buildVerify() };
  for (const [name, page] of Object.entries(pages))
    console.log(`dist/${name}.html ${(page.length / 1e6).toFixed(2)} MB`);
  if (process.argv.includes("--publish")) writeFileSync(PUBLISHED, digestLine(pages.verify));
  const drift = digestDrift(pages.verify, readFileSync(PUBLISHED, "utf8"));
  if (drift !== null) {
    console.error(drift);
    process.exitCode = 1;
  }
}
