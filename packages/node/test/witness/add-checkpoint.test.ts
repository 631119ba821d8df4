import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  cosignatureTime,
  formatNote,
  openCheckpoint,
  parseNote,
  parseVkey,
  signNote,
  verifierOf,
} from "@bongsu/log";
import { formatAddCheckpoint } from "../../src/witness/request.ts";
import { HandClock, TestLog, crypto, openWatch, newFolder, utf8, watching, words } from "./world.ts";

const ORIGIN = "log.example.org/behind-the-sofa";

/** What the witness says to a body. */
function said(watch: ReturnType<typeof watching>, body: Uint8Array) {
  const {
    status,
    contentType,
    body: bytes,
  } = watch.witness?.addCheckpoint(body) ?? { status: 0, contentType: "", body };
  return { status, contentType, text: words(bytes) };
}

/** The cosigned checkpoint that a client makes of the answer. */
function opened(log: TestLog, watch: ReturnType<typeof watching>, lines: string) {
  const note = parseNote(utf8(`${words(log.note())}${lines}`), "checkpoint");
  const witnesses = (watch.witness?.vkeys ?? []).map((vkey) =>
    verifierOf(crypto, parseVkey(crypto.sha256, vkey)),
  );
  return openCheckpoint(formatNote(note), log.origin, [log.key.verifier], witnesses);
}

