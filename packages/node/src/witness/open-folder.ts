import { join } from "node:path";
import type { LogCrypto } from "@bongsu/log";
import { NODE_LAYOUT } from "../data/layout.ts";
import { openReadableLog } from "../data/open-log.ts";
import type { AskPassphrase } from "../keys/key-file.ts";
import type { Clock, Randomness } from "../ports/clock.ts";
import { ownCosigners } from "../runtime/own-cosigners.ts";
import { WATCH_SETTINGS } from "../watch/settings.ts";
import { Watch } from "../watch/watch.ts";

export interface WitnessFolderParts {
  readonly folder: string;
  /** See `stateFolder`. */
  readonly state: string;
  readonly crypto: LogCrypto;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly ask: AskPassphrase;
}

/**
 * What a node's folder remembers as a witness, for its operator; the node may run meanwhile.
 * @throws as `openReadableLog`, `ownCosigners` and `Watch.open`.
 */
export async function openWitnessFolder(parts: WitnessFolderParts): Promise<Watch> {
  const { folder, crypto } = parts;
  const log = openReadableLog(crypto, join(folder, NODE_LAYOUT.log));
  const { origin } = log.about.homeLog;
  try {
    return Watch.open({
      ...parts,
      path: join(folder, NODE_LAYOUT.watch),
      settings: WATCH_SETTINGS,
      own: null,
      witness: await ownCosigners(crypto, folder, origin, "witness", parts.ask),
      mirror: await ownCosigners(crypto, folder, origin, "mirror", parts.ask),
      held: () => null,
      party: () => null,
    });
  } finally {
    log.store.close();
  }
}
