import { text, verbatim, type Json, type Problem, type Said, type Text, type Yaml } from "@bongsu/input";
import { z } from "zod";
import { recordProblem } from "./messages/index.ts";
import type { RecordMessages } from "./messages/en.ts";

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Codes that people write where the language belongs. Source: BCP 47; `kr` is Kanuri, the others are countries. */
const COUNTRY_FOR_LANGUAGE: Readonly<Record<string, string>> = {
  kr: "ko",
  kor: "ko",
  jp: "ja",
  cn: "zh",
  us: "en",
  gb: "en",
  uk: "en",
  eng: "en",
  ua: "uk",
};

/** What a schema of the records refuses, each at its line and column, said in both languages. */
export function schemaProblems(
  issues: readonly Issue[],
  yaml: Yaml,
  file: string,
  schema: z.ZodType,
): Problem[] {
  // A key that is not known often explains why another is missing, so it is told first.
  const unknown = issues.filter(({ code }) => code === "unrecognized_keys");
  return [...unknown, ...issues.filter((issue) => !unknown.includes(issue))].flatMap((issue) => {
    const path: Path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => unknownKey(key, path, yaml, file, schema));
    const value = valueAt(yaml.value, path);
    const place = { ...yaml.locate(path), field: path.join(".") };
    return [recordProblem({ code: "schema", file, place }, (m) => said(m, issue, path.join("."), value))];
  });
}

function unknownKey(key: string, path: Path, yaml: Yaml, file: string, schema: z.ZodType): Problem {
  const place = { ...yaml.locate([...path, key]), field: [...path, key].join(".") };
  const known = keysAt(schema, path);
  const right = COUNTRY_FOR_LANGUAGE[key.toLowerCase()];
  return recordProblem({ code: "schema", file, place }, (m) =>
    right !== undefined && known.includes("ko")
      ? m.wrongLanguageTag(key, right)
      : m.unknownKey(key.slice(0, 60), path.join("."), known.join(", ")),
  );
}

function said(m: RecordMessages, issue: Issue, field: string, value: Json | undefined): Said {
  if (issue.code === "custom" && isFault(m, issue.message)) {
    const { shown } = issue.params ?? {};
    return m.faults[issue.message](field, typeof shown === "string" ? shown : excerpt(value ?? null));
  }
  if (value === undefined) return m.missing(field);
  const tag = typeof value === "string" ? COUNTRY_FOR_LANGUAGE[value.toLowerCase()] : undefined;
  if (tag !== undefined && field.endsWith(".language")) return m.wrongLanguageTag(String(value), tag);
  return m.wrongType(field, excerpt(value), expectedBy(issue));
}

const isFault = (m: RecordMessages, code: string): code is keyof RecordMessages["faults"] =>
  Object.hasOwn(m.faults, code);

function expectedBy(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? verbatim(issue.expected);
    case "invalid_value":
      return verbatim(issue.values.map(String).join(" | "));
    case "invalid_format":
      return text(
        `A text of the form ${issue.pattern ?? issue.format}`,
        `${issue.pattern ?? issue.format} 형식의 글이어야 한다`,
      );
    case "too_small":
      return text(`At least ${issue.minimum}`, `${issue.minimum} 이상이어야 한다`);
    case "too_big":
      return text(`At most ${issue.maximum}`, `${issue.maximum} 이하여야 한다`);
    default:
      return verbatim(issue.message);
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: text(
    "Text, in quotation marks where it looks like a number",
    "글이어야 한다. 수처럼 보이면 따옴표로 묶는다",
  ),
  number: text("A number", "수여야 한다"),
  boolean: text("true or false", "true 또는 false여야 한다"),
  array: text("A list", "목록이어야 한다"),
  object: text("A group of keys and values", "키와 값의 묶음이어야 한다"),
  record: text("A group of keys and values", "키와 값의 묶음이어야 한다"),
};

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = Array.isArray(at) ? at[Number(part)] : at[String(part)];
  }
  return at;
}

/** A value in a sentence, cut short. */
function excerpt(value: Json): string {
  const whole = JSON.stringify(value);
  return whole.length <= 60 ? whole : `${whole.slice(0, 57)}…`;
}

/** Keys that a schema has at a path, as its JSON Schema lists them. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: z.core.JSONSchema.JSONSchema = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  for (const part of path) {
    const next =
      typeof part === "number" ? at.items : (at.properties?.[part] ?? at.additionalProperties ?? undefined);
    if (typeof next !== "object" || Array.isArray(next)) return [];
    at = next;
  }
  return Object.keys(at.properties ?? {});
}
