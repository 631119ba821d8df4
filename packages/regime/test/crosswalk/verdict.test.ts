import { describe, expect, test } from "vitest";
import { combine, DR, EQ, PO, PP, PPI, prove, Network, project } from "@bongsu/regime";
import { relationOfSets } from "./sets.ts";

// The table of docs/crosswalk.md, "What a finding entails"
test.each([
  [EQ, "satisfied", "violated"],
  [PPI, "satisfied", "nothing"],
  [PP, "partly", "violated"],
  [PO, "partly", "nothing"],
  [DR, "nothing", "nothing"],
  [31, "nothing", "nothing"],
  [0, "nothing", "nothing"],
  [EQ | PPI, "satisfied", "nothing"],
  [EQ | PP, "partly", "violated"],
  [PP | PO, "partly", "nothing"],
  [PP | PO | DR, "nothing", "nothing"],
])("mask %i: satisfied gives %s, violated gives %s", (mask, satisfied, violated) => {
  expect([project("satisfied", mask), project("violated", mask)]).toEqual([satisfied, violated]);
});

/**
 * A clause as the set of things that it asks for; what is done is a set too. It is satisfied where all is done, and
 * violated where something is not: the projection never says what some world denies.
 */
test("no projection is wrong in any world of four things", () => {
  let projected = 0;
  for (let a = 1; a < 16; a++)
    for (let b = 1; b < 16; b++)
      for (let mask = relationOfSets(a, b), done = 0; done < 16; done++) {
        const [finding, truth] = [a, b].map((clause) => ((clause & ~done) === 0 ? "satisfied" : "violated"));
        if (finding !== "satisfied" && finding !== "violated") throw new Error("one of the two");
        const said = project(finding, mask);
        if (said === "satisfied" || said === "violated") expect(said).toBe(truth);
        if (said === "partly") expect(b & done).not.toBe(0);
        if (said !== "nothing") projected++;
      }
  expect(projected).toBeGreaterThan(300);
});

const chain = (...masks: number[]): number => {
  const network = new Network();
  for (let i = 0; i <= masks.length; i++) network.addRegion();
  for (const [i, mask] of masks.entries()) network.add(i, i + 1, mask);
  return prove(network, 0, masks.length).mask;
};

// Cases put to CISO Assistant (intuitem/ciso-assistant-community@f990d7b, core/mappings/engine.py), and the sound answer
describe("the cases that a peer answers otherwise", () => {
  test.each([
    ["1: A contains B, A violated", [["violated", PPI]], "unknown"],
    ["2: A overlaps B, A violated", [["violated", PO]], "unknown"],
    ["3: A within B, B contains C, A satisfied", [["satisfied", chain(PP, PPI)]], "unknown"],
    ["4: A overlaps B overlaps C, A satisfied", [["satisfied", chain(PO, PO)]], "unknown"],
    [
      "5: one that contains B satisfied, another violated",
      [
        ["satisfied", PPI],
        ["violated", PPI],
      ],
      "satisfied",
    ],
    ["7: equal, equal", [["satisfied", chain(EQ, EQ)]], "satisfied"],
    [
      "satisfied by one, violated by a part",
      [
        ["satisfied", PPI],
        ["violated", PP],
      ],
      "conflict",
    ],
    [
      "two parts do not make the whole",
      [
        ["satisfied", PP],
        ["satisfied", PP],
      ],
      "partly",
    ],
    ["nothing assessed", [], "unknown"],
  ] as const)("%s", (_, findings, status) => {
    const all = findings.map(([finding, mask], at) => ({ clause: `A${at + 1}`, finding, mask }));
    expect(combine(all).status).toBe(status);
  });
  test("a verdict names the clauses that it rests on, and no others", () => {
    expect(
      combine([
        { clause: "A1", finding: "satisfied", mask: PPI },
        { clause: "A2", finding: "violated", mask: PPI },
      ]).because,
    ).toEqual(["A1"]);
  });
});
