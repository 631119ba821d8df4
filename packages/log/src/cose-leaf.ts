/** CBOR's head of a COSE_Sign1 (RFC 9052 section 4.2): tag 18 on an array of four. */
const TAGGED_SIGN1 = [0xd2, 0x84];

/**
 * Whether an entry is a statement that was registered for SCITT: COSE_Sign1 over a digest, which is all that the entry
 * holds of it. What it says is for whoever reads COSE; the log only keeps it.
 */
export const isCoseLeaf = (leaf: Uint8Array): boolean => TAGGED_SIGN1.every((byte, at) => leaf[at] === byte);
