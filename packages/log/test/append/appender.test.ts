import { expect, test } from "vitest";
import { Appender } from "../../src/index.ts";
import type { After, Submission } from "../../src/index.ts";
import {
  LIMITS,
  Machine,
  appendAll,
  checked,
  checkpointOf,
  leavesOf,
  rootsOf,
  statement,
  statements,
} from "./machine.ts";
import { refusedLater } from "../support/refused.ts";

/** Time that passes when told. */
class Clock {
  readonly waiting: { milliseconds: number; work: () => void }[] = [];
  readonly after: After = (milliseconds, work) => {
    const timer = { milliseconds, work };
    this.waiting.push(timer);
    return () => void this.waiting.splice(this.waiting.indexOf(timer), 1);
  };
  ring(): void {
    this.waiting.shift()?.work();
  }
}

/** Checkpoints as they are published. */
function publications(machine: Machine): number[] {
  const sizes: number[] = [];
  machine.disk.before = (operation, path) => {
    if (operation === "rename" && path === "checkpoint.next")
      sizes.push(checkpointOf(machine.disk.read(path)).size);
  };
  return sizes;
}

test("a receipt says where the entry is, under a checkpoint that holds it", async () => {
  const machine = await Machine.withLog();
  const [first, second] = await appendAll(machine.start(), statements(0, 2));
  expect(first).toMatchObject({ index: 0, duplicate: false });
  expect(second).toMatchObject({ index: 1, duplicate: false });
  expect(first?.checkpoint).toEqual(machine.disk.read("checkpoint"));
  expect(checkpointOf(first?.checkpoint ?? null)).toEqual({
    origin: "log.example.org",
    size: 2,
    root: rootsOf(statements(0, 2).map(({ leaf }) => leaf))[2],
    extensions: [],
  });
  expect(leavesOf(machine.disk)).toEqual(statements(0, 2).map(({ leaf }) => leaf));
});

test.each([1, 255, 256, 257, 513])(
  "a log of %d entries is sound, written in one go or by tens",
  async (size) => {
    const machine = await Machine.withLog();
    const process = machine.start({ ...LIMITS, batch: 1000 });
    const receipts = await appendAll(process, statements(0, size));
    expect(receipts.map(({ index }) => index)).toEqual(Array.from({ length: size }, (_, at) => at));
    expect(await checked(machine.disk)).toEqual({ damages: [], present: size });
    const slow = await Machine.withLog();
    await appendAll(slow.start({ ...LIMITS, batch: 10 }), statements(0, size));
    expect(slow.checkpoint()).toEqual(machine.checkpoint());
    expect(await checked(slow.disk)).toEqual({ damages: [], present: size });
  },
);

test("partial tiles go once the full one is published, and not before", async () => {
  const machine = await Machine.withLog(250);
  const partials = (): string[] => [...machine.disk.files().keys()].filter((path) => path.includes(".p/"));
  expect(partials().toSorted()).toEqual(["tile/0/000.p/250", "tile/entries/000.p/250"]);
  const seen: string[][] = [];
  machine.disk.before = (operation, path) => {
    if (operation === "remove") seen.push([path, String(machine.checkpoint().size)]);
  };
  const process = machine.start();
  await appendAll(process, statements(250, 252));
  expect(seen).toEqual([]);
  await appendAll(process, statements(252, 260));
  expect(seen).toEqual([
    ["tile/0/000.p", "260"],
    ["tile/entries/000.p", "260"],
  ]);
  expect(partials().toSorted()).toEqual(["tile/0/001.p/4", "tile/1/000.p/1", "tile/entries/001.p/4"]);
});

test("the same statement by the same key is logged once", async () => {
  const machine = await Machine.withLog(3);
  const process = machine.start();
  const sizes = publications(machine);
  const receipts = await appendAll(process, [statement(1), statement(7), statement(7), statement(2)]);
  expect(receipts.map(({ index, duplicate }) => [index, duplicate])).toEqual([
    [1, true],
    [3, false],
    [3, true],
    [2, true],
  ]);
  expect(sizes).toEqual([4]);
  const [again] = await appendAll(process, [statement(7)]);
  expect(again).toMatchObject({ index: 3, duplicate: true });
  expect(again?.checkpoint).toEqual(machine.disk.read("checkpoint"));
  expect(sizes).toEqual([4]);
});

test("what another process has logged since is known", async () => {
  const machine = await Machine.withLog(0);
  const [one, other] = [machine.start(), machine.start()];
  await appendAll(one, statements(0, 300));
  const receipts = await appendAll(other, [statement(299), statement(300)]);
  expect(receipts.map(({ index, duplicate }) => [index, duplicate])).toEqual([
    [299, true],
    [300, false],
  ]);
  expect(await appendAll(one, [statement(300), statement(301)])).toMatchObject([
    { index: 300, duplicate: true },
    { index: 301, duplicate: false },
  ]);
});

