import { z } from "zod";
import type { Said } from "./findings.ts";

/** One value of what is said, by its place. */
export interface SaidValue {
  /** JSON Pointer (RFC 6901) within the predicate. */
  readonly pointer: string;
  /** A text in two languages where the statement has both. */
  readonly value: string | Said;
}

const LONGEST_VALUE = 20_000;

/** A text, or the parts of one, of which some are figures with what is said of them. */
const textSchema = z.union([
  z.string(),
  z.array(z.union([z.string(), z.looseObject({ say: z.string() })])).min(1),
]);
const bothSchema = z.strictObject({ en: textSchema, ko: textSchema });
const sentenceSchema = z.object({ en: textSchema, ko: textSchema, rule: z.string() });

/** The values of a document in its own order, but for those at the places in `passedOver`. */
export function* saidValues(
  value: unknown,
  passedOver: ReadonlySet<string>,
  pointer = "",
): Generator<SaidValue> {
  if (passedOver.has(pointer)) return;
  const both = bothOf(value);
  if (both !== null) yield { pointer, value: both };
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      yield* saidValues(inner, passedOver, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  } else if (value !== undefined) yield { pointer, value: String(value).slice(0, LONGEST_VALUE) };
}

function bothOf(value: unknown): Said | null {
  const read = z.union([bothSchema, sentenceSchema]).safeParse(value);
  return read.success ? { en: whole(read.data.en), ko: whole(read.data.ko) } : null;
}

const whole = (text: z.infer<typeof textSchema>): string =>
  (typeof text === "string"
    ? text
    : text.map((part) => (typeof part === "string" ? part : part.say)).join("")
  ).slice(0, LONGEST_VALUE);
