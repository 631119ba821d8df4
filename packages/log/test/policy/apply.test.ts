import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyPolicy, cosign, formatNote, parseNote, signNote } from "../../src/index.ts";
import { crypto, ed25519Key } from "../support/crypto.ts";
import { refused, text } from "../support/refused.ts";
import {
  ORIGIN,
  LOG,
  X1,
  X2,
  X3,
  Y1,
  Y2,
  vkey,
  policy,
  BODY,
  checkpoint,
  EXAMPLE,
  KNOWN,
} from "./example.ts";

describe("applying a policy", () => {
  test("enough witnesses of each group", () => {
    const accepted = applyPolicy(crypto, policy(...EXAMPLE), checkpoint([X1, X3, Y2], [7, 9, 8]));
    expect(accepted.checkpoint.size).toBe(3);
    expect(accepted.log).toEqual({ key: LOG.key, url: null });
    expect(accepted.seen.map(({ witness, timestamp }) => [witness.name, timestamp])).toEqual([
      ["X1", 7],
      ["X3", 9],
      ["Y2", 8],
    ]);
  });

  test("of two cosignatures by one witness the later time counts", () => {
    const { seen } = applyPolicy(crypto, policy(...KNOWN, "quorum X1"), checkpoint([X1, X1, X1], [5, 9, 7]));
    expect(seen.map(({ timestamp }) => timestamp)).toEqual([9]);
  });

  test("too few say who is wanted and who was there", () => {
    expect(refused(() => applyPolicy(crypto, policy(...EXAMPLE), checkpoint([X1, Y1])))).toEqual({
      code: "quorum-unmet",
      details: {
        quorum: "X-and-Y",
        threshold: 2,
        members: ["X-witnesses", "Y-witnesses"],
        found: ["X1", "Y1"],
      },
    });
    expect(refused(() => applyPolicy(crypto, policy(...KNOWN, "quorum X1"), checkpoint([X2])))).toEqual({
      code: "quorum-unmet",
      details: { quorum: "X1", threshold: 1, members: ["X1"], found: ["X2"] },
    });
  });

  test("a quorum is met exactly where its groups are", () => {
    const read = policy(...EXAMPLE);
    const keys = [X1, X2, X3, Y1];
    fc.assert(
      fc.property(fc.subarray(keys), (signed) => {
        const xs = signed.filter((key) => key !== Y1).length;
        const met = xs >= 2 && signed.includes(Y1);
        const apply = () => applyPolicy(crypto, read, checkpoint(signed));
        if (met) expect(apply().seen).toHaveLength(signed.length);
        else expect(refused(apply).code).toBe("quorum-unmet");
      }),
      { numRuns: 40 },
    );
  });

  test("quorum none wants the log's signature all the same", () => {
    expect(applyPolicy(crypto, policy(...KNOWN, "quorum none"), checkpoint([])).seen).toEqual([]);
    const unsigned = formatNote({ text: BODY, signatures: [cosign(X1, BODY, 1)] });
    expect(refused(() => applyPolicy(crypto, policy(...KNOWN, "quorum none"), unsigned)).code).toBe(
      "signature-absent",
    );
  });

  test("what is no note is refused as a checkpoint", () => {
    expect(refused(() => applyPolicy(crypto, policy(...KNOWN, "quorum none"), text(BODY)))).toEqual({
      code: "note-unsigned-text",
      details: { thing: "checkpoint" },
    });
  });

  test("a log that is not listed", () => {
    const foreign = ed25519Key("foreign.example.org", 99);
    const body = BODY.replace(ORIGIN, "foreign.example.org");
    expect(
      refused(() => applyPolicy(crypto, policy(...KNOWN, "quorum none"), signNote(body, [foreign.signer]))),
    ).toEqual({
      code: "origin-unknown",
      details: { found: "foreign.example.org", expected: [ORIGIN] },
    });
    // A listed log under another's origin.
    const two = policy(...KNOWN, `log ${vkey(foreign)}`, "quorum none");
    expect(refused(() => applyPolicy(crypto, two, signNote(body, [LOG.signer]))).code).toBe(
      "signature-absent",
    );
    expect(applyPolicy(crypto, two, signNote(body, [foreign.signer])).log.key.name).toBe(
      "foreign.example.org",
    );
  });

  test("either key of a log that changes keys", () => {
    const next = ed25519Key(ORIGIN, 2);
    const both = policy(`log ${vkey(LOG)}`, `log ${vkey(next)}`, "quorum none");
    expect(applyPolicy(crypto, both, signNote(BODY, [next.signer])).log.key).toEqual(next.key);
    expect(applyPolicy(crypto, both, signNote(BODY, [LOG.signer])).log.key).toEqual(LOG.key);
    expect(applyPolicy(crypto, both, signNote(BODY, [next.signer, LOG.signer])).log.key).toEqual(LOG.key);
  });

  test("a bad cosignature of a listed witness spoils the checkpoint", () => {
    const line = cosign(X1, BODY, 1);
    const bad = { ...line, signature: line.signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) };
    const { signatures } = parseNote(checkpoint([X2]));
    const note = formatNote({ text: BODY, signatures: [...signatures, bad] });
    expect(refused(() => applyPolicy(crypto, policy(...KNOWN, "quorum X2"), note))).toEqual({
      code: "signature-wrong",
      details: { name: "x1.example.org", keyId: X1.key.keyId.toString(16).padStart(8, "0") },
    });
  });
});
