import { describe, expect, test } from "vitest";
import { Picture } from "../../src/index.ts";
import { MOST_KEY_EVENTS } from "../../src/picture/refold-parties.ts";
import { key, pictureOf, type Said, type WorldLog, WorldParty } from "./world.ts";

const PAGE = { after: null, limit: 50 };
const standingsOf = (picture: Picture, { digest }: Said) =>
  picture.statement(digest)?.summary.entries.map(({ standing }) => standing);
const boundOf = (picture: Picture, { digest }: Said) => picture.statement(digest)?.summary.bound;

/** Entry after entry, so that each key event is folded upon what was there before. */
const oneByOne = (log: WorldLog): Picture => {
  const picture = new Picture(":memory:");
  for (const entry of log.entries) picture.take(log.origin, [entry]);
  return picture;
};

describe.each([
  ["at once", pictureOf],
  ["one by one", oneByOne],
])("how a key stood, entries coming %s", (_, taken) => {
  test("a replaced key has ended, the new one speaks from there on", () => {
    const party = new WorldParty("seoul");
    const next = key("seoul next");
    const before = party.say(party.observe("company.example", "전"));
    party.say(party.rotate(next, 2), party.root);
    const late = party.say(party.observe("company.example", "후"));
    const renewed = party.say(party.observe("company.example", "새"), next);
    const picture = taken(party.log);
    expect([before, late, renewed].map((said) => standingsOf(picture, said))).toEqual([
      ["valid"],
      ["ended"],
      ["valid"],
    ]);
    expect([before, late, renewed].map((said) => boundOf(picture, said))).toEqual([true, false, true]);
    expect(picture.parties({}, PAGE).items).toMatchObject([{ statements: 4 }]);
  });

  test("a key that was revoked from the past spoke for nobody since then, whatever was taken before", () => {
    const party = new WorldParty("seoul");
    const [first, second] = [1, 2].map((n) => party.say(party.observe("company.example", `${n}`)));
    party.say(party.revoke(party.signing, 2), party.root);
    const third = party.say(party.observe("company.example", "3"));
    const picture = taken(party.log);
    expect([first!, second!, third].map((said) => standingsOf(picture, said))).toEqual([
      ["valid"],
      ["revoked-since"],
      ["revoked"],
    ]);
    expect([first!, second!, third].map((said) => boundOf(picture, said))).toEqual([true, false, false]);
  });

  test("a log that ended holds nothing of its party's any more but its end", () => {
    const party = new WorldParty("seoul");
    const end = party.say(party.retire(), party.root);
    const after = party.say(party.observe("company.example", "뒤"));
    const picture = taken(party.log);
    expect(standingsOf(picture, end)).toEqual(["valid"]);
    expect(standingsOf(picture, after)).toEqual(["ended"]);
    expect(picture.party("seoul.example")[0]?.summary.retired).toBe(true);
  });
});

test("a statement in several logs speaks by the one that is its party's", () => {
  const [seoul, other] = [new WorldParty("seoul"), new WorldParty("other")];
  const said = seoul.say(seoul.observe("company.example", "말"));
  other.log.add(said, seoul.signing);
  const picture = pictureOf(other.log);
  expect(boundOf(picture, said)).toBe(false);
  picture.take(seoul.log.origin, seoul.log.entries);
  expect(picture.statement(said.digest)?.summary).toMatchObject({
    bound: true,
    entries: [
      { origin: "log.other.example", index: 1, standing: "unbound" },
      { origin: "log.seoul.example", index: 1, standing: "valid" },
    ],
  });
});

test("rivals of one domain stand side by side, each with what its own keys signed", () => {
  const party = new WorldParty("seoul");
  const rival = new WorldParty("rival", { domain: "seoul.example" });
  party.say(party.observe("company.example", "하나"));
  const picture = pictureOf(party.log, rival.log);
  const views = picture.party("seoul.example");
  expect(views.map(({ summary }) => [summary.homeLog.origin, summary.rivals, summary.statements])).toEqual([
    ["log.rival.example", 1, 1],
    ["log.seoul.example", 1, 2],
  ]);
  expect(new Set(views.map(({ summary }) => summary.genesis)).size).toBe(2);
});

test("whose key it is not does not speak for a domain", () => {
  const [seoul, thief] = [new WorldParty("seoul"), new WorldParty("thief")];
  const said = thief.say(seoul.observe("company.example", "거짓"));
  const picture = pictureOf(seoul.log, thief.log);
  expect(picture.statement(said.digest)?.summary).toMatchObject({ issuer: "seoul.example", bound: false });
  expect(picture.party("seoul.example")[0]?.summary.statements).toBe(1);
});

test("endorsements stand on both sides, and a withdrawn one says so", () => {
  const [seoul, busan] = [new WorldParty("seoul"), new WorldParty("busan")];
  const endorsement = seoul.say(seoul.endorse(busan));
  const picture = pictureOf(seoul.log, busan.log);
  const expected = { by: "seoul.example", statement: endorsement.digest, bound: true, withdrawn: false };
  expect(picture.party("busan.example")[0]).toMatchObject({ endorsedBy: [expected], endorses: [] });
  expect(picture.party("seoul.example")[0]).toMatchObject({ endorsedBy: [], endorses: [expected] });
  seoul.say(seoul.withdraw(endorsement));
  picture.take(seoul.log.origin, seoul.log.entries);
  expect(picture.party("busan.example")[0]?.endorsedBy).toMatchObject([{ withdrawn: true }]);
});

describe("a flood of statements about keys ends", () => {
  const flooded = (before: number): readonly string[] => {
    const party = new WorldParty("seoul");
    const next = key("seoul next");
    const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString().slice(0, 19);
    for (let n = 1; n < before; n++) party.say(party.profile({ issuedAt: `${at(n)}Z` }), party.root);
    party.say(party.rotate(next, before), party.root);
    const said = party.say(party.observe("company.example", "새 키로"), next);
    return standingsOf(pictureOf(party.log), said) ?? [];
  };

  test.each([
    [MOST_KEY_EVENTS - 1, ["valid"]],
    [MOST_KEY_EVENTS, ["unknown"]],
  ])("behind %d of them a new key is %j", (before, standings) => {
    expect(flooded(before)).toEqual(standings);
  });
});
