import { createReadStream } from "node:fs";
import type { LoggedEntry } from "@bongsu/log";

export interface LoadedEntry {
  readonly party: number;
  readonly entry: LoggedEntry;
}

const HEAD = 16;

/** The entries that `picture-entries.ts` wrote, in batches, read as they are asked for. */
export async function* loadBatches(
  path: string,
  size: number,
): AsyncGenerator<readonly LoadedEntry[], void, void> {
  let batch: LoadedEntry[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at + HEAD <= rest.length) {
      const [party, index, leafLength, bodyLength] = [0, 4, 8, 12].map((of) =>
        rest.readUInt32BE(at + of),
      ) as [number, number, number, number];
      const end = at + HEAD + leafLength + bodyLength;
      if (end > rest.length) break;
      const leaf = rest.subarray(at + HEAD, at + HEAD + leafLength);
      const body = rest.subarray(at + HEAD + leafLength, end);
      batch.push({ party, entry: { index, leaf, state: "present", body } });
      if (batch.length === size) {
        yield batch;
        batch = [];
      }
      at = end;
    }
    rest = rest.subarray(at);
  }
  if (batch.length > 0) yield batch;
}

export const originOf = (party: number): string => `log.party-${party}.example`;
