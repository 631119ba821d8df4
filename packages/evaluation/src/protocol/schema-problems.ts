import { josa, text, verbatim } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";
import type { z } from "zod";
import type { Located, Path } from "./document.ts";
import { exerciseJsonSchema, knownKeys } from "./json-schema.ts";
import { nearestName } from "./nearest-name.ts";

/** Nobody reads more, and a hostile file could have a hundred thousand. */
const MOST_PROBLEMS = 100;

type Issue = z.core.$ZodIssue;

/** What the schema refuses, each at its line and column, said in both languages. */
export function schemaProblems(issues: readonly Issue[], located: Located, file: string): Problem[] {
  const schema = exerciseJsonSchema();
  const all = issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code === "unrecognized_keys")
      return issue.keys
        .slice(0, MOST_PROBLEMS)
        .map((key) => unknownKey([...path, key], knownKeys(schema, path), located, file));
    return [wrongValue(issue, path, located, file)];
  });
  return all.slice(0, MOST_PROBLEMS);
}

function unknownKey(path: Path, known: readonly string[], located: Located, file: string): Problem {
  const key = String(path.at(-1));
  const near = nearestName(key, known);
  return {
    code: "schema",
    severity: "error",
    file,
    place: { ...located.keyAt(path), field: path.join(".") },
    found: text(
      `The key "${key}" is not known here.`,
      `여기서는 쓸 수 없는 키 ${josa(`"${key}"`, "이/가")} 있다.`,
    ),
    expected: text(`One of: ${known.join(", ")}.`, `쓸 수 있는 키: ${known.join(", ")}.`),
    todo:
      near === null
        ? text(
            "Remove the key; what it said may belong in a comment (#).",
            "키를 지우십시오. 설명이라면 주석(#)으로 적을 수 있습니다.",
          )
        : text(`Did you mean "${near}"?`, `${josa(`"${near}"`, "을/를")} 뜻한 것인지 확인하십시오.`),
  };
}

/** The file as a whole is something else: a table, a note. */
function noProtocol(value: unknown, file: string): Problem {
  return {
    code: "schema",
    severity: "error",
    file,
    place: { line: 1, column: 1 },
    found: text(`This is no protocol: ${shown(value)}.`, `평가 계획서가 아니다: ${shown(value)}.`),
    expected: text(
      "A protocol: keys and values, as in exercise.yaml.",
      "exercise.yaml처럼 키와 값으로 된 평가 계획서여야 한다.",
    ),
    todo: text(
      "Check that this is the right file; `bongsu init exercise` makes a protocol.",
      "맞는 파일인지 확인하십시오. 평가 계획서는 `bongsu init exercise`로 만들 수 있습니다.",
    ),
  };
}

function wrongValue(issue: Issue, path: Path, located: Located, file: string): Problem {
  const field = path.join(".");
  const value = valueAt(located.value, path);
  if (path.length === 0) return noProtocol(value, file);
  const missing = value === undefined;
  const parent = path.slice(0, -1);
  return {
    code: "schema",
    severity: "error",
    file,
    place: { ...(missing ? located.valueAt(parent) : located.valueAt(path)), field },
    found: missing
      ? text(`"${field}" is missing.`, `"${field}" 항목이 없다.`)
      : text(`"${field}" is ${shown(value)}.`, `"${field}"의 값이 ${shown(value)}이다.`),
    expected: expectedBy(issue),
    todo: missing
      ? text(`Add "${path.at(-1)}".`, `"${path.at(-1)}" 항목을 넣으십시오.`)
      : todoFor(issue, value, field),
  };
}

function todoFor(issue: Issue, value: unknown, field: string): Text {
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const near = typeof value === "string" ? nearestName(value, values) : null;
  if (near !== null)
    return text(`Did you mean "${near}"?`, `${josa(`"${near}"`, "을/를")} 뜻한 것인지 확인하십시오.`);
  if (Array.isArray(value) === false && issue.code === "invalid_type" && issue.expected === "array")
    return text(`Write it as a list: [${shown(value)}].`, `[${shown(value)}]처럼 목록으로 적으십시오.`);
  return text(`Correct "${field}".`, `"${field}" 항목을 고치십시오.`);
}

function expectedBy(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return TYPES.get(issue.expected) ?? verbatim(issue.expected);
    case "invalid_value":
      return listOf(issue.values.map(String));
    case "invalid_union":
      return unionExpected(issue.errors);
    case "invalid_format":
      return ID;
    case "too_small":
      return issue.origin === "array"
        ? text(`At least ${issue.minimum} of them.`, `${issue.minimum}개 이상이어야 한다.`)
        : text(`More than ${issue.minimum}.`, `${issue.minimum}보다 커야 한다.`);
    case "too_big":
      return text(`Less than ${issue.maximum}.`, `${issue.maximum}보다 작아야 한다.`);
    default:
      return verbatim(issue.message);
  }
}

function unionExpected(errors: readonly (readonly Issue[])[]): Text {
  const kinds = errors
    .map((branch) => branch[0])
    .flatMap((issue) => (issue?.code === "invalid_type" ? [issue.expected] : []));
  return kinds.includes("number")
    ? text("Text, a number, true, false or null.", "글, 수, true, false, null 가운데 하나여야 한다.")
    : text("Text, or {en: …, ko: …} in both languages.", "글이나, 두 언어로 쓴 {en: …, ko: …}여야 한다.");
}

const listOf = (values: readonly string[]): Text =>
  values.length === 1
    ? text(`"${values[0]}".`, `"${values[0]}"이어야 한다.`)
    : text(`One of: ${values.join(", ")}.`, `다음 가운데 하나여야 한다: ${values.join(", ")}.`);

const ID = text(
  "An id: lower-case letters, digits, dot, dash and underscore, at most 64, beginning with a letter or digit.",
  "소문자, 숫자, 점, 줄표, 밑줄로 된 64자 이내의 식별자여야 하고, 소문자나 숫자로 시작해야 한다.",
);

const TYPES: ReadonlyMap<string, Text> = new Map([
  ["string", text("Text.", "글이어야 한다.")],
  ["number", text("A number.", "수여야 한다.")],
  ["int", text("A whole number.", "정수여야 한다.")],
  ["boolean", text("true or false.", "true 또는 false여야 한다.")],
  ["array", text("A list.", "목록이어야 한다.")],
  ["object", text("A group of keys and values.", "키와 값의 묶음이어야 한다.")],
  ["record", text("A group of keys and values.", "키와 값의 묶음이어야 한다.")],
]);

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}

/** A value in a sentence, cut short. */
function shown(value: unknown): string {
  const whole = JSON.stringify(value) ?? String(value);
  return whole.length <= 60 ? whole : `${whole.slice(0, 57)}…`;
}
