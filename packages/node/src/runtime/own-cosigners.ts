import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cosigner, LogCrypto } from "@bongsu/log";
import { NODE_LAYOUT } from "../data/layout.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { AskPassphrase } from "../keys/key-file.ts";
import { cosignerOf } from "../witness/keys.ts";

/** A name that cosigns, with its keys. */
export interface OwnCosigners {
  readonly name: string;
  readonly cosigners: readonly Cosigner[];
}

/** A cosigner's name: of the log's, so that readers see whose it is, and never the same. */
export const cosignerName = (origin: string, as: "witness" | "mirror"): string => `${origin}/${as}`;

const KEYS = {
  witness: [
    ["witnessKey", "ed25519"],
    ["witnessLatticeKey", "ml-dsa-44"],
  ],
  mirror: [["mirrorKey", "ed25519"]],
} as const;

/**
 * The node's witness, or its mirror, by the keys in its folder; null where it has none.
 * @throws NodeRefusal for a key's file.
 */
export async function ownCosigners(
  crypto: LogCrypto,
  folder: string,
  origin: string,
  as: "witness" | "mirror",
  ask: AskPassphrase,
): Promise<OwnCosigners | null> {
  const name = cosignerName(origin, as);
  const cosigners: Cosigner[] = [];
  for (const [file, kind] of KEYS[as]) {
    const path = join(folder, NODE_LAYOUT[file]);
    if (!existsSync(path)) continue;
    const { key } = await readKeyFile(path, kind, ask);
    cosigners.push(cosignerOf(crypto, name, key));
  }
  return cosigners.length === 0 ? null : { name, cosigners };
}
