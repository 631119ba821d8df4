import { z } from "zod";

/** DSSE payload type of in-toto attestations (in-toto attestation spec v1, envelope.md). */
export const IN_TOTO_PAYLOAD_TYPE = "application/vnd.in-toto+json";
export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";

/** DigestSet (in-toto v1 digest_set.md): algorithm to lower-case hex. Other algorithms are kept as they are. */
const digestSetSchema = z
  .record(z.string().regex(/^[!-~]{1,64}$/, "digest-name"), z.string().min(1).max(512))
  .refine((set) => Object.keys(set).length > 0, "digest-needed")
  .refine((set) => set.sha256 === undefined || /^[0-9a-f]{64}$/.test(set.sha256), "sha256-hex");

/** ResourceDescriptor (in-toto v1 resource_descriptor.md) in a subject, where `digest` is required. */
const subjectSchema = z.looseObject({
  name: z.string().max(1024).optional(),
  uri: z.string().max(2048).optional(),
  digest: digestSetSchema,
});
export type Subject = z.infer<typeof subjectSchema>;

/** in-toto Statement v1 (statement.md). Members that we do not know are kept: readers must not refuse them. */
export const inTotoStatementSchema = z.looseObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(subjectSchema).min(1).max(1024),
  predicateType: z.url().max(1024),
  predicate: z.looseObject({}).optional(),
});
export type InTotoStatement = z.infer<typeof inTotoStatementSchema>;
