import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What keys are for: P-256 signs statements, Ed25519 a log's notes, both last ones cosign. */
export type KeyKind = "p256" | "ed25519" | "ml-dsa-44";

/** A new private key. */
export function generateKey(kind: KeyKind): KeyObject {
  switch (kind) {
    case "p256":
      return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    case "ed25519":
      return generateKeyPairSync("ed25519").privateKey;
    case "ml-dsa-44":
      return generateKeyPairSync("ml-dsa-44").privateKey;
  }
}

/** The kind of a key; what OpenSSL calls it, where it is none of ours. */
export function kindOf(key: KeyObject): KeyKind | string {
  const type = key.asymmetricKeyType ?? key.type;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (type === "ec") return curve === "prime256v1" ? "p256" : `ec ${curve ?? ""}`;
  return type;
}
