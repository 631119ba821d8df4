import { latest } from "../records/date.ts";
import type { RecordEvent } from "../records/records.ts";
import { firstDay, type Case } from "./case.ts";
import type { Condition } from "./rules.ts";

/** Searches that found nothing, the last one last. */
export const vainSearches = ({ events }: Case): readonly RecordEvent[] =>
  events.search.filter(({ found }) => found === "none");

/**
 * Whether the date that the text sets is one for this party: it had adopted the instrument by then. A party whose
 * day of adoption is not known to lie before it is not called late (rule 2).
 */
export const dateBinds = ({ clause, adoption }: Case): boolean =>
  clause.due !== undefined && latest(adoption.on) <= clause.due.on;

/** What each condition means. */
export const HOLDS: Readonly<Record<Condition, (found: Case) => boolean>> = {
  "addresses-other-kinds": ({ clause, party }) => !clause.addresses.includes(party.kind),
  "has-dispute": ({ events }) => events.disputes.length > 0,
  "has-evidence": ({ events }) => events.evidence.length > 0,
  "says-none": ({ events }) => events.none.length > 0,
  "clause-allows-none": ({ clause }) => clause.allowsNone,
  "says-done": ({ events }) => events.says.length > 0,
  reported: ({ events }) => events.reports.length > 0,
  "date-binds-party": dateBinds,
  "date-passed": ({ clause, asOf }) => clause.due !== undefined && asOf !== null && asOf > clause.due.on,
  "searched-since-date": (found) => {
    const due = found.clause.due?.on;
    return due !== undefined && vainSearches(found).some((search) => firstDay(search) >= due);
  },
  "searched-in-vain": (found) => vainSearches(found).length > 0,
};
