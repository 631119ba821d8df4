import type { LookedUp } from "@bongsu/regime";
import { answersIn, type LogCopy } from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";
import { logCrypto, statementCrypto } from "../log/crypto.ts";
import { STATEMENT_TYPES } from "../log/types.ts";
import { asProblem } from "../verify/refused.ts";

/** A statement by its digest, with the log in which it stands where that is known. */
export interface Sought {
  readonly digest: Digest;
  readonly issuer: string;
  readonly log: { readonly origin: string } | null;
}

/**
 * Whether its issuer has withdrawn or corrected it, by copies of its log; another log is no answer.
 * @throws InputError
 */
export async function lookUp(sought: Sought | null, logs: readonly LogCopy[]): Promise<LookedUp> {
  const home = sought?.log?.origin;
  if (sought === null || home === undefined || logs.length === 0) return { answered: null, copies: [] };
  const tools = { log: logCrypto, statement: statementCrypto, types: STATEMENT_TYPES };
  const found = await asProblem(() => answersIn(sought.digest, logs, tools));
  const usable = found.filter(
    ({ damaged, origin, missing, answers }) =>
      !damaged && origin === home && (missing === 0 || answers.length > 0),
  );
  const own = usable
    .flatMap(({ answers }) => answers)
    .filter(({ by, keyValid, kind }) => by === sought.issuer && keyValid && isDecisive(kind));
  const first = own.find(({ kind }) => kind === "withdrawal") ?? own.at(-1);
  return {
    answered:
      first === undefined || !isDecisive(first.kind)
        ? null
        : { kind: first.kind, at: `${first.origin}, ${first.index}` },
    copies: usable.map(({ name, origin, size }) => `${name} (${origin}, ${size})`),
  };
}

const isDecisive = (kind: string): kind is "withdrawal" | "correction" =>
  kind === "withdrawal" || kind === "correction";
