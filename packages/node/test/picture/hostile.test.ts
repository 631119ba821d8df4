import { canonicalBytes, IN_TOTO_PAYLOAD_TYPE, observationType } from "@bongsu/statement";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Picture } from "../../src/index.ts";
import { dumpOf, pictureOf, raw, type Said, WorldParty } from "./world.ts";

const PAGE = { after: null, limit: 200 };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An observation as a person wrote it, its bytes as they stand, whatever rules they break. */
const payload = (change: (text: string) => string): Said => {
  const statement = observationType.statement({
    reportedBy: "seoul.example",
    issuedAt: "2026-05-22T09:00:00Z",
    salt: "AAAAAAAAAAAAAAAAAAAAAA==",
    about: { name: "HERE", domain: "company.example" },
    text: [{ language: "en", text: "words" }],
    source: {
      url: "https://c.example/",
      date: null,
      sha256: `sha256:${"ab".repeat(32)}`,
      retrievedAt: "2026-05-22T09:00:00Z",
    },
    known: "primary",
  });
  return raw(utf8(change(new TextDecoder().decode(canonicalBytes(statement)))));
};

describe("what is no statement is kept, shown as nothing said, and harms nobody", () => {
  test.each<[string, Said]>([
    ["a prototype key", payload((text) => text.replace('{"_type"', '{"__proto__":{"a":1},"_type"'))],
    [
      "a constructor key in the predicate",
      payload((text) => text.replace('{"about"', '{"constructor":{},"about"')),
    ],
    ["a lone surrogate", payload((text) => text.replace("HERE", "\\ud800"))],
    ["a text of control characters", payload((text) => text.replace("HERE", "\\u0000\\u001b[31m"))],
    [
      "a doubled key",
      payload((text) => text.replace('"known":"primary"', '"known":"primary","known":"observed"')),
    ],
    ["a name of a megabyte", payload((text) => text.replace("HERE", "x".repeat(1_000_000)))],
    ["nesting", raw(utf8(`${"[".repeat(100_000)}${"]".repeat(100_000)}`))],
    ["no UTF-8", raw(Uint8Array.of(0xff, 0xfe, 0x00))],
    ["nothing at all", raw(new Uint8Array(0))],
    ["a payload type of SQL", raw(utf8("{}"), "'); DROP TABLE statements; --")],
  ])("%s", (_, said) => {
    const seoul = new WorldParty("seoul");
    seoul.say(said);
    const sound = seoul.say(seoul.observe("company.example", "그대로 있다"));
    const picture = pictureOf(seoul.log);
    expect(picture.statement(said.digest)).toMatchObject({
      summary: { type: null, issuer: null, headline: null, body: "present" },
      statement: null,
    });
    expect(picture.statements({ q: "그대로" }, PAGE).items.map(({ digest }) => digest)).toEqual([
      sound.digest,
    ]);
    expect(picture.counts()).toEqual({ parties: 1, statements: 3 });
    expect(JSON.parse(new TextDecoder().decode(picture.envelope(said.digest) ?? utf8("null")))).toMatchObject(
      {
        payload: Buffer.from(said.payload).toString("base64"),
      },
    );
  });
});

test("SQL, quotes and operators in names are names", () => {
  const name = `Robert'); DROP TABLE parties;-- " OR "a" NEAR/2 ^x* {said}: AND NOT`;
  const seoul = new WorldParty("seoul", { name: { en: name, ko: name } });
  const picture = pictureOf(seoul.log);
  expect(picture.parties({ q: "robert drop" }, PAGE).items).toMatchObject([{ name: { en: name } }]);
  expect(picture.statements({ q: name }, PAGE).items).toHaveLength(1);
});

