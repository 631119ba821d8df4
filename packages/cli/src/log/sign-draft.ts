import { InputError, parseYaml, text } from "@bongsu/input";
import { recognitionType } from "@bongsu/regime";
import {
  correctionType,
  endorsementType,
  type Envelope,
  erasureType,
  objectionType,
  observationType,
  replyType,
  signStatement,
  type StatementSigner,
  type StatementType,
  StatementRefusal,
  withdrawalType,
} from "@bongsu/statement";
import { usage } from "../failure.ts";
import { DRAFTS, type DraftName } from "./drafts.ts";
import { newSalt } from "./sign.ts";

const TYPES = {
  observation: observationType,
  objection: objectionType,
  reply: replyType,
  correction: correctionType,
  withdrawal: withdrawalType,
  erasure: erasureType,
  endorsement: endorsementType,
  recognition: recognitionType,
} satisfies Record<DraftName, StatementType>;

export interface Speaker {
  readonly domain: string;
  readonly issuedAt: string;
  readonly signer: StatementSigner;
}

/**
 * Signs what a person wrote: the domain that speaks, the time and the salt are added to it.
 * @throws InputError with the line for YAML that cannot be read or says what its type does not allow.
 */
export function signDraft(file: string, bytes: Uint8Array, speaker: Speaker): Envelope {
  const { value, locate } = parseYaml(bytes, { file });
  const { statement, ...said } = isObject(value) ? value : { statement: undefined };
  const name = DRAFTS.find((known) => known === statement);
  if (name === undefined) throw unnamed(file, String(statement ?? ""));
  try {
    const whole = { ...said, ...added(name, speaker) };
    return signStatement(TYPES[name] as Speaks, whole, speaker.signer);
  } catch (error) {
    if (!(error instanceof StatementRefusal) || error.reason.code !== "predicate-invalid") throw error;
    const { pointer, found, expected } = error.reason.details;
    const path = pointer.split("/").slice(1);
    throw new InputError([
      {
        code: "schema",
        severity: "error",
        file,
        place: { ...locate(path), pointer },
        found: text(found, found),
        expected: text(expected, expected),
        todo: text(
          `A draft with every member: bongsu statement draft ${name}`,
          `모든 항목이 있는 초안: bongsu statement draft ${name}`,
        ),
      },
    ]);
  }
}

/** Each type checks what it is given, whatever that is. */
type Speaks = Parameters<typeof signStatement<Record<string, unknown>>>[0];

function added(name: DraftName, { domain, issuedAt }: Speaker): Record<string, string> {
  if (name === "observation") return { reportedBy: domain, issuedAt, salt: newSalt() };
  if (name === "endorsement" || name === "recognition") return { issuer: domain, issuedAt };
  return { issuer: domain, issuedAt, salt: newSalt() };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unnamed = (file: string, found: string) =>
  usage(
    file,
    text(
      `“statement: ${found}” names no type that is written by hand.`,
      `“statement: ${found}”은(는) 손으로 쓰는 문서의 종류가 아니다.`,
    ),
    text(`One of ${DRAFTS.join(", ")}.`, `다음 중 하나: ${DRAFTS.join(", ")}.`),
    text(
      "A draft to fill in: bongsu statement draft objection",
      "채워 넣을 초안: bongsu statement draft objection",
    ),
  );
