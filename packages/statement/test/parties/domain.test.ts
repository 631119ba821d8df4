import { describe, expect, test } from "vitest";
import { checkDomain, COUNTRIES, domainFault } from "../../src/index.ts";
import { refusalOf } from "../support/refused.ts";

const long = (length: number): string => `${`${"a".repeat(60)}.`.repeat(4)}${"b".repeat(length - 247)}.kr`;

describe("domain names", () => {
  test.each([
    "a.kr",
    "institute.example",
    "aisi.go.kr",
    "xn--9t4b11yi5a.xn--3e0b707e",
    "1st.example",
    "a-b.c-d.example",
    `${"a".repeat(63)}.example`,
  ])("%s", (name) => {
    expect(domainFault(name)).toBeNull();
    expect(checkDomain(name)).toBe(name);
  });

  test.each([
    ["", "empty"],
    ["연구소.kr", "not-ascii"],
    ["a\u00ad.kr", "not-ascii"],
    ["a.kr.", "trailing-dot"],
    ["192.0.2.1", "ip-address"],
    ["1.2", "ip-address"],
    ["[2001:db8::1]", "ip-address"],
    ["a.kr:443", "ip-address"],
    ["A.kr", "upper-case"],
    ["localhost", "one-label"],
    ["a..kr", "label"],
    [".kr", "label"],
    ["-a.kr", "label"],
    ["a-.kr", "label"],
    ["a.k-", "label"],
    ["a_b.kr", "label"],
    ["a.b.1", "label"],
    ["a.kr/", "label"],
    ["a.kr\n", "label"],
    ["a b.kr", "label"],
    [`${"a".repeat(64)}.kr`, "label"],
  ])("%j: %s", (found, fault) => {
    expect(refusalOf(() => checkDomain(found))).toEqual({
      code: "domain-invalid",
      details: { found, fault },
    });
  });

  test("of 253 characters and no more", () => {
    expect(long(253)).toHaveLength(253);
    expect(domainFault(long(253))).toBeNull();
    expect(domainFault(long(254))).toBe("too-long");
  });
});

test("countries are those that ISO 3166-1 assigns, and EU", () => {
  // 249 codes in tzdata's iso3166.tab
  expect(COUNTRIES).toHaveLength(250);
  expect(new Set(COUNTRIES).size).toBe(250);
  expect([...COUNTRIES]).toEqual([...COUNTRIES].toSorted());
  expect(COUNTRIES).toContain("EU");
  for (const none of ["UK", "ZZ", "SU", "XK"]) expect(COUNTRIES).not.toContain(none);
});
