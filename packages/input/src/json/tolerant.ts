import type { Json, JsonPath } from "./value.ts";

/** Why a text is not JSON; positions are UTF-16 code units from 0. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
  readonly kind: "unexpected" | "truncated" | "trailing" | "empty" | "deep";
  readonly at: number;
  readonly path: JsonPath;
  readonly wanted: string;
  constructor(kind: JsonFault["kind"], at: number, path: JsonPath, wanted = "") {
    super(`${kind} at ${at}`);
    this.kind = kind;
    this.at = at;
    this.path = path;
    this.wanted = wanted;
  }
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
/** Code units that stand for themselves in a string: from the space on, but not the two that have a meaning. */
const PLAIN_STRING = /[ !#-[\]-\uffff]*/y;
const LITERALS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
];

interface Level {
  readonly holder: Json[] | { [key: string]: Json };
  key: string;
}

/**
 * Reads RFC 8259 and, as Python's json module writes them, NaN, Infinity and -Infinity. Integers beyond 2^53-1
 * become strings of their digits, because a double would silently be another number. Without recursion, so
 * that depth is a number and not a stack overflow. Throws JsonFault.
 */
export function parseTolerant(
  text: string,
  maxDepth: number,
  onDuplicate: (key: string, path: JsonPath, at: number) => void,
): Json {
  const stack: Level[] = [];
  let i = 0;

  const path = (): JsonPath =>
    stack.map((level) => (Array.isArray(level.holder) ? level.holder.length : level.key));
  const fault = (wanted: string): never => {
    throw new JsonFault(i >= text.length ? "truncated" : "unexpected", i, path(), wanted);
  };
  const space = (): void => {
    for (let c = text.charCodeAt(i); c === 32 || c === 10 || c === 13 || c === 9; c = text.charCodeAt(++i));
  };

  const readString = (): string => {
    const start = i;
    i++;
    for (;;) {
      PLAIN_STRING.lastIndex = i;
      PLAIN_STRING.test(text);
      i = PLAIN_STRING.lastIndex;
      const c = text[i];
      if (c === '"') break;
      if (c !== "\\") fault('"');
      readEscape();
    }
    i++;
    const raw = text.slice(start, i);
    return raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
  };
  const readEscape = (): void => {
    i++;
    const c = text[i];
    if (c === undefined || !'"\\/bfnrtu'.includes(c)) fault('\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX');
    i++;
    if (c !== "u") return;
    for (let k = 0; k < 4; k++, i++) if (!/[0-9a-fA-F]/.test(text[i] ?? "")) fault("0-9 a-f");
  };

  const readScalar = (): Json => {
    const c = text[i];
    if (c === '"') return readString();
    for (const [literal, value] of LITERALS)
      if (c === literal[0] && text.startsWith(literal, i)) {
        i += literal.length;
        return value;
      }
    NUMBER.lastIndex = i;
    const match = NUMBER.exec(text);
    if (match === null) return fault('{ [ " 0-9 - true false null');
    i = NUMBER.lastIndex;
    const number = Number(match[0]);
    const integer = match[1] === undefined && match[2] === undefined;
    return integer && !Number.isSafeInteger(number) ? match[0] : number;
  };

  const put = (level: Level, value: Json): void => {
    if (Array.isArray(level.holder)) level.holder.push(value);
    // A plain assignment to this one key would change the object's prototype.
    else if (level.key === "__proto__")
      Object.defineProperty(level.holder, level.key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    else level.holder[level.key] = value;
  };
  const readKey = (level: Level): void => {
    if (Array.isArray(level.holder)) return;
    if (text[i] !== '"') fault('"');
    const at = i;
    level.key = readString();
    if (Object.hasOwn(level.holder, level.key)) onDuplicate(level.key, path(), at);
    space();
    if (text[i] !== ":") fault(":");
    i++;
    space();
  };

  space();
  if (i >= text.length) throw new JsonFault("empty", i, []);
  for (;;) {
    // A value begins at i.
    const c = text[i];
    let value: Json;
    if (c === "{" || c === "[") {
      if (stack.length >= maxDepth) throw new JsonFault("deep", i, path());
      i++;
      const level: Level = { holder: c === "{" ? {} : [], key: "" };
      stack.push(level);
      space();
      if (text[i] !== (c === "{" ? "}" : "]")) {
        readKey(level);
        continue;
      }
      i++;
      stack.pop();
      value = level.holder;
    } else value = readScalar();

    // A value has ended; so may have the containers around it.
    for (;;) {
      const level = stack.at(-1);
      space();
      if (level === undefined) {
        if (i < text.length) throw new JsonFault("trailing", i, []);
        return value;
      }
      put(level, value);
      const close = Array.isArray(level.holder) ? "]" : "}";
      if (text[i] === ",") {
        i++;
        space();
        readKey(level);
        break;
      }
      if (text[i] !== close) fault(`, ${close}`);
      i++;
      stack.pop();
      value = level.holder;
    }
  }
}