describe("add-checkpoint", () => {
  test("a log that grows is cosigned with both keys, and the cosigned checkpoint is shown", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const clock = new HandClock();
    const watch = watching(log, { clock });
    const first = said(watch, await log.request(0));
    expect(first.status).toBe(200);
    expect(opened(log, watch, first.text).verified).toHaveLength(3);
    log.grow(300);
    clock.pass(1000);
    const second = said(watch, await log.request(5));
    expect(second.status).toBe(200);
    const times = opened(log, watch, second.text)
      .verified.slice(1)
      .map(({ signature }) => cosignatureTime(signature));
    expect(times).toEqual([1_764_000_001, 1_764_000_001]);
    const hash = createHash("sha256").update(ORIGIN).digest("hex");
    const shown = watch.witness?.checkpointOf(hash) ?? new Uint8Array(0);
    expect(words(shown)).toBe(`${words(log.note())}${second.text}`);
  });

  test("what was cosigned already is cosigned again, later", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const clock = new HandClock();
    const watch = watching(log, { clock });
    expect(said(watch, await log.request(0)).status).toBe(200);
    clock.pass(5000);
    const again = said(watch, await log.request(5));
    const times = opened(log, watch, again.text)
      .verified.slice(1)
      .map(({ signature }) => cosignatureTime(signature));
    expect(times).toEqual([1_764_000_005, 1_764_000_005]);
  });

  test("a clock that was set back does not date a cosignature before the last one", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const clock = new HandClock();
    const watch = watching(log, { clock });
    said(watch, await log.request(0));
    clock.pass(-60_000);
    const again = said(watch, await log.grow(6).request(5));
    const [time] = opened(log, watch, again.text)
      .verified.slice(1)
      .map(({ signature }) => cosignatureTime(signature));
    expect(time).toBe(1_764_000_000);
  });

  test("an old size that is not the stored one is answered with that", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const watch = watching(log);
    expect(said(watch, await log.request(3))).toEqual({
      status: 409,
      contentType: "text/x.tlog.size",
      text: "0\n",
    });
    said(watch, await log.request(0));
    expect(said(watch, await log.grow(7).request(0))).toEqual({
      status: 409,
      contentType: "text/x.tlog.size",
      text: "5\n",
    });
    // A smaller tree, though well proven.
    const before = formatAddCheckpoint({ old: 2, proof: [], checkpoint: log.note(3) });
    expect(said(watch, before).status).toBe(409);
  });

  test("another history is refused, whether it has grown or not", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const watch = watching(log);
    said(watch, await log.request(0));
    const fork = log.twin().grow(5, (index) => `other ${index}`);
    expect(said(watch, await fork.request(5)).status).toBe(422);
    expect(said(watch, await fork.grow(9).request(5)).status).toBe(422);
    // Its key signed two trees of 5 entries: nothing of it is cosigned any more.
    expect(said(watch, await log.grow(10).request(5)).status).toBe(403);
    const alarms = watch.queries.alarms({}, { after: null, limit: 5 }).items;
    expect(alarms.map(({ kind, origin }) => [kind, origin])).toEqual([["equivocation", ORIGIN]]);
  });

  test("a history that only does not continue is refused, and proves nothing", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const watch = watching(log);
    said(watch, await log.request(0));
    const fork = log.twin().grow(9, (index) => `other ${index}`);
    expect(said(watch, await fork.request(5)).status).toBe(422);
    expect(watch.queries.alarms({}, { after: null, limit: 5 }).items).toEqual([]);
    expect(said(watch, await log.grow(8).request(5)).status).toBe(200);
  });

  test("an edited proof is refused, and so is one where none belongs", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const watch = watching(log);
    const hash = log.head(1).root;
    const needless = formatAddCheckpoint({ old: 0, proof: [hash], checkpoint: log.note() });
    expect(said(watch, needless).status).toBe(422);
    said(watch, await log.request(0));
    const proof = [...(await log.grow(8).proof(5))];
    proof[0] = hash;
    const edited = formatAddCheckpoint({ old: 5, proof, checkpoint: log.note() });
    expect(said(watch, edited).status).toBe(422);
  });

  test("a tree of size zero has one root only", async () => {
    const log = new TestLog(ORIGIN).grow(0);
    expect(said(watching(log), await log.request(0)).status).toBe(200);
    const wrong = words(log.note(0)).split("\n\n")[0]?.split("\n") ?? [];
    const text = `${wrong[0]}\n0\n${Buffer.alloc(32, 7).toString("base64")}\n`;
    const body = formatAddCheckpoint({ old: 0, proof: [], checkpoint: signNote(text, [log.key.signer]) });
    expect(said(watching(log), body).status).toBe(422);
  });

  test("a log that is not known, a key that is not, and a signature that does not fit", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const watch = watching(log);
    expect(said(watch, await new TestLog("other.example.org").grow(1).request(0)).status).toBe(404);
    expect(said(watch, await new TestLog(ORIGIN).grow(5).request(0)).status).toBe(403);
    const bent = words(await log.request(0)).replace("\n5\n", "\n6\n");
    expect(said(watch, utf8(bent)).status).toBe(403);
  });

  test("an old size beyond the checkpoint is a bad request", async () => {
    const log = new TestLog(ORIGIN).grow(5);
    const body = formatAddCheckpoint({ old: 6, proof: [], checkpoint: log.note() });
    expect(said(watching(log), body).status).toBe(400);
  });

  test.each([
    ["nothing", ""],
    ["no blank line", "old 0\n"],
    ["a sign", "old +0\n\n"],
    ["a leading zero", "old 00\n\n"],
    ["a carriage return", "old 0\r\n\n"],
    ["a number that is not exact", "old 9007199254740992\n\n"],
    ["a short hash", "old 1\nAAAA\n\n"],
    ["another word", "new 0\n\n"],
    ["64 hashes", `old 1\n${`${Buffer.alloc(32).toString("base64")}\n`.repeat(64)}\n`],
  ])("%s is a bad request", (_what, head) => {
    const log = new TestLog(ORIGIN).grow(5);
    expect(said(watching(log), utf8(`${head}${words(log.note())}`)).status).toBe(400);
  });

  test("a log's key is not exchanged on anybody's word", () => {
    const watch = openWatch(newFolder());
    const [log, other] = [new TestLog(ORIGIN), new TestLog(ORIGIN)];
    const known = { origin: ORIGIN, how: "witnessed", url: null, added: 0 } as const;
    watch.logs.add({ ...known, vkey: log.vkey });
    expect(() => watch.logs.add({ ...known, vkey: other.vkey })).toThrow("log-key-other");
    expect(watch.logs.trusted(ORIGIN)?.vkey).toBe(log.vkey);
  });
});
