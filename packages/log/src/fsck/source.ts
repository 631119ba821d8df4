import type { LogCrypto, NoteVerifier } from "../crypto.ts";
import type { HashedRekord } from "../hashedrekord.ts";
import { LogRefusal } from "../refusal.ts";
import type { TileReader } from "../tiles/tile-reader.ts";

/** A leaf and where it is. */
export interface LocatedLeaf extends HashedRekord {
  readonly index: number;
}

/** What an entry holds: a statement's leaf, a statement registered for SCITT, or nothing that can be read. */
export type EntryContent = LocatedLeaf | "cose" | null;

export interface FsckSource {
  readonly crypto: LogCrypto;
  /** Every file of the log by its path: checkpoint, tiles, entry bundles, bodies. */
  readonly read: TileReader;
  readonly origin: string;
  /** The log's own keys. */
  readonly log: readonly NoteVerifier[];
  readonly witnesses?: readonly NoteVerifier[];
  /** Whether entries have to be `hashedrekord` leaves with bodies beside them. */
  readonly bodies: boolean;
  /** Checks the signatures of leaves; gives the indices of the bad ones. Several calls may be under way. */
  readonly checkSignatures?: (leaves: readonly LocatedLeaf[]) => Promise<readonly number[]>;
  /** Damages after which the search stops; 1,000 unless told. */
  readonly limit?: number;
}

/** What a step of the search finds, a word whenever a bundle is done, and in the end what the step returns. */
export type Search<T> = AsyncGenerator<LogRefusal | "bundle", T, void>;

/** The value of a step, or null and its refusal as a damage. */
export async function* attempt<T>(step: () => Promise<T>, path: string): Search<T | null> {
  try {
    return await step();
  } catch (error) {
    yield error instanceof LogRefusal ? error : new LogRefusal("read-failed", { path }, error);
    return null;
  }
}
