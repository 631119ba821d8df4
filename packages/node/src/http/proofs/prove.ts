import {
  LogRefusal,
  TILE_WIDTH,
  type TlogProof,
  parseCheckpoint,
  parseHashedRekordLeaf,
  parseNote,
  parseVkey,
  proveInclusion,
  readEntries,
  sigstoreLogId,
  widthAt,
} from "@bongsu/log";
import { type StatementView } from "@bongsu/sdk";
import { sha256 } from "../../crypto/log-crypto.ts";
import type { NodeForHttp, PublishedLog } from "../node-for-http.ts";
import { HttpProblem } from "../problems/problem.ts";

/** Where an entry lies, and that it does. */
export interface Proved {
  readonly proof: TlogProof;
  /** SubjectPublicKeyInfo of the key that signed. */
  readonly spki: Uint8Array;
  readonly logId: Uint8Array;
}

/**
 * The proof for a statement's entry in the log `origin`, or in the first log that holds it: the own one before copies.
 * @throws HttpProblem proof-not-held.
 */
export async function prove(
  node: Pick<NodeForHttp, "log" | "copy">,
  { summary }: StatementView,
  origin: string | null,
): Promise<Proved> {
  const { digest, entries } = summary;
  const wanted = entries.filter((entry) => origin === null || entry.origin === origin);
  const own = wanted.filter((entry) => entry.origin === node.log.origin);
  for (const entry of [...own, ...wanted]) {
    const log = entry.origin === node.log.origin ? node.log : node.copy(entry.origin);
    const proved = log === null ? null : await provedIn(log, entry.index);
    if (proved !== null) return proved;
  }
  throw new HttpProblem("proof-not-held", { digest });
}

/** Null where the files of a copy are not there, or do not reach so far. */
async function provedIn(log: PublishedLog, index: number): Promise<Proved | null> {
  const note = await log.read("checkpoint");
  if (note === null) return null;
  try {
    const read = (path: string) => log.read(path);
    const { size } = parseCheckpoint(parseNote(note, "checkpoint").text);
    if (index >= size) return null;
    const file = Math.floor(index / TILE_WIDTH);
    const leaves = await readEntries(read, file, widthAt("entries", file, size));
    const { spki } = parseHashedRekordLeaf(leaves[index % TILE_WIDTH] ?? new Uint8Array(0));
    const proof = await proveInclusion(sha256, read, note, index);
    return { proof, spki, logId: sigstoreLogId(sha256, parseVkey(sha256, log.vkey)) };
  } catch (error) {
    if (error instanceof LogRefusal && error.code === "tile-missing") return null;
    throw error;
  }
}
