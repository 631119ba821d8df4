import { existsSync } from "node:fs";

/** What a test may need beyond a fresh clone, and what it is. */
const WANTED = {
  BONGSU_DATA: "the folder of third-party evaluation data (logs, labels, catalogues)",
  BONGSU_PYTHON: "a python3 to cross-check with",
  BONGSU_CHROMIUM: "a Chromium to open pages with",
} as const;

export type Wanted = keyof typeof WANTED;

export interface Need {
  readonly skip: boolean;
  /** One line for the title of a skipped suite: what it wants. */
  readonly reason: string;
  /** The variable's value; empty where it is unset. */
  readonly path: string;
}

const said = new Set<string>();

/**
 * Whether a suite's means are there: `const data = needs("BONGSU_DATA")`, then
 * `describe.skipIf(data.skip)(...)`. Where they are not, one line says which variable would bring them.
 */
export function needs(variable: Wanted): Need {
  const path = process.env[variable] ?? "";
  const reason = `wants ${variable}: ${WANTED[variable]}`;
  const skip = path === "" || !existsSync(path);
  if (skip && !said.has(variable)) {
    said.add(variable);
    process.stderr.write(`skipped: ${reason}${path === "" ? "" : ` (nothing at ${path})`}\n`);
  }
  return { skip, reason, path };
}
