import { expect } from "vitest";
import { StatementRefusal, type StatementRefusalReason } from "../../src/index.ts";

/** What the call is refused for; a call that succeeds, or that fails otherwise, fails the test. */
export function refusalOf(call: () => unknown): StatementRefusalReason {
  try {
    call();
  } catch (error) {
    if (error instanceof StatementRefusal) return error.reason;
    throw error;
  }
  return expect.fail("nothing was refused");
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
