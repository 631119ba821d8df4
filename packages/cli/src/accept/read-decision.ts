import { basename } from "node:path";
import { InputError, parseJson, type Problem, text } from "@bongsu/input";
import {
  acceptanceType,
  type Decision,
  DECISION_KIND,
  decisionSchema,
  type Recognition,
  recognitionType,
} from "@bongsu/regime";
import { kindOf } from "@bongsu/sdk";
import { type Digest, digestBytes, type Envelope, readStatement, statementDigest } from "@bongsu/statement";
import { bytesAt } from "../io/node-files.ts";
import { envelopeIn } from "../log/envelope-in.ts";

export interface GivenDecision {
  readonly decision: Decision;
  /** Of the file's bytes. */
  readonly digest: Digest;
  /** Where it is a signed statement; its signature is not verified here. */
  readonly statement: {
    readonly envelope: Envelope;
    readonly digest: Digest;
    readonly issuer: string;
  } | null;
}

/** A signed statement of recognition; null for anything else. Its signature is not verified here. @throws InputError */
export function recognitionAt(path: string): Recognition | null {
  const bytes = bytesAt(path, "evidence");
  const kind = kindOf(bytes);
  if (kind !== "bundle" && kind !== "envelope") return null;
  return recognitionType.predicateOf(readStatement(envelopeIn(bytes)));
}

/** A decision in JSON, or the signed statement of one. @throws InputError */
export function decisionAt(path: string): GivenDecision {
  const bytes = bytesAt(path, "evidence");
  const file = basename(path);
  const digest = digestBytes(bytes);
  const kind = kindOf(bytes);
  if (kind === "bundle" || kind === "envelope") {
    const envelope = envelopeIn(bytes);
    const acceptance = acceptanceType.predicateOf(readStatement(envelope));
    if (acceptance === null) throw new InputError([noDecision(file, "/payload")]);
    const statement = { envelope, digest: statementDigest(envelope), issuer: acceptance.issuer };
    return { decision: acceptance.decision, digest, statement };
  }
  const read = decisionSchema.safeParse(parseJson(bytes, { file }));
  if (read.success) return { decision: read.data, digest, statement: null };
  const [issue] = read.error.issues;
  throw new InputError([noDecision(file, `/${(issue?.path ?? []).map(String).join("/")}`)]);
}

const noDecision = (file: string, pointer: string): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place: { pointer },
  found: text("This is not a decision on evidence.", "증빙에 대한 수용 결정이 아니다."),
  expected: text(
    `What bongsu accept writes (${DECISION_KIND}, spec/acceptance.schema.json), or its signed statement.`,
    `bongsu accept가 쓴 결정(${DECISION_KIND}, spec/acceptance.schema.json) 또는 그 서명된 문서여야 한다.`,
  ),
  todo: text(
    "Make one with: bongsu accept … -o decision.json",
    "다음으로 만드십시오: bongsu accept … -o decision.json",
  ),
});
