import { describe, expect, test } from "vitest";
import { applyPolicy, openCheckpoint, parsePolicy, parseVkey, verifierOf } from "@bongsu/log";
import { formatPolicy } from "../../src/watch/quorum.ts";
import { TestLog, utf8, words } from "../witness/world.ts";
import { TestNetwork, type TestNode, crypto, watchingParty } from "./network.ts";

const HOUR = 3_600_000;

/** A node whose log the others watch, each in its jurisdiction. */
function watched(jurisdictions: readonly (string | null)[], wanted: number) {
  const network = new TestNetwork();
  const watchers = jurisdictions.map((_, at) => network.add(`w${at}.example`));
  const parties = watchers.map((node, at) => watchingParty(node, jurisdictions[at] ?? null));
  const node = network.add("own.example", { witnesses: parties, quorum: { jurisdictions: wanted } });
  for (const watcher of watchers) know(watcher, node.log);
  return { network, node, watchers, parties };
}

function know(node: TestNode, log: TestLog): void {
  node.watch.logs.add({ origin: log.origin, vkey: log.vkey, how: "witnessed", url: null, added: 0 });
}

async function shown(node: TestNode): Promise<Uint8Array> {
  return (await node.watch.checkpoint()) ?? new Uint8Array(0);
}

const sizeOf = async (node: TestNode): Promise<string | undefined> => words(await shown(node)).split("\n")[1];

