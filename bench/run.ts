/** `npm run bench`: every figure beside a peer's from the same run, as a table in Markdown. */
import { cpus } from "node:os";
import { apiBench } from "./api.ts";
import { bootstrapBench } from "./bootstrap.ts";
import { catchUpBench } from "./catch-up.ts";
import { comparisonBench } from "./compare.ts";
import { crosswalkBench } from "./crosswalk.ts";
import { logBench, replicaBench } from "./log.ts";
import { pictureBench } from "./picture.ts";
import { readingBench } from "./reading.ts";
import type { Row } from "./row.ts";

const BENCHES: Readonly<Record<string, () => Promise<Row[]>>> = {
  reading: readingBench,
  compare: comparisonBench,
  bootstrap: bootstrapBench,
  log: logBench,
  replica: replicaBench,
  crosswalk: crosswalkBench,
  picture: pictureBench,
  api: apiBench,
  "catch-up": catchUpBench,
};

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await bench()));
}

const number = (value: number | null): string =>
  value === null ? "–" : value >= 100 ? value.toFixed(0) : value.toFixed(2);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}\n`);
console.log("| what | Bongsu | peer | ratio | note |\n|---|---|---|---|---|");
for (const row of rows) {
  console.log(
    `| ${row.name} | ${number(row.ours)} ${row.unit} | ${row.peer === null ? "–" : `${number(row.peer)} ${row.unit}`} | ${row.ratio === null ? "–" : `${number(row.ratio)}×`} | ${row.note} |`,
  );
}
