import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CACHE } from "../../../bench/children.ts";

const run = promisify(execFile);

const BIN = join(CACHE, "go", "bin");
const HERE = new URL(".", import.meta.url).pathname;

/** Programs of others, by the Go module proxy, pinned. */
const COSIGN = "github.com/sigstore/cosign/v3/cmd/cosign@v3.1.2";
const TESSERA_FSCK = "github.com/transparency-dev/tessera/cmd/fsck@v1.0.4";

export interface GoTools {
  readonly cosign: string;
  readonly fsck: string;
  /** sumdb's note and tlog, transparency-dev's formats: main.go. */
  readonly sumdb: string;
}

/** Builds the Go programs once under .cache; cosign takes minutes the first time. */
export async function goTools(): Promise<GoTools> {
  mkdirSync(BIN, { recursive: true });
  const sumdb = join(BIN, "sumdb-check");
  await run("go", ["build", "-o", sumdb, "."], { cwd: HERE, maxBuffer: 1 << 26 });
  return { cosign: await installed("cosign", COSIGN), fsck: await installed("fsck", TESSERA_FSCK), sumdb };
}

async function installed(name: string, module: string): Promise<string> {
  const marked = join(BIN, `${name}-${module.split("@")[1]}`);
  if (existsSync(marked)) return marked;
  await run("go", ["install", module], { env: { ...process.env, GOBIN: BIN }, maxBuffer: 1 << 26 });
  renameSync(join(BIN, name), marked);
  return marked;
}
