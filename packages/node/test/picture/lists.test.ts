import type { StatementFilter } from "@bongsu/sdk";
import { describe, expect, test } from "vitest";
import { NodeRefusal } from "../../src/index.ts";
import { pictureOf, WorldParty } from "./world.ts";

const [seoul, busan] = [new WorldParty("seoul"), new WorldParty("busan", { kind: "company", country: "GB" })];
const report = seoul.say(seoul.observe(busan.domain, "프런티어 인공지능 안전 서약의 이행을 공개하였다."));
const objection = busan.say(
  busan.object(report, "The published objections are incomplete; GPT모델 기준이다."),
);
for (let n = 0; n < 5; n++) busan.say(busan.observe("company.example", `Report number ${n}`, "en"));
seoul.log.add(objection, busan.signing);
const picture = pictureOf(seoul.log, busan.log);

const all = (filter: StatementFilter, limit = 2): readonly string[] => {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = picture.statements(filter, { after, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ type, issuer }) => `${type?.name} ${issuer?.split(".")[0]}`));
    if (page.next === null) return found;
    after = page.next;
  }
};

describe("statements are narrowed", () => {
  test.each<[string, StatementFilter, readonly string[]]>([
    ["by type", { type: "observation" }, [...Array(5).fill("observation busan"), "observation seoul"]],
    ["by issuer", { issuer: "seoul.example" }, ["observation seoul", "profile seoul"]],
    ["by whom they are about", { about: "busan.example" }, ["observation seoul"]],
    ["by what they answer", { answers: report.digest }, ["objection busan"]],
    ["by log", { origin: "log.seoul.example" }, ["objection busan", "observation seoul", "profile seoul"]],
    ["by two things", { type: "profile", issuer: "busan.example" }, ["profile busan"]],
    ["by a word and a log", { q: "incomplete", origin: "log.seoul.example" }, ["objection busan"]],
    ["by a word and a type", { q: "공개", type: "objection" }, []],
    ["by what nobody has", { issuer: "nobody.example" }, []],
    ["by a log that is not held", { origin: "log.nobody.example" }, []],
    [
      "by nothing",
      {},
      [
        ...Array(5).fill("observation busan"),
        "profile busan",
        "objection busan",
        "observation seoul",
        "profile seoul",
      ],
    ],
  ])("%s", (_, filter, expected) => {
    expect(all(filter)).toEqual(expected);
    expect(all(filter, 200)).toEqual(expected);
  });
});

describe("words find", () => {
  test.each<[string, number]>([
    ["안전", 1],
    ["인공지능", 1],
    ["안전 서약", 1],
    ["서약 안전", 1],
    ["행", 1],
    ["모델", 1],
    ["gpt", 1],
    ["GPT", 1],
    ["objection", 1],
    ["objections published", 1],
    ["seoul.example", 2],
    ["report 3", 1],
    ["안보", 0],
    ["incomplete 안전", 0],
    ["obj", 1],
    ["ob", 0],
  ])("%s: %d", (q, count) => {
    expect(picture.statements({ q }, { after: null, limit: 50 }).items).toHaveLength(count);
  });
});

describe("parties are narrowed", () => {
  test.each([
    [{ kind: "company" as const }, ["busan.example"]],
    [{ country: "KR" }, ["seoul.example"]],
    [{ q: "연구소" }, ["busan.example", "seoul.example"]],
    [{ q: "BUSAN" }, ["busan.example"]],
    [{ q: "없음" }, []],
    [{ kind: "state" as const }, []],
  ])("%j", (filter, expected) => {
    expect(picture.parties(filter, { after: null, limit: 50 }).items.map(({ domain }) => domain)).toEqual(
      expected,
    );
  });

  test("and paged", () => {
    const first = picture.parties({}, { after: null, limit: 1 });
    const second = picture.parties({}, { after: first.next, limit: 1 });
    expect([...first.items, ...second.items].map(({ domain }) => domain)).toEqual([
      "busan.example",
      "seoul.example",
    ]);
    expect(second.next).toBeNull();
  });
});

describe("a cursor that no page gave is refused", () => {
  const { next } = picture.statements({}, { after: null, limit: 1 });
  test.each([
    "",
    "x",
    "[1]",
    `${next}A`,
    "WyJhIl0",
    "WzEuNV0",
    "Wy0xXQ",
    "A".repeat(100_000),
    "\u0000",
    "' OR 1=1 --",
  ])("%s", (after) => {
    for (const ask of [
      () => picture.statements({}, { after, limit: 1 }),
      () => picture.parties({}, { after, limit: 1 }),
    ])
      expect(ask).toThrow(expect.objectContaining({ code: "cursor-invalid" }));
    expect(() => picture.statements({}, { after, limit: 1 })).toThrow(NodeRefusal);
  });

  test("the one that was given is not", () => {
    expect(picture.statements({}, { after: next, limit: 1 }).items).toHaveLength(1);
  });
});
