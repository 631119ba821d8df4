/** Our side of the crosswalk bench: prints one line of JSON. `node bench/crosswalk-ours.ts closure|withdraw|pairs …` */
import { readFileSync } from "node:fs";
import { Closure, Memory, Network, View } from "@bongsu/regime";
import type { World } from "./crosswalk-worlds.ts";

const [job, path = "", ...more] = process.argv.slice(2);
const world: World = JSON.parse(readFileSync(path, "utf8"));

function networkOf({ regions, rows }: World): Network {
  const network = new Network();
  for (let i = 0; i < regions; i++) network.addRegion();
  for (const [from, to, mask] of rows) network.add(from, to, mask);
  return network;
}

/** Processor time, and wall time, which other work on the machine lengthens. */
function timed(work: () => void): { processor: number; wall: number } {
  const [from, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { processor: (user + system) / 1e3, wall: Number(process.hrtime.bigint() - from) / 1e6 };
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** From rows to every pair, as often as asked: the first run, cold, and the median. */
function closure(times: number): object {
  const runs: ReturnType<typeof timed>[] = [];
  let counts: number[] = [];
  for (let i = 0; i < times; i++) {
    const network = networkOf(world);
    const all = new Closure(network);
    runs.push(timed(() => all.all()));
    counts = countsOf(all);
  }
  return {
    first: runs[0]?.processor,
    median: median(runs.map(({ processor }) => processor)),
    wall: median(runs.map(({ wall }) => wall)),
    counts,
  };
}

/** Ordered pairs with "lies in", "apart", "meets" and "leaks": what the peers count too. */
function countsOf(all: Closure): number[] {
  const counts = [0, 0, 0, 0];
  const bits = [1, 8, 4, 16];
  for (let i = 0; i < world.regions; i++)
    for (let j = 0; j < world.regions; j++)
      for (const [at, bit] of bits.entries())
        if ((all.view(i).literals(j) & bit) !== 0) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** One row taken out of a closed network and everything closed again; the row is put back unmeasured. */
function withdraw(times: number): object {
  const all = new Closure(networkOf(world));
  all.all();
  const live = world.rows.map((_, row) => row);
  const runs = Array.from({ length: times }, (_, i) => {
    const at = (i * 7919) % live.length;
    const took = timed(() => void all.withdraw(live[at] ?? 0)).wall;
    const [from, to, mask] = world.rows[at] ?? [0, 0, 31];
    live[at] = all.add(from, to, mask);
    return took;
  });
  return { median: median(runs), worst: Math.max(...runs) };
}

/** Every pair of two frameworks about which anything follows. */
function pairs(size: number, second: number): object {
  const network = networkOf(world);
  let found = 0;
  const took = timed(() => {
    const memory = new Memory(network.regions);
    for (let from = 0; from < size; from++) {
      const view = new View(network, from, memory);
      for (const to of view.reached)
        if (to >= second * size && to < (second + 1) * size && view.mask(to) !== 31) found++;
      view.close();
    }
  });
  return { took: took.processor, wall: took.wall, found };
}

const [first = 0, second = 0] = more.map(Number);
const answer =
  job === "closure" ? closure(first) : job === "withdraw" ? withdraw(first) : pairs(first, second);
console.log(JSON.stringify(answer));
