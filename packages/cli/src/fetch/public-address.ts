import { BlockList, isIPv6 } from "node:net";

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890 and its updates). */
const NOT_PUBLIC: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
];

/** Of IPv6 only global unicast is public, without what carries an IPv4 address or documents. */
const PUBLIC_6: readonly [string, number] = ["2000::", 3];
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const notPublic = new BlockList();
for (const [address, bits, family] of NOT_PUBLIC) notPublic.addSubnet(address, bits, family);
const public6 = new BlockList();
public6.addSubnet(...PUBLIC_6, "ipv6");
const notPublic6 = new BlockList();
for (const [address, bits] of NOT_PUBLIC_6) notPublic6.addSubnet(address, bits, "ipv6");
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether an address may be asked: a public one, or this machine's own where that is wished. */
export function mayAsk(address: string, allowLoopback: boolean): boolean {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  if (allowLoopback && loopback.check(address, family)) return true;
  return family === "ipv4"
    ? !notPublic.check(address, "ipv4")
    : public6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
}
