export type { LogCrypto, NoteSigner, NoteVerifier, Sha256 } from "./crypto.ts";
export { LogRefusal, refuse } from "./refusal.ts";
export type { Field, LogRefusalCode, LogRefusals, Thing } from "./refusal.ts";
export { refusalText } from "./messages/render.ts";
export { fromBase64, toBase64 } from "./bytes/base64.ts";
export { keyIdHex, toHex } from "./bytes/hex.ts";
export { HASH_BYTES, treeHasher } from "./tree/hash.ts";
export type { TreeHasher } from "./tree/hash.ts";
export { Frontier } from "./tree/frontier.ts";
export { TILE_WIDTH, hashesAt, parseTilePath, tilePath, widthAt } from "./tiles/coordinates.ts";
export type { TileCoordinates } from "./tiles/coordinates.ts";
export { decodeTile, encodeTile } from "./tiles/tile.ts";
export { LONGEST_ENTRY, decodeEntries, encodeEntries } from "./tiles/entries.ts";
export { readTile } from "./tiles/tile-reader.ts";
export type { TileReader } from "./tiles/tile-reader.ts";
export { GrowingTiles } from "./tiles/growing-tiles.ts";
export type { WrittenTile } from "./tiles/growing-tiles.ts";
export { TileTree } from "./tiles/tile-tree.ts";
export { verifyInclusion, rootFromInclusion } from "./tree/verify-inclusion.ts";
export type { Inclusion } from "./tree/verify-inclusion.ts";
export { verifyConsistency } from "./tree/verify-consistency.ts";
export type { TreeHead } from "./tree/verify-consistency.ts";
export { isKeyName } from "./note/key-name.ts";
export { formatNote, formatSignature, parseNote } from "./note/note.ts";
export type { Note, NoteSignature } from "./note/note.ts";
export {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  ML_DSA_44_COSIGNATURE,
  formatVkey,
  keyIdOf,
  parseVkey,
  verifierKey,
} from "./note/vkey.ts";
export type { KeyType, VerifierKey } from "./note/vkey.ts";
export { ed25519Verifier } from "./note/ed25519.ts";
export { openNote, signNote } from "./note/open-note.ts";
export type { OpenedNote } from "./note/open-note.ts";
export { formatCheckpoint, parseCheckpoint } from "./checkpoint/checkpoint.ts";
export type { Checkpoint } from "./checkpoint/checkpoint.ts";
export { openCheckpoint } from "./checkpoint/open-checkpoint.ts";
export type { OpenedCheckpoint } from "./checkpoint/open-checkpoint.ts";
export { cosign, cosignatureTime, cosignatureVerifier } from "./checkpoint/cosignature.ts";
export type { Cosigner } from "./checkpoint/cosignature.ts";
export { verifierOf } from "./checkpoint/verifier.ts";
export { LONGEST_EXTRA, formatTlogProof, parseTlogProof } from "./proof/tlog-proof.ts";
export type { TlogProof } from "./proof/tlog-proof.ts";
export { proveConsistency, proveInclusion } from "./proof/prove.ts";
export { verifyTlogProof } from "./proof/verify-proof.ts";
export { parsePolicy } from "./policy/parse.ts";
export { applyPolicy } from "./policy/apply.ts";
export type { Accepted, Seen } from "./policy/apply.ts";
export type { Policy, PolicyGroup, PolicyLog, PolicyMember, PolicyWitness } from "./policy/policy.ts";
export { BUNDLE_MEDIA_TYPE, formatBundle, leafOf } from "./sigstore/bundle.ts";
export type { BundleParts } from "./sigstore/bundle.ts";
export { parseEnvelope, preAuthEncoding } from "./sigstore/envelope.ts";
export type { Envelope } from "./sigstore/envelope.ts";
export { parseBundle, verifyBundle } from "./sigstore/verify-bundle.ts";
export type { Bundle, VerifyP256 } from "./sigstore/verify-bundle.ts";
export { formatTrustedRoot, isHostName, sigstoreLogId } from "./sigstore/trusted-root.ts";
export type { TrustedLog } from "./sigstore/trusted-root.ts";
export { readEntries } from "./tiles/read-entries.ts";
export { fsck } from "./fsck/fsck.ts";
export type { BodyCounts, FsckEvent, FsckSummary } from "./fsck/report.ts";
export type { FsckSource, LocatedLeaf } from "./fsck/source.ts";
export { hashedRekordLeaf, parseHashedRekordLeaf } from "./hashedrekord.ts";
export type { HashedRekord } from "./hashedrekord.ts";
export type { LogStore, Release, StoreOperation } from "./store/port.ts";
export { ForgettingDisk } from "./store/forgetting-disk.ts";
export { ForgettingStore } from "./store/forgetting-store.ts";
export {
  BODY_ABSENT,
  BODY_ERASED,
  BODY_PRESENT,
  FRAME_HEADER_BYTES,
  bodiesFileOf,
  bodiesPath,
  encodeFrame,
  encodeFrames,
  readFrames,
} from "./bodies/frames.ts";
export type { Frame, FramedBody } from "./bodies/frames.ts";
export { readLogged } from "./bodies/read-logged.ts";
export type { BodyState, LoggedEntry } from "./bodies/read-logged.ts";
export { APPEND_LIMITS, Appender } from "./append/appender.ts";
export type { After, AppendLimits } from "./append/appender.ts";
export { packSubmissions } from "./append/packed.ts";
export type { PackedEntries, PackedSubmissions } from "./append/packed.ts";
export { createLog } from "./append/create-log.ts";
export { DurableFiles } from "./append/durable-files.ts";
export { SigningGuard } from "./append/guard.ts";
export type { Signed } from "./append/guard.ts";
export type { KeptLog } from "./append/kept-log.ts";
export type { LogIdentity } from "./append/log-keys.ts";
export { reconcileLog } from "./append/reconcile.ts";
export type { Evidence } from "./append/reconcile.ts";
export { replace } from "./append/replace.ts";
export { RETIRED, RETIREMENT, retireLog } from "./append/retire.ts";
export { submissionOf, submissionOfCose, submissionsBy } from "./append/submission.ts";
export type { Receipt, Submission } from "./append/submission.ts";
