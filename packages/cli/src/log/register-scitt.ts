import { Appender, parseCheckpoint, parseNote, proveInclusion, submissionOfCose } from "@bongsu/log";
import {
  type Envelope,
  openStatement,
  statementDigest,
  type StatementSigner,
  toReceipt,
  toScittStatement,
} from "@bongsu/statement";
import { after, AT_ONCE } from "./append-envelope.ts";
import { logCrypto } from "./crypto.ts";
import type { SigningLog } from "./open-log.ts";
import { STATEMENT_TYPES } from "./types.ts";

export interface Registered {
  readonly index: number;
  /** COSE_Sign1, as it is logged. */
  readonly statement: Uint8Array;
  /** RFC 9942, for whoever verifies the statement with SCITT's tools. */
  readonly receipt: Uint8Array;
}

/** Registers a statement for SCITT: signs its hash envelope anew, logs that as an entry of its own, signs the receipt. */
export async function registerScitt(
  log: SigningLog,
  envelope: Envelope,
  signer: StatementSigner,
): Promise<Registered> {
  const { issuer } = openStatement(envelope, STATEMENT_TYPES);
  const statement = toScittStatement(envelope, issuer ?? log.about.domain, signer);
  const appender = new Appender(log.kept, after, AT_ONCE);
  const { index, checkpoint } = await appender.append(submissionOfCose(logCrypto, statement));
  await appender.close();
  const { sha256 } = logCrypto;
  const { path } = await proveInclusion(sha256, (file) => log.store.read(file), checkpoint, index);
  const { size, root } = parseCheckpoint(parseNote(checkpoint).text);
  log.store.close();
  const { origin } = log.about.homeLog;
  const receipt = toReceipt(
    { size, index, path, root },
    origin,
    statementDigest(envelope),
    log.receiptSigner,
  );
  return { index, statement, receipt };
}
