import { all, sound } from "./cases.ts";
import { statementOf } from "./envelopes.ts";
import type { Rejected } from "./rejected.ts";

interface Parts {
  payload: string;
  payloadType: string;
  signatures: { keyid: string; sig: string }[];
}
const edit = (change: (parts: Parts) => unknown): string =>
  JSON.stringify(change(JSON.parse(sound) as Parts));
const withSig = (change: (sig: string) => string): string =>
  edit((parts) => ({
    ...parts,
    signatures: parts.signatures.map(({ keyid, sig }) => ({ keyid, sig: change(sig) })),
  }));

/** Envelopes that DSSE does not have, or that nobody signed so. */
export function rejectedEnvelopes(): readonly Rejected[] {
  return [
    ...all("envelope", "envelope-field", [
      [
        "no-payload",
        "No payload.",
        "본문이 없다.",
        edit(({ payloadType, signatures }) => ({ payloadType, signatures })),
      ],
      [
        "payload-not-text",
        "The payload is an object.",
        "본문이 객체이다.",
        edit((parts) => ({ ...parts, payload: {} })),
      ],
      [
        "empty-payload-type",
        "An empty payload type.",
        "본문의 종류가 비어 있다.",
        edit((parts) => ({ ...parts, payloadType: "" })),
      ],
      ["not-an-object", "A list.", "목록이다.", "[]"],
    ]),
    ...all("envelope", "envelope-signature-count", [
      ["unsigned", "No signature.", "서명이 없다.", edit((parts) => ({ ...parts, signatures: [] }))],
      [
        "two-signatures",
        "Two signatures.",
        "서명이 둘이다.",
        edit((parts) => ({ ...parts, signatures: [...parts.signatures, ...parts.signatures] })),
      ],
    ]),
    ...all("envelope", "base64-invalid", [
      [
        "base64-url-safe",
        "The URL-safe alphabet.",
        "URL용 Base64 글자가 있다.",
        edit((parts) => ({ ...parts, payload: "-_-_" })),
      ],
      [
        "base64-unpadded",
        "Padding is lacking.",
        "끝을 채운 =가 없다.",
        edit((parts) => ({ ...parts, payload: "YQ" })),
      ],
      [
        "base64-unused-bits",
        "Bits that are not used are not zero.",
        "쓰지 않는 비트가 0이 아니다.",
        edit((parts) => ({ ...parts, payload: "YR==" })),
      ],
      [
        "base64-space",
        "A line break.",
        "줄바꿈이 있다.",
        edit((parts) => ({ ...parts, payload: `${parts.payload}\n` })),
      ],
      [
        "base64-inner-padding",
        "Padding before the end.",
        "끝이 아닌 곳에 =가 있다.",
        edit((parts) => ({ ...parts, payload: "YQ==YQ==" })),
      ],
    ]),
    ...all("signature", "signature-not-der", [
      [
        "signature-raw",
        "r and s side by side.",
        "r과 s를 이어 붙인 서명이다.",
        withSig(() => Buffer.alloc(64, 0x11).toString("base64")),
      ],
      [
        "signature-long-form",
        "A length in long form, as BER allows.",
        "BER에서만 허용되는 긴 길이 표기이다.",
        withSig((sig) => longForm(sig)),
      ],
      [
        "signature-trailing",
        "A byte after the signature.",
        "서명 뒤에 바이트가 더 있다.",
        withSig((sig) => Buffer.concat([Buffer.from(sig, "base64"), Buffer.alloc(1)]).toString("base64")),
      ],
      ["signature-zero", "r is zero.", "r이 0이다.", withSig(() => "MAYCAQACAQE=")],
      ["signature-negative", "r is negative.", "r이 음수이다.", withSig(() => "MAYCAf8CAQE=")],
    ]),
    ...all("signature", "signature-invalid", [
      [
        "payload-changed",
        "The payload is another than the signed one.",
        "서명한 것과 다른 본문이다.",
        edit((parts) => ({
          ...parts,
          payload: Buffer.from(JSON.stringify(statementOf("objection"))).toString("base64"),
        })),
      ],
      [
        "payload-type-changed",
        "The payload type is another than the signed one.",
        "본문의 종류가 서명한 것과 다르다.",
        edit((parts) => ({ ...parts, payloadType: "application/json" })),
      ],
      ["signature-of-nothing", "r and s are one.", "r과 s가 1이다.", withSig(() => "MAYCAQECAQE=")],
    ]),
  ];
}

function longForm(sig: string): string {
  const der = Buffer.from(sig, "base64");
  return Buffer.concat([Buffer.from([0x30, 0x81]), der.subarray(1)]).toString("base64");
}
