import { digestSchema } from "@bongsu/statement";
import { z } from "zod";
import { type FindingCode, NEEDS } from "../findings.ts";
import { ANSWERS } from "../log/acting.ts";
import { OUTCOMES } from "../outcomes.ts";
import { REPORT_KIND } from "../report.ts";
import { FINDINGS } from "./findings.ts";
import { countSchema, saidSchema, seenBySchema } from "./parts.ts";

const text = z.string();

/** What a person wrote, in the languages in which that person wrote it. */
const wordsSchema = z.array(z.strictObject({ language: text, text }));

/** What the file says, before it is asked whether it is so. */
export const statementFactsSchema = z.strictObject({
  /** Identity of the statement. */
  digest: digestSchema,
  type: z.strictObject({ uri: text, title: saidSchema.nullable() }).nullable(),
  /** Rule 5: what a party says for itself is never shown like what others report of it. */
  standing: z.enum(["said-by", "reported-by"]).nullable(),
  /** Domain in whose name it speaks. */
  issuer: text.nullable(),
  /** Of whom it reports. */
  about: z.strictObject({ name: text, domain: text.nullable() }).nullable(),
  /** Claimed by whoever signed. */
  claimedAt: text.nullable(),
  subjects: z.array(z.strictObject({ name: text, sha256: text.nullable() })),
  words: wordsSchema,
  /** The other values of what is said, by their JSON Pointers (RFC 6901) within the predicate. */
  said: z.array(z.strictObject({ pointer: text, value: z.union([text, saidSchema]) })),
  /** Values beyond those shown. */
  unshown: countSchema,
});

/** Where the statement is logged, as the file says; the checks say whether it is so. */
export const loggedAtSchema = z.strictObject({ origin: text, index: countSchema, size: countSchema });

/** A statement that answers the one that is verified. */
export const answerSchema = z.strictObject({
  kind: z.enum(ANSWERS),
  /** Domain in whose name it speaks. */
  by: text,
  digest: digestSchema,
  origin: text,
  index: countSchema,
  text: wordsSchema,
  /** Whether the key that signed was its party's there. */
  keyValid: z.boolean(),
});

/** Whether the three questions of a reader are answered. */
export const establishedSchema = z.strictObject({ who: z.boolean(), what: z.boolean(), where: z.boolean() });

/** established: all of who, what and where, and nothing against it · refuted: something fails · open: the rest. */
export const verdictSchema = z.enum(["established", "open", "refuted"]);

/** What the reader could bring to settle an open question, the most useful first. */
const needsSchema = z.array(z.enum(NEEDS)).meta({ id: "needs" });

/** The answer to one question; check and outcome follow from the code. */
const findingSchema = (code: FindingCode) => {
  const [check, outcome] = OUTCOMES[code];
  return z.strictObject({
    check: z.literal(check),
    outcome: z.literal(outcome),
    code: z.literal(code),
    data: FINDINGS[code],
    needs: needsSchema,
    said: saidSchema,
  });
};

const codes = Object.keys(FINDINGS).filter((code): code is FindingCode => Object.hasOwn(OUTCOMES, code));

/** What `bongsu verify --json` prints, and verify.html offers: the same bytes. */
export const reportSchema = z.strictObject({
  kind: z.literal(REPORT_KIND),
  verdict: verdictSchema,
  established: establishedSchema,
  headline: saidSchema,
  file: text,
  statement: statementFactsSchema,
  /** Id of the key that made the signature; null where none that is known did. */
  keyId: text.nullable(),
  log: loggedAtSchema.nullable(),
  witnesses: z.array(seenBySchema),
  answers: z.array(answerSchema),
  /** Day to whose end expiry was judged; null: it was not judged. */
  asOf: text.nullable(),
  checks: z.array(z.union(codes.map(findingSchema))),
});

/** Every document of this package that others may rely on. */
export const sdkSchemas = [
  { name: "verification", title: "Result of bongsu verify", schema: reportSchema, io: "output" },
] as const;
