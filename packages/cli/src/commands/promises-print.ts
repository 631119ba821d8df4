import type { Finding, Promises, Records } from "@bongsu/regime";
import type { Context } from "../context.ts";
import { clean } from "../io/clean.ts";

/** The findings of each party, a line for what is found and one for what is said of it. */
export function printFindings(context: Context, result: Promises, records: Records): void {
  const { lang, say } = context;
  const clauses = new Map(
    records.instruments.flatMap((i) => i.clauses.map((clause) => [clause.ref, clause])),
  );
  for (const { id, name } of records.parties) {
    const own = result.findings.filter(({ party }) => party === id);
    if (own.length === 0) continue;
    context.out(`\n${clean(name[lang])}`);
    for (const finding of own) {
      const topic = clauses.get(finding.clause)?.topic[lang] ?? "";
      context.out(`  [${say.promises.statuses[finding.status]}] ${finding.clause} ${clean(topic)}`);
      context.out(`      ${clean(finding.said[lang])}`);
      for (const mark of marksOf(finding, context)) context.out(`      (${mark})`);
    }
  }
}

/** A draft of something unknown would only repeat itself. */
const marksOf = ({ draft, clauseRead, status }: Finding, { say }: Context): string[] => [
  ...(draft && status !== "not-looked-for" && status !== "not-addressed" ? [say.promises.draft] : []),
  ...(clauseRead ? [] : [say.promises.unread]),
];

/** How many findings of each kind every instrument has: for a reader who has not asked for any yet. */
export function printCounts(context: Context, result: Promises, records: Records): void {
  const { lang, say } = context;
  for (const { id, title } of records.instruments) {
    const own = result.findings.filter(({ instrument }) => instrument === id);
    if (own.length === 0) continue;
    const parties = new Set(own.map(({ party }) => party)).size;
    context.out(`\n${clean(title[lang])} (${id}): ${say.promises.counts(parties, own.length)}`);
    const counts = new Map<Finding["status"], number>();
    for (const { status } of own) counts.set(status, (counts.get(status) ?? 0) + 1);
    for (const [status, count] of counts) context.out(`  ${say.promises.statuses[status]}: ${count}`);
  }
  context.note(say.promises.hint);
}
