import type { Lang, Text } from "@bongsu/input";
import { daysBetween } from "../records/date.ts";
import type { RecordEvent } from "../records/records.ts";
import { firstDay, lastDay, type Case } from "./case.ts";
import { dateBinds, vainSearches } from "./conditions.ts";
import { en, type PromiseMessages } from "./messages/en.ts";
import { ko } from "./messages/ko.ts";
import type { Status } from "./rules.ts";

/** A finding as a person reads it, written in each language. */
export const sentenceOf = (found: Case, status: Status): Text => ({
  en: spoken(found, status, en, "en"),
  ko: spoken(found, status, ko, "ko"),
});

function spoken(found: Case, status: Status, m: PromiseMessages, lang: Lang): string {
  const { events } = found;
  const simple = (event: RecordEvent | undefined, say: (by: string, on: string) => string): string =>
    event === undefined ? "" : say(event.by[lang], datesOf(event));
  switch (status) {
    case "not-addressed":
      return m[status]();
    case "disputed":
      return simple(events.disputes.at(-1), (by, on) => m[status](by, on, events.disputes.length - 1));
    case "evidence-published":
      return joined([evidence(events.evidence, m, lang), timing(found, m)]);
    case "none-declared":
      return simple(events.none.at(-1), m[status]);
    case "says-done":
      return joined([simple(events.says.at(-1), m[status]), unbound(found, m)]);
    case "reported":
      return joined([simple(events.reports.at(-1), m[status]), unbound(found, m)]);
    case "days-after-date":
      return joined([late(found, m), simple(vainSearches(found).at(-1), m.searched)]);
    case "none-found":
      return joined([simple(vainSearches(found).at(-1), m[status]), unbound(found, m)]);
    case "not-looked-for":
      return joined([m[status](), unbound(found, m)]);
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** The dates that are given for one thing, each once. */
export const datesOf = ({ dates }: RecordEvent): string =>
  [...new Set(dates.map(({ on }) => on))].join(" / ");

function evidence(documents: readonly RecordEvent[], m: PromiseMessages, lang: Lang): string {
  const [first] = documents;
  if (first === undefined) return "";
  const said = m["evidence-published"](first.by[lang], first.words[lang].replace(/\.$/, ""), datesOf(first));
  const last = documents.reduce((a, b) => (lastDay(b) >= lastDay(a) ? b : a));
  return documents.length === 1 ? said : `${said} ${m.more(documents.length, datesOf(last))}`;
}

/** Where the first evidence stands to the date that the text sets. */
function timing(found: Case, m: PromiseMessages): string {
  const { due } = found.clause;
  const [first] = found.events.evidence;
  if (due === undefined || first === undefined || lastDay(first) <= due.on) return "";
  if (!dateBinds(found)) return m.dateUnbound(due.on);
  return firstDay(first) > due.on
    ? m.firstAfterDate(daysBetween(due.on, firstDay(first)), due.on)
    : m.datesAround(due.on);
}

function late({ clause: { due }, asOf }: Case, m: PromiseMessages): string {
  if (due === undefined || asOf === null) return "";
  return m["days-after-date"](daysBetween(due.on, asOf), due.on, asOf);
}

const unbound = (found: Case, m: PromiseMessages): string =>
  found.clause.due === undefined || dateBinds(found) ? "" : m.dateUnbound(found.clause.due.on);
