import { basename } from "node:path";
import { comparisonSchema, type Comparison } from "@bongsu/evaluation";
import { InputError, text, type Problem } from "@bongsu/input";
import { textAt } from "./node-files.ts";

/** A result of `bongsu compare` in JSON. @throws InputError with the place where it is none. */
export function comparisonAt(path: string): Comparison {
  const parsed = comparisonSchema.safeParse(jsonOrNull(textAt(path)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError([notComparison(basename(path), `/${(issue?.path ?? []).map(String).join("/")}`)]);
}

function jsonOrNull(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const notComparison = (file: string, pointer: string): Problem => ({
  code: "schema",
  severity: "error",
  file,
  place: { pointer },
  found: text("This is not a result of bongsu compare.", "bongsu compare의 결과가 아니다."),
  expected: text(
    "A result as spec/comparison.schema.json describes it.",
    "spec/comparison.schema.json에 맞는 결과.",
  ),
  todo: text(
    "Make one with: bongsu compare … -o comparison.json",
    "다음으로 만드십시오: bongsu compare … -o comparison.json",
  ),
});
