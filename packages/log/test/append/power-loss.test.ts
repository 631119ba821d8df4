import fc from "fast-check";
import { expect, test } from "vitest";
import type { Submission } from "../../src/index.ts";
import {
  Machine,
  appendAll,
  checked,
  checkpointOf,
  leavesOf,
  randomFrom,
  rootsOf,
  statement,
  statements,
} from "./machine.ts";
import type { Process } from "./machine.ts";

type End = "power" | "kill";

/** What outsiders have been told: acknowledgements, and checkpoints that could be read. */
class Witness {
  readonly acknowledged = new Map<Submission, number>();
  readonly published: Uint8Array[] = [];

  /** Begins to watch; call it again once the machine's hooks were used for something else. */
  watch(machine: Machine, onOperation: () => void = () => undefined): void {
    machine.disk.before = (operation, path) => {
      onOperation();
      const next = operation === "rename" && path === "checkpoint.next" ? machine.disk.read(path) : null;
      if (next !== null) this.published.push(next);
    };
    machine.state.before = onOperation;
  }

  async append(process: Process, entry: Submission): Promise<void> {
    const { index } = await process.appender.append(entry);
    expect(this.acknowledged.get(entry) ?? index).toBe(index);
    this.acknowledged.set(entry, index);
  }

  /** Nothing acknowledged is lost, no two published checkpoints differ in their common past, every file is sound. */
  async verify(machine: Machine): Promise<void> {
    const leaves = leavesOf(machine.disk);
    for (const [entry, index] of this.acknowledged) expect(leaves[index]).toEqual(entry.leaf);
    expect(new Set(leaves.map((leaf) => Buffer.from(leaf).toString())).size).toBe(leaves.length);
    const roots = rootsOf(leaves);
    for (const note of this.published) {
      const { size, root } = checkpointOf(note);
      expect(roots[size]).toEqual(root);
    }
    expect(await checked(machine.disk)).toEqual({ damages: [], present: leaves.length });
  }
}

/** Lets `processes` append until the operation number `at`, then ends all of them; whether it came to that. */
async function endedAt(
  machine: Machine,
  witness: Witness,
  at: number,
  end: End,
  work: readonly { process: Process; entries: readonly Submission[] }[],
): Promise<boolean> {
  let left = at;
  let over: () => void = () => undefined;
  const ended = new Promise<true>((resolve) => (over = () => resolve(true)));
  witness.watch(machine, () => {
    left -= 1;
    if (left > 0) return;
    if (end === "power") machine.losePower();
    else for (const { process } of work) process.kill();
    over();
    throw new Error("this is the end");
  });
  const all = work.flatMap(({ process, entries }) => entries.map((entry) => witness.append(process, entry)));
  const settled = Promise.allSettled(all);
  const came = await Promise.race([ended, settled.then(() => false as const)]);
  // What was acknowledged by then is said by then.
  await new Promise((later) => setImmediate(later));
  witness.watch(machine);
  return came;
}

/** After whatever happened, a new process takes what it is given. */
async function goesOn(machine: Machine, witness: Witness, entry: Submission): Promise<void> {
  await witness.append(machine.start(), entry);
  await witness.verify(machine);
}

test("a process that goes on beside one that is killed loses nothing either", async () => {
  let operations = 0;
  for (let came = true; came; operations++) {
    const machine = await Machine.withLog(250, randomFrom(operations));
    const witness = new Witness();
    for (const [index, entry] of statements(0, 250).entries()) witness.acknowledged.set(entry, index);
    const limits = { batch: 5, window: 1, waiting: 100, body: 1 << 20 };
    const [survivor, victim] = [machine.start(limits), machine.start(limits)];
    // It knows the end of the log, and may believe that it still does.
    await witness.append(survivor, statement(250));
    came = await endedAt(machine, witness, operations + 1, "kill", [
      { process: victim, entries: statements(251, 261) },
    ]);
    await witness.append(survivor, statement(261));
    await witness.verify(machine);
    await goesOn(machine, witness, statement(262));
  }
  expect(operations).toBeGreaterThan(40);
});

