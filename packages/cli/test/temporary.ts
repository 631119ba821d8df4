import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the tests of one file, gone after them. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bongsu-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The repository's root. */
export const ROOT = new URL("../../../", import.meta.url).pathname;
export const XSTEST = `${ROOT}examples/xstest/exercise.yaml`;
export const LABELS = `${ROOT}examples/xstest/labels.csv`;
/** A published table: the quickest comparison there is. */
export const TABLE = `${ROOT}examples/third-joint-test/exercise.yaml`;
