/** Reads one log whole, as the command line does, and prints how many samples and the seconds, start-up excluded. */
import { problemSink } from "@bongsu/input";
import { nodePlatform } from "../packages/cli/src/io/node-platform.ts";
import { fileSource } from "../packages/cli/src/io/node-files.ts";
import { inspectEval } from "../packages/harness/src/inspect/index.ts";

const from = process.hrtime.bigint();
const log = await inspectEval.open([fileSource("log.eval", process.argv[2] ?? "")], {
  platform: nodePlatform,
  problems: problemSink(false),
});
let samples = 0;
for await (const batch of log.batches) samples += batch.length;
console.log(samples, Number(process.hrtime.bigint() - from) / 1e9);
