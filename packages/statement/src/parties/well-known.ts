import { z } from "zod";
import { parseJson } from "../json/parse.ts";
import { refuse } from "../refusal.ts";
import { schemaProblem } from "../schema-problem.ts";
import { digestSchema, domainSchema, logSchema } from "../types/parts.ts";

/** Where a domain says which keys are its own (RFC 8615); fetched over HTTPS from the domain itself. */
export const WELL_KNOWN_PATH = "/.well-known/bongsu.json";

const LIMITS = { bytes: 65_536, depth: 8 };

export const wellKnownSchema = z.object({
  kind: z.literal("bongsu/party/1"),
  domain: domainSchema,
  homeLog: logSchema,
  /** Ids of root keys; what they introduce follows from the log. */
  roots: z.array(digestSchema).min(1).max(100),
});
export type WellKnown = z.infer<typeof wellKnownSchema>;

/**
 * Reads the document that `domain` serves. Members that are not known are left out.
 * @throws StatementRefusal `document-invalid` or a `json-` code.
 */
export function parseWellKnown(bytes: Uint8Array, domain: string): WellKnown {
  const value = parseJson(bytes, LIMITS);
  const read = wellKnownSchema.safeParse(value);
  if (!read.success)
    return refuse("document-invalid", { document: "well-known", ...schemaProblem(read.error, value) });
  if (read.data.domain !== domain)
    refuse("document-invalid", {
      document: "well-known",
      pointer: "/domain",
      found: read.data.domain,
      expected: domain,
    });
  return read.data;
}
