import { excerpt, type StatementRefusalCode, type StatementRefusals } from "../refusal.ts";
import { inJson, inSchema } from "./en-expected.ts";

/** What was found, what is expected, what to do. */
export interface Said {
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

export type Catalogue = {
  readonly [Code in StatementRefusalCode]: (details: StatementRefusals[Code]) => Said;
};

const at = (pointer: string): string => (pointer === "" ? "at the top" : `at ${excerpt(pointer)}`);
const shown = (found: string): string => (found === "" ? "nothing" : `"${excerpt(found)}"`);
const ASK =
  "Ask whoever made it for a new one; do not repair it by hand, the signature would no longer hold.";
const WRITER = "Correct the program that wrote it; nothing was changed here.";

const DOMAIN_FAULTS = {
  empty: "is empty",
  "too-long": "is longer than 253 characters",
  "trailing-dot": "ends with a dot",
  "ip-address": "is an IP address or names a port",
  "upper-case": "has capital letters",
  "not-ascii": "has letters beyond a to z",
  "one-label": "has no dot",
  label:
    "has a part that is empty, too long, or holds something other than letters, digits and inner hyphens",
} as const;

const DOCUMENTS = {
  "well-known": "The document that the domain serves",
  "trust-policy": "The trust policy",
} as const;

export const en: Catalogue = {
  "base64-invalid": ({ field, at: place }) => ({
    found: `"${excerpt(field)}" is not Base64 from character ${place + 1} on.`,
    expected: "Base64 with the letters A-Z, a-z, 0-9, + and /, padded with =, without spaces.",
    todo: ASK,
  }),
  "json-too-large": ({ bytes, limit }) => ({
    found: `${bytes} bytes.`,
    expected: `At most ${limit} bytes.`,
    todo: "Check that this is the right file.",
  }),
  "json-not-utf8": () => ({
    found: "The bytes are not UTF-8.",
    expected: "JSON in UTF-8.",
    todo: "Check that this is the right file and that no program changed its encoding.",
  }),
  "json-syntax": ({ at: place, found, expected }) => ({
    found: `${found === "" ? "The end of the text" : `"${found}"`} at character ${place + 1}.`,
    expected: `JSON; here: ${inJson(expected)}.`,
    todo: "Check that this is the right file and that it is whole.",
  }),
  "json-too-deep": ({ pointer, limit }) => ({
    found: `More than ${limit} levels ${at(pointer)}.`,
    expected: `At most ${limit} levels of objects and lists.`,
    todo: "Do not trust this file; no statement is that deep.",
  }),
  "json-duplicate-key": ({ pointer }) => ({
    found: `The same name twice in one object, ${at(pointer)}.`,
    expected: "Each name once: programs would disagree on which value counts.",
    todo: ASK,
  }),
  "json-reserved-key": ({ pointer }) => ({
    found: `The name "__proto__" ${at(pointer)}.`,
    expected: "Another name: some programs change their own objects when they read this one.",
    todo: "Do not trust this file.",
  }),
  "json-lone-surrogate": ({ pointer }) => ({
    found: `Half a character (a lone surrogate) ${at(pointer)}.`,
    expected: "Text that can be written in UTF-8.",
    todo: ASK,
  }),
  "json-number-out-of-range": ({ pointer, found }) => ({
    found: `The number ${found} ${at(pointer)}.`,
    expected:
      "An integer of at most 9007199254740991 in size, or a finite number; larger integers are written as text.",
    todo: ASK,
  }),
  "value-not-json": ({ pointer }) => ({
    found: `A value that JSON has no form for, ${at(pointer)}.`,
    expected: "Text, finite numbers, true, false, null, lists and objects, at most 200 levels deep.",
    todo: WRITER,
  }),
  "envelope-field": ({ pointer, found, expected }) => ({
    found: `The envelope has ${shown(found)} ${at(pointer)}.`,
    expected: `${inSchema(expected)}.`,
    todo: "Check that this file is a DSSE envelope; a bundle or a payload alone is something else.",
  }),
  "envelope-signature-count": ({ found }) => ({
    found: `${found} signatures.`,
    expected: "Exactly one; whoever signs too makes an envelope of its own.",
    todo: "Split the envelope into one for each signature.",
  }),
  "payload-type-unsupported": ({ found, expected }) => ({
    found: `A payload of type ${shown(found)}.`,
    expected: `"${expected}", an in-toto statement.`,
    todo: "Check that this is the right file.",
  }),
  "payload-not-canonical": ({ at: place }) => ({
    found: `The payload differs from its canonical form from byte ${place + 1} on.`,
    expected: "Canonical JSON (RFC 8785): sorted names, no spaces, one way to write each number and text.",
    todo: "Ask its issuer to write it in canonical form and sign it again.",
  }),
  "key-not-p256": ({ bytes }) => ({
    found: `A key of ${bytes} bytes that is not an uncompressed P-256 key.`,
    expected: "SubjectPublicKeyInfo of a P-256 key: 91 bytes in DER.",
    todo: "Give the public key in the form that `openssl ec -pubout -outform DER` writes.",
  }),
  "signature-not-der": ({ bytes }) => ({
    found: `A signature of ${bytes} bytes that is not in DER.`,
    expected: "ECDSA P-256 as a DER sequence of two integers, not r and s side by side.",
    todo: ASK,
  }),
  "signature-invalid": ({ keyId }) => ({
    found: `The signature was not made by the key ${excerptKey(keyId)} over this content.`,
    expected: "A signature that holds.",
    todo: "Do not rely on this statement. Either the content was changed, or another key signed it.",
  }),
  "statement-field": ({ pointer, found, expected }) => ({
    found: `${capital(shown(found))} ${at(pointer)} of the statement.`,
    expected: `${inSchema(expected)}, as in-toto Statement v1 has it.`,
    todo: ASK,
  }),
  "predicate-invalid": ({ type, pointer, found, expected }) => ({
    found: `${capital(shown(found))} ${at(pointer)} of a statement of type ${type}.`,
    expected: `${inSchema(expected)}.`,
    todo: `Correct it before signing; spec/statements/${type}.schema.json has the whole rule.`,
  }),
  "subject-mismatch": ({ type }) => ({
    found: `The subjects are not those that follow from what the statement of type ${type} says.`,
    expected: "Subjects with the digests that the predicate names, in their order.",
    todo: ASK,
  }),
  "document-invalid": ({ document, pointer, found, expected }) => ({
    found: `${DOCUMENTS[document]} has ${shown(found)} ${at(pointer)}.`,
    expected: `${inSchema(expected)}.`,
    todo: `Correct it; spec/${document}.schema.json has the whole rule.`,
  }),
  "domain-invalid": ({ found, fault }) => ({
    found: `The name ${shown(found)} ${DOMAIN_FAULTS[fault]}.`,
    expected: "A domain name such as institute.example, in lower case; other scripts in their xn-- form.",
    todo: "Give the domain that stands for the party.",
  }),
  "no-stated-criterion": ({ format }) => ({
    found: `No party stated what must be met, and ${format} says passed or failed.`,
    expected: "At least one criterion, stated by a party.",
    todo: "State a criterion, or pass on the statement itself, which needs none.",
  }),
  "criterion-unsettled": ({ format, criterion }) => ({
    found: `The result does not settle the criterion ${shown(criterion)}.`,
    expected: `${format} has only met and not met.`,
    todo: "Pass on the statement itself, which says that it is not known.",
  }),
  "proof-invalid": ({ size, index, nodes }) => ({
    found: `A proof of entry ${index} in a tree of ${size} with ${nodes} hashes.`,
    expected: "An entry below the size, and hashes of 32 bytes.",
    todo: "Make the proof again from the log.",
  }),
  "signature-length": ({ found, expected }) => ({
    found: `The key gave a signature of ${found} bytes.`,
    expected: `${expected} bytes.`,
    todo: "Check that the log's key is an Ed25519 key.",
  }),
};

const excerptKey = (keyId: string): string => keyId.slice(0, "sha256:".length + 16) + "…";
const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
