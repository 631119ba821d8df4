import { text } from "@bongsu/input";
import type { Records } from "@bongsu/regime";
import { usage } from "../failure.ts";

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The party that an option names, by id, by a name in either language, or by its country. @throws InputError */
export function partyNamed(records: Records, wanted: string): string {
  const all = records.parties.map(({ id, name, also, kind, country }) => ({
    id,
    names: [name.en, name.ko, ...also, ...(kind === "state" || kind === "union" ? [country ?? ""] : [])],
  }));
  return idOf(all, wanted) ?? unknown("--party", wanted, all, "party", "참여 주체");
}

/** The instrument that an option names, by id or by a title. @throws InputError */
export function instrumentNamed(records: Records, wanted: string): string {
  const all = records.instruments.map(({ id, title, short }) => ({
    id,
    names: [title.en, title.ko, short.en, short.ko],
  }));
  return idOf(all, wanted) ?? unknown("--instrument", wanted, all, "instrument", "규범 문서");
}

const plain = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll(/[\s·]/g, "");

function idOf(all: readonly Named[], wanted: string): string | undefined {
  const asked = plain(wanted);
  return (
    all.find(({ id }) => id === asked) ?? all.find(({ names }) => names.some((n) => plain(n) === asked))
  )?.id;
}

function unknown(option: string, wanted: string, all: readonly Named[], en: string, ko: string): never {
  const closest = ({ id, names }: Named): number =>
    [id, ...names].map((name) => likeness(plain(name), plain(wanted))).reduce((a, b) => Math.max(a, b));
  const few = all
    .toSorted((a, b) => closest(b) - closest(a))
    .slice(0, 6)
    .map(({ id }) => id)
    .join(", ");
  throw usage(
    option,
    text(`The record has no ${en} "${wanted}".`, `기록에 "${wanted}"라는 ${ko}는 없다.`),
    text(`One of its ids, for example: ${few}.`, `기록의 식별자여야 한다. 예: ${few}.`),
    text("Correct the name.", "이름을 고치십시오."),
  );
}

/** Share of letters that two names have in common, in whatever order: enough for a typing slip. */
function likeness(a: string, b: string): number {
  const rest = b.slice(0, 80).split("");
  const common = [...a].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length);
}
