import { execFileSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pythonWith } from "../../../bench/children.ts";
import type { Case } from "./case.ts";
import { type Sample, textOf } from "./sample.ts";

interface Question {
  readonly what: string;
  readonly expected: Case["expected"];
  readonly statement: Buffer;
  readonly receipt: Buffer;
}

/** scitt-cose, which reads RFC 9942 receipts of RFC 9162 trees. */
export async function scittCases(sample: Sample): Promise<Case[]> {
  const python = await pythonWith("scitt", ["scitt-cose==0.5.0"]);
  const statement = readFileSync(join(sample.scitt, "statement.cose"));
  const receipt = readFileSync(join(sample.scitt, "receipt.cose"));
  const questions: Question[] = [
    { what: "a statement registered for SCITT", expected: "accepted", statement, receipt },
    { what: "a byte in the signed statement", expected: "refused", statement: flipped(statement), receipt },
    { what: "a byte in the receipt", expected: "refused", statement, receipt: flipped(receipt) },
    { what: "the receipt of another entry", expected: "refused", statement: receipt, receipt },
  ];
  return questions.map(({ what, expected, ...files }) => ({
    verifier: "scitt-cose 0.5.0",
    what,
    expected,
    ...asked(python, sample, files),
  }));
}

/** One bit, near the end: in the signature. */
function flipped(bytes: Buffer): Buffer {
  const twin = Buffer.from(bytes);
  const at = twin.length - 10;
  twin[at] = (twin[at] ?? 0) ^ 1;
  return twin;
}

function asked(
  python: string,
  sample: Sample,
  { statement, receipt }: Pick<Question, "statement" | "receipt">,
): Pick<Case, "found" | "said"> {
  const input = JSON.stringify({
    statement: statement.toString("hex"),
    receipt: receipt.toString("hex"),
    issuer: textOf(join(sample.log, "issuer.pub")),
    log: logKeyPem(textOf(join(sample.log, "log.vkey"))),
  });
  try {
    const said = execFileSync(python, ["-c", SCRIPT], { input, encoding: "utf8" }).trim();
    return { found: said === "True True" ? "accepted" : "refused", said };
  } catch (error) {
    return { found: "refused", said: error instanceof Error ? error.message.slice(0, 160) : "" };
  }
}

/** The Ed25519 key of a vkey, as PEM. */
function logKeyPem(vkey: string): string {
  const raw = Buffer.from(vkey.trim().split("+").slice(2).join("+"), "base64").subarray(1);
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  return String(
    createPublicKey({ key: der, format: "der", type: "spki" }).export({ format: "pem", type: "spki" }),
  );
}

const SCRIPT = `
import json, sys
from scitt_cose import parse_signed_statement, verify_receipt
case = json.load(sys.stdin)
statement = bytes.fromhex(case["statement"])
parsed = parse_signed_statement(statement, public_key_pem=case["issuer"])
receipt = verify_receipt(bytes.fromhex(case["receipt"]), leaf_entry_hex=case["statement"], log_public_key_pem=case["log"])
print(parsed["signature_verified"], receipt.ok)
`;
