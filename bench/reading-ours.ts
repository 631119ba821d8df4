/** Reads one log whole, as the command line does; prints how many samples, the seconds and the processor seconds, start-up excluded. */
import { problemSink } from "@bongsu/input";
import { nodePlatform } from "../packages/cli/src/io/node-platform.ts";
import { fileSource } from "../packages/cli/src/io/node-files.ts";
import { inspectEval } from "../packages/harness/src/inspect/index.ts";

const from = process.hrtime.bigint();
const before = process.cpuUsage();
const log = await inspectEval.open([fileSource("log.eval", process.argv[2] ?? "")], {
  platform: nodePlatform,
  problems: problemSink(false),
});
let samples = 0;
for await (const batch of log.batches) samples += batch.length;
const seconds = Number(process.hrtime.bigint() - from) / 1e9;
const { user, system } = process.cpuUsage(before);
console.log(samples, seconds, (user + system) / 1e6);
