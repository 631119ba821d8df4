import { expect, test } from "vitest";
import { LogRefusal } from "../../src/index.ts";
import type { StoreOperation } from "../../src/index.ts";
import { Machine, appendAll, checked, statement, statements } from "./machine.ts";
import { refusedLater } from "../support/refused.ts";

type Fault = { readonly operation: StoreOperation; readonly path: string };

/** The operations of one append to a log of 255 entries, in order. */
async function operationsOfAnAppend(): Promise<(Fault & { readonly on: "disk" | "state" })[]> {
  const machine = await Machine.withLog(255);
  const seen: (Fault & { on: "disk" | "state" })[] = [];
  machine.disk.before = (operation, path) => void seen.push({ on: "disk", operation, path });
  machine.state.before = (operation, path) => void seen.push({ on: "state", operation, path });
  await appendAll(machine.start(), statements(255, 258));
  return seen;
}

test("what one append does, in order", async () => {
  const seen = await operationsOfAnAppend();
  const said = seen.map(({ on, operation, path }) => `${on} ${operation} ${path}`);
  expect(said).toMatchInlineSnapshot(`
    [
      "state syncFile checkpoint",
      "state syncFolder ",
      "disk syncFile checkpoint",
      "disk syncFolder ",
      "disk writeAt bodies/0",
      "disk writeAt tile/entries/000",
      "disk writeAt tile/entries/000",
      "disk writeAt bodies/1",
      "disk writeAt bodies/1",
      "disk writeAt tile/entries/001.p/2",
      "disk writeAt tile/entries/001.p/2",
      "disk write tile/0/000",
      "disk write tile/0/001.p/2",
      "disk write tile/1/000.p/1",
      "disk write checkpoint.next",
      "disk syncFile bodies/0",
      "disk syncFile tile/entries/000",
      "disk syncFile bodies/1",
      "disk syncFile tile/entries/001.p/2",
      "disk syncFile tile/0/000",
      "disk syncFile tile/0/001.p/2",
      "disk syncFile tile/1/000.p/1",
      "disk syncFolder tile/entries",
      "disk syncFolder tile",
      "disk syncFolder ",
      "disk syncFolder bodies",
      "disk syncFolder tile/entries/001.p",
      "disk syncFolder tile/0",
      "disk syncFolder tile/0/001.p",
      "disk syncFolder tile/1/000.p",
      "disk syncFolder tile/1",
      "disk syncFile checkpoint.next",
      "state write checkpoint.next",
      "state syncFile checkpoint.next",
      "state rename checkpoint.next",
      "state syncFolder ",
      "disk rename checkpoint.next",
      "disk syncFolder ",
      "disk remove tile/0/000.p",
      "disk remove tile/entries/000.p",
    ]
  `);
});

test("after any fault nothing is acknowledged, reading goes on, and the next append works", async () => {
  const operations = await operationsOfAnAppend();
  for (const [at, fault] of operations.entries()) {
    for (const code of ["store-full", "store-read-only"] as const) {
      const machine = await Machine.withLog(255);
      const before = machine.disk.read("checkpoint");
      const process = machine.start();
      let count = 0;
      const fail = (operation: StoreOperation, path: string): void => {
        if (count++ < at) return;
        throw new LogRefusal(code, { path: `${operation} ${path}` });
      };
      machine.disk.before = fail;
      machine.state.before = fail;
      const sent = appendAll(process, statements(255, 258));
      if (fault.operation === "remove") {
        // The batch is published by then.
        expect((await sent).map(({ index }) => index)).toEqual([255, 256, 257]);
        continue;
      }
      expect((await refusedLater(() => sent)).code).toBe(code);
      expect((await refusedLater(() => appendAll(process, [statement(255)]))).code).toBe(code);
      machine.disk.before = () => undefined;
      machine.state.before = () => undefined;
      const renamed = fault.on === "disk" && fault.path === "" && operations[at - 1]?.operation === "rename";
      if (!renamed) expect(machine.disk.read("checkpoint")).toEqual(before);
      const receipts = await appendAll(process, statements(254, 260));
      expect(receipts.map(({ index }) => index)).toEqual([254, 255, 256, 257, 258, 259]);
      expect(await checked(machine.disk)).toEqual({ damages: [], present: 260 });
    }
  }
});
