import type { LogCrypto, TileReader } from "@bongsu/log";
import type { StatementCrypto, StatementType } from "@bongsu/statement";

/** A small file, whole. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that a statement may be about; only its digest is needed. */
export interface Artifact {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A copy of a log's folder: checkpoint, tiles, entry bundles and bodies by their paths. */
export interface LogCopy {
  readonly name: string;
  readonly read: TileReader;
}

/** What is to be verified, and all that the reader brings to judge it by. */
export interface VerifyInput {
  /** A Sigstore bundle or a DSSE envelope. */
  readonly file: NamedBytes;
  /** A tlog-proof for an envelope that stands alone. */
  readonly proof: NamedBytes | null;
  readonly artifacts: readonly Artifact[];
  /** Public keys in PEM that the reader holds to be the issuer's. */
  readonly keys: readonly NamedBytes[];
  /** Verifier keys of logs, one to a line. */
  readonly logKeys: readonly NamedBytes[];
  /** A tlog-policy: logs, witnesses, quorum. */
  readonly policy: NamedBytes | null;
  /** The document that the issuer's domain serves. */
  readonly wellKnown: NamedBytes | null;
  /** A trust policy, taken out of its YAML or JSON. */
  readonly trust: { readonly name: string; readonly value: unknown } | null;
  readonly logs: readonly LogCopy[];
  /** Day to whose end expiry is judged, as 2026-11-25; null: it is not judged. */
  readonly asOf: string | null;
}

/** What verifying needs of the platform, and the types of statement that the caller knows. */
export interface Tools {
  readonly log: LogCrypto;
  readonly statement: StatementCrypto;
  readonly types: readonly StatementType[];
}
