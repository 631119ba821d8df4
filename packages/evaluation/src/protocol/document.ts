import { problemAt, text } from "@bongsu/input";
import type { Place, Problem, Text } from "@bongsu/input";
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import type { Document, Node } from "yaml";

export type Path = readonly (string | number)[];

/** A YAML or JSON text as plain values, and where in the text each of them stands. */
export interface Located {
  readonly value: unknown;
  /** Place of the value at `path`, or of the nearest thing around it that exists. */
  valueAt(path: Path): Place;
  /** Place of the key that ends `path`. */
  keyAt(path: Path): Place;
}

const MOST_CHARACTERS = 500_000;
const DEEPEST = 64;

/**
 * Reads YAML 1.2 (and so JSON). Outside input: aliases are refused, because a few lines of them can stand for
 * gigabytes; so are `__proto__` keys, several documents, repeated keys, and more than 64 levels.
 */
export function readDocument(source: string, file: string): Located | readonly Problem[] {
  const bad = (
    found: Text,
    expected: Text,
    todo: Text,
    place?: Place,
    code: Problem["code"] = "syntax",
  ): Problem[] => [{ code, severity: "error", file, ...(place && { place }), found, expected, todo }];
  if (source.trim() === "") return bad(EMPTY.found, EMPTY.expected, EMPTY.todo, undefined, "file-empty");
  if (source.length > MOST_CHARACTERS)
    return bad(LARGE.found, LARGE.expected, LARGE.todo, undefined, "too-large");
  const deep = deepestFlow(source);
  if (deep > DEEPEST) return bad(DEEP.found, DEEP.expected, DEEP.todo, undefined, "too-deep");

  const lines = new LineCounter();
  const documents = parsed(source, lines);
  if (documents === "too-deep") return bad(DEEP.found, DEEP.expected, DEEP.todo, undefined, "too-deep");
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (documents.length === 0) return bad(EMPTY.found, EMPTY.expected, EMPTY.todo, undefined, "file-empty");
  if (documents.length > 1) return bad(SEVERAL.found, SEVERAL.expected, SEVERAL.todo, undefined, "syntax");
  const [document] = documents;
  const [error] = document?.errors ?? [];
  if (error?.code === "RESOURCE_EXHAUSTION")
    return bad(DEEP.found, DEEP.expected, DEEP.todo, at(error.pos[0]), "too-deep");
  if (error !== undefined)
    return [problemAt({ code: "syntax", file, place: at(error.pos[0]) }, (m) => m.yamlSyntax(error.code))];

  const walk = new Walk(at);
  const value = walk.plain(document?.contents ?? null, []);
  if (walk.refused !== null) {
    const { place, what } = walk.refused;
    const said = REFUSED[what];
    return bad(said.found, said.expected, said.todo, place, what === "deep" ? "too-deep" : "syntax");
  }
  return {
    value,
    valueAt: (path) => walk.nearest(walk.values, path),
    keyAt: (path) => walk.keys.get(pointer(path)) ?? walk.nearest(walk.values, path),
  };
}

/** The parser is recursive: block sequences ("- - - …") nest deeply in few characters and end its stack. */
function parsed(source: string, lineCounter: LineCounter): readonly Document.Parsed[] | "too-deep" {
  try {
    return [...parseAllDocuments(source, { lineCounter, uniqueKeys: false, strict: true })];
  } catch (error) {
    if (error instanceof RangeError) return "too-deep";
    throw error;
  }
}

class Walk {
  readonly values = new Map<string, Place>();
  readonly keys = new Map<string, Place>();
  refused: { readonly place: Place; readonly what: keyof typeof REFUSED } | null = null;
  readonly #at: (offset: number) => Place;

  constructor(at: (offset: number) => Place) {
    this.#at = at;
  }

