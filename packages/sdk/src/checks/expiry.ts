import { endorsementType, type InTotoStatement, typeUri } from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";

/** The end of a day: what is to count on that day has to last through it. */
export const endOf = (day: string): string => `${day}T23:59:59Z`;

/** An endorsement ends; other statements do not. */
export function checkExpiry(statement: InTotoStatement | null, asOf: string | null): readonly Finding[] {
  if (statement === null || statement.predicateType !== typeUri("endorsement")) return [];
  const expires = endorsementType.predicateOf(statement)?.expires;
  if (expires === undefined) return [];
  if (asOf === null) return [finding("expiry-open", { expires })];
  return [finding(expires > endOf(asOf) ? "expiry-ahead" : "expiry-past", { expires, asOf })];
}
