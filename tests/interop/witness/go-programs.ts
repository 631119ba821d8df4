import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CACHE } from "../../../bench/children.ts";

const run = promisify(execFile);
const BIN = join(CACHE, "go", "bin");
/** Milliseconds for one program, downloads included. */
const LIMIT = 900_000;

/** Programs of others, by the Go module proxy, pinned. */
const OMNIWITNESS = "github.com/transparency-dev/witness/cmd/omniwitness@v0.0.0-20260720115447-2e1c6971d19e";
const LITEWITNESS = "filippo.io/torchwood/cmd/litewitness@v0.9.0";
const TESSERA_LOG = "github.com/transparency-dev/tessera/cmd/examples/posix-oneshot@v1.0.4";

export interface GoPrograms {
  readonly omniwitness: string;
  readonly litewitness: string;
  /** Keeps a log on disk and has its checkpoints cosigned. */
  readonly tesseraLog: string;
}

/** Builds the Go programs once under .cache. */
export async function goPrograms(): Promise<GoPrograms> {
  mkdirSync(BIN, { recursive: true });
  return {
    omniwitness: await installed("omniwitness", OMNIWITNESS),
    litewitness: await installed("litewitness", LITEWITNESS),
    tesseraLog: await installed("posix-oneshot", TESSERA_LOG),
  };
}

async function installed(name: string, module: string): Promise<string> {
  const marked = join(BIN, `${name}-${module.split("@")[1]}`);
  if (existsSync(marked)) return marked;
  const env = { ...process.env, GOBIN: BIN };
  await run("go", ["install", module], { env, maxBuffer: 1 << 26, timeout: LIMIT });
  renameSync(join(BIN, name), marked);
  return marked;
}
