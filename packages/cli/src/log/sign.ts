import { randomBytes } from "node:crypto";
import { inLog, readKeyFile, p256Signer, type AskPassphrase } from "@bongsu/node";
import type { StatementSigner } from "@bongsu/statement";

/** The key in the log's folder that signs statements (`signing`) or changes keys (`root`). */
export async function signerIn(
  folder: string,
  use: "signing" | "root",
  ask: AskPassphrase,
): Promise<StatementSigner> {
  const path = inLog(folder, use === "root" ? "rootKey" : "signingKey");
  return p256Signer((await readKeyFile(path, "p256", ask)).key);
}

/** 128 random bits, so that a short text cannot be guessed from the digest in the log. */
export const newSalt = (): string => randomBytes(16).toString("base64");

/** The instant that a statement claims: the one that was given, else now, to the second. */
export const instant = (given: string | undefined): string =>
  given ?? new Date().toISOString().replace(/\.\d{3}Z$/, "Z");