describe("the own log's checkpoint", () => {
  test("is shown with the cosignatures of all who watched it grow", async () => {
    const { network, node, watchers } = watched(["KR", "GB"], 2);
    await node.round();
    node.log.grow(70);
    network.clock.pass(1000);
    await node.round();
    const verifiers = watchers.flatMap(({ watch }) =>
      (watch.witness?.vkeys ?? []).map((vkey) => verifierOf(crypto, parseVkey(crypto.sha256, vkey))),
    );
    const opened = openCheckpoint(await shown(node), node.log.origin, [node.log.key.verifier], verifiers);
    expect(opened.checkpoint.size).toBe(70);
    expect(opened.verified).toHaveLength(5);
    expect(node.watch.queries.log(node.log.origin)).toMatchObject({
      own: true,
      standing: "in-step",
      size: 70,
      quorum: { wanted: 2, have: 2 },
      watchedBy: [{ jurisdiction: "KR" }, { jurisdiction: "GB" }],
    });
  });

  test("is not shown before the quorum watched it; the last one that it watched is", async () => {
    const { network, node, watchers } = watched(["KR", "GB"], 2);
    expect(await node.watch.checkpoint()).toBeNull();
    await node.round();
    expect(await sizeOf(node)).toBe("1");
    const [, second] = watchers;
    network.down.add(second?.url ?? "");
    node.log.grow(9);
    network.clock.pass(1000);
    await node.round();
    expect(await sizeOf(node)).toBe("1");
    expect(node.watch.lastAsked(`${second?.url}/witness`)?.problem).toBe("transport-failed");
    network.down.clear();
    network.clock.pass(1000);
    await node.round();
    expect(await sizeOf(node)).toBe("9");
  });

  test("is that of the empty tree before the quorum watched any, so that others can learn whose log it is", async () => {
    const { network, node, watchers } = watched(["KR"], 1);
    const empty = node.log.note(0);
    const own = { origin: node.log.origin, vkey: node.log.vkey, read: node.log.read, empty };
    const settings = { witnesses: [watchingParty(watchers[0] ?? node, "KR")], quorum: { jurisdictions: 1 } };
    const waiting = network.add("waiting.example", settings, { own });
    network.down.add(watchers[0]?.url ?? "");
    await waiting.round();
    expect(await waiting.watch.checkpoint()).toEqual(empty);
    network.down.clear();
    network.clock.pass(1000);
    await waiting.round();
    expect(await sizeOf(waiting)).toBe("1");
  });

  test("two keys of one jurisdiction, or of none that is known, are not two jurisdictions", async () => {
    for (const jurisdictions of [
      ["KR", "KR"],
      ["KR", null],
    ]) {
      const { node } = watched(jurisdictions, 2);
      await node.round();
      expect(await node.watch.checkpoint()).toBeNull();
    }
    const { node } = watched(["KR", "KR", "EU"], 2);
    await node.round();
    expect(await sizeOf(node)).toBe("1");
  });

  test("goes without cosignatures where none is asked for", async () => {
    const { network, node, watchers } = watched(["KR"], 0);
    network.down.add(watchers[0]?.url ?? "");
    await node.round();
    expect(words(await shown(node))).toBe(words(node.log.note()));
  });

  test("is accepted by the policy that the node writes, and refused with a cosignature taken out", async () => {
    const { node } = watched(["KR", "GB"], 2);
    await node.round();
    const policy = parsePolicy(crypto.sha256, utf8(node.watch.policy("https://own.example")));
    const note = await shown(node);
    expect(applyPolicy(crypto, policy, note).seen).toHaveLength(4);
    const without = words(note)
      .split("\n")
      .filter((line) => !line.startsWith("— w1.example"))
      .join("\n");
    expect(() => applyPolicy(crypto, policy, utf8(without))).toThrow("quorum-unmet");
  });

  test("a rule that the known witnesses cannot meet stays unmet in the policy", () => {
    const { node, parties } = watched(["KR", "KR"], 2);
    const text = formatPolicy([{ vkey: node.log.vkey, url: null }], parties, { jurisdictions: 2 });
    expect(() => parsePolicy(crypto.sha256, utf8(text))).toThrow("policy-quorum");
  });

  test("is cosigned again after some hours, so that readers see how old a view is", async () => {
    const { network, node } = watched(["KR"], 1);
    await node.round();
    const asked = network.asked.length;
    network.clock.pass(5 * HOUR);
    await node.round();
    expect(network.asked).toHaveLength(asked);
    network.clock.pass(2 * HOUR);
    await node.round();
    expect(network.asked).toHaveLength(asked + 1);
    const [watcher] = node.watch.queries.log(node.log.origin)?.watchedBy ?? [];
    expect(watcher?.at).toBe("2025-11-24T23:00:00Z");
  });

  test("a witness that is ahead is asked again from where it is", async () => {
    const { network, node, watchers } = watched(["KR"], 1);
    // Cosigned by way of somebody else.
    expect(watchers[0]?.watch.witness?.addCheckpoint(await node.log.request(0)).status).toBe(200);
    node.log.grow(40);
    await node.round();
    expect(await sizeOf(node)).toBe("40");
    expect(network.asked.filter((url) => url.endsWith("/add-checkpoint"))).toHaveLength(2);
  });

  test("a witness that saw another history is named", async () => {
    const { node, watchers } = watched(["KR"], 1);
    const fork = node.log.twin().grow(3, (index) => `other ${index}`);
    expect(watchers[0]?.watch.witness?.addCheckpoint(await fork.request(0)).status).toBe(200);
    node.log.grow(5);
    await node.round();
    expect(await node.watch.checkpoint()).toBeNull();
    expect(node.watch.lastAsked(`${watchers[0]?.url}/witness`)?.problem).toBe("witness-disagrees");
  });

  test.each([
    ["nothing", 200, ""],
    ["a line of nobody", 200, "— nobody.example AAAAAAAAAAAA\n"],
    ["something else", 200, "<html>"],
    ["a size that is none", 409, "-1\n"],
    ["an endless size", 409, `${"9".repeat(400)}\n`],
    ["an error", 500, "x"],
  ])("a witness that answers %s adds nothing", async (_what, status, body) => {
    const { node, watchers } = watched(["KR"], 1);
    const transport = {
      ask: async () => ({
        status,
        headers: new Map([["content-type", "text/x.tlog.size"]]),
        body: utf8(body),
      }),
    };
    await node.watch.round(transport, []);
    expect(await node.watch.checkpoint()).toBeNull();
    expect(node.watch.lastAsked(`${watchers[0]?.url}/witness`)?.problem).not.toBeNull();
  });
});

