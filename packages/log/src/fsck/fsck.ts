import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { openCheckpoint } from "../checkpoint/open-checkpoint.ts";
import { parseNote } from "../note/note.ts";
import { LogRefusal } from "../refusal.ts";
import { treeHasher } from "../tree/hash.ts";
import { BodySearch } from "./check-bodies.ts";
import { EntrySearch } from "./check-entries.ts";
import { TreeSearch } from "./check-tree.ts";
import type { FsckEvent } from "./report.ts";
import { SignatureQueue } from "./signature-queue.ts";
import { attempt } from "./source.ts";
import type { FsckSource, Search } from "./source.ts";

const CHECKPOINT = "checkpoint";
const LIMIT = 1_000;

/**
 * Looks a whole log over, from its files alone: the checkpoint's signatures, every tile of every level, every entry,
 * and where asked every body and every entry's signature. Holds one tile of each level, one bundle and one body file
 * at a time. Never throws for what the log holds; ends after `limit` damages at the latest.
 */
export async function* fsck(source: FsckSource): AsyncGenerator<FsckEvent, void, void> {
  const hasher = treeHasher(source.crypto.sha256);
  const bodies = new BodySearch(source.crypto.sha256, source.read);
  const signatures = new SignatureQueue(source.checkSignatures);
  const entries = new EntrySearch(hasher, source.read, source.bodies ? { bodies, signatures } : null);
  const limit = source.limit ?? LIMIT;
  let size: number | null = null;
  let damages = 0;

  async function* search(): Search<void> {
    const checkpoint = yield* readCheckpoint(source);
    if (checkpoint === null) return;
    size = checkpoint.size;
    yield* new TreeSearch(hasher, source.read, entries).check(checkpoint);
    yield* signatures.finish();
    yield* bodies.finish();
  }

  for await (const found of search()) {
    if (found === "bundle") {
      yield { kind: "progress", entries: entries.count, size: size ?? 0 };
      continue;
    }
    damages += 1;
    yield { kind: "damage", damage: found };
    if (damages === limit) break;
  }
  yield {
    kind: "summary",
    summary: {
      size,
      entries: entries.count,
      damages,
      complete: damages < limit,
      bodies: source.bodies ? bodies.counts : null,
    },
  };
}

/** The checkpoint; one that is not signed as it should be is a damage, and still says how large the log claims to be. */
async function* readCheckpoint({ read, origin, log, witnesses }: FsckSource): Search<Checkpoint | null> {
  const bytes = yield* attempt(() => read(CHECKPOINT), CHECKPOINT);
  if (bytes === null) {
    yield new LogRefusal("checkpoint-missing", { path: CHECKPOINT });
    return null;
  }
  try {
    return openCheckpoint(bytes, origin, log, witnesses).checkpoint;
  } catch (error) {
    if (!(error instanceof LogRefusal)) throw error;
    yield error;
    return claimed(bytes);
  }
}

function claimed(bytes: Uint8Array): Checkpoint | null {
  try {
    return parseCheckpoint(parseNote(bytes).text);
  } catch (error) {
    if (error instanceof LogRefusal) return null;
    throw error;
  }
}
