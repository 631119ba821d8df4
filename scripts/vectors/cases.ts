import type { StatementRefusalCode } from "@bongsu/statement";
import { signedValue, statementOf } from "./envelopes.ts";
import type { Rejected } from "./rejected.ts";
import { DIGEST } from "./predicates.ts";

type Case = readonly [name: string, en: string, ko: string, envelope: string | Uint8Array];

/** Cases that the same layer refuses with the same code. */
export const all = (
  layer: Rejected["layer"],
  code: StatementRefusalCode,
  cases: readonly Case[],
): Rejected[] => cases.map(([name, en, ko, envelope]) => ({ name, code, layer, why: { en, ko }, envelope }));

/** An envelope that is sound, to be spoilt. */
export const sound = signedValue(statementOf("reply"));

/** A canonical payload of an unknown type with this text as its predicate. */
export const plain = (predicate: string): string =>
  `{"_type":"https://in-toto.io/Statement/v1","predicate":${predicate},"predicateType":"urn:later:type","subject":[{"digest":{"sha256":"${DIGEST.slice(7)}"}}]}`;
