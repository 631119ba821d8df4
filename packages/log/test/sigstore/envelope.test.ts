import { describe, expect, test } from "vitest";
import { parseEnvelope, preAuthEncoding } from "../../src/index.ts";
import { refused, text, words } from "../support/refused.ts";
import { LOGGED } from "./logged.ts";

describe("envelopes", () => {
  /** The example of the DSSE protocol (secure-systems-lab/dsse, protocol.md). */
  test("the pre-authentication encoding of the specification", () => {
    const envelope = {
      payloadType: "http://example.com/HelloWorld",
      payload: text("hello world"),
      signature: new Uint8Array(0),
    };
    expect(words(preAuthEncoding(envelope))).toBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    expect(words(preAuthEncoding({ ...envelope, payloadType: "é", payload: text("봉") }))).toBe(
      "DSSEv1 2 é 3 봉",
    );
  });

  test("are read", () => {
    expect(parseEnvelope(LOGGED.body)).toEqual(LOGGED.envelope);
  });

  const one = '{"payloadType":"t","payload":"AAAA","signatures":[{"sig":"AAAA"}]}';
  const thing = "envelope";

  test.each([
    ["[", { code: "json-malformed", details: { thing } }],
    ["null", { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } }],
    ['"x"', { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } }],
    [
      one.replace('"t"', "1"),
      { code: "json-member", details: { thing, pointer: "/payloadType", expected: "text" } },
    ],
    [
      one.replace('"AAAA"', '"AAA"'),
      { code: "json-member", details: { thing, pointer: "/payload", expected: "base64" } },
    ],
    [
      one.replace('"AAAA"', "7"),
      { code: "json-member", details: { thing, pointer: "/payload", expected: "text" } },
    ],
    [
      one.replace('"signatures"', '"x"'),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "present" } },
    ],
    [
      one.replace(/\[.*\]/, "{}"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array" } },
    ],
    [
      one.replace(/\[.*\]/, "[]"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array of one" } },
    ],
    [
      one.replace(/\[.*\]/, "[{},{}]"),
      { code: "json-member", details: { thing, pointer: "/signatures", expected: "array of one" } },
    ],
    [
      one.replace('"sig"', '"Sig"'),
      { code: "json-member", details: { thing, pointer: "/signatures/0/sig", expected: "present" } },
    ],
    [
      one.replace('"payloadType":"t"', '"toString":1'),
      { code: "json-member", details: { thing, pointer: "/payloadType", expected: "present" } },
    ],
  ])("%s is none", (json, refusal) => {
    expect(refused(() => parseEnvelope(text(json)))).toEqual(refusal);
  });

  test("inherited names are not members", () => {
    const json = '{"__proto__":{"payloadType":"t"},"payload":"AAAA","signatures":[{"sig":"AAAA"}]}';
    expect(refused(() => parseEnvelope(text(json))).code).toBe("json-member");
  });

  test("bytes that are no text", () => {
    expect(refused(() => parseEnvelope(Uint8Array.of(0xff)))).toEqual({
      code: "not-utf8",
      details: { thing },
    });
  });
});
