import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyAlarm } from "@bongsu/sdk";
import type { WatchParts } from "../../src/watch/watch.ts";
import { TestLog, utf8 } from "../witness/world.ts";
import { TestNetwork, type TestNode, crypto, kindsAt } from "./network.ts";

const ADDRESS = "https://two-faced.example";

/** One log, two histories that part after the third entry. */
function twoFaced(left: number, right: number): readonly [TestLog, TestLog] {
  const log = new TestLog("log.two-faced.example").grow(left);
  const twin = log.twin().grow(3);
  return [log, twin.grow(right, (index) => `other ${index}`)];
}

/** Nodes in a row, each joined to the next; without witnesses where none is asked. */
function row(
  network: TestNetwork,
  count: number,
  parts: Partial<WatchParts> = { witness: null },
): readonly TestNode[] {
  const nodes = Array.from({ length: count }, (_, at) => network.add(`n${at}.example`, {}, parts));
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    if (next !== undefined) network.join(node, next);
  }
  return nodes;
}

const ends = (nodes: readonly TestNode[]): readonly [TestNode, TestNode] => {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a row has ends");
  return [first, last];
};

describe("two observers who were shown two histories", () => {
  test.each([
    ["of one size", 6, 6, "equivocation"],
    ["of two sizes", 6, 9, "inconsistent"],
    ["one of them a perfect tree", 4, 9, "inconsistent"],
    ["the larger at the other end", 300, 5, "inconsistent"],
  ])("learn of it: %s", async (_what, left, right, kind) => {
    const network = new TestNetwork();
    const [a, b] = ends(row(network, 2));
    const [one, other] = twoFaced(left, right);
    a.follow(one, ADDRESS);
    b.follow(other, ADDRESS);
    await network.rounds(2);
    expect(kindsAt(a, one)).toEqual([kind]);
    expect(kindsAt(b, one)).toEqual([kind]);
    for (const node of [a, b]) {
      expect(node.watch.mayFollow(one.origin)).toBe(false);
      expect(node.watch.queries.log(one.origin)?.standing).toBe("forked");
    }
  });

  test.each([3, 5])("learn of it through %i nodes that do not follow the log", async (count) => {
    const network = new TestNetwork();
    const nodes = row(network, count);
    const [a, b] = ends(nodes);
    const [one, other] = twoFaced(6, 9);
    a.follow(one, ADDRESS);
    b.follow(other, ADDRESS);
    await network.rounds(2 * count);
    expect(kindsAt(a, one)).toEqual(["inconsistent"]);
    expect(kindsAt(b, one)).toEqual(["inconsistent"]);
  });

  test("do not, and have no reason to, where one history is only behind", async () => {
    const network = new TestNetwork();
    const [a, b] = ends(row(network, 2));
    const log = new TestLog("log.slow.example").grow(3);
    const ahead = log.twin().grow(9);
    a.follow(log, ADDRESS);
    b.follow(ahead, ADDRESS);
    await network.rounds(3);
    expect(kindsAt(a, log)).toEqual([]);
    expect(kindsAt(b, log)).toEqual([]);
    expect(a.watch.queries.log(log.origin)).toMatchObject({ standing: "behind", held: 3, size: 9 });
    expect(b.watch.queries.log(log.origin)?.standing).toBe("in-step");
    expect(a.watch.mayFollow(log.origin)).toBe(true);
  });

  test("learn nothing where nobody joins them", async () => {
    const network = new TestNetwork();
    const [a, b] = [network.add("a.example"), network.add("b.example")];
    const [one, other] = twoFaced(6, 9);
    a.follow(one, ADDRESS);
    b.follow(other, ADDRESS);
    await network.rounds(3);
    expect([...kindsAt(a, one), ...kindsAt(b, one)]).toEqual([]);
  });
});

test("in any network whatever is joined learns of it within twice as many rounds as there are nodes", async () => {
  const plan = fc.record({
    // Each node but the first is joined to one before it; further pairs close rings.
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    rings: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    sizes: fc.tuple(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 4, max: 40 })),
    observer: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ parents, rings, sizes: [left, right], observer }) => {
      const network = new TestNetwork();
      const nodes = [0, ...parents].map((_, at) => network.add(`n${at}.example`, {}, { witness: null }));
      const pair = (one: number, other: number): void => {
        const [a, b] = [nodes[one % nodes.length], nodes[other % nodes.length]];
        if (a !== undefined && b !== undefined && a !== b && !a.neighbours.includes(b.url))
          network.join(a, b);
      };
      for (const [at, parent] of parents.entries()) pair(at + 1, parent % (at + 1));
      for (const [one, other] of rings) pair(one, other);
      const [one, other] = twoFaced(left, right);
      const [a, b] = [nodes[0], nodes[1 + (observer % parents.length)]];
      a?.follow(one, ADDRESS);
      b?.follow(other, ADDRESS);
      await network.rounds(2 * nodes.length);
      for (const node of [a, b]) expect(node?.watch.mayFollow(one.origin)).toBe(false);
      for (const node of nodes) node.watch.close();
    }),
    { numRuns: 8 },
  );
});

