import {
  canonicalBytes,
  encodeEnvelope,
  IN_TOTO_PAYLOAD_TYPE,
  signPayload,
  STATEMENT_TYPE,
  type StatementType,
  statementTypes,
} from "@bongsu/statement";
import { evaluationStatementTypes } from "@bongsu/evaluation";
import { vectorKey } from "./key.ts";
import { PREDICATES } from "./predicates.ts";

export const TYPES: readonly StatementType[] = [...statementTypes, ...evaluationStatementTypes];

const typeNamed = (name: string): StatementType => {
  const type = TYPES.find((one) => one.name === name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
};

/** A predicate with members set by path, such as `{ "keys.0.use": "root" }`; undefined takes one away. */
export function changed(name: string, edits: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = structuredClone(PREDICATES[name] ?? {});
  for (const [path, value] of Object.entries(edits)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const holder = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy);
    if (value === undefined) Reflect.deleteProperty(Object(holder), last);
    else Reflect.set(Object(holder), last, value);
  }
  return copy;
}

/** The statement with the subjects of the type's sound predicate, whatever the predicate is. */
export function statementOf(name: string, predicate: Record<string, unknown> = PREDICATES[name] ?? {}) {
  const type = typeNamed(name);
  return {
    _type: STATEMENT_TYPE,
    subject: [...type.subjectsOf(PREDICATES[name])],
    predicateType: type.uri,
    predicate,
  };
}

export const signed = (payload: Uint8Array, payloadType = IN_TOTO_PAYLOAD_TYPE): string =>
  text(encodeEnvelope(signPayload(payloadType, payload, vectorKey)));

export const signedValue = (value: unknown): string => signed(canonicalBytes(value));

/** A signed payload that is text as it stands here, canonical or not. */
export const signedText = (payload: string): string => signed(bytes(payload));

export const text = (of: Uint8Array): string => new TextDecoder().decode(of);
export const bytes = (of: string): Uint8Array => new TextEncoder().encode(of);
