/** What `bongsu accept` says of the XSTest result, for examples/acceptance/expected; held by tests/examples. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lang } from "@bongsu/input";
import { main } from "../packages/cli/src/main.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const PROFILE = `${ROOT}examples/acceptance/profile.yaml`;
const AS_OF = ["--as-of", "2026-11-25"];

/** The files of examples/acceptance/expected, by name. */
export async function acceptanceFiles(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-acceptance-"));
  try {
    const result = join(folder, "comparison.json");
    await said(["compare", `${ROOT}examples/xstest/exercise.yaml`, "-o", result], "en");
    const cover = `${ROOT}examples/acceptance/cover.yaml`;
    const files = new Map<string, string>();
    for (const lang of ["en", "ko"] as const) {
      const decided = ["accept", result, "--profile", PROFILE, "--cover", cover, ...AS_OF];
      files.set(`decision.${lang}.txt`, await said(decided, lang));
      files.set(`matrix.${lang}.txt`, await said(["accept", "matrix", PROFILE, ...AS_OF], lang));
    }
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function said(argv: readonly string[], lang: Lang): Promise<string> {
  let out = "";
  const process = {
    stdout: { write: (words: string) => void (out += words) },
    stderr: { write: () => undefined },
  };
  await main([...argv, "--lang", lang], process);
  return `${out.trimEnd()}\n`;
}
