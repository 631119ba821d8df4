import type { DomainFault } from "./parties/domain.ts";

/** What JSON has at a place. */
export type JsonExpectation = "value" | "string" | "character" | "escape" | "end" | ":" | ", }" | ", ]";

interface FieldFault {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

/** What each refusal says beside its code. Values are as found, shortened to `EXCERPT` characters. */
export interface StatementRefusals {
  "base64-invalid": { readonly field: string; readonly at: number };
  "json-too-large": { readonly bytes: number; readonly limit: number };
  "json-not-utf8": Readonly<Record<string, never>>;
  "json-syntax": { readonly at: number; readonly found: string; readonly expected: JsonExpectation };
  "json-too-deep": { readonly pointer: string; readonly limit: number };
  "json-duplicate-key": { readonly pointer: string };
  "json-reserved-key": { readonly pointer: string };
  "json-lone-surrogate": { readonly pointer: string };
  "json-number-out-of-range": { readonly pointer: string; readonly found: string };
  "value-not-json": { readonly pointer: string };
  "envelope-field": FieldFault;
  "envelope-signature-count": { readonly found: number };
  "payload-type-unsupported": { readonly found: string; readonly expected: string };
  "payload-not-canonical": { readonly at: number };
  "key-not-p256": { readonly bytes: number };
  "signature-not-der": { readonly bytes: number };
  "signature-invalid": { readonly keyId: string };
  "statement-field": FieldFault;
  "predicate-invalid": FieldFault & { readonly type: string };
  "subject-mismatch": { readonly type: string };
  "document-invalid": FieldFault & { readonly document: "well-known" | "trust-policy" };
  "domain-invalid": { readonly found: string; readonly fault: DomainFault };
  "no-stated-criterion": { readonly format: string };
  "criterion-unsettled": { readonly format: string; readonly criterion: string };
  "proof-invalid": { readonly size: number; readonly index: number; readonly nodes: number };
  "signature-length": { readonly found: number; readonly expected: number };
}

export type StatementRefusalCode = keyof StatementRefusals;

/** A code with what belongs to it, as a union that narrows by `code`. */
export type StatementRefusalReason<Among extends StatementRefusalCode = StatementRefusalCode> = {
  [Code in Among]: { readonly code: Code; readonly details: StatementRefusals[Code] };
}[Among];

/** The only error that this package throws for input that it does not accept. */
export class StatementRefusal extends Error {
  override readonly name = "StatementRefusal";
  readonly reason: StatementRefusalReason;

  constructor(reason: StatementRefusalReason, cause?: unknown) {
    super(reason.code, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }

  get code(): StatementRefusalCode {
    return this.reason.code;
  }

  get details(): StatementRefusalReason["details"] {
    return this.reason.details;
  }
}

/** @throws StatementRefusal always. */
export function refuse<Code extends StatementRefusalCode>(
  code: Code,
  details: StatementRefusals[Code],
  cause?: unknown,
): never {
  throw new StatementRefusal({ code, details } as StatementRefusalReason, cause);
}

const EXCERPT = 40;

/** A piece of hostile text that may stand in a message: short, and without control or direction characters. */
export function excerpt(text: string): string {
  const shown = Array.from(text.slice(0, EXCERPT + 2)).slice(0, EXCERPT);
  const cut = text.length > shown.join("").length;
  return shown.join("").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD") + (cut ? "…" : "");
}
