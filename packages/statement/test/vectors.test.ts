import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  decodeBase64,
  encodeEnvelope,
  encodeStatement,
  keyIdOf,
  openStatement,
  parseEnvelope,
  statementTypes,
  verifyEnvelope,
} from "../src/index.ts";
import { nodeCrypto } from "./support/crypto.ts";
import { refusalOf, utf8 } from "./support/refused.ts";

const FOLDER = new URL("../../../spec/vectors/", import.meta.url);
const OWN = new Set(statementTypes.map(({ name }) => name));

const acceptSchema = z.strictObject({
  data: z.literal("synthetic"),
  why: z.strictObject({ en: z.string(), ko: z.string() }),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  statement: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
  payload: z.unknown(),
  envelope: z.string(),
});
const rejectSchema = z
  .strictObject({
    data: z.literal("synthetic"),
    why: z.strictObject({ en: z.string(), ko: z.string() }),
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    layer: z.string(),
    type: z.string().nullable(),
    publicKey: z.string(),
    envelope: z.string().optional(),
    envelopeBase64: z.string().optional(),
  })
  .refine((vector) => (vector.envelope === undefined) !== (vector.envelopeBase64 === undefined));

/** Vectors of the types that this package owns; the others' owners run theirs. */
function vectors<Vector extends { readonly type: string | null }>(folder: string, schema: z.ZodType<Vector>) {
  return readdirSync(new URL(folder, FOLDER))
    .map(
      (file) =>
        [file, schema.parse(JSON.parse(readFileSync(new URL(folder + file, FOLDER), "utf8")))] as const,
    )
    .filter(([, { type }]) => type === null || OWN.has(type));
}
const accepted = vectors("accept/", acceptSchema);
const rejected = vectors("reject/", rejectSchema);

const publicKeyOf = ({ publicKey }: { readonly publicKey: string }): Uint8Array =>
  decodeBase64(publicKey, "publicKey");

describe("vectors", () => {
  test("there is one to accept for each type, and enough to refuse", () => {
    expect(new Set(accepted.map(([, { type }]) => type))).toEqual(new Set([...OWN, null]));
    expect(rejected.length).toBeGreaterThan(85);
  });

  test.each(accepted)("%s is accepted", (_file, vector) => {
    const envelope = parseEnvelope(utf8(vector.envelope));
    verifyEnvelope(envelope, publicKeyOf(vector), nodeCrypto);
    const opened = openStatement(envelope, statementTypes);
    expect({ type: opened.type?.name ?? null, issuer: opened.issuer, statement: opened.digest }).toEqual({
      type: vector.type,
      issuer: vector.issuer,
      statement: vector.statement,
    });
    expect(opened.statement).toEqual(vector.payload);
    expect(keyIdOf(publicKeyOf(vector))).toBe(vector.keyId);
    expect(encodeStatement(opened.statement)).toEqual(envelope.payload);
    expect(parseEnvelope(encodeEnvelope(envelope))).toEqual(envelope);
  });

  test.each(rejected)("%s is refused", (_file, vector) => {
    const bytes =
      vector.envelope === undefined
        ? decodeBase64(vector.envelopeBase64 ?? "", "envelopeBase64")
        : utf8(vector.envelope);
    const refusal = refusalOf(() => {
      const envelope = parseEnvelope(bytes);
      verifyEnvelope(envelope, publicKeyOf(vector), nodeCrypto);
      openStatement(envelope, statementTypes);
    });
    expect({ code: refusal.code, details: refusal.details }).toEqual({
      code: vector.code,
      details: vector.details,
    });
  });
});
