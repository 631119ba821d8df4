import { describe, expect, test } from "vitest";
import { pictureOf, WorldParty } from "./world.ts";

const PAGE = { after: null, limit: 50 };

describe("two parties, of which one objects to what the other reports", () => {
  const seoul = new WorldParty("seoul");
  const london = new WorldParty("london", { country: "GB", kind: "company" });
  const report = seoul.say(seoul.observe(london.domain, "안전성 평가를 공개하였다."));
  const objection = london.say(london.object(report, "We published more."));
  const picture = pictureOf(seoul.log, london.log);

  test("are parties, by domain, with what they said", () => {
    const { items, next } = picture.parties({}, PAGE);
    expect(
      items.map(({ domain, country, statements, rivals }) => ({ domain, country, statements, rivals })),
    ).toEqual([
      { domain: "london.example", country: "GB", statements: 2, rivals: 0 },
      { domain: "seoul.example", country: "KR", statements: 2, rivals: 0 },
    ]);
    expect(next).toBeNull();
    expect(picture.counts()).toEqual({ parties: 2, statements: 4 });
  });

  test("statements stand newest first", () => {
    const { items } = picture.statements({}, PAGE);
    expect(items.map(({ type, issuer }) => `${type?.name} ${issuer}`)).toEqual([
      "objection london.example",
      "profile london.example",
      "observation seoul.example",
      "profile seoul.example",
    ]);
  });

  test("a statement has its place, its words and what answers it", () => {
    const view = picture.statement(report.digest);
    expect(view?.summary).toMatchObject({
      issuer: "seoul.example",
      about: { name: "보기 회사 london.example", domain: "london.example" },
      standing: "reported-by",
      claimedAt: "2026-05-22T09:00:00Z",
      body: "present",
      bound: true,
      entries: [{ origin: "log.seoul.example", index: 1, standing: "valid" }],
      answers: { objection: 1, reply: 0, correction: 0, withdrawal: 0 },
    });
    expect(view?.answers.map(({ kind, statement, text }) => [kind, statement.digest, text])).toEqual([
      ["objection", objection.digest, [{ language: "en", text: "We published more." }]],
    ]);
    expect(picture.statement(objection.digest)?.answersTo).toEqual([report.digest]);
  });

  test("is found by Korean and English words", () => {
    const found = (q: string) => picture.statements({ q }, PAGE).items.map(({ type }) => type?.name);
    expect(found("안전")).toEqual(["observation"]);
    expect(found("안전성 평가")).toEqual(["observation"]);
    expect(found("publish")).toEqual(["objection"]);
    expect(found("공개하지")).toEqual([]);
  });
});
