import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { CACHE, pythonWith } from "../../../bench/children.ts";

export const VERSION = "4.32.5";
const SECONDS = 240;

const reportSchema = z.object({
  complete: z.boolean(),
  operations: z.object({ tested: z.int(), errored: z.int() }),
  test_cases: z.object({ generated: z.int() }),
  failures: z.array(z.object({ type: z.string(), title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});

/** What the fuzzer tried and found. */
export interface Fuzzed {
  readonly operations: number;
  readonly requests: number;
  /** Where each kind of fault was seen. */
  readonly found: readonly { readonly kind: string; readonly at: string }[];
}

export interface FuzzOptions {
  readonly examples: number;
  /** Parameters by name that always have this value. */
  readonly known?: Readonly<Record<string, string>>;
  /** operationIds; all but the stream of events, which has no end, where none is named. */
  readonly only?: readonly string[];
}

const CONFIG = readFileSync(new URL("schemathesis.toml", import.meta.url), "utf8");

/** Runs the fuzzer on a node; always the same requests for the same document. */
export async function fuzz(url: string, { examples, known = {}, only = [] }: FuzzOptions): Promise<Fuzzed> {
  const folder = join(CACHE, "interop", "api");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const python = await pythonWith("schemathesis", [
    `schemathesis==${VERSION}`,
    "openapi-spec-validator==0.9.0",
  ]);
  const report = join(folder, "report.json");
  const config = join(folder, "schemathesis.toml");
  const values = Object.entries(known).map(([name, value]) => `"path.${name}" = "${value}"`);
  writeFileSync(config, [CONFIG, "[parameters]", ...values, ""].join("\n"));
  // Sequences of requests want all operations.
  const some = ["--phases", "coverage,fuzzing", ...only.flatMap(included)];
  const which = only.length === 0 ? ["--exclude-operation-id", "streamEvents"] : some;
  const bounds = ["--max-examples", String(examples), "--seed", "1", "--continue-on-failure"];
  const reporting = ["--no-color", "--report", "json", "--report-json-path", report];
  const said = await run(
    join(dirname(python), "schemathesis"),
    ["--config-file", config, "run", `${url}/openapi.json`, ...which, ...bounds, ...reporting],
    folder,
  );
  const read = reportSchema.safeParse(jsonAt(report));
  if (!read.success || !read.data.complete) throw new Error(`schemathesis did not end: ${said.slice(-2000)}`);
  const { operations, test_cases, failures, errors } = read.data;
  return {
    operations: operations.tested,
    requests: test_cases.generated,
    found: [
      ...failures.flatMap(({ type, operations: at }) => at.map((each) => ({ kind: type, at: each }))),
      ...errors.map((error) => ({ kind: "error", at: JSON.stringify(error).slice(0, 600) })),
    ],
  };
}

/** Whether openapi-spec-validator takes the document for OpenAPI 3.1; its words where it does not. */
export async function validated(path: string): Promise<string | null> {
  const python = await pythonWith("schemathesis", [
    `schemathesis==${VERSION}`,
    "openapi-spec-validator==0.9.0",
  ]);
  const said = await run(python, ["-m", "openapi_spec_validator", path], dirname(path));
  return said.trim().endsWith("OK") ? null : said;
}

const included = (id: string): readonly string[] => ["--include-operation-id", id];

/** The server is in this process: it goes on while the program runs. A status that is not 0 is in the report. */
const run = (command: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(command, args, { cwd, timeout: SECONDS * 1000, maxBuffer: 1 << 26 }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
