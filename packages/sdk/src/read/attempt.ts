import { LogRefusal } from "@bongsu/log";
import { StatementRefusal } from "@bongsu/statement";
import { type Role, SdkRefusal } from "../refusal.ts";

type Because = LogRefusal | StatementRefusal;

export const isRefusal = (error: unknown): error is Because =>
  error instanceof LogRefusal || error instanceof StatementRefusal;

/** @throws SdkRefusal input-refused, where a reader of `log` or `statement` refuses the file. */
export function readAs<T>(role: Role, file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) throw new SdkRefusal("input-refused", file, { role, because: error }, error);
    throw error;
  }
}

/** What a step gives, or the refusal that it ends in. */
export function attempt<T>(step: () => T): { readonly value: T } | { readonly because: Because } {
  try {
    return { value: step() };
  } catch (error) {
    if (isRefusal(error)) return { because: error };
    throw error;
  }
}
