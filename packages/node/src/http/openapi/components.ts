import {
  alarmPageSchema,
  alarmSchema,
  answerViewSchema,
  bilingualSchema,
  checkpointListSchema,
  digestSchema,
  domainSchema,
  endorsementViewSchema,
  entrySchema,
  eventSchema,
  logListSchema,
  logViewSchema,
  nodeViewSchema,
  partyHistoriesSchema,
  partyKeySchema,
  partyPageSchema,
  partySummarySchema,
  partyViewSchema,
  placeSchema,
  problemSchema,
  publishedSchema,
  seenCheckpointSchema,
  statementPageSchema,
  statementSummarySchema,
  statementViewSchema,
} from "@bongsu/sdk";
import { z } from "zod";

/** Schemas that the document names; all else stands where it is used. */
const NAMED: readonly (readonly [string, z.ZodType])[] = [
  ["Alarm", alarmSchema],
  ["AlarmPage", alarmPageSchema],
  ["AnswerView", answerViewSchema],
  ["Bilingual", bilingualSchema],
  ["CheckpointList", checkpointListSchema],
  ["Digest", digestSchema],
  ["Domain", domainSchema],
  ["Endorsement", endorsementViewSchema],
  ["Entry", entrySchema],
  ["Event", eventSchema],
  ["LogList", logListSchema],
  ["LogView", logViewSchema],
  ["NodeView", nodeViewSchema],
  ["PartyHistories", partyHistoriesSchema],
  ["PartyKey", partyKeySchema],
  ["PartyPage", partyPageSchema],
  ["PartySummary", partySummarySchema],
  ["PartyView", partyViewSchema],
  ["Place", placeSchema],
  ["Problem", problemSchema],
  ["Published", publishedSchema],
  ["SeenCheckpoint", seenCheckpointSchema],
  ["StatementPage", statementPageSchema],
  ["StatementSummary", statementSummarySchema],
  ["StatementView", statementViewSchema],
];

const reference = (name: string): string => `#/components/schemas/${name}`;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the document calls a schema; null for one without a name. */
export function referenceTo(schema: z.ZodType): JsonSchema | null {
  const name = NAMED.find(([, named]) => named === schema)?.[0];
  return name === undefined ? null : { $ref: reference(name) };
}

/** Every named schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export function components(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of NAMED) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: reference });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inDocument(schema)]));
}

/** A schema that stands alone. */
export const schemaOf = (schema: z.ZodType): JsonSchema =>
  referenceTo(schema) ?? inDocument(z.toJSONSchema(schema));

/** A document says once which dialect it is in, and its schemas are known by where they stand. */
function inDocument({ $schema: _schema, $id: _id, ...rest }: JsonSchema): JsonSchema {
  return rest;
}
