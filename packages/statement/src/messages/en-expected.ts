import type { JsonExpectation } from "../refusal.ts";

/** What a schema wants, by the name that it has in details; patterns and lists of values stand for themselves. */
const SCHEMA: Readonly<Record<string, string>> = {
  "until-after-from": "an end after the beginning",
  "each-once": "each of them once",
  "note-key-of-origin": "an Ed25519 note key of this origin, with the key id that follows from both",
  "other-origin": "a successor with another origin",
  "another-party": "a party other than the one that speaks",
  "expires-after-issued": "an end after the date of issue",
  "issuer-is-authority": "the domain of the authority whose decision it is",
  "another-statement": "another statement than the one that is corrected",
  "digest-needed": "at least one digest",
  "sha256-hex": "SHA-256 as 64 lower-case hex digits",
  "threshold-within-endorsers": "no more than there are different endorsers",
  "figure-of-aggregate": "ids of figures that the result has",
  "domain-name": "a domain name such as institute.example, in lower case; other scripts in their xn-- form",
  "sha256-digest": "sha256: and 64 lower-case hex digits",
  "p256-key": "the SubjectPublicKeyInfo of an uncompressed P-256 key in Base64",
  "random-salt": "128 or 256 random bits in Base64",
  "web-address": "an http or https address",
  "one-line": "text of one line without control characters",
  "no-control-characters": "text without control characters or characters that turn the direction of writing",
  "language-tag": "a language tag such as ko or en-GB",
  "note-key": "a note key of the form name+id+Base64",
  "country-code": "a code of ISO 3166-1 in capital letters, EU, or null",
  "digest-name": "the name of a digest algorithm",
  decimal: "a decimal number as text, such as 0.75 in quotes",
  "no-such-member": "no member of that name",
  invalid_union: "one of the forms that the schema allows",
  string: "text",
  number: "a number",
  int: "an integer",
  object: "an object",
  array: "a list",
  record: "an object",
  datetime: "an instant such as 2026-05-22T09:00:00Z",
  date: "a date such as 2026-05-22",
  url: "a URI",
};

const JSON_TEXT: Readonly<Record<JsonExpectation, string>> = {
  value: "a value",
  string: "a name or text in quotes",
  character: "no line break or control character within text",
  escape: "one of JSON's escapes after the backslash",
  end: "nothing more",
  ":": "a colon",
  ", }": "a comma or a closing brace",
  ", ]": "a comma or a closing bracket",
};

export function inSchema(expected: string): string {
  const [, sign, bound] = /^([<>]=) (\d+)$/.exec(expected) ?? [];
  if (sign !== undefined) return sign === ">=" ? `at least ${bound}` : `at most ${bound}`;
  return Object.hasOwn(SCHEMA, expected) ? (SCHEMA[expected] ?? expected) : expected;
}

export const inJson = (expected: JsonExpectation): string => JSON_TEXT[expected];
