import { createPrivateKey, createPublicKey, createSign, verify } from "node:crypto";
import type { StatementCrypto, StatementSigner } from "@bongsu/statement";

const base64url = (decimal: string): string =>
  Buffer.from(BigInt(decimal).toString(16).padStart(64, "0"), "hex").toString("base64url");

const privateKey = createPrivateKey({
  key: {
    kty: "EC",
    crv: "P-256",
    x: base64url("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
    y: base64url("5640078356564379163099075877009565129882514886557779369047442380624545832820"),
    d: base64url("97358161215184420915383655311931858321456579547487070936769975997791359926199"),
  },
  format: "jwk",
});

/** The key pair that DSSE's protocol.md prints for its test vector: everybody has it, it proves nothing. */
export const vectorKey: StatementSigner = {
  spki: new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" })),
  sign: (message) => new Uint8Array(createSign("sha256").update(message).sign(privateKey)),
};

export const vectorCrypto: StatementCrypto = {
  verifyP256: (spki, message, signature) =>
    verify(
      "sha256",
      message,
      createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }),
      signature,
    ),
};
