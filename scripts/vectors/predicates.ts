import { createHash, createPublicKey } from "node:crypto";
import { encodeBase64, keyIdOf } from "@bongsu/statement";
import { vectorKey } from "./key.ts";

/** A predicate of each type, all synthetic. */

const noteKey = (origin: string, filler: number): string => {
  const typed = Buffer.concat([Buffer.from([1]), Buffer.alloc(32, filler)]);
  const id = createHash("sha256").update(`${origin}\n`).update(typed).digest("hex").slice(0, 8);
  return `${origin}+${id}+${typed.toString("base64")}`;
};

export const LOG = { origin: "log.institute.example", vkey: noteKey("log.institute.example", 7) };
export const NEXT_LOG = { origin: "log2.institute.example", vkey: noteKey("log2.institute.example", 8) };

/** Another P-256 key: the generator of the curve, whose private key is 1. */
const generator = createPublicKey({
  key: {
    kty: "EC",
    crv: "P-256",
    x: Buffer.from("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", "hex").toString(
      "base64url",
    ),
    y: Buffer.from("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", "hex").toString(
      "base64url",
    ),
  },
  format: "jwk",
});
export const SPKI = encodeBase64(vectorKey.spki);
export const OTHER_SPKI = generator.export({ format: "der", type: "spki" }).toString("base64");
export const KEY_ID = keyIdOf(vectorKey.spki);
export const OTHER_KEY_ID = keyIdOf(new Uint8Array(Buffer.from(OTHER_SPKI, "base64")));

export const DIGEST = `sha256:${"5a".repeat(32)}` as const;
export const OTHER_DIGEST = `sha256:${"c3".repeat(32)}` as const;
const SALT = "AAECAwQFBgcICQoLDA0ODw==";
const ISSUED = "2026-05-22T09:00:00Z";

const profile = {
  domain: "institute.example",
  issuedAt: ISSUED,
  kind: "institute",
  name: { en: "Example Institute (synthetic)", ko: "예시 연구소(가상)" },
  country: "KR",
  homeLog: LOG,
  keys: [
    { spki: SPKI, use: "root", from: 0, until: null },
    { spki: OTHER_SPKI, use: "signing", from: 0, until: 9007199254740991 },
  ],
};
const written = { issuer: "institute.example", issuedAt: ISSUED, salt: SALT };
const text = [
  { language: "ko", text: "가상의 예문이다.\n둘째 줄 🔥." },
  { language: "en", text: "A synthetic example." },
];
const reference = { statement: DIGEST, log: { origin: "log.institute.example", index: 41 } };

const figure = {
  id: "rate/s1/ko/a",
  value: 0.8125,
  unit: "fraction",
  estimand: "benchmark",
  method: "wilson",
  n: 400,
  clusters: null,
  standardError: null,
  level: 0.95,
  interval: { lower: 0.771, upper: 0.848, level: 0.95, method: "wilson" },
  refusal: null,
  seed: null,
  warnings: [],
  inputs: ["a"],
};
const same = (said: string) => ({ en: said, ko: said });
const aggregate = {
  kind: "bongsu/aggregate/1",
  tool: { name: "bongsu", version: "0.1.0" },
  exercise: {
    id: "synthetic-exercise",
    title: { en: "Synthetic exercise", ko: "가상 공동 평가" },
    construct: null,
    protocolDigest: OTHER_DIGEST,
    level: 0.95,
    smallestDifference: null,
    metric: { id: "pass", name: { en: "pass rate", ko: "통과율" } },
    data: null,
  },
  pipelines: [
    {
      id: "a",
      name: same("A"),
      institute: null,
      judge: { kind: "rule", name: same("exact match") },
      harness: [{ name: "inspect", version: "0.3.200" }],
      samples: 400,
    },
  ],
  systems: [{ id: "s1", name: same("S1") }],
  languages: ["ko"],
  verdict: [{ rule: "one-pipeline", en: ["One pipeline."], ko: ["평가 절차가 하나이다."] }],
  gate: [],
  estimates: [
    { source: "a", system: "s1", language: "ko", task: null, metric: "pass", lowerBoundOnly: false, figure },
  ],
  contrasts: [],
  corrected: [],
  leftOut: [],
};

export const PREDICATES: Readonly<Record<string, Record<string, unknown>>> = {
  profile,
  "key-rotation": {
    domain: "institute.example",
    issuedAt: ISSUED,
    log: LOG.origin,
    key: { spki: OTHER_SPKI, use: "signing", from: 120, until: null },
    replaces: KEY_ID,
  },
  "key-revocation": {
    domain: "institute.example",
    issuedAt: ISSUED,
    log: LOG.origin,
    key: OTHER_KEY_ID,
    from: 97,
    reason: "compromised",
  },
  "log-retirement": {
    domain: "institute.example",
    issuedAt: ISSUED,
    log: LOG,
    size: 1201,
    root: DIGEST,
    successor: NEXT_LOG,
    reason: "moved",
  },
  endorsement: {
    issuer: "ministry.example",
    issuedAt: ISSUED,
    party: "institute.example",
    keys: [KEY_ID],
    scope: ["keys", "profile"],
    expires: "2028-02-29T00:00:00Z",
  },
  observation: {
    reportedBy: "observer.example",
    issuedAt: ISSUED,
    salt: SALT,
    about: { name: "Example Company (synthetic)", domain: "company.example" },
    text,
    source: {
      url: "https://company.example/safety?lang=ko",
      date: "2026-05-21",
      sha256: DIGEST,
      retrievedAt: "2026-05-22T08:59:59Z",
    },
    known: "primary",
  },
  correction: { ...written, corrects: reference, replacement: { statement: OTHER_DIGEST }, text },
  withdrawal: { ...written, withdraws: { statement: DIGEST }, text },
  erasure: { issuer: written.issuer, issuedAt: ISSUED, erases: reference, ground: text },
  objection: { ...written, objectsTo: reference, text },
  reply: { ...written, repliesTo: reference, text },
  "evaluation-result": {
    issuer: "institute.example",
    issuedAt: ISSUED,
    aggregate,
    criteria: [
      {
        name: "at least 75 percent",
        statedBy: "ministry.example",
        document: DIGEST,
        figure: "rate/s1/ko/a",
        reads: "lower",
        comparator: ">=",
        threshold: "0.75",
      },
    ],
  },
};
