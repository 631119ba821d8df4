import type { RecordEvent, Records } from "@bongsu/regime";
import type { Context } from "../context.ts";
import { clean } from "../io/clean.ts";

/** Which pairs of versions of a party's documents the record knows, with every date and where it is known from. */
export function printVersions(context: Context, records: Records, party: string): void {
  const { lang, out } = context;
  const say = context.say.watch;
  const name = records.parties.find(({ id }) => id === party)?.name[lang] ?? party;
  const documents = versionsOf(records, party);
  out(say.versionsHead(clean(name)));
  if (documents.length === 0) out(`  ${say.versionNone}`);
  for (const event of documents) {
    out(`  ${clean(event.words[lang])}: ${event.dates.map(({ on }) => on).join(" / ")}`);
    if (event.note !== null) out(`      ${clean(event.note[lang])}`);
    out(`      ${say.versionSource(clean(event.cited.source.name[lang]), clean(event.cited.source.url))}`);
  }
  context.note(`\n${say.versionHint}`);
}

/** Published versions of a party's own documents, in the order of the record. */
export const versionsOf = (records: Records, party: string): readonly RecordEvent[] =>
  records.events.filter(
    (event) => event.party === party && event.kind === "evidence" && event.id.startsWith(`${party}/`),
  );
