import { describe, expect, test } from "vitest";
import {
  ForgettingStore,
  SigningGuard,
  createLog,
  openNote,
  parseNote,
  retireLog,
  toBase64,
} from "../../src/index.ts";
import {
  IDENTITY,
  Machine,
  appendAll,
  checked,
  checkpointOf,
  diskWith,
  statement,
  statements,
} from "./machine.ts";
import { refusedLater } from "../support/refused.ts";
import { origin, append, history, otherHistory } from "./copies.ts";

describe("beginning", () => {
  test("a log begins with a signed checkpoint of an empty tree", async () => {
    const machine = new Machine();
    const note = await createLog(machine.start().log);
    expect(machine.disk.read("checkpoint")).toEqual(note);
    expect(machine.state.read("checkpoint")).toEqual(note);
    const { text } = openNote(parseNote(note), IDENTITY.verifiers);
    // The root of the empty tree: SHA-256 of nothing.
    expect(text).toBe("log.example.org\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
  });

  test("not twice, not over another log of the origin, not after its end", async () => {
    const machine = await Machine.withLog(2);
    expect(await refusedLater(() => createLog(machine.start().log))).toEqual({
      code: "log-exists",
      details: { origin, size: 2 },
    });
    const elsewhere = await machine.restored(new Map(), "kept");
    expect(await refusedLater(() => createLog(elsewhere.start().log))).toEqual({
      code: "guard-ahead",
      details: { origin, size: 0, signed: 2 },
    });
    await retireLog(machine.start().log);
    const later = await machine.restored(new Map(), "kept");
    expect(await refusedLater(() => createLog(later.start().log))).toEqual({
      code: "log-retired",
      details: { origin },
    });
  });

  test("a log that was signed and not published yet may begin again", async () => {
    const machine = await Machine.withLog();
    const again = await machine.restored(new Map(), "kept");
    expect(await createLog(again.start().log)).toEqual(machine.disk.read("checkpoint"));
    expect((await append(again, 0))[0]?.index).toBe(0);
  });

  test("where there is no log nothing is appended", async () => {
    expect(await refusedLater(() => append(new Machine(), 0))).toEqual({
      code: "log-absent",
      details: { origin },
    });
  });
});

describe("what was signed", () => {
  test("an old copy of the folder is not signed on", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "kept");
    expect(await refusedLater(() => append(restored, 9))).toEqual({
      code: "guard-ahead",
      details: { origin, size: 3, signed: 5 },
    });
    expect(await checked(restored.disk)).toEqual({ damages: [], present: 3 });
    expect(restored.disk.files()).toEqual(
      new Map([...backup, ["checkpoint", restored.disk.read("checkpoint")]]),
    );
  });

  test("a copy on another machine is not signed on, but an empty one is", async () => {
    const { machine } = await history(0, 5);
    const elsewhere = await machine.restored(machine.disk.files(), "none");
    expect(await refusedLater(() => append(elsewhere, 9))).toEqual({
      code: "guard-absent",
      details: { origin, size: 5 },
    });
    const empty = await (await Machine.withLog()).restored((await Machine.withLog()).disk.files(), "none");
    expect((await append(empty, 9))[0]?.index).toBe(0);
    expect(checkpointOf(empty.state.read("checkpoint")).size).toBe(1);
  });

  test("a folder that is ahead of the machine's memory, or beside it, is not signed on", async () => {
    const { machine } = await history(3, 5);
    const forgetful = await (await Machine.withLog(3)).restored(machine.disk.files(), "kept");
    expect(await refusedLater(() => append(forgetful, 9))).toEqual({
      code: "guard-behind",
      details: { origin, size: 5, signed: 3 },
    });
    const forked = await (await otherHistory(3, 5)).restored(machine.disk.files(), "kept");
    expect(await refusedLater(() => append(forked, 9))).toEqual({
      code: "guard-forked",
      details: { origin, size: 5 },
    });
  });

  test("two copies of a folder on one machine: only one of them is signed", async () => {
    const machine = await Machine.withLog(3);
    const copy = Object.assign(new Machine(() => 0.5, await diskWith(machine.disk.files())), {
      state: machine.state,
    });
    const [one, two] = [machine.start(), copy.start()];
    await appendAll(one, [statement(3)]);
    expect(await refusedLater(() => appendAll(two, [statement(4)]))).toEqual({
      code: "guard-ahead",
      details: { origin, size: 3, signed: 4 },
    });
    // And with what it knew before the other went on.
    const late = Object.assign(new Machine(() => 0.5, await diskWith(machine.disk.files())), {
      state: machine.state,
    }).start();
    await appendAll(late, [statement(3)]);
    await appendAll(one, [statement(5)]);
    expect(await refusedLater(() => appendAll(late, [statement(6)]))).toEqual({
      code: "guard-ahead",
      details: { origin, size: 4, signed: 5 },
    });
    await retireLog(one.log);
    const behind = await refusedLater(() => appendAll(late, [statement(6)]));
    expect(behind).toEqual({ code: "log-retired", details: { origin } });
  });

  test("a log that is retired under a process's hands takes no more", async () => {
    const machine = await Machine.withLog(3);
    const process = machine.start();
    await appendAll(process, [statement(3)]);
    await retireLog(machine.start().log);
    const refused = { code: "log-retired", details: { origin } };
    expect(await refusedLater(() => appendAll(process, [statement(4)]))).toEqual(refused);
    expect(await refusedLater(() => append(machine, 4))).toEqual(refused);
    expect(machine.checkpoint().size).toBe(4);
  });

  test("cosignatures that were added to the checkpoint change nothing", async () => {
    const machine = await Machine.withLog(3);
    const process = machine.start();
    await appendAll(process, [statement(3)]);
    const note = new TextDecoder().decode(machine.disk.read("checkpoint") ?? undefined);
    const cosigned = `${note}— witness.example ${toBase64(new Uint8Array(80))}\n`;
    await new ForgettingStore(machine.disk).write("checkpoint", new TextEncoder().encode(cosigned));
    expect((await appendAll(process, [statement(4)]))[0]?.index).toBe(4);
    expect((await append(machine, 5))[0]?.index).toBe(5);
  });

  test("the memory is changed only by who knows its last word", async () => {
    const { state } = new Machine();
    const guard = new SigningGuard(new ForgettingStore(state));
    const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)];
    expect(await guard.read()).toEqual({ note: null, retirement: null });
    expect(await guard.advance(one, two)).toBe(false);
    expect(await guard.advance(null, one)).toBe(true);
    expect(await guard.advance(null, two)).toBe(false);
    expect(await guard.advance(two, two)).toBe(false);
    expect(await guard.read()).toEqual({ note: one, retirement: null });
    expect(await guard.advance(one, two)).toBe(true);
    state.crash();
    const after = new SigningGuard(new ForgettingStore(state));
    expect(await after.read()).toEqual({ note: two, retirement: null });
    await after.retire(one);
    state.crash();
    const last = new SigningGuard(new ForgettingStore(state));
    expect(await last.read()).toEqual({ note: two, retirement: one });
    expect(await last.advance(two, one)).toBe(false);
  });
});

