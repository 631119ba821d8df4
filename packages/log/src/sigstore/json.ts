import { fromBase64 } from "../bytes/base64.ts";
import { fromUtf8 } from "../bytes/bytes.ts";
import { LARGEST } from "../bytes/decimal.ts";
import { refuse } from "../refusal.ts";
import type { JsonExpectation, Thing } from "../refusal.ts";

/** A place in a JSON document, walked member by member; every step refuses what is not there. */
export class Json {
  readonly #thing: Thing;
  readonly #pointer: string;
  readonly #value: unknown;

  private constructor(thing: Thing, pointer: string, value: unknown) {
    this.#thing = thing;
    this.#pointer = pointer;
    this.#value = value;
  }

  /** @throws LogRefusal too-large, not-utf8, json-malformed. */
  static parse(thing: Thing, bytes: Uint8Array, limit: number): Json {
    if (bytes.length > limit) refuse("too-large", { thing, found: bytes.length, limit });
    const text = fromUtf8(bytes);
    if (text === null) refuse("not-utf8", { thing });
    try {
      return new Json(thing, "", JSON.parse(text));
    } catch (error) {
      return refuse("json-malformed", { thing }, error);
    }
  }

  /** @throws LogRefusal json-member, as every method below. */
  member(name: string): Json {
    const value = this.#value;
    const found: unknown =
      typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
    const at = new Json(this.#thing, `${this.#pointer}/${name}`, found);
    return found === undefined ? at.#refuse("present") : at;
  }

  /** The one element of an array that has to have one. */
  only(): Json {
    const items = this.items();
    const [first] = items;
    return first === undefined || items.length > 1 ? this.#refuse("array of one") : first;
  }

  items(): readonly Json[] {
    if (!Array.isArray(this.#value)) return this.#refuse("array");
    return this.#value.map((item: unknown, at) => new Json(this.#thing, `${this.#pointer}/${at}`, item));
  }

  text(): string {
    return typeof this.#value === "string" ? this.#value : this.#refuse("text");
  }

  /** Standard Base 64. */
  bytes(): Uint8Array {
    return fromBase64(this.text()) ?? this.#refuse("base64");
  }

  /** A 64-bit integer as protobuf writes it in JSON: a text of digits; below 2^53. */
  integer(): number {
    const text = this.text();
    const value = Number(text);
    return /^(?:0|[1-9][0-9]*)$/.test(text) && value <= LARGEST ? value : this.#refuse("integer");
  }

  /** @throws LogRefusal json-member, where the text is another. */
  is(expected: string): void {
    if (this.#value !== expected) this.#refuse(`"${expected}"`);
  }

  #refuse(expected: JsonExpectation): never {
    return refuse("json-member", { thing: this.#thing, pointer: this.#pointer, expected });
  }
}
