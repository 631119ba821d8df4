import { BlockList, isIP, isIPv4 } from "node:net";

/** never: no neighbour can be there: link-local, multicast, documentation, a cloud's metadata service. */
export type AddressKind = "public" | "private" | "never";

/** IANA IPv4 Special-Purpose Address Registry; 100.64.0.0/10 is RFC 6598. */
const PRIVATE_4 = ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
/** The same registry, RFC 5771 (multicast); last, services with the secrets of a cloud's machines. */
const NEVER_4 = [
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32",
  "168.63.129.16/32",
];
/** IANA IPv6 Special-Purpose Address Registry. */
const PRIVATE_6 = ["::1/128", "fc00::/7"];
const NEVER_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fd00:ec2::254/128"];
/** The addresses that are given out (RFC 4291 section 2.4). */
const GLOBAL_6 = ["2000::/3"];
/** IPv4 inside IPv6: RFC 4291 section 2.5.5.2 and RFC 6052 section 2.1. */
const EMBEDDING_6 = ["::ffff:0:0/96", "64:ff9b::/96"];

const listOf = (subnets: readonly string[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", bits = ""] = subnet.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
};

const FOUR = { private: listOf(PRIVATE_4, "ipv4"), never: listOf(NEVER_4, "ipv4") };
const SIX = {
  private: listOf(PRIVATE_6, "ipv6"),
  never: listOf(NEVER_6, "ipv6"),
  global: listOf(GLOBAL_6, "ipv6"),
  embedding: listOf(EMBEDDING_6, "ipv6"),
};

/** Where an address leads; a text that is no address leads nowhere. */
export function addressKind(address: string): AddressKind {
  if (isIPv4(address)) {
    if (FOUR.never.check(address, "ipv4")) return "never";
    return FOUR.private.check(address, "ipv4") ? "private" : "public";
  }
  // One with a zone (RFC 4007 section 11) is of one link.
  if (isIP(address) === 0 || address.includes("%")) return "never";
  if (SIX.embedding.check(address, "ipv6")) return addressKind(embedded(address));
  if (SIX.never.check(address, "ipv6")) return "never";
  if (SIX.private.check(address, "ipv6")) return "private";
  return SIX.global.check(address, "ipv6") ? "public" : "never";
}

/** The IPv4 address in the last 32 bits. */
function embedded(address: string): string {
  // The URL parser writes every form of an address in one way: hexadecimal groups.
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":").slice(-2);
  return groups
    .flatMap((group) => {
      const value = Number.parseInt(group === "" ? "0" : group, 16);
      return [value >> 8, value & 0xff];
    })
    .join(".");
}
