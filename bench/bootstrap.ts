import { join } from "node:path";
import { clusterBootstrapMean } from "@bongsu/statistics";
import { ROOT, measured, pythonWith } from "./children.ts";
import { against, type Row } from "./row.ts";

const SAMPLES = 20_000;
const CLUSTERS = 1_000;
const REPLICATES = 10_000;

/** 10,000 cluster-bootstrap replicates of the mean of 20,000 samples in 1,000 clusters. */
export async function bootstrapBench(): Promise<Row[]> {
  const values = Float64Array.from({ length: SAMPLES }, (_, i) => ((i * 7919) % 10 < 3 ? 1 : 0));
  const clusters = Int32Array.from({ length: SAMPLES }, (_, i) => i % CLUSTERS);
  const from = process.hrtime.bigint();
  const outcome = clusterBootstrapMean(values, clusters, CLUSTERS, "5e".repeat(32), {
    replicates: REPLICATES,
  });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const python = await pythonWith("pandas", ["pandas==2.3.3", "statsmodels==0.14.5"]);
  const peer = await measured(python, [
    join(ROOT, "bench/bootstrap-peer.py"),
    String(SAMPLES),
    String(CLUSTERS),
    String(REPLICATES),
  ]);
  return [
    against(
      `cluster bootstrap, ${REPLICATES.toLocaleString("en")} replicates of ${SAMPLES.toLocaleString("en")} samples`,
      seconds,
      Number(peer.out),
      "s",
      `peer: NumPy on per-cluster sums, start-up excluded${outcome.ok ? "" : "; OURS REFUSED"}`,
    ),
  ];
}
