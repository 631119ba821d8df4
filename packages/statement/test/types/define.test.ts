import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type Correction,
  correctionType,
  defineType,
  digestBytes,
  digestValue,
  encodeBase64,
  encodeStatement,
  endorsementType,
  IN_TOTO_PAYLOAD_TYPE,
  type InTotoStatement,
  keyIdOf,
  keyRotationType,
  logRetirementType,
  observationType,
  openStatement,
  profileType,
  replyType,
  signPayload,
  signStatement,
  statementDigest,
  statementSchema,
  statementTypes,
  typeUri,
} from "../../src/index.ts";
import { newKey } from "../support/crypto.ts";
import { DOMAIN, key, LOG, stated } from "../support/party.ts";
import { refusalOf, utf8 } from "../support/refused.ts";

const signer = newKey();
const DIGEST = `sha256:${"5a".repeat(32)}` as const;
const OTHER = `sha256:${"c3".repeat(32)}` as const;
const ISSUED = "2026-05-22T09:00:00Z";
const reply = {
  issuer: DOMAIN,
  issuedAt: ISSUED,
  salt: encodeBase64(new Uint8Array(16)),
  repliesTo: { statement: DIGEST },
  text: [{ language: "ko", text: "답변" }],
};
const sha256 = (digest: string) => digest.slice("sha256:".length);

describe("types of statement", () => {
  test("are these eleven, each with its own URI on no host", () => {
    expect(statementTypes.map(({ name, uri, standing }) => [name, uri, standing])).toEqual(
      [
        "profile",
        "key-rotation",
        "key-revocation",
        "log-retirement",
        "endorsement",
        "observation",
        "correction",
        "withdrawal",
        "objection",
        "reply",
        "erasure",
      ].map((name) => [
        name,
        `urn:bongsu:statement:${name}:v1`,
        name === "observation" ? "reported-by" : "said-by",
      ]),
    );
    expect(typeUri("x")).toBe("urn:bongsu:statement:x:v1");
    for (const { title } of statementTypes) {
      expect(title.en).toMatch(/^[A-Z][a-z ]+$/);
      expect(title.ko).toMatch(/^[가-힣3 ]*제?[가-힣0-9 ]+$/);
    }
  });

  test("have a JSON Schema of the whole statement", () => {
    const { name, title, io, schema } = statementSchema(replyType);
    expect({ name, title, io }).toEqual({ name: "statements/reply", title: "Reply", io: "output" });
    expect(schema.safeParse(replyType.statement(reply)).success).toBe(true);
    expect(schema.safeParse({ ...replyType.statement(reply), later: 1 }).success).toBe(false);
    expect(schema.safeParse({ ...replyType.statement(reply), subject: [] }).success).toBe(false);
  });

  test("are signed and opened with all that follows from them", () => {
    const envelope = signStatement(replyType, reply, signer);
    expect(envelope.payloadType).toBe(IN_TOTO_PAYLOAD_TYPE);
    const opened = openStatement(envelope, statementTypes);
    expect(opened).toEqual({
      digest: statementDigest(envelope),
      statement: {
        _type: "https://in-toto.io/Statement/v1",
        subject: [{ name: "statement", digest: { sha256: sha256(DIGEST) } }],
        predicateType: replyType.uri,
        predicate: reply,
      },
      type: replyType,
      issuer: DOMAIN,
    });
    expect(replyType.predicateOf(opened.statement)).toEqual(reply);
    expect(correctionType.predicateOf(opened.statement)).toBeNull();
    expect(replyType.subjectsOf(reply)).toEqual(opened.statement.subject);
  });

  test("that a registry does not have are kept as they are", () => {
    const envelope = signStatement(replyType, reply, signer);
    const opened = openStatement(envelope, [profileType]);
    expect(opened).toMatchObject({ type: null, issuer: null, digest: statementDigest(envelope) });
    expect(opened.statement.predicate).toEqual(reply);
  });

  test("same words, same bytes, whatever the order of members", () => {
    const turned = Object.fromEntries(Object.entries(reply).reverse());
    const signedTurned = signPayload(
      IN_TOTO_PAYLOAD_TYPE,
      encodeStatement({ ...replyType.statement(reply), predicate: turned }),
      signer,
    );
    expect(signedTurned.payload).toEqual(signStatement(replyType, reply, signer).payload);
  });

  test("can be defined elsewhere", () => {
    const type = defineType({
      name: "greeting",
      title: { en: "Greeting", ko: "인사" },
      standing: "said-by",
      predicate: z.strictObject({ by: z.string(), to: z.string() }),
      issuer: ({ by }) => by,
      subjects: ({ to }) => [{ digest: { sha256: sha256(digestValue(to)) } }],
    });
    const opened = openStatement(signStatement(type, { by: DOMAIN, to: "x" }, signer), [
      ...statementTypes,
      type,
    ]);
    expect(opened.issuer).toBe(DOMAIN);
    expect(refusalOf(() => type.statement({ by: DOMAIN } as never))).toEqual({
      code: "predicate-invalid",
      details: { type: "greeting", pointer: "/to", found: "", expected: "string" },
    });
  });
});

