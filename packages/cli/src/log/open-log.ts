import { type AskPassphrase, openReadableLog, openSigningLog, stateFolder } from "@bongsu/node";
import { logCrypto } from "./crypto.ts";

export type { ReadableLog, SigningLog } from "@bongsu/node";

/** A log's folder, for whoever only reads it. @throws as `openReadableLog`. */
export const readableLog = (folder: string) => openReadableLog(logCrypto, folder);

/** A log of ours, which can sign. @throws as `openSigningLog`. */
export const signingLog = (
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  ask: AskPassphrase,
) => openSigningLog(logCrypto, folder, stateFolder(env), ask);
