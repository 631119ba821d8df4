import { describe, expect, test } from "vitest";
import { applyPolicy, parsePolicy } from "../../src/index.ts";
import { crypto, ed25519Key, sha256 } from "../support/crypto.ts";
import { refused, text } from "../support/refused.ts";
import { ORIGIN, LOG, X1, X2, Y1, Y2, vkey, policy, checkpoint, EXAMPLE, KNOWN } from "./example.ts";

describe("reading a policy", () => {
  test("the example of tlog-policy", () => {
    const read = policy(...EXAMPLE);
    expect(read.logs).toEqual([{ key: LOG.key, url: null }]);
    expect(read.witnesses.map(({ name, url }) => [name, url])).toEqual([
      ["X1", null],
      ["X2", "https://x2.example.org/submit"],
      ["X3", null],
      ["Y1", null],
      ["Y2", null],
    ]);
    expect(read.quorum).toMatchObject({
      kind: "group",
      name: "X-and-Y",
      threshold: 2,
      members: [
        { kind: "group", name: "X-witnesses", threshold: 2, members: [{ name: "X1" }, {}, {}] },
        { kind: "group", name: "Y-witnesses", threshold: 1, members: [{ kind: "witness" }, {}] },
      ],
    });
  });

  test("blanks, tabs, comments, empty lines, and no line end at the end", () => {
    const read = policy(
      "# comment",
      "  \t",
      ` \tlog\t ${vkey(LOG)}  https://log.example.org/ \t`,
      " # more",
      "quorum\tnone",
    );
    expect(read).toEqual({
      logs: [{ key: LOG.key, url: "https://log.example.org/" }],
      witnesses: [],
      quorum: null,
    });
  });

  test("a single witness as quorum", () => {
    expect(policy(...KNOWN, "quorum X2").quorum).toMatchObject({ kind: "witness", name: "X2" });
  });

  test("names are octets: in UTF-8 they are shown, otherwise octet by octet, and never folded", () => {
    const kelvin = policy(`witness K ${vkey(X1)}`, `witness \u212a ${vkey(X2)}`, "quorum \u212a");
    expect(kelvin.quorum).toMatchObject({ name: "\u212a", key: { name: X2.key.name } });
    const latin = Buffer.concat([
      Buffer.from(`witness é ${vkey(X1)}\nwitness `),
      Buffer.from([0xe9]),
      Buffer.from(` ${vkey(X2)}\nquorum `),
      Buffer.from([0xe9]),
    ]);
    const read = parsePolicy(sha256, new Uint8Array(latin));
    expect(read.witnesses.map(({ name }) => name)).toEqual(["é", "é"]);
    expect(read.quorum).toMatchObject({ key: { name: X2.key.name } });
  });

  test("a log may sign with ML-DSA-44", () => {
    expect(policy(`log ${vkey(Y2)}`, "quorum none").logs[0]?.key.type).toBe(6);
  });

  test.each([
    ["log"],
    [`log ${vkey(LOG)} url more`],
    ["witness X9"],
    [`witness X9 ${vkey(Y1)} url more`],
    ["group g any"],
    ["group g"],
    ["quorum"],
    ["quorum none none"],
    ["Log x"],
    ["witnesses X9 x"],
  ])("%j is no line of a policy", (line) => {
    expect(refused(() => policy(...KNOWN, line, "quorum none"))).toEqual({
      code: "policy-line",
      details: { line: 5, found: line.length > 80 ? `${line.slice(0, 80)}…` : line },
    });
  });

  test.each([
    [`witness X1 ${vkey(Y1)}`, "X1"],
    [`witness none ${vkey(Y1)}`, "none"],
    ["group X2 any X1", "X2"],
    ["group none any X1", "none"],
  ])("%s: the name is taken", (line, name) => {
    expect(refused(() => policy(...KNOWN, line, "quorum none"))).toEqual({
      code: "policy-name-taken",
      details: { line: 5, name },
    });
  });

  test.each([
    ["group g any X4", "X4"],
    ["group g any none", "none"],
    ["group g any g", "g"],
    ["quorum X4", "X4"],
  ])("%s: nothing of that name before it", (line, name) => {
    expect(refused(() => policy(...KNOWN, line))).toEqual({
      code: "policy-name-unknown",
      details: { line: 5, name },
    });
  });

  test("a name counts once, in one group", () => {
    expect(refused(() => policy(...KNOWN, "group g any X1 X1"))).toEqual({
      code: "policy-member-twice",
      details: { line: 5, name: "X1" },
    });
    expect(refused(() => policy(...KNOWN, "group g any X1", "group h all X2 X1"))).toEqual({
      code: "policy-member-twice",
      details: { line: 6, name: "X1" },
    });
    expect(refused(() => policy(...KNOWN, "group g any X1", "group h all g", "group i all g"))).toEqual({
      code: "policy-member-twice",
      details: { line: 7, name: "g" },
    });
  });

  test("a key is one log, one witness, whatever it is called", () => {
    const again = ed25519Key("other.example.org", 1);
    expect(refused(() => policy(...KNOWN, `log ${vkey(again)}`))).toEqual({
      code: "policy-key-twice",
      details: { line: 5, name: "other.example.org" },
    });
    expect(refused(() => policy(...KNOWN, `witness Z ${vkey(ed25519Key("z", 11, 4))}`))).toEqual({
      code: "policy-key-twice",
      details: { line: 5, name: "z" },
    });
    // The same key as log and as witness: two lists.
    expect(
      policy(...KNOWN, `witness Z ${vkey(ed25519Key("z", 1, 4))}`, "quorum none").witnesses,
    ).toHaveLength(4);
  });

  test("keys of the wrong type for their part", () => {
    expect(refused(() => policy(`log ${vkey(X1)}`))).toEqual({
      code: "vkey-type",
      details: { name: "x1.example.org", found: 4, expected: [1, 6] },
    });
    expect(refused(() => policy(`witness L ${vkey(LOG)}`))).toEqual({
      code: "vkey-type",
      details: { name: ORIGIN, found: 1, expected: [4, 6] },
    });
    expect(refused(() => policy("log abc")).code).toBe("vkey-malformed");
  });

  test.each([
    ["0", { code: "policy-threshold", details: { line: 5, found: 0, members: 2 } }],
    ["3", { code: "policy-threshold", details: { line: 5, found: 3, members: 2 } }],
    ...["02", "+1", "most", "ALL", "-1"].map((found): [string, object] => [
      found,
      { code: "number-malformed", details: { thing: "policy", field: "threshold", line: 5, found } },
    ]),
  ])("%s of two members", (threshold, refusal) => {
    expect(refused(() => policy(...KNOWN, `group g ${threshold} X1 X2`))).toEqual(refusal);
  });

  test("one of two and two of two, in figures", () => {
    for (const threshold of [1, 2])
      expect(policy(...KNOWN, `group g ${threshold} X1 X2`, "quorum g").quorum).toMatchObject({ threshold });
  });

  test("a line is shown without the blanks around it", () => {
    expect(refused(() => policy("  \tlogs  x \t"))).toEqual({
      code: "policy-line",
      details: { line: 1, found: "logs  x" },
    });
  });

  test("exactly one quorum", () => {
    expect(refused(() => policy(...KNOWN))).toEqual({
      code: "policy-quorum",
      details: { found: 0, line: null },
    });
    expect(refused(() => policy(...KNOWN, "quorum none", "quorum none"))).toEqual({
      code: "policy-quorum",
      details: { found: 2, line: 6 },
    });
  });

  test.each([
    ["\r", 13],
    ["\u0000", 0],
    ["\u007f", 127],
    ["\u000b", 11],
    ["\u001f", 31],
  ])("the control character %j", (char, codePoint) => {
    expect(refused(() => policy("# a", `# b${char}`, "quorum none"))).toEqual({
      code: "control-character",
      details: { thing: "policy", line: 2, codePoint },
    });
    expect(refused(() => policy(char)).details).toEqual({ thing: "policy", line: 1, codePoint });
  });

  test("1,000 definitions are read, and no more; a megabyte, and no more", () => {
    const groups = [
      ...KNOWN,
      "group g3 any X1",
      ...Array.from({ length: 995 }, (_, at) => `group g${at + 4} any g${at + 3}`),
    ];
    const deep = policy(...groups, "quorum g998");
    expect(applyPolicy(crypto, deep, checkpoint([X1])).seen).toHaveLength(1);
    expect(refused(() => policy(...groups, "group one-more any X2", "quorum none"))).toEqual({
      code: "policy-too-many",
      details: { line: 1001, limit: 1000 },
    });
    const padding = (length: number) => parsePolicy(sha256, text(`quorum none\n#${"x".repeat(length - 13)}`));
    expect(padding(1_000_000).quorum).toBe(null);
    expect(refused(() => padding(1_000_001))).toEqual({
      code: "too-large",
      details: { thing: "policy", found: 1_000_001, limit: 1_000_000 },
    });
  });
});
