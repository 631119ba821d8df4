import type { LogRefusal } from "@bongsu/log";
import type { StatementRefusal } from "@bongsu/statement";

/** What a file is given as. */
export type Role = "file" | "proof" | "key" | "log-key" | "policy" | "well-known" | "trust" | "log";

/** Every reason for which nothing can be verified at all. */
export interface SdkRefusals {
  /** The file is not what it was given as; the reader of its format says why. */
  "input-refused": { readonly role: Role; readonly because: LogRefusal | StatementRefusal };
  "kind-unknown": { readonly bytes: number };
  "kind-proof-alone": Readonly<Record<string, never>>;
  "bundle-member": { readonly pointer: string; readonly expected: string };
  /** The bundle signs a file itself, not a statement about it. */
  "bundle-message": Readonly<Record<string, never>>;
  "key-pem": { readonly found: "private" | "certificate" | "other" };
  "log-keys-none": Readonly<Record<string, never>>;
  "log-checkpoint-missing": Readonly<Record<string, never>>;
  "date-malformed": { readonly found: string };
}

export type SdkRefusalCode = keyof SdkRefusals;

/** The one error of this package for input that cannot be read; `refusalSaid` has its sentences. */
export class SdkRefusal<C extends SdkRefusalCode = SdkRefusalCode> extends Error {
  override readonly name = "SdkRefusal";
  readonly code: C;
  /** Name of the file. */
  readonly file: string;
  readonly details: SdkRefusals[C];
  constructor(code: C, file: string, details: SdkRefusals[C], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.file = file;
    this.details = details;
  }
}

/** @throws SdkRefusal, always. */
export function refuse<C extends SdkRefusalCode>(code: C, file: string, details: SdkRefusals[C]): never {
  throw new SdkRefusal(code, file, details);
}
