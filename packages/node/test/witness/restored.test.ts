import { createHash } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TestLog, newFolder, openWatch, witnessKeys } from "./world.ts";

const ORIGIN = "log.example.org";

interface Place {
  readonly folder: string;
  readonly log: TestLog;
  readonly keys: ReturnType<typeof witnessKeys>;
}

/** A witness that has cosigned 5 entries, closed again. */
async function cosigned(): Promise<Place> {
  const place = { folder: newFolder(), log: new TestLog(ORIGIN).grow(5), keys: witnessKeys("w.example") };
  const watch = openWatch(place.folder, { witness: place.keys });
  watch.logs.add({ origin: ORIGIN, vkey: place.log.vkey, how: "witnessed", url: null, added: 0 });
  expect(watch.witness?.addCheckpoint(await place.log.request(0)).status).toBe(200);
  watch.close();
  return place;
}

const reopened = ({ folder, keys }: Place) => openWatch(folder, { witness: keys });
const data = ({ folder }: Place) => join(folder, "data");
const copy = ({ folder }: Place) => join(folder, "backup");

async function grown(place: Place, size: number): Promise<void> {
  const watch = reopened(place);
  const old = place.log.size;
  const answer = watch.witness?.addCheckpoint(await place.log.grow(size).request(old));
  expect(answer?.status).toBe(200);
  watch.close();
}

function restore(place: Place): void {
  rmSync(data(place), { recursive: true });
  cpSync(copy(place), data(place), { recursive: true });
}

describe("a witness after its folder was restored", () => {
  test("goes on where nothing was restored", async () => {
    const place = await cosigned();
    await grown(place, 7);
  });

  test("cosigns nothing from an old copy until told, then goes on from what the machine remembers", async () => {
    const place = await cosigned();
    cpSync(data(place), copy(place), { recursive: true });
    await grown(place, 8);
    restore(place);
    const watch = reopened(place);
    expect(watch.witness?.held).toMatchObject({
      code: "witness-behind",
      details: { origin: ORIGIN, size: 5, cosigned: 8 },
    });
    // The old copy would have cosigned another history after the fifth entry.
    const fork = place.log
      .twin()
      .grow(5)
      .grow(9, (index) => `other ${index}`);
    expect(watch.witness?.addCheckpoint(await fork.request(5)).status).toBe(503);
    watch.witness?.resume([]);
    expect(watch.witness?.addCheckpoint(await fork.request(5)).status).toBe(409);
    expect(watch.witness?.addCheckpoint(await fork.request(8)).status).toBe(422);
    expect(watch.witness?.addCheckpoint(await place.log.grow(10).request(8)).status).toBe(200);
    watch.close();
    expect(reopened(place).witness?.held).toBeNull();
  });

  test("cosigns nothing on another machine until told, and learns from its own cosignatures", async () => {
    const place = await cosigned();
    cpSync(data(place), copy(place), { recursive: true });
    await grown(place, 8);
    const before = reopened(place);
    const served = before.witness?.checkpointOf(sha256Hex(ORIGIN)) ?? new Uint8Array(0);
    before.close();
    restore(place);
    rmSync(join(place.folder, "state"), { recursive: true });
    const watch = reopened(place);
    expect(watch.witness?.held).toMatchObject({ code: "witness-elsewhere", details: { logs: 1 } });
    // A note of another witness says nothing.
    watch.witness?.resume([place.log.note(6), served]);
    const fork = place.log
      .twin()
      .grow(5)
      .grow(9, (index) => `other ${index}`);
    expect(watch.witness?.addCheckpoint(await fork.request(5)).status).toBe(409);
    expect(watch.witness?.addCheckpoint(await place.log.grow(10).request(8)).status).toBe(200);
  });

  test("is held where the folder was moved away, used, and an old copy came back", async () => {
    const place = await cosigned();
    const elsewhere = { ...place, folder: newFolder() };
    cpSync(data(place), data(elsewhere), { recursive: true });
    const moved = reopened(elsewhere);
    moved.witness?.resume([]);
    expect(moved.witness?.addCheckpoint(await place.log.grow(6).request(5)).status).toBe(200);
    moved.close();
    rmSync(data(place), { recursive: true });
    cpSync(data(elsewhere), data(place), { recursive: true });
    expect(reopened(place).witness?.held?.code).toBe("witness-elsewhere");
  });

  test("is held where the file is gone", async () => {
    const place = await cosigned();
    rmSync(data(place), { recursive: true });
    expect(reopened(place).witness?.held?.code).toBe("witness-behind");
  });

  test("says so where folder and machine remember different trees", async () => {
    const place = await cosigned();
    const forked = { ...place, folder: newFolder(), log: place.log.twin() };
    cpSync(join(place.folder, "state"), join(forked.folder, "state"), { recursive: true });
    cpSync(data(place), data(forked), { recursive: true });
    await grown(place, 8);
    forked.log.grow(5);
    forked.log.grow(6, () => "other");
    const watch = reopened(forked);
    expect(watch.witness?.addCheckpoint(await forked.log.grow(8).request(5)).status).toBe(200);
    watch.close();
    rmSync(data(place), { recursive: true });
    cpSync(data(forked), data(place), { recursive: true });
    const held = reopened(place);
    expect(held.witness?.held?.code).toBe("witness-forked");
    expect(() => held.witness?.resume([])).toThrow("witness-forked");
  });
});

const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");
