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
  const near = all.filter(({ id, names }) =>
    [id, ...names].some((name) => overlap(plain(name), plain(wanted))),
  );
  const few = (near.length > 0 ? near : all).slice(0, 12).map(({ id }) => id);
  throw usage(
    option,
    text(`The record has no ${en} "${wanted}".`, `기록에 "${wanted}"라는 ${ko}는 없다.`),
    text(`One of its ids, for example: ${few.join(", ")}.`, `기록의 식별자여야 한다. 예: ${few.join(", ")}.`),
    text("Correct the name.", "이름을 고치십시오."),
  );
}

const overlap = (name: string, wanted: string): boolean =>
  wanted.length > 1 && (name.includes(wanted) || name.startsWith(wanted.slice(0, 3)));
