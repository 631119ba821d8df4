import { existsSync } from "node:fs";

/** What a test may need beyond a fresh clone, and how to tell that it is there. */
const WANTED = {
  BONGSU_DATA: { what: "the folder of third-party evaluation data (docs/test-data.md)", there: existsSync },
  BONGSU_CHROMIUM: { what: "the path of a Chromium to open pages with", there: existsSync },
  BONGSU_PYTHON: {
    what: "a Python 3 with jsonschema, or with venv and PyPI to fetch it",
    there: (value: string) => value !== "",
  },
  BONGSU_R: {
    what: "1, with Rscript and the packages metafor, sandwich and clubSandwich",
    there: (value: string) => value === "1",
  },
  BONGSU_STRACE: { what: "1, with strace", there: (value: string) => value === "1" },
  BONGSU_AGE: { what: "1, with the programs age and script", there: (value: string) => value === "1" },
  BONGSU_MOUNT: {
    what: "1, on Linux and with the right to mount a disk",
    there: (value: string) => value === "1",
  },
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
 * @throws where BONGSU_NOTHING_SKIPPED is 1: a gate that promises to skip nothing must not.
 */
export function needs(variable: Wanted): Need {
  const path = process.env[variable] ?? "";
  const { what, there } = WANTED[variable];
  const reason = `wants ${variable}: ${what}`;
  const skip = path === "" || !there(path);
  const line = `${reason}${path === "" ? "" : ` (found: ${path})`}`;
  if (skip && process.env["BONGSU_NOTHING_SKIPPED"] === "1") throw new Error(line);
  if (skip && !said.has(variable)) {
    said.add(variable);
    process.stderr.write(`skipped: ${line}\n`);
  }
  return { skip, reason, path };
}
