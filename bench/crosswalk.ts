/** What follows from a crosswalk's rows, beside clingo and SWI-Prolog on the same rules and rows. Processor time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CACHE, type Measured, measured, ROOT } from "./children.ts";
import { denseWorld, frameworksWorld, type World, writeFacts } from "./crosswalk-worlds.ts";
import { against, type Row } from "./row.ts";

const FOLDER = join(CACHE, "crosswalk");
const OURS = join(ROOT, "bench/crosswalk-ours.ts");

const closureSchema = z.object({
  first: z.number(),
  median: z.number(),
  wall: z.number(),
  counts: z.array(z.number()).length(4),
});
const withdrawSchema = z.object({ median: z.number(), worst: z.number() });
const pairsSchema = z.object({ took: z.number(), wall: z.number(), found: z.number() });

interface Files {
  readonly json: string;
  readonly facts: string;
}

function write(name: string, world: World): Files {
  mkdirSync(FOLDER, { recursive: true });
  const files = { json: join(FOLDER, `${name}.json`), facts: join(FOLDER, `${name}.lp`) };
  writeFileSync(files.json, JSON.stringify(world));
  writeFacts(files.facts, world);
  return files;
}

async function ours<T extends object>(
  schema: z.ZodType<T>,
  args: readonly string[],
): Promise<T & { peakMiB: number }> {
  const { out, peakMiB } = await measured(process.execPath, [OURS, ...args]);
  return { ...schema.parse(JSON.parse(out)), peakMiB };
}

/** Whole process: the rules have no choice, so that grounding is all the work. */
async function clingo(facts: string): Promise<Measured> {
  const rules = join(ROOT, "bench/crosswalk-rules.lp");
  const run = `clingo --quiet=2 --outf=3 ${rules} ${facts} || [ $? -ge 10 ]`;
  return measured("/bin/sh", ["-c", run]);
}

/** Seconds of its own processor time for the tables, and what it counted. */
async function swipl(facts: string): Promise<{ seconds: number; counts: number[]; peakMiB: number }> {
  const rules = join(ROOT, "bench/crosswalk-rules.pl");
  const { out, peakMiB } = await measured("swipl", ["--table-space=4g", "--stack-limit=4g", rules, facts]);
  const found = out.trim().split(/\s+/).map(Number);
  return { seconds: found[4] ?? Number.NaN, counts: found.slice(0, 4), peakMiB };
}

/** Seconds of the best of nine runs, and what it counted: no compiled kernel, WebAssembly least, can be faster. */
async function native(facts: string): Promise<{ seconds: number; counts: number[] }> {
  const program = join(FOLDER, "native");
  await measured("cc", ["-O2", "-o", program, join(ROOT, "bench/crosswalk-native.c")]);
  const found = (await measured(program, [facts])).out.trim().split(/\s+/).map(Number);
  return { seconds: found[4] ?? Number.NaN, counts: found.slice(0, 4) };
}

async function dense(regions: number, rows: number): Promise<Row[]> {
  const { json, facts } = write(`dense-${regions}`, denseWorld(regions, rows, 1));
  const mine = await ours(closureSchema, ["closure", json, "9"]);
  const name = `closure of ${regions} clauses, ${rows} rows`;
  const asp = await clingo(facts);
  const [prolog, compiled] = [await swipl(facts), await native(facts)];
  for (const [who, { counts }] of Object.entries({ "SWI-Prolog": prolog, "the C loop": compiled }))
    if (counts.join() !== mine.counts.join())
      throw new Error(`${who} counts ${counts.join()}, ours are ${mine.counts.join()}`);
  return [
    against(
      name,
      mine.median,
      asp.processorSeconds * 1e3,
      "ms",
      `clingo, whole process; ours cold ${mine.first.toFixed(0)} ms, by the clock ${mine.wall.toFixed(0)} ms`,
    ),
    against(`${name}: memory`, mine.peakMiB, asp.peakMiB, "MiB", "peak of the process"),
    against(
      name,
      mine.median,
      prolog.seconds * 1e3,
      "ms",
      "SWI-Prolog with tabling, tables only; same counts",
    ),
    against(
      name,
      mine.median,
      compiled.seconds * 1e3,
      "ms",
      "the same loop in C (cc -O2), best of 9: the bound of any kernel in WebAssembly",
    ),
  ];
}

export async function crosswalkBench(): Promise<Row[]> {
  const table = [...(await dense(100, 500)), ...(await dense(200, 2000)), ...(await dense(800, 18_000))];
  const withdrawn = await ours(withdrawSchema, ["withdraw", join(FOLDER, "dense-800.json"), "400"]);
  table.push(
    against(
      "one row withdrawn of 18,000, closed again: median",
      withdrawn.median,
      null,
      "ms",
      `worst of 400: ${withdrawn.worst.toFixed(0)} ms`,
    ),
  );
  const { json } = write("frameworks", frameworksWorld(50, 1000, 75_000, 1));
  const pairs = await ours(pairsSchema, ["pairs", json, "1000", "1"]);
  table.push(
    against(
      "50,000 clauses, 75,000 rows: all pairs of two frameworks",
      pairs.took / 1e3,
      null,
      "s",
      `${pairs.found} pairs about which something follows; by the clock ${(pairs.wall / 1e3).toFixed(2)} s`,
    ),
    against("50,000 clauses, 75,000 rows: memory", pairs.peakMiB, null, "MiB", "peak of the process"),
  );
  return table;
}
