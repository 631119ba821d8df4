import { text } from "@bongsu/input";
import type { OpenedEntry } from "@bongsu/sdk";
import { statementDigest } from "@bongsu/statement";
import { usage } from "../failure.ts";
import { entriesOf, headOf } from "./entries.ts";
import type { ReadableLog } from "./open-log.ts";

/**
 * The entry that a person names: by its index, or by the digest of its statement (`sha256:` and hex, or its beginning
 * of eight digits at least).
 * @throws InputError where there is none, or several.
 */
export async function findEntry(log: ReadableLog, what: string): Promise<OpenedEntry> {
  const named = /^\d{1,15}$/.test(what)
    ? (entry: OpenedEntry) => entry.index === Number(what)
    : (entry: OpenedEntry) => isDigest(what) && digestOf(entry).startsWith(full(what));
  const found: OpenedEntry[] = [];
  for await (const entry of entriesOf(log)) if (named(entry)) found.push(entry);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const { size } = (await headOf(log)).checkpoint;
  throw first === undefined ? absent(what, size) : ambiguous(what, found);
}

const isDigest = (what: string): boolean => /^(?:sha256:)?[0-9a-f]{8,64}$/.test(what);
const full = (what: string): string => (what.startsWith("sha256:") ? what : `sha256:${what}`);

const digestOf = ({ envelope }: OpenedEntry): string => (envelope === null ? "" : statementDigest(envelope));

const expected = (size: number) =>
  text(
    `The index of an entry (0 to ${size - 1}), or the digest of a statement (sha256:…, eight digits at least).`,
    `항목의 위치(0~${size - 1}) 또는 문서의 해시값(sha256:…, 여덟 자리 이상).`,
  );

const absent = (what: string, size: number) =>
  usage(
    what,
    text(
      `The log has ${size} entries, and this is none of them.`,
      `로그의 항목 ${size}개 가운데 해당하는 것이 없다.`,
    ),
    expected(size),
    text(
      "bongsu log list FOLDER shows what is there.",
      "bongsu log list FOLDER 로 무엇이 있는지 볼 수 있습니다.",
    ),
  );

const ambiguous = (what: string, found: readonly OpenedEntry[]) =>
  usage(
    what,
    text(
      `${found.length} entries begin like this: ${found.map(({ index }) => index).join(", ")}.`,
      `이렇게 시작하는 항목이 ${found.length}개 있다: ${found.map(({ index }) => index).join(", ")}.`,
    ),
    text("One entry.", "항목 하나."),
    text("Give more digits, or the index.", "자릿수를 더 적거나 위치를 적으십시오."),
  );
