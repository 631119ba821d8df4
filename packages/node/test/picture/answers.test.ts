import { describe, expect, test } from "vitest";
import { pictureOf, type Said, WorldParty } from "./world.ts";

const answersOf = (picture: ReturnType<typeof pictureOf>, { digest }: Said) =>
  picture.statement(digest)?.summary.answers;

const world = () => {
  const [seoul, busan] = [new WorldParty("seoul"), new WorldParty("busan")];
  return { seoul, busan, report: seoul.say(seoul.observe("company.example", "말")) };
};

describe("what counts of answers", () => {
  test("everyone's objection and reply, the issuer's own correction and withdrawal", () => {
    const { seoul, busan, report } = world();
    busan.say(busan.object(report));
    seoul.say(seoul.reply(report));
    seoul.say(seoul.correct(report));
    seoul.say(seoul.withdraw(report));
    expect(answersOf(pictureOf(seoul.log, busan.log), report)).toEqual({
      objection: 1,
      reply: 1,
      correction: 1,
      withdrawal: 1,
    });
  });

  test("nobody else's correction or withdrawal, and nothing by a key that is not its party's", () => {
    const { seoul, busan, report } = world();
    busan.say(busan.correct(report));
    busan.say(busan.withdraw(report));
    busan.say(seoul.withdraw(report, "forged"));
    busan.say(seoul.object(report, "forged"));
    const picture = pictureOf(seoul.log, busan.log);
    expect(answersOf(picture, report)).toEqual({ objection: 0, reply: 0, correction: 0, withdrawal: 0 });
    expect(picture.statement(report.digest)?.answers).toHaveLength(4);
  });

  test("no more than once each, however often it is logged", () => {
    const { seoul, busan, report } = world();
    const objection = busan.say(busan.object(report));
    busan.say(objection);
    seoul.log.add(objection, busan.signing);
    expect(answersOf(pictureOf(seoul.log, busan.log), report)?.objection).toBe(1);
  });

  test("not what its issuer had erased, nor what a key said that turned out to be stolen", () => {
    const { seoul, busan, report } = world();
    const objection = busan.say(busan.object(report));
    const picture = pictureOf(seoul.log, busan.log);
    expect(answersOf(picture, report)?.objection).toBe(1);
    busan.say(busan.erase(objection));
    picture.take(busan.log.origin, busan.log.entries);
    expect(answersOf(picture, report)?.objection).toBe(0);

    const withdrawal = seoul.say(seoul.withdraw(report));
    picture.take(seoul.log.origin, seoul.log.entries);
    expect(answersOf(picture, report)?.withdrawal).toBe(1);
    seoul.say(seoul.revoke(seoul.signing, 2), seoul.root);
    picture.take(seoul.log.origin, seoul.log.entries);
    expect(answersOf(picture, report)?.withdrawal).toBe(0);
    expect(picture.statement(withdrawal.digest)?.summary.bound).toBe(false);
  });
});

test("answers that count stand before those that do not", () => {
  const { seoul, busan, report } = world();
  const forged = busan.say(seoul.object(report, "forged"));
  const objection = busan.say(busan.object(report));
  const view = pictureOf(seoul.log, busan.log).statement(report.digest);
  expect(view?.answers.map(({ statement }) => statement.digest)).toEqual([objection.digest, forged.digest]);
});

test("what others said of the same things stands beside it, newest first; its own issuer's does not", () => {
  const [seoul, busan] = [new WorldParty("seoul"), new WorldParty("busan")];
  const mine = seoul.say(seoul.observe("company.example", "하나"));
  seoul.say(seoul.observe("company.example", "둘"));
  const theirs = busan.say(busan.observe("other.example", "셋"));
  const view = pictureOf(seoul.log, busan.log).statement(mine.digest);
  expect(view?.sameSubjects.map(({ digest }) => digest)).toEqual([theirs.digest]);
});
