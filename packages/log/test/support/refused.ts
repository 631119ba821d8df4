import { LogRefusal } from "../../src/index.ts";
import type { LogRefusalCode, LogRefusals } from "../../src/index.ts";

export interface Refused {
  readonly code: LogRefusalCode;
  readonly details: LogRefusals[LogRefusalCode];
}

/** Code and details of the refusal that a call ends in; anything else fails the test. */
export function refused(call: () => unknown): Refused {
  try {
    call();
  } catch (error) {
    return told(error);
  }
  throw new Error("was not refused");
}

export async function refusedLater(call: () => Promise<unknown>): Promise<Refused> {
  try {
    await call();
  } catch (error) {
    return told(error);
  }
  throw new Error("was not refused");
}

function told(error: unknown): Refused {
  if (error instanceof LogRefusal) return { code: error.code, details: error.details };
  throw error;
}

export const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, "hex"));
export const text = (words: string): Uint8Array => new TextEncoder().encode(words);
export const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
