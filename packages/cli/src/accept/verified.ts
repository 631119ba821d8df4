import { basename } from "node:path";
import { InputError, text } from "@bongsu/input";
import type { Verified } from "@bongsu/regime";
import { type Report, verifyFile } from "@bongsu/sdk";
import { type Envelope, statementDigest } from "@bongsu/statement";
import { logCrypto, statementCrypto } from "../log/crypto.ts";
import { STATEMENT_TYPES } from "../log/types.ts";
import { readVerifyInput, type VerifyFlags } from "../verify/read-input.ts";
import { tampered } from "./problems.ts";
import { asProblem } from "../verify/refused.ts";

/** Checks that fail only where bytes were changed. */
const BYTES: ReadonlySet<string> = new Set([
  "signature",
  "content",
  "entry",
  "inclusion",
  "checkpoint",
  "artifact",
]);

/** A signed statement, verified with what was given. @throws InputError where it was tampered with. */
export async function verifiedAt(path: string, envelope: Envelope, flags: VerifyFlags): Promise<Verified> {
  const report = await reportOf(path, flags);
  const broken = report.checks.filter(({ check, outcome }) => outcome === "fails" && BYTES.has(check));
  if (broken.length > 0)
    throw new InputError(
      broken.map(({ check, said }) => tampered(basename(path), check, text(said.en, said.ko))),
    );
  const standing = report.checks.find(({ check }) => check === "standing");
  const { statement, log } = report;
  return {
    statement: statementDigest(envelope),
    issuer: statement.issuer ?? "",
    issuedAt: statement.claimedAt ?? "",
    verdict: report.verdict,
    said: text(report.headline.en, report.headline.ko),
    log: log === null ? null : { origin: log.origin, index: log.index },
    witnesses: report.witnesses.map(({ name }) => name),
    answered:
      standing?.code === "standing-withdrawn" || standing?.code === "standing-corrected"
        ? {
            kind: standing.code === "standing-withdrawn" ? "withdrawal" : "correction",
            at: `${standing.data.origin}, ${standing.data.index}`,
          }
        : null,
  };
}

const reportOf = (path: string, flags: VerifyFlags): Promise<Report> =>
  asProblem(() =>
    verifyFile(readVerifyInput(path, flags), {
      log: logCrypto,
      statement: statementCrypto,
      types: STATEMENT_TYPES,
    }),
  );