describe("a checkpoint that was signed and not published", () => {
  /** A machine that died between the two: signed 258 entries, published 250. */
  async function halfway(): Promise<Machine> {
    const machine = await Machine.withLog(250);
    machine.disk.before = (operation, path) => {
      if (operation !== "rename" || path !== "checkpoint.next") return;
      machine.losePower();
      throw new Error("no power");
    };
    await expect(appendAll(machine.start(), statements(250, 258))).rejects.toThrow();
    machine.disk.before = () => undefined;
    expect([machine.checkpoint().size, checkpointOf(machine.state.read("checkpoint")).size]).toEqual([
      250, 258,
    ]);
    return machine;
  }

  test("is published by the next process", async () => {
    const machine = await halfway();
    const signed = machine.state.read("checkpoint");
    const [first] = await appendAll(machine.start(), [statement(250)]);
    expect(first).toEqual({ index: 250, duplicate: true, checkpoint: signed });
    expect(await checked(machine.disk)).toEqual({ damages: [], present: 258 });
  });

  test.each([
    "tile/entries/000",
    "tile/entries/001.p/2",
    "tile/0/000",
    "tile/0/001.p/2",
    "tile/1/000.p/1",
    "bodies/0",
    "bodies/1",
  ])("is not published while %s is not as it should be", async (path) => {
    const machine = await halfway();
    const whole = machine.disk.read(path);
    expect(whole).not.toBeNull();
    const store = new ForgettingStore(machine.disk);
    const refused = { code: "guard-ahead", details: { origin, size: 250, signed: 258 } };
    const bytes = whole ?? new Uint8Array(0);
    await store.write(path, bytes.subarray(0, -1));
    expect(await refusedLater(() => append(machine, 9))).toEqual(refused);
    await store.remove(path);
    expect(await refusedLater(() => append(machine, 9))).toEqual(refused);
    if (!path.startsWith("bodies")) {
      await store.write(
        path,
        Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
      );
      expect(await refusedLater(() => append(machine, 9))).toEqual(refused);
    }
    await store.write(path, bytes);
    expect((await append(machine, 258))[0]?.index).toBe(258);
  });
});

describe("damage at the end of the log", () => {
  test.each([
    ["tile/0/000.p/5", "tile-missing", { path: "tile/0/000.p/5" }],
    ["tile/entries/000.p/5", "tile-missing", { path: "tile/entries/000.p/5" }],
    ["bodies/0", "bodies-torn", { path: "bodies/0", found: 0, expected: 5 }],
  ])("without %s nothing is signed", async (path, code, details) => {
    const machine = await Machine.withLog(5);
    await new ForgettingStore(machine.disk).remove(path);
    expect(await refusedLater(() => append(machine, 9))).toEqual({ code, details });
  });

  test("a tile that does not make the checkpoint's root is refused", async () => {
    const machine = await Machine.withLog(1);
    const leafHash = machine.disk.read("tile/0/000.p/1");
    const root = Buffer.from(leafHash ?? []).toString("hex");
    await new ForgettingStore(machine.disk).write("tile/0/000.p/1", new Uint8Array(32));
    expect(await refusedLater(() => append(machine, 9))).toEqual({
      code: "root-differs",
      details: { size: 1, found: "0".repeat(64), expected: root },
    });
  });

  test("full tiles stand in for partial ones", async () => {
    const { machine } = await history(250, 300);
    const early = await Machine.withLog(250);
    const files = new Map([
      ...machine.disk.files(),
      ["checkpoint", early.disk.read("checkpoint") ?? new Uint8Array(0)],
    ]);
    // The partial tiles of 250 are gone; the checkpoint of 300 is signed and its files are here.
    const restored = await machine.restored(files, "kept");
    expect((await append(restored, 300))[0]?.index).toBe(300);
  });
});