describe("an alarm", () => {
  async function alarmed() {
    const network = new TestNetwork();
    const [a, b] = ends(row(network, 2, {}));
    const [one, other] = twoFaced(6, 9);
    a.follow(one, ADDRESS);
    b.follow(other, ADDRESS);
    await network.rounds(2);
    const [alarm] = a.watch.queries.alarms({}, { after: null, limit: 50 }).items;
    if (alarm === undefined) throw new Error("no alarm");
    return { network, a, b, one, other, alarm };
  }

  test("is proof by itself, and none after a change", async () => {
    const { alarm, one, other } = await alarmed();
    expect(verifyAlarm(crypto, alarm)).toEqual({ verdict: "proven" });
    const [first, second] = alarm.notes;
    const without = { ...alarm, proof: [] };
    expect(verifyAlarm(crypto, without)).toEqual({ verdict: "refused", why: "proof-too-short" });
    const edited = { ...alarm, proof: alarm.proof.toReversed() };
    expect(verifyAlarm(crypto, edited)).toMatchObject({ verdict: "refused" });
    const bent = {
      ...alarm,
      notes: [{ note: first?.note.replace("\n6\n", "\n7\n") ?? "" }, { note: second?.note ?? "" }],
    };
    expect(verifyAlarm(crypto, bent)).toEqual({ verdict: "refused", why: "signature-wrong" });
    const stranger = { ...alarm, vkey: new TestLog(one.origin).vkey };
    expect(verifyAlarm(crypto, stranger)).toEqual({ verdict: "refused", why: "signature-absent" });
    // Two trees of which one continues the other prove nothing, whatever is said.
    const honest = [other.note(5), other.note(9)].map((note) => ({ note: new TextDecoder().decode(note) }));
    expect(verifyAlarm(crypto, { ...alarm, notes: honest })).toMatchObject({ verdict: "refused" });
    expect(verifyAlarm(crypto, { ...alarm, kind: "equivocation" })).toEqual({
      verdict: "refused",
      why: "notes-agree",
    });
  });

  test("stays when the log shows one history again", async () => {
    const { network, a, b, one } = await alarmed();
    b.copies.set(one.origin, one);
    b.read(one.origin);
    network.clock.pass(3_600_000);
    await network.rounds(3);
    expect(kindsAt(a, one)).toEqual(["inconsistent"]);
    expect(b.watch.queries.log(one.origin)?.standing).toBe("forked");
  });

  test("stops the witness: what a cosignature says would not be true", async () => {
    const { a, one } = await alarmed();
    expect(a.watch.witness?.addCheckpoint(await one.request(0)).status).toBe(403);
  });

  test("under the name of a log, by another key, is not shown as the log's", async () => {
    const network = new TestNetwork();
    const [victim, liar] = ends(row(network, 2));
    const log = new TestLog("log.honest.example").grow(4);
    victim.follow(log, "https://honest.example");
    const forged = new TestLog(log.origin).grow(4);
    liar.follow(forged, "https://honest.example");
    liar.watch.saw(
      log.origin,
      forged
        .twin()
        .grow(4, () => "other")
        .note(),
      "https://honest.example",
    );
    await network.rounds(3);
    expect(kindsAt(liar, log)).toEqual(["equivocation"]);
    expect(kindsAt(victim, log)).toEqual([]);
    expect(victim.watch.queries.log(log.origin)?.standing).toBe("in-step");
  });

  test("that a neighbour only reports is not taken over", async () => {
    const network = new TestNetwork();
    const [a, b] = ends(row(network, 2));
    const log = new TestLog("log.shrunk.example").grow(8);
    for (const node of [a, b]) node.follow(log, "https://shrunk.example");
    network.clock.pass(60_000);
    a.read(log.origin, 5);
    await network.rounds(2);
    expect(kindsAt(a, log)).toEqual(["rollback"]);
    expect(a.watch.queries.log(log.origin)?.standing).toBe("rolled-back");
    const [alarm] = a.watch.queries.alarms({}, { after: null, limit: 5 }).items;
    expect(alarm === undefined ? null : verifyAlarm(crypto, alarm)).toEqual({ verdict: "reported" });
    expect(kindsAt(b, log)).toEqual([]);
    network.clock.pass(60_000);
    a.read(log.origin, 8);
    expect(a.watch.queries.log(log.origin)?.standing).toBe("in-step");
    expect(kindsAt(a, log)).toEqual(["rollback"]);
  });
});

describe("what a neighbour sends", () => {
  test.each([
    ["no JSON", "<html>"],
    ["another form", '{"items":[{"origin":1}]}'],
    [
      "an endless name",
      JSON.stringify({
        items: [{ origin: "x".repeat(300), vkey: "x", size: 1, note: "x", at: "2026-11-25T00:00:00Z" }],
      }),
    ],
    [
      "a key that is none",
      JSON.stringify({
        alarms: [],
        items: [{ origin: "x", vkey: "x", size: 1, note: "x", at: "2026-11-25T00:00:00Z" }],
      }),
    ],
  ])("is passed over: %s", async (_what, body) => {
    const network = new TestNetwork();
    const node = network.add("a.example");
    const before = node.watch.logs.all().length;
    const transport = { ask: async () => ({ status: 200, headers: new Map(), body: utf8(body) }) };
    await node.watch.round(transport, ["https://b.example"]);
    expect(node.watch.logs.all()).toHaveLength(before);
    expect(node.watch.queries.alarms({}, { after: null, limit: 5 }).items).toEqual([]);
  });
});
