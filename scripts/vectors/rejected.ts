import type { StatementRefusalCode } from "@bongsu/statement";
import { rejectedEnvelopes } from "./rejected-envelopes.ts";
import { rejectedJson } from "./rejected-json.ts";
import { rejectedStatements } from "./rejected-statements.ts";

export interface Rejected {
  readonly name: string;
  readonly code: StatementRefusalCode;
  readonly layer: "json" | "envelope" | "signature" | "payload" | "schema" | "rule";
  readonly why: { readonly en: string; readonly ko: string };
  readonly envelope: string | Uint8Array;
}

/** What every reader must refuse, and for what. */
export const rejected = (): readonly Rejected[] => [
  ...rejectedJson(),
  ...rejectedEnvelopes(),
  ...rejectedStatements(),
];
