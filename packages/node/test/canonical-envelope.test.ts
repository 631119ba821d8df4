import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase64, encodeEnvelope, parseEnvelope, signedBytes } from "@bongsu/statement";
import type { Envelope } from "@bongsu/statement";
import { readCanonicalEnvelope } from "../src/ingest/canonical-envelope.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Of the form of an Ecdsa-Sig-Value: r = 1, s = 2. */
const SIGNATURE = Uint8Array.of(0x30, 6, 2, 1, 1, 2, 1, 2);

const hint = (minLength: number, unit: "grapheme" | "grapheme-ascii"): fc.Arbitrary<string> =>
  fc.string({ minLength, maxLength: 40, unit });

const envelopes: fc.Arbitrary<Envelope> = fc.record({
  payloadType: fc.oneof(hint(1, "grapheme-ascii"), hint(1, "grapheme")),
  payload: fc.uint8Array({ maxLength: 60 }),
  keyId: fc.option(fc.oneof(hint(0, "grapheme-ascii"), hint(0, "grapheme"))),
  signature: fc.constant(SIGNATURE),
});

/** What the slow way makes of an envelope that is spelled as it is written. */
function slowly(bytes: Uint8Array): { signed: Uint8Array; signature: Uint8Array } {
  const envelope = parseEnvelope(bytes);
  expect(encodeEnvelope(envelope)).toEqual(bytes);
  return { signed: signedBytes(envelope), signature: envelope.signature };
}

const plain = (bytes: Uint8Array): number[] => [...bytes];
function quickly(bytes: Uint8Array): { signed: number[]; signature: number[] } | null {
  const read = readCanonicalEnvelope(bytes);
  return read === null ? null : { signed: plain(read.signed), signature: plain(read.signature) };
}

test("what is read quickly is what is read slowly", () => {
  let quick = 0;
  fc.assert(
    fc.property(envelopes, (envelope) => {
      const bytes = encodeEnvelope(envelope);
      const read = quickly(bytes);
      if (read === null) return;
      quick += 1;
      const { signed, signature } = slowly(bytes);
      expect(read).toEqual({ signed: plain(signed), signature: plain(signature) });
    }),
    { seed: 7, numRuns: 300 },
  );
  expect(quick).toBeGreaterThan(50);
});

const good = `{"payload":"e30=","payloadType":"t","signatures":[{"sig":"${encodeBase64(SIGNATURE)}"}]}`;

test("the plain case is read quickly", () => {
  const expected = { signed: plain(utf8("DSSEv1 1 t 2 {}")), signature: plain(SIGNATURE) };
  expect(quickly(utf8(good))).toEqual(expected);
  expect(quickly(utf8(good.replace('{"sig"', '{"keyid":"","sig"')))).toEqual(expected);
  expect(quickly(utf8(good.replace("e30=", "")))?.signed).toEqual(plain(utf8("DSSEv1 1 t 0 ")));
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
  ["a payload type beyond ASCII", good.replace('"t"', '"é"')],
  ["Base64 with other unused bits", good.replace("e30=", "e31=")],
  ["Base64 without padding", good.replace("e30=", "e30")],
  ["Base64 with too much padding", good.replace("e30=", "e30==")],
  ["Base64 with a blank", good.replace("e30=", "e3 0")],
  ["Base64 with a sign of two bytes", good.replace("e30=", "eé0=")],
  ["Base64 for addresses of pages", good.replace("e30=", "e-__")],
  ["a signature in Base64 without padding", good.replace(/"sig":"([^=]*)=+"/, '"sig":"$1"')],
  ["no end", good.slice(0, 14)],
  ["a signature that is not DER", good.replace(encodeBase64(SIGNATURE), "AAAA")],
])("%s is left to the slow way", (_, text) => {
  expect(readCanonicalEnvelope(utf8(text))).toBeNull();
});
