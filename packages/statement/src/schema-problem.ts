import type { z } from "zod";
import { excerpt } from "./refusal.ts";
import { pathPointer } from "./json/pointer.ts";

/** The first thing that a schema has against a value: where, what stood there, what the schema wants. */
export interface SchemaProblem {
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

/** Unions are told by their last branch's type only; the JSON Schema in spec/ has the whole rule. */
export function schemaProblem(error: z.ZodError, value: unknown): SchemaProblem {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  return {
    pointer: pathPointer(path),
    found: found(path.reduce<unknown>(member, value)),
    expected: issue === undefined ? "" : expectation(issue),
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "unrecognized_keys":
      return `no ${issue.keys.map(excerpt).join(", ")}`;
    case "too_small":
      return `>= ${issue.minimum}`;
    case "too_big":
      return `<= ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "regex" ? (issue.pattern ?? issue.format) : issue.format;
    case "custom":
      return issue.message;
    default:
      return issue.code;
  }
}

function member(value: unknown, part: PropertyKey): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, part)
    ? Reflect.get(value, part)
    : undefined;
}

function found(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return excerpt(String(value));
}
