import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase64, encodeEnvelope, parseEnvelope, readCanonicalEnvelope } from "../../src/index.ts";
import type { Envelope } from "../../src/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Of the form of an Ecdsa-Sig-Value: r = 1, s = 2. */
const SIGNATURE = Uint8Array.of(0x30, 6, 2, 1, 1, 2, 1, 2);

const envelopes: fc.Arbitrary<Envelope> = fc.record({
  payloadType: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
  payload: fc.uint8Array({ maxLength: 60 }),
  keyId: fc.option(fc.string({ maxLength: 40, unit: "grapheme" })),
  signature: fc.constant(SIGNATURE),
});

test("what is read quickly is what is read slowly, and is written as it was", () => {
  let quick = 0;
  fc.assert(
    fc.property(envelopes, (envelope) => {
      const bytes = encodeEnvelope(envelope);
      const read = readCanonicalEnvelope(bytes);
      expect(parseEnvelope(bytes)).toEqual(envelope);
      if (read === null) return;
      quick += 1;
      expect(read).toEqual(envelope);
      expect(encodeEnvelope(read)).toEqual(bytes);
    }),
    { seed: 7 },
  );
  expect(quick).toBeGreaterThan(50);
});

const good = `{"payload":"e30=","payloadType":"t","signatures":[{"sig":"${encodeBase64(SIGNATURE)}"}]}`;

test("the plain case is read quickly", () => {
  expect(readCanonicalEnvelope(utf8(good))).toEqual({
    payloadType: "t",
    payload: utf8("{}"),
    keyId: null,
    signature: SIGNATURE,
  });
  expect(readCanonicalEnvelope(utf8(good.replace('{"sig"', '{"keyid":"","sig"')))?.keyId).toBe("");
});

test.each([
  ["a blank", good.replace(":", ": ")],
  ["a line end behind it", `${good}\n`],
  ["a byte-order mark", `\ufeff${good}`],
  ["another order", `{"payloadType":"t",${good.slice(1).replace(',"payloadType":"t"', "")}`],
  ["one more member", good.replace(/}$/, ',"x":1}')],
  ["a second signature", good.replace("}]", `},{"sig":"${encodeBase64(SIGNATURE)}"}]`)],
  ["an escape", good.replace('"t"', String.raw`"\u0074"`)],
  ["a control character", good.replace('"t"', '"\u0001"')],
  ["no payload type", good.replace('"t"', '""')],
  ["a payload type that is too long", good.replace('"t"', `"${"t".repeat(257)}"`)],
  ["a key ID that is too long", good.replace('{"sig"', `{"keyid":"${"k".repeat(257)}","sig"`)],
  ["Base64 with other unused bits", good.replace("e30=", "e31=")],
  ["a signature that is not DER", good.replace(encodeBase64(SIGNATURE), "AAAA")],
])("%s is left to the slow way", (_, text) => {
  expect(readCanonicalEnvelope(utf8(text))).toBeNull();
});

test("bytes that are not UTF-8 are left to the slow way", () => {
  const bytes = utf8(good.replace('"t"', '"é"'));
  expect(readCanonicalEnvelope(bytes)?.payloadType).toBe("é");
  bytes[bytes.indexOf(0xa9)] = 0x41;
  expect(readCanonicalEnvelope(bytes)).toBeNull();
});
