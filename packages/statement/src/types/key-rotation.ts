import { z } from "zod";
import { defineType } from "./define.ts";
import { digestSchema, domainSchema, instantSchema } from "./parts.ts";
import { keySchema } from "./profile.ts";
import { keyIdOfSpki, keySubject } from "./subjects.ts";

export const keyRotationSchema = z.strictObject({
  domain: domainSchema,
  issuedAt: instantSchema,
  /** Origin of the home log whose positions are meant; in another log it says nothing. */
  log: domainSchema,
  key: keySchema,
  /** Id of the key that ends where the new one begins; null where one is added. */
  replaces: digestSchema.nullable(),
});
export type KeyRotation = z.infer<typeof keyRotationSchema>;

/** A new key of a party, signed by one of its roots. */
export const keyRotationType = defineType({
  name: "key-rotation",
  title: { en: "New key", ko: "키 교체" },
  standing: "said-by",
  predicate: keyRotationSchema,
  issuer: ({ domain }) => domain,
  subjects: ({ key, replaces }) => [
    keySubject(keyIdOfSpki(key.spki)),
    ...(replaces === null ? [] : [{ ...keySubject(replaces), name: "replaced" }]),
  ],
});
