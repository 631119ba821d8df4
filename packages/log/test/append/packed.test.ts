import { expect, test } from "vitest";
import { LogRefusal, packSubmissions } from "../../src/index.ts";
import { LIMITS, Machine, appendAll, checked, leavesOf, statement, statements } from "./machine.ts";
import { refusedLater } from "../support/refused.ts";

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

test("entries that come together are logged in their order, whatever a batch takes of them", async () => {
  const apart = await Machine.withLog();
  await appendAll(apart.start(), statements(0, 601));
  for (const batch of [100, 256, 1000]) {
    const machine = await Machine.withLog(1);
    const { appender } = machine.start({ ...LIMITS, batch });
    const receipts = await appender.appendPacked(packSubmissions(statements(1, 601)));
    expect(receipts.map(({ index }) => index)).toEqual(numbers(1, 601));
    expect(receipts.some(({ duplicate }) => duplicate)).toBe(false);
    expect(machine.checkpoint()).toEqual(apart.checkpoint());
    expect(await checked(machine.disk)).toEqual({ damages: [], present: 601 });
  }
});

test("packs and single entries share batches", async () => {
  const machine = await Machine.withLog();
  const { appender } = machine.start();
  const [first, alone, second] = await Promise.all([
    appender.appendPacked(packSubmissions(statements(0, 200))),
    appender.append(statement(200)),
    appender.appendPacked(packSubmissions(statements(201, 400))),
  ]);
  expect([first, [alone], second].flat().map(({ index }) => index)).toEqual(numbers(0, 400));
  expect(leavesOf(machine.disk)).toEqual(statements(0, 400).map(({ leaf }) => leaf));
  expect(await checked(machine.disk)).toEqual({ damages: [], present: 400 });
});

test("what the log has, or the pack has before it, is left out of it", async () => {
  const machine = await Machine.withLog(3);
  const { appender } = machine.start();
  const pack = [5, 1, 6, 7, 5, 2, 8].map(statement);
  const receipts = await appender.appendPacked(packSubmissions(pack));
  expect(receipts.map(({ index, duplicate }) => [index, duplicate])).toEqual([
    [3, false],
    [1, true],
    [4, false],
    [5, false],
    [3, true],
    [2, true],
    [6, false],
  ]);
  expect(leavesOf(machine.disk)).toEqual([0, 1, 2, 5, 6, 7, 8].map((n) => statement(n).leaf));
  expect(await checked(machine.disk)).toEqual({ damages: [], present: 7 });
});

test("a pack of nothing is acknowledged with nothing", async () => {
  const { appender } = (await Machine.withLog(1)).start();
  expect(await appender.appendPacked(packSubmissions([]))).toEqual([]);
});

test("refused in the middle, it is refused as a whole, and those behind it are not", async () => {
  const machine = await Machine.withLog();
  const { appender } = machine.start({ ...LIMITS, batch: 256 });
  let published = 0;
  machine.disk.before = (operation, path) => {
    if (operation === "rename" && path === "checkpoint.next") published += 1;
    // The second batch of the pack.
    if (published === 1 && operation === "writeAt" && path === "bodies/1") {
      published += 1;
      throw new LogRefusal("store-full", { path });
    }
  };
  const pack = packSubmissions(statements(0, 700));
  const [refused, behind] = await Promise.all([
    refusedLater(() => appender.appendPacked(pack)),
    appender.append(statement(700)),
  ]);
  expect(refused.code).toBe("store-full");
  // The first batch is in the log, acknowledged to nobody.
  expect(behind).toMatchObject({ index: 256, duplicate: false });
  const again = await appender.appendPacked(pack);
  expect(again.slice(0, 256).map(({ index, duplicate }) => [index, duplicate])).toEqual(
    numbers(0, 256).map((n) => [n, true]),
  );
  expect(again.slice(256).map(({ index }) => index)).toEqual(numbers(257, 701));
  expect(await checked(machine.disk)).toEqual({ damages: [], present: 701 });
});

test("more than may wait, and a body that is too long, are refused before anything is taken", async () => {
  const { appender } = (await Machine.withLog()).start({ ...LIMITS, waiting: 5, body: 400 });
  const full = await refusedLater(() => appender.appendPacked(packSubmissions(statements(0, 6))));
  expect(full).toEqual({ code: "queue-full", details: { limit: 5 } });
  const long = { ...statement(1), body: new Uint8Array(401) };
  const pack = packSubmissions([statement(0), long]);
  const tooLong = await refusedLater(() => appender.appendPacked(pack));
  expect(tooLong).toEqual({ code: "body-too-large", details: { found: 401, limit: 400 } });
  expect(await appender.appendPacked(packSubmissions(statements(0, 5)))).toHaveLength(5);
});
