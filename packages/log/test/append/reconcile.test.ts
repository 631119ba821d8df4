import { describe, expect, test } from "vitest";
import { ForgettingStore, reconcileLog } from "../../src/index.ts";
import { Machine, appendAll, checked, statement } from "./machine.ts";
import { refusedLater } from "../support/refused.ts";
import { append, history, otherHistory } from "./copies.ts";

describe("reconciling", () => {
  test("with a newer copy an old folder is brought up and signed on", async () => {
    const { machine, backup } = await history(250, 600);
    const restored = await machine.restored(backup, "kept");
    const copy = new ForgettingStore(machine.disk);
    const note = await reconcileLog(restored.start().log, { seen: null, copy });
    expect(note).toEqual(machine.disk.read("checkpoint"));
    expect(restored.disk.read("checkpoint")).toEqual(note);
    expect(await checked(restored.disk)).toEqual({ damages: [], present: 600 });
    expect((await append(restored, 77))[0]).toMatchObject({ index: 77, duplicate: true });
    expect((await append(restored, 600))[0]?.index).toBe(600);
  });

  test("bodies come with their states", async () => {
    const { machine, backup } = await history(2, 3);
    await appendAll(machine.start(), [{ ...statement(3), body: null }]);
    const bodies = machine.disk.read("bodies/0");
    const restored = await machine.restored(backup, "none");
    await reconcileLog(restored.start().log, { seen: null, copy: new ForgettingStore(machine.disk) });
    expect(restored.disk.read("bodies/0")).toEqual(bodies);
  });

  test("a folder that holds what a neighbour saw is signed on elsewhere", async () => {
    const { machine, backup } = await history(3, 5);
    const seen = (await Machine.withLog(3)).disk.read("checkpoint");
    const elsewhere = await machine.restored(machine.disk.files(), "none");
    await reconcileLog(elsewhere.start().log, { seen, copy: null });
    expect(elsewhere.state.read("checkpoint")).toEqual(machine.disk.read("checkpoint"));
    expect((await append(elsewhere, 5))[0]?.index).toBe(5);
    // The older folder does not hold what a neighbour saw later.
    const old = await machine.restored(backup, "none");
    const later = machine.disk.read("checkpoint");
    expect(await refusedLater(() => reconcileLog(old.start().log, { seen: later, copy: null }))).toEqual({
      code: "reconcile-short",
      details: { size: 3, needed: 5 },
    });
    expect(await refusedLater(() => append(old, 9))).toMatchObject({ code: "guard-absent" });
  });

  test("what this machine signed has to be there, whatever a neighbour saw", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "kept");
    const seen = machine.disk.read("checkpoint");
    const short = { code: "reconcile-short", details: { size: 3, needed: 5 } };
    expect(await refusedLater(() => reconcileLog(restored.start().log, { seen, copy: null }))).toEqual(short);
    const copy = new ForgettingStore((await Machine.withLog(2)).disk);
    expect(await refusedLater(() => reconcileLog(restored.start().log, { seen: null, copy }))).toEqual(short);
  });

  test("two histories are not reconciled", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "none");
    const fork = await otherHistory(2, 6);
    const seenByNeighbour = fork.disk.read("checkpoint");
    const copy = new ForgettingStore(machine.disk);
    const call = () => reconcileLog(restored.start().log, { seen: seenByNeighbour, copy });
    expect(await refusedLater(call)).toEqual({ code: "reconcile-short", details: { size: 5, needed: 6 } });
    const forkAtFour = (await otherHistory(2, 4)).disk.read("checkpoint");
    expect(await refusedLater(() => reconcileLog(restored.start().log, { seen: forkAtFour, copy }))).toEqual({
      code: "reconcile-forked",
      details: { size: 5, known: 4 },
    });
    const forkedCopy = new ForgettingStore(fork.disk);
    expect(
      await refusedLater(() => reconcileLog(restored.start().log, { seen: null, copy: forkedCopy })),
    ).toEqual({
      code: "reconcile-forked",
      details: { size: 3, known: 6 },
    });
    const smallFork = new ForgettingStore((await otherHistory(2, 3)).disk);
    expect(
      await refusedLater(() => reconcileLog(restored.start().log, { seen: null, copy: smallFork })),
    ).toEqual({
      code: "reconcile-forked",
      details: { size: 3, known: 3 },
    });
    expect(restored.disk.read("checkpoint")).toEqual(backup.get("checkpoint"));
    expect(restored.state.read("checkpoint")).toBeNull();
  });

  test("a copy without its bodies is refused", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "none");
    const copy = new ForgettingStore(machine.disk);
    await copy.remove("bodies/0");
    expect(await refusedLater(() => reconcileLog(restored.start().log, { seen: null, copy }))).toEqual({
      code: "bodies-torn",
      details: { path: "bodies/0", found: 0, expected: 5 },
    });
  });

  test("a note of another log shows nothing", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "none");
    const seen = new TextEncoder().encode(
      new TextDecoder().decode(machine.disk.read("checkpoint") ?? undefined).replace("\n5\n", "\n4\n"),
    );
    expect(await refusedLater(() => reconcileLog(restored.start().log, { seen, copy: null }))).toMatchObject({
      code: "signature-wrong",
    });
  });
});
