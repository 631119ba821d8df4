import { verify } from "node:crypto";
import type { StatementCrypto } from "@bongsu/statement";
import { PublicKeys } from "./key-objects.ts";

/** The statements' crypto by OpenSSL. */
export function nodeStatementCrypto(): StatementCrypto {
  const keys = new PublicKeys((key) => key.asymmetricKeyDetails?.namedCurve === "prime256v1");
  return {
    verifyP256(spki, message, signature) {
      const key = keys.get(spki);
      return key !== null && verify("sha256", message, key, signature);
    },
  };
}
