/** Nobody may silence this node for longer. */
const LONGEST = 24 * 60 * 60;

/** Seconds that the header Retry-After asks for (RFC 9110 section 10.2.3), a day at most; null where it says nothing. */
export function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value), LONGEST);
  const until = Date.parse(value);
  if (!/^[A-Z][a-z]{2}, /.test(value) || Number.isNaN(until)) return null;
  return Math.min(Math.max(0, Math.ceil((until - now) / 1000)), LONGEST);
}
