import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { workbenchPage } from "@bongsu/web";
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
  const digest = `sha256-${createHash("sha256").update(source).digest("base64")}`;
  const page = workbenchPage({ source, digest });
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(`${path}.part`, page);
  renameSync(`${path}.part`, path);
  return page;
}

if (import.meta.main) {
  const page = await buildWorkbench();
  console.log(`dist/workbench.html ${(page.length / 1e6).toFixed(2)} MB`);
}
