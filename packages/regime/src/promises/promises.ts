import type { Text } from "@bongsu/input";
import { daysBetween, latest } from "../records/date.ts";
import type { Cited, RecordEvent, Records } from "../records/records.ts";
import { casesOf, lastDay, type Case, type Selection } from "./case.ts";
import { dateBinds, HOLDS, vainSearches } from "./conditions.ts";
import { RULES, type Rule, type Status } from "./rules.ts";
import type { Finding, Promises, ShownEvent } from "./schema.ts";
import { sentenceOf } from "./words.ts";

export interface PromiseOptions extends Selection {
  /** Only findings that rest on something of this day or later; null: all. */
  readonly since: string | null;
}

/**
 * What is known of each promise: for each party and clause of an instrument that it adopted one finding, with the
 * words of both sides. Lateness is counted to `asOf` alone; no clock is read (rule 4).
 */
export function promises(records: Records, options: PromiseOptions): Promises {
  const cases = casesOf(records, options);
  const kept = cases.filter((found) => options.since === null || newest(found) >= options.since);
  return {
    tool: { name: "bongsu", job: "promises" },
    recordsDigest: records.digest,
    asOf: options.asOf,
    since: options.since,
    rules: RULES.map(({ id, version, status, when }) => ({ id, version, status, when: [...when] })),
    findings: kept.map(findingOf),
  };
}

/** The first rule whose conditions all hold. */
export function ruleFor(found: Case, rules: readonly Rule[] = RULES): Rule {
  const rule = rules.find(({ when }) => when.every((condition) => HOLDS[condition](found)));
  if (rule === undefined) throw new RangeError("the last rule has no conditions");
  return rule;
}

/** Latest day on which anything is recorded of the case, its adoption included. */
const newest = ({ adoption, events }: Case): string =>
  [latest(adoption.on), ...Object.values(events).flat().map(lastDay)].reduce((a, b) => (a > b ? a : b));

function findingOf(found: Case): Finding {
  const { party, clause, adoption, events } = found;
  const rule = ruleFor(found);
  const rows: readonly Cited[] = [
    ...deciding(found, rule.status).map(({ cited }) => cited),
    adoption.cited,
    clause.cited,
  ];
  return {
    party: party.id,
    instrument: clause.instrument,
    clause: clause.ref,
    status: rule.status,
    rule: { id: rule.id, version: rule.version },
    said: sentenceOf(found, rule.status),
    draft: rows.some(({ confirmed }) => confirmed === null),
    clauseRead: clause.cited.known !== "recollection",
    adopted: adoption.on,
    due: dueOf(found),
    evidence: events.evidence.map(shown),
    says: [...events.says, ...events.none].map(shown),
    reports: events.reports.map(shown),
    disputes: events.disputes.map(shown),
    searches: events.search.map(shown),
  };
}

function dueOf(found: Case): Finding["due"] {
  const { due } = found.clause;
  if (due === undefined) return null;
  return {
    on: due.on,
    because: due.because,
    bindsParty: dateBinds(found),
    days: found.asOf === null ? null : daysBetween(due.on, found.asOf),
  };
}

/** The events that a finding rests on. */
function deciding(found: Case, status: Status): readonly RecordEvent[] {
  const { events } = found;
  switch (status) {
    case "disputed":
      return events.disputes;
    case "evidence-published":
      return events.evidence;
    case "none-declared":
      return events.none;
    case "says-done":
      return events.says;
    case "reported":
      return events.reports;
    case "days-after-date":
    case "none-found":
      return vainSearches(found);
    case "not-addressed":
    case "not-looked-for":
      return [];
  }
}

const shown = ({ id, kind, dates, by, words, note, cited }: RecordEvent): ShownEvent => ({
  id,
  kind,
  dates: dates.map(({ on, kind: of }) => ({ on, kind: of })),
  by: plain(by),
  words: plain(words),
  note: note === null ? null : plain(note),
  source: { url: cited.source.url, name: plain(cited.source.name), dated: cited.source.dated },
  checked: cited.checked,
  known: cited.known,
  contradiction: cited.contradiction === null ? null : plain(cited.contradiction),
  confirmed: cited.confirmed,
});

const plain = ({ en, ko }: Text): Text => ({ en, ko });
