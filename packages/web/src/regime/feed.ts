import { earliest, latest, type Promises, type Records } from "@bongsu/regime";
import { atom, type FeedEntry } from "@bongsu/sdk";
import type { Lang } from "@bongsu/input";
import { partyFile } from "./context.ts";
import { type Moment, moments } from "./moments.ts";
import { WORDS } from "./words.ts";

const MOST = 100;

/** What of the record is newest, as a feed (RFC 4287); its links lead to the pages beside it. */
export function recordFeed(records: Records, result: Promises, lang: Lang): string {
  const entries = moments(records)
    .slice(0, MOST)
    .map((moment) => entryOf(moment, records, lang));
  return atom({
    id: `urn:bongsu:record:${result.recordsDigest}`,
    title: WORDS[lang].title,
    language: lang,
    updated: entries[0]?.updated ?? "1970-01-01T00:00:00Z",
    self: `feed.${lang}.atom`,
    entries,
  });
}

function entryOf(
  { id, on, kind, parties, words, instrument }: Moment,
  records: Records,
  lang: Lang,
): FeedEntry {
  const m = WORDS[lang];
  const name = (party: string): string =>
    records.parties.find((one) => one.id === party)?.name[lang] ?? party;
  const what = words?.[lang] ?? records.instruments.find((one) => one.id === instrument)?.title[lang] ?? "";
  const [first = ""] = parties;
  const who = parties.length > 3 ? m.andMore(name(first), parties.length - 1) : parties.map(name).join(", ");
  return {
    id: `urn:bongsu:record:${encodeURIComponent(id)}`,
    title: `${m.momentKinds[kind]}: ${who}${what === "" ? "" : `, ${what}`}`,
    author: who,
    updated: `${latest(on)}T00:00:00Z`,
    link:
      parties.length === 1
        ? `${partyFile(first)}#${lang}`
        : `timeline.html#${lang}.y${earliest(on).slice(0, 4)}`,
    alternate: null,
    category: kind,
  };
}