describe("subjects", () => {
  const other = key();
  test.each([
    [
      "a profile: the party's domain",
      profileType.subjectsOf({
        domain: DOMAIN,
        issuedAt: ISSUED,
        kind: "state",
        name: { en: "x", ko: "x" },
        country: null,
        homeLog: LOG,
        keys: [stated(other)],
      }),
      // coreutils: printf institute.example | sha256sum
      [
        {
          name: DOMAIN,
          digest: { sha256: "39509d3993e7040fbfb4cccddee9acb8fd83688049cae77a3ee2e49ce5682aaa" },
        },
      ],
    ],
    [
      "a rotation: the new key and the old",
      keyRotationType.subjectsOf({
        domain: DOMAIN,
        issuedAt: ISSUED,
        log: LOG.origin,
        key: stated(other),
        replaces: DIGEST,
      }),
      [
        { name: "key", digest: { sha256: sha256(other.id) } },
        { name: "replaced", digest: { sha256: sha256(DIGEST) } },
      ],
    ],
    [
      "a rotation that replaces nothing: the new key",
      keyRotationType.subjectsOf({
        domain: DOMAIN,
        issuedAt: ISSUED,
        log: LOG.origin,
        key: stated(other),
        replaces: null,
      }),
      [{ name: "key", digest: { sha256: sha256(keyIdOf(other.spki)) } }],
    ],
    [
      "a retired log: its origin and last root",
      logRetirementType.subjectsOf({
        domain: DOMAIN,
        issuedAt: ISSUED,
        log: LOG,
        size: 0,
        root: OTHER,
        successor: null,
        reason: "ended",
      }),
      [{ name: LOG.origin, digest: { sha256: sha256(OTHER) } }],
    ],
    [
      "an endorsement: each key",
      endorsementType.subjectsOf({
        issuer: "a.example",
        issuedAt: ISSUED,
        party: DOMAIN,
        keys: [DIGEST, OTHER],
        scope: ["keys"],
        expires: "2027-01-01T00:00:00Z",
      }),
      [DIGEST, OTHER].map((digest) => ({ name: "key", digest: { sha256: sha256(digest) } })),
    ],
    [
      "an observation: the source",
      observationType.subjectsOf({
        reportedBy: "a.example",
        issuedAt: ISSUED,
        salt: reply.salt,
        about: { name: "x", domain: null },
        text: reply.text,
        source: { url: "https://a.example", date: null, sha256: OTHER, retrievedAt: ISSUED },
        known: "observed",
      }),
      [{ name: "source", digest: { sha256: sha256(OTHER) } }],
    ],
  ])("%s", (_name, subjects, expected) => {
    expect(subjects).toEqual(expected);
  });

  test("the domain's digest is of its bytes", () => {
    expect(digestBytes(utf8(DOMAIN))).toBe(
      "sha256:39509d3993e7040fbfb4cccddee9acb8fd83688049cae77a3ee2e49ce5682aaa",
    );
  });
});

describe("a correction", () => {
  const correction: Correction = {
    issuer: DOMAIN,
    issuedAt: ISSUED,
    salt: reply.salt,
    corrects: { statement: DIGEST },
    replacement: { statement: OTHER },
    text: reply.text,
  };
  test("is of the statement that it corrects, with or without one that stands instead", () => {
    for (const given of [correction, { ...correction, replacement: null }])
      expect(correctionType.subjectsOf(given)).toEqual([
        { name: "statement", digest: { sha256: sha256(DIGEST) } },
      ]);
  });
});

describe("what a statement may not be", () => {
  const opened = (statement: unknown) => refusalOf(() => replyType.check(statement as InTotoStatement));

  test("signed with a predicate that its type refuses", () => {
    expect(refusalOf(() => signStatement(replyType, { ...reply, salt: "AA==" }, signer))).toEqual({
      code: "predicate-invalid",
      details: { type: "reply", pointer: "/salt", found: "AA==", expected: "random-salt" },
    });
  });

  test("of subjects that its predicate does not give", () => {
    const statement = replyType.statement(reply);
    expect(opened({ ...statement, subject: [...statement.subject, ...statement.subject] })).toEqual({
      code: "subject-mismatch",
      details: { type: "reply" },
    });
    expect(opened({ ...statement, later: 1 })).toEqual({
      code: "statement-field",
      details: { pointer: "", found: "later", expected: "no-such-member" },
    });
    expect(replyType.check(statement)).toEqual({ issuer: DOMAIN });
  });

  test("encoded when in-toto would not have it", () => {
    const statement = { ...replyType.statement(reply), subject: [] };
    expect(refusalOf(() => encodeStatement(statement))).toEqual({
      code: "statement-field",
      details: { pointer: "/subject", found: "[…]", expected: ">= 1" },
    });
  });
});
