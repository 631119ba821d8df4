import { type Text, text, verbatim } from "@bongsu/input";

/** A value of the wrong shape, at a JSON Pointer inside the sample or header that is being read. */
export class ShapeFault extends Error {
  override readonly name = "ShapeFault";
  readonly pointer: string;
  readonly found: Text;
  readonly expected: Text;
  constructor(pointer: string, found: Text, expected: Text) {
    super(`${pointer}: ${found.en}`);
    this.pointer = pointer;
    this.found = found;
    this.expected = expected;
  }
}

export const EXPECTED = {
  object: text("an object", "객체"),
  list: text("a list", "목록"),
  string: text("a string", "문자열"),
  number: text("a number", "숫자"),
  id: text("a non-empty string or an integer", "빈 문자열이 아닌 문자열 또는 정수"),
  epoch: text("an integer from 1", "1 이상의 정수"),
  messages: text("a string or a list of messages", "문자열 또는 메시지 목록"),
  strings: text("a string or a list of strings", "문자열 또는 문자열 목록"),
  scoreLeaf: text("a string, a number, a boolean or null", "문자열, 숫자, 참·거짓 값 또는 null"),
} as const;

const KINDS: Readonly<Record<string, Text>> = {
  object: EXPECTED.object,
  array: EXPECTED.list,
  string: EXPECTED.string,
  number: EXPECTED.number,
  boolean: text("a boolean", "참·거짓 값"),
  null: verbatim("null"),
  undefined: text("nothing", "값이 없음"),
};

/** What `value` is, without showing it: values may be confidential. */
export function describeValue(value: unknown): Text {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return KINDS[kind] ?? verbatim(kind);
}

export function fault(pointer: string, value: unknown, expected: Text): never {
  throw new ShapeFault(pointer, describeValue(value), expected);
}

/** One reference token of a JSON Pointer (RFC 6901, section 3). */
export const token = (key: string | number): string =>
  `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