// From 250 entries on, so that bundle, tile and body file fill up and a tile of the next level begins.
test.each<End>(["power", "kill"])("an end by %s at each single operation loses nothing", async (end) => {
  let operations = 0;
  for (let came = true; came; operations++) {
    const machine = await Machine.withLog(250, randomFrom(operations));
    const witness = new Witness();
    for (const [index, entry] of statements(0, 250).entries()) witness.acknowledged.set(entry, index);
    const process = machine.start({ batch: 5, window: 1, waiting: 100, body: 1 << 20 });
    came = await endedAt(machine, witness, operations + 1, end, [{ process, entries: statements(248, 262) }]);
    await goesOn(machine, witness, statement(262));
  }
  // Three batches, each: bodies, bundle, tiles, their folders, the guard, the checkpoint.
  expect(operations).toBeGreaterThan(50);
});

test("whenever power is lost or processes are killed, again and again, nothing acknowledged is lost", async () => {
  const ends = fc.record({
    at: fc.integer({ min: 1, max: 80 }),
    end: fc.constantFrom<End>("power", "kill"),
    writers: fc.array(fc.record({ from: fc.nat(40), count: fc.integer({ min: 1, max: 12 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.constantFrom(0, 3, 250),
      fc.array(ends, { minLength: 1, maxLength: 5 }),
      async (seed, size, rounds) => {
        const machine = await Machine.withLog(size, randomFrom(seed));
        const witness = new Witness();
        for (const [turn, { at, end, writers }] of rounds.entries()) {
          const work = writers.map(({ from, count }) => ({
            process: machine.start({ batch: 4, window: 1, waiting: 100, body: 1 << 20 }),
            entries: statements(1000 + from, 1000 + from + count),
          }));
          await endedAt(machine, witness, at, end, work);
          await goesOn(machine, witness, statement(2000 + turn));
        }
      },
    ),
    { numRuns: 60, seed: 20261125 },
  );
});

test("the twin: a disk that lies about syncing is found out", async () => {
  let lost = 0;
  for (let seed = 0; seed < 20; seed++) {
    const machine = await Machine.withLog(0, randomFrom(seed));
    machine.disk.syncFile = () => undefined;
    machine.disk.syncFolder = () => undefined;
    const witness = new Witness();
    await Promise.all(statements(0, 5).map((entry) => witness.append(machine.start(), entry)));
    machine.losePower();
    const sound = await goesOn(machine, witness, statement(9)).then(
      () => true,
      () => false,
    );
    if (!sound) lost += 1;
  }
  expect(lost).toBeGreaterThan(10);
});

test("several processes at one log append side by side", async () => {
  const machine = await Machine.withLog();
  const witness = new Witness();
  witness.watch(machine);
  const writers = [0, 1, 2].map(() => machine.start({ batch: 7, window: 1, waiting: 1000, body: 1 << 20 }));
  // All three send 100 of 150 statements: each is logged once.
  await Promise.all(
    writers.flatMap((process, at) =>
      statements(at * 25, at * 25 + 100).map((entry) => witness.append(process, entry)),
    ),
  );
  expect(machine.checkpoint().size).toBe(150);
  await witness.verify(machine);
  await appendAll(machine.start(), statements(0, 150)).then((receipts) =>
    expect(receipts.every(({ duplicate }) => duplicate)).toBe(true),
  );
});

test.each(["disk", "state"] as const)(
  "what a killed process has put in its place on the %s is made durable before another acknowledges by it",
  async (place) => {
    // Nothing survives that was not synced.
    const machine = await Machine.withLog(3, () => 0.999);
    const killed = machine.start();
    let renamed = false;
    machine[place].before = (operation) => {
      if (renamed) {
        killed.kill();
        throw new Error("this is the end");
      }
      renamed = operation === "rename";
    };
    await expect(appendAll(killed, [statement(3)])).rejects.toThrow("this is the end");
    machine[place].before = () => undefined;
    const [receipt] = await appendAll(machine.start(), [statement(3)]);
    expect(receipt).toMatchObject({ index: 3, duplicate: true });
    machine.losePower();
    expect([machine.checkpoint().size, checkpointOf(machine.state.read("checkpoint")).size]).toEqual([4, 4]);
    expect((await appendAll(machine.start(), [statement(4)]))[0]?.index).toBe(4);
  },
);
