import { isIPv6 } from "node:net";
import type { Asking } from "../route/endpoint.ts";

/**
 * Whom a request is counted for: an IPv4 address, or the first 64 bits of an IPv6 one, which is what one customer is
 * given at least (RFC 6177).
 */
export function whoAsks(context: Asking, behindProxy: boolean): string {
  const direct = context.env?.address ?? "";
  // Each proxy adds to the right: only the last part is our own proxy's word.
  const told = behindProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return network(told ?? direct);
}

export function network(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(bare)) return bare;
  const { hostname } = new URL(`http://[${bare.split("%")[0]}]`);
  const [head = "", tail = ""] = hostname.slice(1, -1).split("::");
  const left = head.split(":").filter((group) => group !== "");
  const right = tail.split(":").filter((group) => group !== "");
  const zeroes = hostname.includes("::")
    ? Array.from({ length: 8 - left.length - right.length }, () => "0")
    : [];
  return `${[...left, ...zeroes, ...right].slice(0, 4).join(":")}::/64`;
}
