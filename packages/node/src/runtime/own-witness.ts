import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cosigner, LogCrypto } from "@bongsu/log";
import { NODE_LAYOUT } from "../data/layout.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { AskPassphrase } from "../keys/key-file.ts";
import { cosignerOf } from "../witness/keys.ts";

/** A witness's name: of the log's, so that readers see whose it is, and never the same. */
export const witnessName = (origin: string): string => `${origin}/witness`;

/**
 * The node's witness by the key in its folder; null where it has none.
 * @throws NodeRefusal for the key's file.
 */
export async function ownWitness(
  crypto: LogCrypto,
  folder: string,
  origin: string,
  ask: AskPassphrase,
): Promise<{ readonly name: string; readonly cosigners: readonly Cosigner[] } | null> {
  const path = join(folder, NODE_LAYOUT.witnessKey);
  if (!existsSync(path)) return null;
  const name = witnessName(origin);
  const { key } = await readKeyFile(path, "ed25519", ask);
  return { name, cosigners: [cosignerOf(crypto, name, key)] };
}
