import { describe, expect, test } from "vitest";
import { cosignatureTime, openCheckpoint, parseVkey, verifierOf } from "@bongsu/log";
import type { HeldLog } from "../../src/watch/log-state.ts";
import { TestLog, newFolder, witnessKeys, words } from "../witness/world.ts";
import { TestNetwork, crypto } from "./network.ts";

const ADDRESS = "https://other.example";

/** A node with a mirror key that holds a copy, of which so many bodies are missing. */
function mirroring(size: number) {
  const network = new TestNetwork();
  const log = new TestLog("log.other.example").grow(size);
  const state = { log, missingBodies: 0 };
  const held = (): HeldLog => ({
    ...state.log.head(),
    note: state.log.note(),
    read: state.log.read,
    missingBodies: state.missingBodies,
    retired: false,
    triedAt: null,
    readAt: null,
    problem: null,
  });
  const mirror = witnessKeys("node.example/mirror");
  const folder = newFolder();
  const parts = { held, mirror, path: `${folder}/watch.sqlite`, state: `${folder}/state` };
  const node = network.add("node.example", {}, parts);
  node.follow(log, ADDRESS);
  const verifiers = (node.watch.mirror?.vkeys ?? []).map((vkey) =>
    verifierOf(crypto, parseVkey(crypto.sha256, vkey)),
  );
  const vouched = () => {
    const note = node.watch.mirror?.checkpoint(log.origin) ?? null;
    if (note === null) return null;
    const { checkpoint, verified } = openCheckpoint(note, log.origin, [log.key.verifier], verifiers);
    const times = verified.slice(1).map(({ signature }) => cosignatureTime(signature));
    return { size: checkpoint.size, times };
  };
  return { network, node, log, state, vouched };
}

describe("a mirror", () => {
  test("vouches for a copy that is whole, and again as it grows", async () => {
    const { node, log, vouched, network } = mirroring(5);
    await node.round();
    expect(vouched()).toEqual({ size: 5, times: [1_764_000_000, 1_764_000_000] });
    log.grow(300);
    network.clock.pass(60_000);
    await node.round();
    expect(vouched()).toEqual({ size: 300, times: [1_764_000_060, 1_764_000_060] });
  });

  test("does not while a body is missing, and stays with what it held whole", async () => {
    const { node, log, state, vouched } = mirroring(5);
    state.missingBodies = 1;
    await node.round();
    expect(vouched()).toBeNull();
    state.missingBodies = 0;
    await node.round();
    expect(vouched()?.size).toBe(5);
    log.grow(9);
    state.missingBodies = 1;
    await node.round();
    expect(vouched()?.size).toBe(5);
  });

  test("does not vouch for less than before, nor for another history", async () => {
    const { node, log, state, vouched } = mirroring(9);
    await node.round();
    state.log = log.twin().grow(4);
    await node.round();
    expect(vouched()?.size).toBe(9);
    state.log = log
      .twin()
      .grow(3)
      .grow(12, (index) => `other ${index}`);
    await node.round();
    expect(vouched()?.size).toBe(9);
  });

  test("shows its word behind the lines that the copy has, and for no other tree", async () => {
    const { node, log } = mirroring(5);
    await node.round();
    const shown = words(node.watch.vouchedFor(log.origin, log.note()));
    expect(shown.startsWith(words(log.note()))).toBe(true);
    expect(shown.split("\n").filter((line) => line.startsWith("— node.example/mirror "))).toHaveLength(2);
    log.grow(6);
    expect(words(node.watch.vouchedFor(log.origin, log.note()))).toBe(words(log.note()));
  });

  test("signs by keys of its own", () => {
    const { node } = mirroring(1);
    const names = [node.watch.mirror?.name, node.watch.witness?.name];
    expect(new Set(names).size).toBe(2);
    expect(node.watch.mirror?.vkeys.some((vkey) => node.watch.witness?.vkeys.includes(vkey))).toBe(false);
  });
});
