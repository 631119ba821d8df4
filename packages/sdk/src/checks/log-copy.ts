import type { Checkpoint, LogCrypto } from "@bongsu/log";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import type { ReadCopy } from "../log/read-copy.ts";
import { checkCheckpoint, type KnownLogKey } from "./checkpoint.ts";

/** Whether a copy is the log's own: its entries those of its checkpoint, which the log signed. */
export function checkCopy(
  crypto: LogCrypto,
  copy: ReadCopy,
  known: readonly KnownLogKey[],
  file: Checkpoint | null,
): Finding {
  const { name, origin, size, damage, rootAt } = copy;
  if (damage !== null) return finding("log-copy-damaged", { name, because: damage });
  const signed = checkCheckpoint(crypto, copy.head, known, null);
  if (signed.outcome === "unknown") return finding("log-copy-unsigned", { name, origin });
  if (signed.code === "checkpoint-wrong")
    return finding("log-copy-damaged", { name, because: signed.data.because });
  if (signed.outcome === "fails") return finding("log-copy-unsigned", { name, origin });
  if (file !== null && file.origin === origin) {
    if (rootAt === null && file.size > 0)
      return finding("log-copy-behind", { origin, size, expected: file.size });
    if (rootAt !== null && !rootAt.every((byte, at) => byte === file.root[at]))
      return finding("log-copy-forked", { origin, size: file.size });
  }
  return finding("log-copy-sound", { origin, size });
}
