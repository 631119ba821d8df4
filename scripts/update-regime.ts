/** What `bongsu promises` and `bongsu filing` say, for the expected folders of their examples; held by tests/examples. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lang } from "@bongsu/input";
import { main } from "../packages/cli/src/main.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const AS_OF = ["--as-of", "2026-11-25"];
const LANGUAGES: readonly Lang[] = ["en", "ko"];

/** The files of examples/promises/expected, by name. */
export async function promisesFiles(): Promise<ReadonlyMap<string, string>> {
  const asked = ["promises", "--party", "naver", "--instrument", "seoul-commitments", ...AS_OF];
  const files = new Map<string, string>();
  for (const lang of LANGUAGES) files.set(`naver.${lang}.txt`, await said(asked, lang));
  return files;
}

/** The files of examples/filing/expected, by name. */
export async function filingFiles(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-filing-"));
  try {
    cpSync(`${ROOT}examples/filing`, folder, { recursive: true });
    const result = join(folder, "comparison.json");
    await said(["compare", `${ROOT}examples/xstest/exercise.yaml`, "-o", result], "en");
    const asked = ["filing", join(folder, "evidence.yaml"), "--regime", "frontier-commitments", ...AS_OF];
    const files = new Map<string, string>();
    for (const lang of LANGUAGES) files.set(`draft.${lang}.txt`, await said(asked, lang));
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
    env: {},
  };
  await main([...argv, "--lang", lang], process);
  return `${out.trimEnd()}\n`;
}