test("the first of a batch waits for the window, a full batch waits for nobody", async () => {
  const machine = await Machine.withLog();
  const sizes = publications(machine);
  const clock = new Clock();
  const appender = new Appender(machine.start().log, clock.after, { ...LIMITS, batch: 3, window: 70 });
  const first = appender.append(statement(0));
  const second = appender.append(statement(1));
  await new Promise((later) => setTimeout(later, 5));
  expect(sizes).toEqual([]);
  expect(clock.waiting.map(({ milliseconds }) => milliseconds)).toEqual([70]);
  clock.ring();
  await Promise.all([first, second]);
  expect(sizes).toEqual([2]);
  const more = statements(2, 9).map((entry) => appender.append(entry));
  expect(clock.waiting).toEqual([]);
  await Promise.all(more);
  expect(sizes).toEqual([2, 5, 8, 9]);
  // And it sleeps again.
  const last = appender.append(statement(9));
  expect(clock.waiting.map(({ milliseconds }) => milliseconds)).toEqual([70]);
  clock.ring();
  await last;
  expect(sizes).toEqual([2, 5, 8, 9, 10]);
});

test("a full batch ends with a bundle where it can, one that is not full does not", async () => {
  const machine = await Machine.withLog();
  const sizes = publications(machine);
  const process = machine.start({ ...LIMITS, batch: 300 });
  const last = await appendAll(process, statements(0, 1));
  expect(last).toMatchObject([{ index: 0 }]);
  const receipts = await appendAll(process, statements(1, 901));
  expect(receipts.map(({ index }) => index)).toEqual(Array.from({ length: 900 }, (_, at) => at + 1));
  // 900 wait: up to 256, to 512, to 768; then 133, which fill no batch.
  expect(sizes).toEqual([1, 256, 512, 768, 901]);
  expect(await checked(machine.disk)).toEqual({ damages: [], present: 901 });
});

test("more than may wait is refused at once, and taken when there is room", async () => {
  const machine = await Machine.withLog();
  const clock = new Clock();
  const appender = new Appender(machine.start().log, clock.after, { ...LIMITS, waiting: 2 });
  const waiting = [appender.append(statement(0)), appender.append(statement(1))];
  expect(await refusedLater(() => appender.append(statement(2)))).toEqual({
    code: "queue-full",
    details: { limit: 2 },
  });
  clock.ring();
  expect((await Promise.all(waiting)).map(({ index }) => index)).toEqual([0, 1]);
  const third = appender.append(statement(2));
  clock.ring();
  expect((await third).index).toBe(2);
});

test("what cannot be logged is refused by itself, at the limit and not before", async () => {
  const machine = await Machine.withLog();
  const process = machine.start({ ...LIMITS, body: 1000 });
  const large = (length: number): Submission => ({ ...statement(0), body: new Uint8Array(length) });
  expect(await refusedLater(() => process.appender.append(large(1001)))).toEqual({
    code: "body-too-large",
    details: { found: 1001, limit: 1000 },
  });
  const long = (n: number, length: number): Submission => ({ ...statement(n), leaf: new Uint8Array(length) });
  expect(await refusedLater(() => process.appender.append(long(1, 65_536)))).toEqual({
    code: "entry-too-long",
    details: { index: 0, found: 65_536, limit: 65_535 },
  });
  const taken = await Promise.all([
    process.appender.append(large(1000)),
    process.appender.append(long(1, 65_535)),
  ]);
  expect(taken.map(({ index }) => index)).toEqual([0, 1]);
});

test("a body may be withheld", async () => {
  const machine = await Machine.withLog();
  await appendAll(machine.start(), [{ ...statement(0), body: null }, statement(1)]);
  expect(machine.disk.read("bodies/0")?.subarray(0, 6)).toEqual(Uint8Array.of(0, 0, 0, 0, 0, 1));
  expect(await checked(machine.disk)).toEqual({ damages: [], present: 1 });
});

test("closing writes what waits and takes no more", async () => {
  const machine = await Machine.withLog();
  const clock = new Clock();
  const appender = new Appender(machine.start().log, clock.after, { ...LIMITS, batch: 2 });
  const waiting = [0, 1, 2].map((n) => appender.append(statement(n)));
  await appender.close();
  expect((await Promise.all(waiting)).map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(clock.waiting).toEqual([]);
  expect(await refusedLater(() => appender.append(statement(3)))).toEqual({
    code: "log-closed",
    details: { origin: "log.example.org" },
  });
  const idle = new Appender(machine.start().log, clock.after, LIMITS);
  await idle.close();
  expect(machine.checkpoint().size).toBe(3);
});

test("the limits that hold unless told", async () => {
  const machine = await Machine.withLog();
  const clock = new Clock();
  const appender = new Appender(machine.start().log, clock.after);
  void appender.append(statement(0));
  expect(clock.waiting.map(({ milliseconds }) => milliseconds)).toEqual([50]);
  const full = Array.from({ length: 4096 }, () => appender.append(statement(1)));
  expect((await Promise.all(full)).every(({ index }) => index === 1)).toBe(true);
  const body = (length: number): Submission => ({ ...statement(2), body: new Uint8Array(length) });
  expect(await refusedLater(() => appender.append(body(4_194_305)))).toEqual({
    code: "body-too-large",
    details: { found: 4_194_305, limit: 4_194_304 },
  });
  const largest = appender.append(body(4_194_304));
  await appender.close();
  expect((await largest).index).toBe(2);
});