describe("a log that falls silent", () => {
  test("is stale after the stated time, until a witness's word about it is newer", async () => {
    const { network, node, watchers } = watched(["KR"], 1);
    const observer = network.add("observer.example", {
      witnesses: [watchingParty(watchers[0] ?? node, "KR")],
    });
    await node.round();
    const url = "https://own.example";
    observer.follow(node.log, url);
    const read = async (): Promise<boolean> => observer.watch.saw(node.log.origin, await shown(node), url);
    const standing = () => observer.watch.queries.log(node.log.origin)?.standing;
    await read();
    network.clock.pass(47 * HOUR);
    await observer.round();
    expect(standing()).toBe("in-step");
    network.clock.pass(2 * HOUR);
    await observer.round();
    expect(standing()).toBe("stale");
    expect(
      observer.watch.queries.alarms({}, { after: null, limit: 5 }).items.map(({ kind }) => kind),
    ).toEqual(["stale"]);
    await node.round();
    await read();
    expect(standing()).toBe("in-step");
    expect(observer.watch.queries.log(node.log.origin)?.alarms).toBe(1);
  });

  test("withholds bodies once they were missing for the stated time", async () => {
    const network = new TestNetwork();
    const log = new TestLog("log.keeps.example").grow(4);
    let missingBodies = 2;
    const known = { retired: false, triedAt: null, readAt: null, problem: null };
    const node = network.add(
      "a.example",
      {},
      {
        held: () => ({ ...log.head(), note: log.note(), read: log.read, ...known, missingBodies }),
      },
    );
    node.follow(log, "https://keeps.example");
    const standing = () => node.watch.queries.log(log.origin)?.standing;
    await node.round();
    network.clock.pass(23 * HOUR);
    await node.round();
    expect(standing()).toBe("in-step");
    network.clock.pass(2 * HOUR);
    await node.round();
    expect(standing()).toBe("withheld");
    missingBodies = 0;
    await node.round();
    expect(standing()).toBe("in-step");
    expect(node.watch.queries.log(log.origin)?.alarms).toBe(1);
  });

  test("withholds entries that its checkpoint promises once they did not come for the stated time", async () => {
    const network = new TestNetwork();
    const node = network.add("a.example", {}, { witness: null });
    const log = new TestLog("log.keeps.example").grow(4);
    node.follow(log.twin().grow(4), "https://keeps.example");
    log.grow(9);
    node.watch.saw(log.origin, log.note(), "https://keeps.example");
    const standing = () => node.watch.queries.log(log.origin)?.standing;
    await node.round();
    expect(standing()).toBe("behind");
    network.clock.pass(25 * HOUR);
    await node.round();
    expect(standing()).toBe("withheld");
    node.copies.get(log.origin)?.grow(9);
    await node.round();
    expect(standing()).toBe("in-step");
    const kinds = node.watch.queries.alarms({}, { after: null, limit: 5 }).items.map(({ kind }) => kind);
    expect(kinds).toEqual(["withheld"]);
  });

  test("a log of ours that others have seen larger is an alarm", async () => {
    const network = new TestNetwork();
    const [node, other] = [network.add("own.example"), network.add("b.example")];
    network.join(node, other);
    const grown = node.log.twin().grow(8);
    other.follow(grown, node.url);
    await network.rounds(1);
    await network.rounds(1);
    expect(node.watch.queries.alarms({}, { after: null, limit: 5 }).items).toMatchObject([
      { kind: "rollback", origin: node.log.origin },
    ]);
  });
});

test("a log that waits for its quorum, of which more is heard than it shows, rolls nothing back", async () => {
  const { network, node, watchers } = watched(["KR", "GB"], 2);
  const [first, second] = watchers;
  if (first === undefined || second === undefined) throw new Error("two watch");
  first.follow(node.log.twin().grow(1), node.url);
  network.join(first, node);
  network.down.add(second.url);
  node.log.grow(9);
  // The first witness cosigns 9 entries, tells the log so, and hears of them from there.
  for (let round = 0; round < 3; round++) {
    await node.round();
    await first.round();
    network.clock.pass(60_000);
    first.read(node.log.origin, 1);
  }
  expect(first.watch.queries.log(node.log.origin)).toMatchObject({ size: 9, standing: "behind", alarms: 0 });
});

describe("lists", () => {
  test("are given page by page, and a place that is none is refused", async () => {
    const network = new TestNetwork();
    const node = network.add("a.example");
    const log = new TestLog("log.bad.example").grow(9);
    node.follow(log, "https://bad.example");
    for (const size of [4, 5, 6]) {
      network.clock.pass(1000);
      node.watch.saw(
        log.origin,
        log
          .twin()
          .grow(size, (index) => `other ${index} of ${size}`)
          .note(),
        "https://x.example",
      );
      node.watch.saw(log.origin, log.note(size), "https://x.example");
    }
    const all = node.watch.queries.alarms({}, { after: null, limit: 50 });
    expect(all.items.length).toBeGreaterThan(2);
    const first = node.watch.queries.alarms({}, { after: null, limit: 2 });
    const second = node.watch.queries.alarms({}, { after: first.next, limit: 50 });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
    expect(second.next).toBeNull();
    expect(node.watch.queries.alarm(all.items[0]?.id ?? "")?.id).toBe(all.items[0]?.id);
    expect(node.watch.queries.alarm("sha256:0")).toBeNull();
    expect(() => node.watch.queries.alarms({}, { after: "-1", limit: 2 })).toThrow("cursor-invalid");
  });
});
