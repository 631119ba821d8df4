import { LogRefusal } from "@bongsu/log";
import {
  type LogRetirement,
  logRetirementType,
  signStatement,
  type StatementSigner,
} from "@bongsu/statement";
import { appendEnvelope } from "./append-envelope.ts";
import { headOf } from "./entries.ts";
import { readableLog, type SigningLog } from "./open-log.ts";

export type RetirementReason = LogRetirement["reason"];

export interface Ending {
  readonly reason: RetirementReason;
  /** Folder of the log in which the party's statements go on. */
  readonly successor: string | null;
  readonly issuedAt: string;
}

/**
 * Says in the log, as its last entry, that it ends.
 * @returns why that could not be said, where the log may not be signed any more; it can be retired all the same.
 */
export async function sayRetired(
  log: SigningLog,
  root: StatementSigner,
  { reason, successor, issuedAt }: Ending,
): Promise<LogRefusal | null> {
  const { checkpoint } = await headOf(log);
  const envelope = signStatement(
    logRetirementType,
    {
      domain: log.about.domain,
      issuedAt,
      log: log.about.homeLog,
      size: checkpoint.size,
      root: `sha256:${Buffer.from(checkpoint.root).toString("hex")}`,
      successor: successor === null ? null : readableLog(successor).about.homeLog,
      reason,
    },
    root,
  );
  try {
    await appendEnvelope(log, { envelope, spki: root.spki });
    return null;
  } catch (error) {
    if (error instanceof LogRefusal) return error;
    throw error;
  }
}
