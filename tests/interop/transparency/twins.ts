import { sign } from "node:crypto";

/** A Sigstore bundle as JSON, as far as twins of it change it. */
interface BundleJson {
  readonly verificationMaterial: {
    readonly tlogEntries: readonly [
      {
        logIndex: string;
        canonicalizedBody: string;
        readonly inclusionProof: {
          logIndex: string;
          rootHash: string;
          treeSize: string;
          hashes: string[];
          readonly checkpoint: { envelope: string };
        };
      },
    ];
  };
  readonly dsseEnvelope: { payload: string; signatures: [{ sig: string }] };
}

/** Turns one bit of Base64 bytes, in the middle. */
function flipped(base64: string): string {
  const bytes = Buffer.from(base64, "base64");
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString("base64");
}

const entryOf = (bundle: BundleJson) => bundle.verificationMaterial.tlogEntries[0];

interface With {
  /** The bundle of another entry of the same log. */
  readonly another: BundleJson;
  /** The signer's own private key, in PEM. */
  readonly key: string;
}

type Tamper = (bundle: BundleJson, twin: With) => void;

/** DSSE's pre-authentication encoding. */
function signedBytes({ dsseEnvelope: { payload } }: BundleJson): Buffer {
  const body = Buffer.from(payload, "base64");
  return Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${body.length} `), body]);
}

/** sigstore-go makes the leaf anew from what it has verified and does not read the copy in the bundle. */
export const LEAF_COPY = "a byte in the bundle's copy of the leaf";

/** What is done to a bundle so that every honest verifier must refuse it. */
const TAMPERINGS: Readonly<Record<string, Tamper>> = {
  "a byte in the body": ({ dsseEnvelope }) => {
    dsseEnvelope.payload = flipped(dsseEnvelope.payload);
  },
  "a byte in the signature": ({ dsseEnvelope: { signatures } }) => {
    signatures[0].sig = flipped(signatures[0].sig);
  },
  [LEAF_COPY]: (bundle) => {
    entryOf(bundle).canonicalizedBody = flipped(entryOf(bundle).canonicalizedBody);
  },
  "a byte in the proof": (bundle) => {
    const { hashes } = entryOf(bundle).inclusionProof;
    hashes[0] = flipped(hashes[0] ?? "");
  },
  "a byte in the checkpoint": (bundle) => {
    const { checkpoint } = entryOf(bundle).inclusionProof;
    const [origin = "", size = "", root = "", ...rest] = checkpoint.envelope.split("\n");
    checkpoint.envelope = [origin, size, flipped(root), ...rest].join("\n");
  },
  "a byte in the checkpoint's signature": (bundle) => {
    const { checkpoint } = entryOf(bundle).inclusionProof;
    checkpoint.envelope = checkpoint.envelope.replace(
      / (\S+)\n$/,
      (_, line: string) => ` ${flipped(line)}\n`,
    );
  },
  "another origin": (bundle) => {
    const { checkpoint } = entryOf(bundle).inclusionProof;
    checkpoint.envelope = checkpoint.envelope.replaceAll("log.", "fog.");
  },
  "a leaf that was never logged, by the same key": (bundle, { key }) => {
    bundle.dsseEnvelope.signatures[0].sig = sign("sha256", signedBytes(bundle), key).toString("base64");
  },
  "the proof of another entry": (bundle, { another }) => {
    const [mine, other] = [entryOf(bundle), entryOf(another)];
    mine.logIndex = other.logIndex;
    Object.assign(mine.inclusionProof, other.inclusionProof);
  },
};

/** Tampered twins of a bundle, by what was done. */
export function bundleTwins(bundle: string, another: string, key: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TAMPERINGS).map(([name, tamper]) => {
      const twin = JSON.parse(bundle) as BundleJson;
      tamper(twin, { another: JSON.parse(another) as BundleJson, key });
      return [name, JSON.stringify(twin)];
    }),
  );
}
