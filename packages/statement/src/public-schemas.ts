import { z } from "zod";
import { STATEMENT_TYPE } from "./intoto/index.ts";
import { wellKnownSchema } from "./parties/well-known.ts";
import { trustPolicySchema } from "./trust/policy.ts";
import type { StatementType } from "./types/define.ts";

export interface StatementSchema {
  /** File name in spec/, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodType;
  /** Whether members that the schema does not name are left out by a reader (input) or refused (output). */
  readonly io: "input" | "output";
}

const subjectsSchema = z
  .array(
    z.strictObject({
      name: z.string(),
      digest: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    }),
  )
  .min(1);

/** The whole statement of a type, as it stands in the payload of its envelope. */
export const statementSchema = ({ name, uri, title, schema }: StatementType): StatementSchema => ({
  name: `statements/${name}`,
  title: title.en,
  schema: z.strictObject({
    _type: z.literal(STATEMENT_TYPE),
    subject: subjectsSchema,
    predicateType: z.literal(uri),
    predicate: schema,
  }),
  io: "output",
});

/** Documents that are not statements. */
export const documentSchemas: readonly StatementSchema[] = [
  {
    name: "well-known",
    title: "What a domain serves at /.well-known/bongsu.json",
    schema: wellKnownSchema,
    io: "input",
  },
  { name: "trust-policy", title: "A reader's trust policy", schema: trustPolicySchema, io: "output" },
];