test("a reader's words never reach the index as anything but words", () => {
  const seoul = new WorldParty("seoul");
  seoul.say(seoul.observe("company.example", "안전성 평가"));
  const picture = pictureOf(seoul.log);
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "*",
        "'",
        "(",
        ")",
        ":",
        "^",
        "-",
        "+",
        "{",
        "}",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        " ",
        "said",
        "안",
        "\u{E000}t1",
        "\ud800",
        "\0",
        "a",
      ),
    }),
  );
  fc.assert(
    fc.property(nasty, (q) => {
      const { items } = picture.statements({ q }, PAGE);
      expect(items.length).toBeLessThanOrEqual(2);
      expect(picture.parties({ q }, PAGE).items.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
  expect(picture.statements({ q: "\u{E000}t1" }, PAGE).items).toEqual([]);
  expect(picture.statements({ q: "said:안전" }, PAGE).items).toEqual([]);
});

test("values that filters are given are values", () => {
  const picture = pictureOf(new WorldParty("seoul").log);
  for (const text of ["' OR 1=1 --", "\0", "%", "x".repeat(10_000), "__proto__"]) {
    const digest = `sha256:${text}` as const;
    expect(picture.statements({ type: text }, PAGE).items).toEqual([]);
    expect(picture.statements({ issuer: text }, PAGE).items).toEqual([]);
    expect(picture.statements({ about: text, origin: text }, PAGE).items).toEqual([]);
    expect(picture.statements({ answers: digest }, PAGE).items).toEqual([]);
    expect(picture.party(text)).toEqual([]);
    expect(picture.statement(digest)).toBeNull();
    expect(picture.envelope(digest)).toBeNull();
  }
});

test("a type that nobody knows is kept as it is, and read once it is known", () => {
  const seoul = new WorldParty("seoul");
  const unknown = raw(
    canonicalBytes({
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "x", digest: { sha256: "ab".repeat(32), gitCommit: "cd".repeat(20) } }],
      predicateType: "https://later.example/type/v1",
      predicate: { issuer: "seoul.example", constructor: "x", anything: [1, null] },
    }),
    IN_TOTO_PAYLOAD_TYPE,
  );
  seoul.say(unknown);
  const picture = pictureOf(seoul.log);
  expect(picture.statement(unknown.digest)).toMatchObject({
    summary: {
      type: { uri: "https://later.example/type/v1", name: null, title: null },
      issuer: null,
      body: "present",
    },
    statement: { predicate: { anything: [1, null] } },
  });
});

describe("entries of a log", () => {
  const seoul = new WorldParty("seoul");
  seoul.say(seoul.observe("company.example", "하나"));
  const { origin, entries } = seoul.log;

  test("go on without a gap, and a batch that does not holds nothing", () => {
    const picture = new Picture(":memory:");
    expect(() => picture.take(origin, entries.slice(1))).toThrow(
      expect.objectContaining({ code: "entries-gap" }),
    );
    expect(() => picture.take(origin, [entries[0]!, { ...entries[1]!, index: 5 }])).toThrow(
      expect.objectContaining({ code: "entries-gap", details: { origin, found: 5, expected: 1 } }),
    );
    expect([picture.heldOf(origin), picture.counts(), dumpOf(picture)]).toEqual([
      0,
      { parties: 0, statements: 0 },
      "",
    ]);
    picture.take(origin, entries);
    expect([picture.heldOf(origin), picture.counts().statements]).toEqual([2, 2]);
  });

  test("never change: another one at a place is refused", () => {
    const picture = pictureOf(seoul.log);
    const before = dumpOf(picture);
    const other = { ...entries[0]!, index: 1 };
    expect(() => picture.take(origin, [other])).toThrow(expect.objectContaining({ code: "entry-differs" }));
    expect(() => picture.take(origin, [{ ...entries[1]!, leaf: utf8("{}") }])).toThrow(
      expect.objectContaining({ code: "entry-differs" }),
    );
    picture.take(origin, entries);
    expect(dumpOf(picture)).toBe(before);
  });

  test("of another kind have their place and say nothing", () => {
    const picture = new Picture(":memory:");
    picture.take(origin, [
      entries[0]!,
      { index: 1, leaf: utf8('{"kind":"other"}'), state: "missing", body: null },
    ]);
    expect(picture.heldOf(origin)).toBe(2);
    expect(dumpOf(picture)).toContain('{"other":{"index":1,"origin":"log.seoul.example"}}');
  });
});
