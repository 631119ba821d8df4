import { describe, expect, test } from "vitest";
import { RETIREMENT, openNote, parseNote, reconcileLog, retireLog, toBase64 } from "../../src/index.ts";
import { IDENTITY, Machine, checked } from "./machine.ts";
import { refusedLater } from "../support/refused.ts";
import { origin, append, history } from "./copies.ts";

describe("retiring", () => {
  test("the last word is a signed note that is no checkpoint", async () => {
    const { machine } = await history(3, 5);
    const note = await retireLog(machine.start().log);
    const { text } = openNote(parseNote(note), IDENTITY.verifiers);
    expect(RETIREMENT).toBe("bongsu.log/retired@v1");
    expect(text).toBe(`bongsu.log/retired@v1\n${origin}\n5\n${toBase64(machine.checkpoint().root)}\n`);
    expect(machine.disk.read("retired")).toEqual(note);
    expect(await retireLog(machine.start().log)).toEqual(note);
    expect(await refusedLater(() => append(machine, 9))).toEqual({
      code: "log-retired",
      details: { origin },
    });
    expect(await refusedLater(() => reconcileLog(machine.start().log, { seen: null, copy: null }))).toEqual({
      code: "log-retired",
      details: { origin },
    });
    expect(await checked(machine.disk)).toEqual({ damages: [], present: 5 });
  });

  test("an old copy is retired at what was signed last", async () => {
    const { machine, backup } = await history(3, 5);
    const restored = await machine.restored(backup, "kept");
    const note = await retireLog(restored.start().log);
    expect(parseNote(note).text.split("\n").slice(1, 4)).toEqual([
      origin,
      "5",
      toBase64(machine.checkpoint().root),
    ]);
    expect(await refusedLater(() => append(restored, 9))).toMatchObject({ code: "log-retired" });
  });

  test("a copy elsewhere is retired at what it shows, and so is one ahead of the memory", async () => {
    const { machine } = await history(3, 5);
    const elsewhere = await machine.restored(machine.disk.files(), "none");
    expect(parseNote(await retireLog(elsewhere.start().log)).text.split("\n")[2]).toBe("5");
    expect(await refusedLater(() => append(elsewhere, 9))).toMatchObject({ code: "log-retired" });
    const forgetful = await (await Machine.withLog(3)).restored(machine.disk.files(), "kept");
    expect(parseNote(await retireLog(forgetful.start().log)).text.split("\n")[2]).toBe("5");
  });
});
