import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AcceptanceMatrix, type Decision, decisionSchema, STATUS_NAMES } from "@bongsu/regime";
import { acceptancePage, matrixPage } from "@bongsu/web";
import { acceptance as en } from "../src/messages/en/acceptance.ts";
import { acceptance as ko } from "../src/messages/ko/acceptance.ts";

const hash = (letter: string) => `sha256:${letter.repeat(64)}`;
const text = (one: string) => ({ en: `${one} en`, ko: `${one} 한국어` });

/** A made-up decision with every answer in it. */
function decision(over: object = {}): Decision {
  return decisionSchema.parse({
    kind: "bongsu/acceptance/1",
    tool: { name: "bongsu", version: "0" },
    synthetic: true,
    authority: { id: "authority", name: text("Authority"), domain: null },
    purpose: text("Purpose"),
    profile: { written: "2026-11-01", digest: hash("a") },
    asOf: "2026-11-25",
    evidence: {
      kind: "comparison",
      title: text("Evidence"),
      digest: hash("e"),
      from: null,
      fromKnown: "nobody",
      statement: null,
      cover: null,
    },
    clauses: (["accepted", "accepted-with-condition", "refused", "missing", "unknown"] as const).map(
      (status, at) => ({
        clause: `a/${at + 1}`,
        topic: text("Topic"),
        asks: text("Asks"),
        status,
        rule: { id: "V1", version: 1 },
        contrary: false,
        reasons: [
          {
            rule: { id: "A1", version: 1 },
            requirement: "kinds",
            outcome: "met",
            said: text("Because"),
            proof: [text("Line")],
            condition: null,
          },
        ],
        ends: at === 0 ? [{ on: "2027-01-01", because: text("it ends") }] : [],
        restsOn: { recognition: [], relations: [] },
      }),
    ),
    asks: [{ id: "x", said: text("Something more"), settles: [{ clause: "a/4", requirement: "kinds" }] }],
    ...over,
  });
}

const halves = (page: string): [string, string] => {
  const at = page.indexOf('id="ko"');
  return [page.slice(page.indexOf('id="en"'), at), page.slice(at)];
};

test("each half has every answer in its language, what to ask for, and until when", () => {
  const [english, korean] = halves(acceptancePage(decision()));
  for (const name of Object.values(STATUS_NAMES)) {
    expect(english).toMatch(new RegExp(`</svg ?>${name.en}<`));
    expect(korean).toMatch(new RegExp(`</svg ?>${name.ko}<`));
  }
  expect(english).toContain("Something more en");
  expect(korean).toContain("Something more 한국어");
  expect(english).toContain("2027-01-01: then it ends en");
});

test("what is synthetic is marked in both halves of every page; what is not, in none (rule 6)", () => {
  const cell = {
    party: null,
    authority: text("Authority"),
    clause: "a/1",
    by: "decision",
    status: "accepted",
    said: text("Evidence"),
    from: "2026-11-25",
    until: null,
    evidence: hash("e"),
  } as const;
  const matrix = (synthetic: boolean): AcceptanceMatrix => ({
    kind: "bongsu/acceptance-matrix/1",
    asOf: "2026-11-25",
    cells: [{ ...cell, evidence: `sha256:${"e".repeat(64)}`, synthetic }],
  });
  for (const page of [acceptancePage(decision()), matrixPage(matrix(true))]) {
    const [english, korean] = halves(page);
    expect(english).toContain("Synthetic example");
    expect(korean).toContain("가상의 보기");
  }
  for (const page of [acceptancePage(decision({ synthetic: false })), matrixPage(matrix(false))])
    expect(page).not.toMatch(/class="draft"/);
});

test("words from outside are text: no markup, no direction, no address", () => {
  const hostile = { en: '<img src=x onerror=alert(1)>"\u202e', ko: "<script>alert(1)</script>" };
  const page = acceptancePage(
    decision({ purpose: hostile, authority: { id: "authority", name: hostile, domain: null } }),
  );
  expect(page).not.toContain("<img src=x");
  expect(page).not.toContain("<script>alert");
  expect(page.replaceAll(/href="data:[^"]*"/g, "")).not.toContain("\u202e");
});

test("the page needs no network: every address is within it or holds its content", () => {
  const page = acceptancePage(decision());
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
  expect(
    addresses.filter(
      (address) =>
        !address.startsWith("#") &&
        !address.startsWith("data:text/csv") &&
        !address.startsWith("data:application/json"),
    ),
  ).toEqual([]);
  expect(addresses.filter((address) => address.startsWith("data:"))).toHaveLength(4);
});

test("the pages have the same words in both languages, each written in its own", () => {
  const keys = (tree: object): string[] =>
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "object" && value !== null ? keys(value).map((inner) => `${key}.${inner}`) : [key],
    );
  expect(keys(ko).sort()).toEqual(keys(en).sort());
  const source = readFileSync(new URL("../src/messages/ko/acceptance.ts", import.meta.url), "utf8");
  for (const [, said = ""] of source.matchAll(/"([^"]+)"/g))
    if (!said.includes("/")) expect(said).toMatch(/[가-힣]|JSON|CSV/);
});
