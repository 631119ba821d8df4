import type { z } from "zod";
import { excerpt } from "./refusal.ts";
import { pathPointer } from "./json/pointer.ts";

/** The first thing that a schema has against a value: where, what stood there, what the schema wants. */
export interface SchemaProblem {
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

export function schemaProblem(error: z.ZodError, value: unknown): SchemaProblem {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  return {
    pointer: pathPointer(path),
    found:
      issue?.code === "unrecognized_keys"
        ? excerpt(issue.keys[0] ?? "")
        : found(path.reduce<unknown>(member, value)),
    expected: issue === undefined ? "" : expectation(issue),
  };
}

/** Rules of ours are named by a code where a schema states them; a library's own message has spaces. */
const RULE = /^[a-z0-9-]+$/;

function expectation(issue: z.core.$ZodIssue): string {
  if (RULE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "unrecognized_keys":
      return "no-such-member";
    case "too_small":
      return `>= ${issue.minimum}`;
    case "too_big":
      return `<= ${issue.maximum}`;
    case "invalid_format":
      return issue.pattern === undefined || issue.format === "datetime" || issue.format === "date"
        ? issue.format
        : issue.pattern;
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
