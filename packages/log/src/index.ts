export type { LogCrypto, NoteSigner, NoteVerifier, Sha256 } from "./crypto.ts";
export { LogRefusal, refuse } from "./refusal.ts";
export type { Field, LogRefusalCode, LogRefusals, Thing } from "./refusal.ts";
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
export { hashedRekordLeaf, parseHashedRekordLeaf } from "./hashedrekord.ts";
export type { HashedRekord } from "./hashedrekord.ts";
