import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TILE_WIDTH, bodiesPath, tilePath, widthAt } from "@bongsu/log";
import {
  addNeighbour,
  BongsuNode,
  HttpTransport,
  initNode,
  nodeLogCrypto,
  systemClock,
  systemRandomness,
} from "@bongsu/node";
import { fetched, served } from "./api.ts";
import type { Row } from "./row.ts";

const STATEMENTS = 20_000;

/** A fresh node takes over a neighbour's log, everything checked and shown; beside it the same files fetched and let go. */
export async function catchUpBench(): Promise<Row[]> {
  const neighbour = await served("ours", String(STATEMENTS));
  const root = mkdtempSync(join(tmpdir(), "bongsu-catch-up-"));
  try {
    const ours = await followed(root, neighbour.port);
    const plain = await files(neighbour.port, ours.size);
    const note = `${ours.size} entries, signatures checked on two threads, folded; peer: the same files fetched in turn, nothing checked`;
    const [rate, peer] = [ours.size / ours.seconds, ours.size / plain];
    const name = "a fresh node catches up with a log";
    return [{ name, ours: rate, peer, ratio: rate / peer, unit: "entries/s", note }];
  } finally {
    neighbour.child.kill();
    rmSync(root, { recursive: true, force: true });
  }
}

async function followed(
  root: string,
  port: number,
): Promise<{ readonly size: number; readonly seconds: number }> {
  const folder = join(root, "node");
  const crypto = nodeLogCrypto();
  const transport = new HttpTransport({ allowPrivate: true });
  const parts = {
    clock: systemClock,
    randomness: systemRandomness,
    transport: () => transport,
    state: join(root, "state"),
    ask: async () => null,
  };
  const name = { en: "Fresh", ko: "새 노드" };
  const party = {
    domain: "fresh.example",
    origin: null,
    kind: "observer",
    country: null,
    name,
    passphrase: null,
  } as const;
  await initNode({ ...parts, crypto, folder, ...party });
  writeFileSync(join(folder, "node.yaml"), "allowPrivateNeighbours: true\npollSeconds: 1\n");
  await using node = await BongsuNode.open(folder, parts);
  const url = `http://127.0.0.1:${port}`;
  const { size, neighbour } = await addNeighbour({
    crypto,
    clock: systemClock,
    transport,
    folder,
    url,
    vkey: null,
    jurisdiction: null,
  });
  const begun = process.hrtime.bigint();
  while (node.picture.heldOf(neighbour.origin) < size) await node.tick();
  return { size, seconds: Number(process.hrtime.bigint() - begun) / 1e9 };
}

/** Seconds to fetch every entry bundle, its tile and its bodies, one after another. */
async function files(port: number, size: number): Promise<number> {
  const begun = process.hrtime.bigint();
  for (let at = 0; at * TILE_WIDTH < size; at++) {
    for (const level of ["entries", 0] as const)
      await fetched(port, `/${tilePath({ level, index: at, width: widthAt(level, at, size) })}`);
    await fetched(port, `/${bodiesPath(at)}`);
  }
  return Number(process.hrtime.bigint() - begun) / 1e9;
}
