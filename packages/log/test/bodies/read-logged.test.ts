import { describe, expect, test } from "vitest";
import { bodiesPath, readLogged, tilePath } from "../../src/index.ts";
import type { LoggedEntry } from "../../src/index.ts";
import { buildLog, numbered, readerOf } from "../support/build-log.ts";
import type { Files } from "../support/build-log.ts";
import { refusedLater, text, words } from "../support/refused.ts";

const ENTRIES = 600;
const frame = (state: number, body: string): Buffer => {
  const head = Buffer.alloc(5, state);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, Buffer.from(body)]);
};

/** 600 entries with their bodies; the frame of an entry can be another. */
function files(frames: Readonly<Record<number, Buffer>> = {}): Files {
  const log = buildLog(numbered(ENTRIES));
  for (let file = 0; file * 256 < ENTRIES; file++) {
    const inFile = Array.from({ length: Math.min(256, ENTRIES - file * 256) }, (_, at) => file * 256 + at);
    const framed = inFile.map((index) => frames[index] ?? frame(1, `body ${index}`));
    log.set(bodiesPath(file), new Uint8Array(Buffer.concat(framed)));
  }
  return log;
}

async function read(log: Files, from?: number, size = ENTRIES): Promise<LoggedEntry[]> {
  const entries: LoggedEntry[] = [];
  for await (const entry of readLogged(readerOf(log), size, from)) entries.push(entry);
  return entries;
}

test("every entry comes once, in order, with the body that lies beside it", async () => {
  const entries = await read(files());
  expect(entries.map(({ index }) => index)).toEqual(Array.from({ length: ENTRIES }, (_, at) => at));
  for (const { index, leaf, state, body } of entries) {
    expect(words(leaf)).toBe(`entry ${index}`);
    expect(state).toBe("present");
    expect(words(body ?? text(""))).toBe(`body ${index}`);
  }
});

test.each([1, 255, 256, 257, 511, 512, 599])(
  "from %i on it gives what a whole walk gives there",
  async (from) => {
    const log = files();
    expect(await read(log, from)).toEqual((await read(log)).slice(from));
  },
);

test("from the log's end on there is nothing, and nothing is read", async () => {
  expect(await read(new Map(), ENTRIES)).toEqual([]);
  expect(await read(new Map(), 0, 0)).toEqual([]);
});

test("only files that hold entries from there on are opened", async () => {
  const opened: string[] = [];
  const log = files();
  const reader = async (path: string) => {
    opened.push(path);
    return log.get(path) ?? null;
  };
  for await (const { index } of readLogged(reader, ENTRIES, 520)) expect(index).toBeGreaterThanOrEqual(520);
  expect(opened).toEqual([tilePath({ level: "entries", index: 2, width: 88 }), bodiesPath(2)]);
});

test("a smaller size ends the walk there, though the log has grown since", async () => {
  const log = files();
  // A log may drop the partial bundle once the full one exists.
  expect((await read(log, 250, 300)).map(({ index }) => index)).toEqual(
    Array.from({ length: 50 }, (_, at) => 250 + at),
  );
});

describe("what lies beside an entry", () => {
  test.each([
    ["withheld", frame(0, "")],
    ["erased", frame(2, "")],
    ["missing", frame(7, "of a state that is not known")],
  ] as const)("%s", async (state, instead) => {
    const entries = await read(files({ 300: instead }), 299);
    expect(entries[0]).toMatchObject({ index: 299, state: "present" });
    expect(entries[1]).toMatchObject({ index: 300, state, body: null });
    expect(entries[2]).toMatchObject({ index: 301, state: "present", body: text("body 301") });
  });

  test("no body file, and the torn end of one", async () => {
    const log = files();
    log.delete(bodiesPath(0));
    const torn = log.get(bodiesPath(2)) ?? text("");
    log.set(bodiesPath(2), torn.subarray(0, -1));
    const missing = (await read(log)).filter(({ state }) => state === "missing");
    expect(missing.map(({ index }) => index)).toEqual([...Array.from({ length: 256 }, (_, at) => at), 599]);
    expect(missing.every(({ body }) => body === null)).toBe(true);
  });
});

test("a bundle that is gone or torn ends the walk", async () => {
  const path = tilePath({ level: "entries", index: 1, width: 256 });
  const gone = files();
  gone.delete(path);
  expect(await refusedLater(() => read(gone))).toEqual({ code: "tile-missing", details: { path } });
  const torn = files();
  torn.set(path, (torn.get(path) ?? text("")).subarray(0, -1));
  expect((await refusedLater(() => read(torn, 256))).code).toBe("entries-torn");
});
