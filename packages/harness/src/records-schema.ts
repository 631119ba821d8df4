import type { SchemaElement } from "hyparquet";
import type { SampleRecord, Scalar } from "./record.ts";

const text = (name: string, required = false): SchemaElement => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  repetition_type: required ? "REQUIRED" : "OPTIONAL",
});
const double = (name: string): SchemaElement => ({ name, type: "DOUBLE", repetition_type: "OPTIONAL" });
const boolean = (name: string): SchemaElement => ({ name, type: "BOOLEAN", repetition_type: "OPTIONAL" });

/** The three-level list of the Parquet format's LogicalTypes: name (LIST) > list > element. */
function listOfStructs(name: string, members: readonly SchemaElement[]): readonly SchemaElement[] {
  return [
    { name, repetition_type: "REQUIRED", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", num_children: members.length },
    ...members,
  ];
}

const SCORES = listOfStructs("scores", [
  text("scorer", true),
  text("text"),
  double("number"),
  boolean("boolean"),
  text("judge"),
]);
const LABELS = listOfStructs("labels", [
  text("rater", true),
  text("text"),
  double("number"),
  boolean("boolean"),
  { ...boolean("adjudicated"), repetition_type: "REQUIRED" },
]);

const typed = (value: Scalar): { text: string | null; number: number | null; boolean: boolean | null } => ({
  text: typeof value === "string" ? value : null,
  number: typeof value === "number" ? value : null,
  boolean: typeof value === "boolean" ? value : null,
});

interface RecordColumn {
  readonly name: string;
  readonly schema: readonly SchemaElement[];
  /** Least and greatest values for query planners; of no use for digests and for what is inside lists. */
  readonly statistics?: false;
  of(record: SampleRecord): unknown;
}

/** The columns of a table of records. Counts are doubles: a double holds every whole number that a record can. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  { name: "system", schema: [text("system", true)], of: (record) => record.system },
  { name: "item", schema: [text("item", true)], of: (record) => record.item },
  {
    name: "item_digest",
    schema: [text("item_digest")],
    statistics: false,
    of: (record) => record.itemDigest,
  },
  {
    name: "epoch",
    schema: [{ name: "epoch", type: "INT32", repetition_type: "REQUIRED" }],
    of: (record) => record.epoch,
  },
  { name: "language", schema: [text("language")], of: (record) => record.language },
  { name: "cluster", schema: [text("cluster")], of: (record) => record.cluster },
  { name: "stratum", schema: [text("stratum")], of: (record) => record.stratum },
  {
    name: "answer_digest",
    schema: [text("answer_digest")],
    statistics: false,
    of: (record) => record.answerDigest,
  },
  {
    name: "scores",
    schema: SCORES,
    statistics: false,
    of: (record) => record.scores.map(({ scorer, value, judge }) => ({ scorer, ...typed(value), judge })),
  },
  {
    name: "labels",
    schema: LABELS,
    statistics: false,
    of: (record) =>
      record.labels.map(({ rater, value, adjudicated }) => ({ rater, ...typed(value), adjudicated })),
  },
  { name: "state", schema: [text("state", true)], of: (record) => record.state },
  { name: "detail", schema: [text("detail")], of: (record) => record.detail },
  { name: "input_tokens", schema: [double("input_tokens")], of: (record) => record.inputTokens },
  { name: "output_tokens", schema: [double("output_tokens")], of: (record) => record.outputTokens },
  { name: "seconds", schema: [double("seconds")], of: (record) => record.seconds },
];

export const RECORD_SCHEMA: SchemaElement[] = [
  { name: "sample_record", num_children: RECORD_COLUMNS.length },
  ...RECORD_COLUMNS.flatMap((column) => column.schema),
];
