import { openWitnessFolder, type Watch } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { logCrypto } from "../../log/crypto.ts";
import { asker } from "../../log/passphrase.ts";
import { dataOf, partsOf } from "../../node/parts.ts";

/** Works on what the node in the folder remembers as a witness. */
export async function withWitness<T>(
  context: Context,
  { data, passphraseFile }: { readonly data?: string; readonly passphraseFile?: string },
  work: (watch: Watch, now: number) => T,
): Promise<T> {
  const { clock, randomness, state, ask } = partsOf(context, asker(context, passphraseFile));
  const parts = { folder: dataOf(context, data), state, crypto: logCrypto, clock, randomness, ask };
  const watch = await openWitnessFolder(parts);
  try {
    return work(watch, clock.now());
  } finally {
    watch.close();
  }
}
