import type { BodyState } from "@bongsu/log";
import { describe, expect, test } from "vitest";
import { Picture } from "../../src/index.ts";
import { dumpOf, pictureOf, raw, type WorldLog, WorldParty } from "./world.ts";

const PAGE = { after: null, limit: 50 };
const states = (...of: readonly (readonly [number, BodyState])[]) => new Map(of);
const picturesOf = (log: WorldLog, ...steps: readonly ReadonlyMap<number, BodyState>[]): Picture => {
  const picture = new Picture(":memory:");
  for (const step of steps) picture.take(log.origin, log.with(step));
  return picture;
};

describe("a body", () => {
  const seoul = new WorldParty("seoul");
  const report = seoul.say(seoul.observe("company.example", "김민수가 한 말"));

  test("that is not held is missing: nothing of it is told, and its entry is", () => {
    const picture = picturesOf(seoul.log, states([1, "missing"]));
    expect(picture.statement(report.digest)).toMatchObject({
      summary: {
        type: null,
        issuer: null,
        about: null,
        claimedAt: null,
        headline: null,
        body: "missing",
        bound: false,
      },
      statement: null,
    });
    expect(picture.statement(report.digest)?.summary.entries).toMatchObject([
      { index: 1, standing: "unbound" },
    ]);
    expect(picture.envelope(report.digest)).toBeNull();
  });

  test("that comes later is read then", () => {
    const late = picturesOf(seoul.log, states([1, "withheld"]), states());
    expect(dumpOf(late)).toBe(dumpOf(pictureOf(seoul.log)));
    expect(late.statements({ q: "김민" }, PAGE).items).toHaveLength(1);
  });

  test("that its log has erased is gone, and so are its words, for good", () => {
    const picture = picturesOf(seoul.log, states(), states([1, "erased"]), states());
    expect(picture.statement(report.digest)).toMatchObject({
      summary: { body: "erased", type: null },
      statement: null,
    });
    expect(picture.statements({ q: "김민" }, PAGE).items).toEqual([]);
    expect(picture.envelope(report.digest)).toBeNull();
  });

  test("that another log still has is shown: only its party can have it forgotten everywhere", () => {
    const other = new WorldParty("other");
    other.log.add(report, seoul.signing);
    const picture = pictureOf(other.log);
    picture.take(seoul.log.origin, seoul.log.with(states([1, "erased"])));
    expect(picture.statement(report.digest)?.summary.body).toBe("present");
  });

  test("that is an age file, or a payload that is one, is sealed", () => {
    const party = new WorldParty("busan");
    const sealed = party.say(raw(Buffer.from("age-encryption.org/v1\n-> X25519 abc\n"), "application/age"));
    const plain = party.say(party.observe("company.example", "..."));
    const entries = party.log.entries.map((entry) =>
      entry.index === 2 ? { ...entry, body: Buffer.from("age-encryption.org/v1\n...") } : entry,
    );
    const picture = new Picture(":memory:");
    picture.take(party.log.origin, entries);
    expect(picture.statement(sealed.digest)).toMatchObject({
      summary: { body: "sealed", type: null },
      statement: null,
    });
    expect(picture.statement(plain.digest)?.summary.body).toBe("sealed");
    expect(picture.envelope(sealed.digest)).not.toBeNull();
  });

  test("that is not what the entry is of counts as missing", () => {
    const [, second] = seoul.log.entries;
    const [first] = seoul.log.entries;
    const picture = new Picture(":memory:");
    picture.take(seoul.log.origin, [{ ...first!, body: second!.body }]);
    expect(picture.statements({}, PAGE).items).toMatchObject([{ body: "missing" }]);
  });
});

describe("an erasure", () => {
  const world = () => {
    const seoul = new WorldParty("seoul");
    const other = new WorldParty("other");
    const report = seoul.say(seoul.observe("company.example", "김민수가 한 말"));
    return { seoul, other, report };
  };

  test("by its issuer hides what was said, wherever a body still lies", () => {
    const { seoul, report } = world();
    const erasure = seoul.say(seoul.erase(report));
    const picture = pictureOf(seoul.log);
    expect(picture.statement(report.digest)).toMatchObject({
      summary: { body: "erased", type: null, about: null, issuer: "seoul.example" },
      statement: null,
      answers: [{ kind: "erasure", statement: { digest: erasure.digest } }],
    });
    expect(picture.envelope(report.digest)).toBeNull();
    expect(picture.statements({ q: "김민" }, PAGE).items).toEqual([]);
  });

  test("by anybody else hides nothing", () => {
    const { seoul, other, report } = world();
    other.say(other.erase(report));
    const picture = pictureOf(seoul.log, other.log);
    expect(picture.statement(report.digest)?.summary.body).toBe("present");
    expect(picture.statements({ q: "김민" }, PAGE).items).toHaveLength(1);
  });

  test("of something that comes later, and by a key alone where no body ever came", () => {
    const { seoul, other, report } = world();
    const early = new WorldParty("busan");
    const said = early.observe("company.example", "이른 말");
    early.say(early.erase(said));
    const picture = pictureOf(early.log);
    other.log.add(said, other.signing);
    picture.take(other.log.origin, other.log.entries);
    expect(picture.statement(said.digest)?.summary.body).toBe("erased");

    seoul.say(seoul.erase(report));
    const bare = picturesOf(seoul.log, states([1, "missing"]));
    expect(bare.statement(report.digest)?.summary.body).toBe("erased");
  });

  test("whose own body goes ends, and what it hid is shown again", () => {
    const { seoul, other, report } = world();
    other.log.add(report, seoul.signing);
    const erasure = seoul.say(seoul.erase(report));
    const at = seoul.log.entries.length - 1;
    const picture = pictureOf(other.log, seoul.log);
    expect(picture.statement(report.digest)?.summary.body).toBe("erased");
    picture.take(seoul.log.origin, seoul.log.with(states([at, "erased"])));
    expect(picture.statement(erasure.digest)?.summary.body).toBe("erased");
    expect(picture.statement(report.digest)?.summary.body).toBe("present");
    expect(picture.statements({ q: "김민" }, PAGE).items).toHaveLength(1);
  });

  test("of what keys rest on has no effect", () => {
    const { seoul } = world();
    seoul.say(seoul.erase(seoul.profile()));
    const picture = pictureOf(seoul.log);
    expect(picture.statement(seoul.profile().digest)?.summary.body).toBe("present");
  });
});
