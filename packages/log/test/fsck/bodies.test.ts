import { describe, expect, test } from "vitest";
import { BODY_ERASED, encodeFrame } from "../../src/index.ts";
import { buildLog, buildStatementLog, numbered, signedStatement } from "../support/build-log.ts";
import type { Files } from "../support/build-log.ts";
import { check, damaged } from "../support/check-log.ts";
import { p256Key, verifyP256 } from "../support/crypto.ts";
import { text, words } from "../support/refused.ts";

describe("bodies", () => {
  const issuer = p256Key();
  const statements = Array.from({ length: 260 }, (_, number) => signedStatement(issuer, { number }));
  const files = buildStatementLog(statements);
  const frames = (from: number, to: number): Uint8Array[] =>
    statements.slice(from, to).map(({ body }) => encodeFrame(body));
  const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  const withFrame = (at: number, frame: Uint8Array): Files =>
    damaged(files, "bodies/0", () => join(frames(0, 256).map((old, index) => (index === at ? frame : old))));
  const state = (value: number, body: Uint8Array): Uint8Array => {
    const frame = encodeFrame(body);
    frame[0] = value;
    return frame;
  };

  test("all present", async () => {
    const { damages, summary } = await check(files, { bodies: true });
    expect(damages).toEqual([]);
    expect(summary.bodies).toEqual({ present: 260, withheld: 0, erased: 0, missing: 0, none: 0 });
    expect((await check(files)).summary.bodies).toBe(null);
  });

  test("withheld and erased are no damage, and told apart", async () => {
    const hurt = withFrame(3, encodeFrame(null));
    hurt.set(
      "bodies/1",
      join([...frames(256, 258), state(BODY_ERASED, new Uint8Array(0)), ...frames(259, 260)]),
    );
    const { damages, summary } = await check(hurt, { bodies: true });
    expect(damages).toEqual([]);
    expect(summary.bodies).toEqual({ present: 258, withheld: 1, erased: 1, missing: 0, none: 0 });
  });

  test("missing ones are told as ranges", async () => {
    const cut = damaged(files, "bodies/0", () => join([...frames(0, 250), Uint8Array.of(1, 0, 0)]));
    const first = await check(cut, { bodies: true });
    expect(first.damages).toEqual([{ code: "bodies-missing", details: { first: 250, end: 256 } }]);
    expect(first.summary.bodies).toEqual({ present: 254, withheld: 0, erased: 0, missing: 6, none: 0 });
    cut.delete("bodies/1");
    const both = await check(cut, { bodies: true });
    expect(both.damages).toEqual([{ code: "bodies-missing", details: { first: 250, end: 260 } }]);
    const ends = damaged(files, "bodies/1", () => join(frames(256, 259)));
    ends.set("bodies/0", new Uint8Array(0));
    expect((await check(ends, { bodies: true })).damages).toEqual([
      { code: "bodies-missing", details: { first: 0, end: 256 } },
      { code: "bodies-missing", details: { first: 259, end: 260 } },
    ]);
  });

  test("a torn tail behind the last body is passed over", async () => {
    const torn = damaged(files, "bodies/1", (bytes) =>
      join([bytes ?? new Uint8Array(0), Uint8Array.of(1, 0)]),
    );
    expect((await check(torn, { bodies: true })).damages).toEqual([]);
  });

  test("another statement's body", async () => {
    const other = statements[9] ?? statements[0];
    if (other === undefined) throw new Error("statements were signed");
    const { damages } = await check(withFrame(8, encodeFrame(other.body)), { bodies: true });
    const digest = (at: number): string => {
      const { leaf } = statements[at] ?? other;
      const json: { spec: { hashedRekordV002: { data: { digest: string } } } } = JSON.parse(words(leaf));
      return Buffer.from(json.spec.hashedRekordV002.data.digest, "base64").toString("hex");
    };
    expect(damages).toEqual([
      {
        code: "body-wrong",
        details: { path: "bodies/0", index: 8, found: digest(9), expected: digest(8) },
      },
    ]);
  });

  test("the right statement with another signature", async () => {
    const again = { ...(statements[8] ?? statements[0]) };
    const resigned = signedStatement(issuer, { number: 8 });
    expect(again.body).not.toEqual(resigned.body);
    const { damages } = await check(withFrame(8, encodeFrame(resigned.body)), { bodies: true });
    expect(damages.map(({ code, details }) => [code, "index" in details ? details.index : null])).toEqual([
      ["body-wrong", 8],
    ]);
  });

  test("a body that is no envelope, a state that is none, bytes where none should be", async () => {
    const hurt = withFrame(1, encodeFrame(text("hello")));
    hurt.set(
      "bodies/1",
      join([state(7, text("x")), state(0, text("left")), state(2, text("still")), ...frames(259, 260)]),
    );
    const { damages, summary } = await check(hurt, { bodies: true });
    expect(damages).toEqual([
      { code: "body-unreadable", details: { path: "bodies/0", index: 1 } },
      { code: "body-state", details: { path: "bodies/1", index: 256, found: 7 } },
      { code: "body-remains", details: { path: "bodies/1", index: 256, found: 1 } },
      { code: "body-remains", details: { path: "bodies/1", index: 257, found: 4 } },
      { code: "body-remains", details: { path: "bodies/1", index: 258, found: 5 } },
    ]);
    expect(summary.bodies).toEqual({ present: 257, withheld: 1, erased: 1, missing: 0, none: 0 });
  });

  test("entries that are no statements are told, and their bodies not read", async () => {
    const { damages } = await check(buildLog(numbered(2)), { bodies: true });
    expect(damages).toEqual([
      { code: "entry-foreign", details: { path: "tile/entries/000.p/2", index: 0 } },
      { code: "entry-foreign", details: { path: "tile/entries/000.p/2", index: 1 } },
      { code: "bodies-missing", details: { first: 0, end: 2 } },
    ]);
    const present = buildLog(numbered(1)).set("bodies/0", encodeFrame(text("hello")));
    expect((await check(present, { bodies: true })).damages.map(({ code }) => code)).toEqual([
      "entry-foreign",
    ]);
  });

  test("a lost bundle leaves its bodies unchecked, not missing", async () => {
    const { damages, summary } = await check(
      damaged(files, "tile/entries/000", () => null),
      { bodies: true },
    );
    expect(damages).toEqual([{ code: "tile-missing", details: { path: "tile/entries/000" } }]);
    expect(summary.bodies?.present).toBe(260);
    expect(summary.entries).toBe(4);
  });

  test("signatures are checked by whoever can, several bundles at once, and told in order", async () => {
    const many = Array.from({ length: 2600 }, (_, at) => statements[at % 250] ?? statements[0]).filter(
      (s) => s !== undefined,
    );
    const log = buildLog(many.map(({ leaf }) => leaf));
    let underWay = 0;
    let most = 0;
    const { damages } = await check(log, {
      bodies: true,
      checkSignatures: async (leaves) => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((done) => setTimeout(done, 1));
        underWay -= 1;
        return leaves.filter(({ index }) => index === 255 || index === 2599).map(({ index }) => index);
      },
    });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(9);
    expect(damages.filter(({ code }) => code === "entry-signature")).toEqual([
      { code: "entry-signature", details: { path: "tile/entries/000", index: 255 } },
      { code: "entry-signature", details: { path: "tile/entries/010.p/40", index: 2599 } },
    ]);
  });

  test("with P-256 a wrongly signed leaf is found", async () => {
    const forged = { ...(statements[5] ?? statements[0]) };
    const other = signedStatement(p256Key(), { number: 5 });
    // The issuer's key with another's signature.
    const leaf = text(
      words(forged.leaf ?? new Uint8Array(0)).replace(
        /"content":"[^"]*"/,
        /"content":"[^"]*"/.exec(words(other.leaf))?.[0] ?? "",
      ),
    );
    const log = buildLog([...statements.slice(0, 3).map((s) => s.leaf), leaf]);
    const { damages } = await check(log, {
      bodies: true,
      checkSignatures: async (leaves) => {
        expect(leaves.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
        return leaves
          .filter(({ spki, signature, index }) => {
            const { envelope } = statements[index === 3 ? 5 : index] ?? other;
            const { payloadType, payload } = envelope;
            const pae = Buffer.concat([
              Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `),
              payload,
            ]);
            return !verifyP256(spki, new Uint8Array(pae), signature);
          })
          .map(({ index }) => index);
      },
    });
    expect(damages.filter(({ code }) => code === "entry-signature")).toEqual([
      { code: "entry-signature", details: { path: "tile/entries/000.p/4", index: 3 } },
    ]);
  });
});
