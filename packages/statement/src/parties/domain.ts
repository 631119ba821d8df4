import { refuse } from "../refusal.ts";

/**
 * A host name of letters, digits and hyphens in at least two labels (RFC 1123 section 2.1, RFC 5890 section 2.3.1),
 * in lower case, internationalised names in their `xn--` form. The last label begins with a letter, so that no IPv4
 * address passes.
 */
export const DOMAIN_PATTERN =
  /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What is wrong with a text that should name a domain. */
export type DomainFault =
  | "empty"
  | "too-long"
  | "trailing-dot"
  | "ip-address"
  | "upper-case"
  | "not-ascii"
  | "one-label"
  | "label";

/** @returns null for a domain. */
export function domainFault(text: string): DomainFault | null {
  if (text === "") return "empty";
  if (/[\u0080-\uffff]/.test(text)) return "not-ascii";
  if (text.length > 253) return "too-long";
  if (text.endsWith(".")) return "trailing-dot";
  if (/^[0-9.]+$/.test(text) || text.includes(":")) return "ip-address";
  if (/[A-Z]/.test(text)) return "upper-case";
  if (!text.includes(".")) return "one-label";
  return DOMAIN_PATTERN.test(text) ? null : "label";
}

/** @throws StatementRefusal `domain-invalid`. */
export function checkDomain(text: string): string {
  const fault = domainFault(text);
  return fault === null ? text : refuse("domain-invalid", { found: text, fault });
}