  plain(node: Node | null, path: Path): unknown {
    if (this.refused !== null || node === null) return null;
    const place = this.#at(node.range?.[0] ?? 0);
    this.values.set(pointer(path), place);
    if (path.length > DEEPEST) return this.#refuse(place, "deep");
    if (isAlias(node)) return this.#refuse(place, "alias");
    if (isScalar(node)) return typeof node.value === "bigint" ? String(node.value) : node.value;
    if (isSeq<Node>(node)) return node.items.map((item, index) => this.plain(item, [...path, index]));
    if (!isMap<Node, Node | null>(node)) return this.#refuse(place, "key");
    const object = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of node.items) {
      const keyPlace = this.#at(key.range?.[0] ?? 0);
      if (!isScalar(key)) return this.#refuse(keyPlace, "key");
      const name = String(key.value);
      if (name === "__proto__") return this.#refuse(keyPlace, "key");
      if (Object.hasOwn(object, name)) return this.#refuse(keyPlace, "twice"); // the parser's own check is quadratic
      this.keys.set(pointer([...path, name]), keyPlace);
      object[name] = this.plain(value, [...path, name]);
    }
    return object;
  }

  nearest(places: ReadonlyMap<string, Place>, path: Path): Place {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(pointer(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return { line: 1, column: 1 };
  }

  #refuse(place: Place, what: keyof typeof REFUSED): null {
    this.refused ??= { place, what };
    return null;
  }
}

const pointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Depth of brackets, counted before a recursive parser sees them; quoted brackets only make it stricter. */
function deepestFlow(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if (character === "[" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
  }
  return deepest;
}

const said = (found: [string, string], expected: [string, string], todo: [string, string]) => ({
  found: text(...found),
  expected: text(...expected),
  todo: text(...todo),
});

const EMPTY = said(
  ["The protocol is empty.", "평가 계획서가 비어 있다."],
  ["A protocol in YAML or JSON.", "YAML 또는 JSON으로 쓴 평가 계획서여야 한다."],
  ["Make one with `bongsu init exercise`.", "`bongsu init exercise`로 새로 만드십시오."],
);
const LARGE = said(
  ["The protocol is longer than 500,000 characters.", "평가 계획서가 500,000자보다 길다."],
  [
    "A protocol; logs and item lists are named in it, not held.",
    "평가 계획서에는 로그와 문항 목록의 파일 이름만 적는다.",
  ],
  ["Check that this is the right file.", "맞는 파일인지 확인하십시오."],
);
const DEEP = said(
  ["The protocol is nested deeper than 64 levels.", "평가 계획서의 구조가 64단계보다 깊다."],
  ["At most 64 levels.", "64단계까지 쓸 수 있다."],
  ["Check that this is the right file.", "맞는 파일인지 확인하십시오."],
);
const SEVERAL = said(
  ["The file holds several YAML documents.", "한 파일에 YAML 문서가 여러 개 있다."],
  ['One document, without "---" between parts.', '"---"로 나누지 않은 문서 하나여야 한다.'],
  ["Split the file.", "파일을 나누십시오."],
);
const REFUSED = {
  alias: said(
    ["The file uses a YAML alias (*name).", "YAML 별칭(*이름)이 쓰였다."],
    ["Values written out.", "값을 그대로 적어야 한다."],
    ["Write the value in place of the alias.", "별칭 자리에 값을 그대로 적으십시오."],
  ),
  key: said(
    ["A key that is no plain name.", "이름으로 쓸 수 없는 키가 있다."],
    [
      "A plain name before the colon, other than __proto__.",
      "쌍점 앞에는 __proto__가 아닌 이름이 와야 한다.",
    ],
    ["Rename or remove the key.", "키의 이름을 바꾸거나 지우십시오."],
  ),
  twice: said(
    ["A key is written twice.", "같은 키가 두 번 적혀 있다."],
    ["Each key once.", "키는 한 번씩만 적어야 한다."],
    ["Remove one of the two.", "둘 중 하나를 지우십시오."],
  ),
  deep: DEEP,
};
