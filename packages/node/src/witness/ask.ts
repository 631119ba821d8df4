import { TileTree, proveConsistency, treeHasher } from "@bongsu/log";
import type { Checkpoint, LogCrypto, TileReader, TreeHead } from "@bongsu/log";
import type { Transport } from "../ports/transport.ts";
import { formatAddCheckpoint } from "./request.ts";

/** What came of asking a witness. disagrees: it says that another tree of this size or a larger one was cosigned. */
export type Asked =
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "disagrees"; readonly status: number; readonly size: number | null }
  | { readonly kind: "refused"; readonly status: number };

export interface AskParts {
  readonly crypto: Pick<LogCrypto, "sha256">;
  readonly transport: Transport;
  /** The files of the log. */
  readonly read: TileReader;
}

/** A hundred lines with post-quantum signatures. */
const MOST_BYTES = 500_000;
const TIMEOUT = 20_000;

/**
 * Asks a witness to cosign (c2sp.org/tlog-witness), from `old` on, and again from the size that it names.
 * @throws NodeRefusal as `Transport` does; LogRefusal where the log's own tiles do not give the proof.
 */
export async function askWitness(
  parts: AskParts,
  url: string,
  note: Uint8Array,
  checkpoint: Checkpoint,
  old: number,
): Promise<Asked> {
  const first = await askFrom(parts, url, note, checkpoint, Math.min(old, checkpoint.size));
  if (first.kind !== "disagrees" || first.size === null || first.size > checkpoint.size) return first;
  return askFrom(parts, url, note, checkpoint, first.size);
}

async function askFrom(
  { crypto, transport, read }: AskParts,
  url: string,
  note: Uint8Array,
  checkpoint: TreeHead,
  old: number,
): Promise<Asked> {
  const proof = await proofFrom(crypto, read, checkpoint, old);
  const { status, headers, body } = await transport.ask({
    method: "POST",
    url: `${url.replace(/\/$/, "")}/add-checkpoint`,
    headers: { "content-type": "application/octet-stream" },
    body: formatAddCheckpoint({ old, proof, checkpoint: note }),
    mostBytes: MOST_BYTES,
    timeout: TIMEOUT,
  });
  const text = new TextDecoder().decode(body);
  if (status === 200) return { kind: "lines", text };
  // v1.0.0 of the protocol says 409 of another root at one size, what follows it says 422.
  if (status !== 409 && status !== 422) return { kind: "refused", status };
  const isSize = headers.get("content-type")?.startsWith("text/x.tlog.size") === true;
  const size = isSize && /^(0|[1-9][0-9]{0,15})\n$/.test(text) ? Number(text) : null;
  return { kind: "disagrees", status, size: size === old ? null : size };
}

async function proofFrom(
  crypto: Pick<LogCrypto, "sha256">,
  read: TileReader,
  grown: TreeHead,
  old: number,
): Promise<readonly Uint8Array[]> {
  if (old === 0 || old === grown.size) return [];
  const root = await new TileTree(treeHasher(crypto.sha256), read, grown.size).root(old);
  return proveConsistency(crypto.sha256, read, { size: old, root }, grown);
}
