import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { CACHE, ROOT, measured, pythonWith } from "./children.ts";
import { against, type Row } from "./row.ts";

const SAMPLES = 1_000_000;
const CLUSTERS = 1_000;

/** Two pipelines of 1,000,000 samples in 1,000 clusters, read from CSV and compared with the default plan, no protocol. */
export async function comparisonBench(): Promise<Row[]> {
  const [first, second] = [await table("a", 1), await table("b", 2)];
  const ours = await measured(process.execPath, [
    join(ROOT, "packages/cli/bin/bongsu.mjs"),
    "compare",
    first,
    second,
    "--json",
  ]);
  const python = await pythonWith("pandas", ["pandas==2.3.3", "statsmodels==0.14.5"]);
  const peer = await measured(python, [join(ROOT, "bench/compare-peer.py"), first, second]);
  const note = `reading both tables included; peer: pandas read, join and statsmodels clustered differences only (${peer.out.trim()})`;
  return [
    against("compare 2 × 1,000,000 samples, 1,000 clusters", ours.seconds, peer.seconds, "s", note),
    against("peak memory of it", ours.peakMiB, peer.peakMiB, "MiB", "resident set at its peak"),
  ];
}

/** A synthetic table, the same on every machine: 100,000 items × 10 systems. */
async function table(name: string, seed: number): Promise<string> {
  const path = join(CACHE, "bench", `pipeline-${name}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(join(CACHE, "bench"), { recursive: true });
  const file = createWriteStream(path);
  file.write("item_id,model,cluster,score\n");
  let state = seed * 2654435761;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const systems = 10;
  const items = SAMPLES / systems;
  for (let item = 0; item < items; item += 1) {
    const cluster = item % CLUSTERS;
    let rows = "";
    for (let system = 0; system < systems; system += 1) {
      const rate = 0.2 + 0.05 * system + ((cluster * 7919) % 100) / 400;
      rows += `q${item},model-${system},c${cluster},${next() < rate ? 1 : 0}\n`;
    }
    if (!file.write(rows)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return path;
}
