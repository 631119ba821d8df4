import { parseEnvelope, statementDigest } from "@bongsu/statement";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FOLDS } from "../../src/picture/folds.ts";
import { pictureOf, raw, WorldParty } from "./world.ts";

const VECTORS = new URL("../../../../spec/vectors/accept/", import.meta.url);

interface Vector {
  readonly type: string | null;
  readonly issuer: string | null;
  readonly statement: string;
  readonly envelope: string;
}

const vectors = readdirSync(VECTORS).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, VECTORS), "utf8")) as Vector] as const,
);

test("every type that is known is read by a fold of its own", () => {
  expect([...FOLDS.folds.keys()].sort()).toEqual([...FOLDS.types.keys()].sort());
});

describe("what a reader must accept is in the picture", () => {
  test.each(vectors)("%s", (_, { type, issuer, statement, envelope }) => {
    const { payload, payloadType } = parseEnvelope(new TextEncoder().encode(envelope));
    const said = raw(payload, payloadType);
    expect(said.digest).toBe(statement);
    const party = new WorldParty("seoul");
    party.say(said);
    const picture = pictureOf(party.log);
    expect(picture.statement(said.digest)?.summary).toMatchObject({
      issuer,
      body: "present",
      type: { name: type },
    });
    expect(picture.statement(said.digest)?.summary.claimedAt).toBe(
      type === null ? null : "2026-05-22T09:00:00Z",
    );
    const back = picture.envelope(said.digest);
    expect(back === null ? null : statementDigest(parseEnvelope(back))).toBe(statement);
  });
});

test("an evaluation result has its exercise's title, and is found by it and by its systems", () => {
  const [, vector] = vectors.find(([file]) => file === "evaluation-result.json") ?? [];
  const { payload } = parseEnvelope(new TextEncoder().encode(vector?.envelope ?? ""));
  const party = new WorldParty("seoul");
  const said = party.say(raw(payload));
  const picture = pictureOf(party.log);
  expect(picture.statement(said.digest)?.summary.headline).toEqual({
    en: "Synthetic exercise",
    ko: "가상 공동 평가",
  });
  for (const q of ["synthetic", "공동 평가", "S1", "institute.example"])
    expect(
      picture.statements({ q, type: "evaluation-result" }, { after: null, limit: 5 }).items,
    ).toHaveLength(1);
});
