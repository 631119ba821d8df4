import type { Lang, Text } from "@bongsu/input";
import type { CitedClause, CitedInstrument, Promises, Records } from "@bongsu/regime";
import { clausePage } from "./clause.ts";
import { clauseFile, contextsFor, instrumentFile, partyFile } from "./context.ts";
import { changes } from "./changes.ts";
import { recordFeed } from "./feed.ts";
import { sheet, type PageFile } from "./frame.ts";
import { instrumentPage } from "./instrument.ts";
import { overview } from "./overview.ts";
import { partyPage } from "./party.ts";
import { timeline } from "./timeline.ts";
import { WORDS } from "./words.ts";

export interface PromisePageOptions {
  /** The language shown first; both are inside. */
  readonly lang?: Lang;
  /** Home page of the node that shows them; they then say that they are unsigned data of that node. */
  readonly node?: string;
}

/**
 * The pages of the public record as files that link to each other: an overview, a timeline, what changed, and one page for each
 * party, instrument and clause. They link to `promises.csv` and `promises.json`, which lie beside them.
 */
export function promisePages(
  result: Promises,
  records: Records,
  { lang = "en", node }: PromisePageOptions = {},
): readonly PageFile[] {
  const contexts = contextsFor(records, result, node ?? null);
  return [
    sheet(contexts, lang, {
      file: "index.html",
      title: { en: WORDS.en.title, ko: WORDS.ko.title },
      body: overview,
    }),
    sheet(contexts, lang, {
      file: "timeline.html",
      title: { en: WORDS.en.timeline, ko: WORDS.ko.timeline },
      body: timeline,
    }),
    sheet(contexts, lang, {
      file: "changes.html",
      title: { en: WORDS.en.changes, ko: WORDS.ko.changes },
      body: changes,
    }),
    ...records.parties.map((party) =>
      sheet(contexts, lang, {
        file: partyFile(party.id),
        title: party.name,
        body: (context) => partyPage(context, party),
      }),
    ),
    ...records.instruments.flatMap((instrument) => [
      sheet(contexts, lang, {
        file: instrumentFile(instrument.id),
        title: instrument.title,
        body: (context) => instrumentPage(context, instrument),
      }),
      ...instrument.clauses.map((clause) =>
        sheet(contexts, lang, {
          file: clauseFile(clause.ref),
          title: titleOf(instrument, clause),
          body: (context) => clausePage(context, instrument, clause),
        }),
      ),
    ]),
    ...(["en", "ko"] as const).map((feed) => ({
      name: `feed.${feed}.atom`,
      bytes: recordFeed(records, result, feed),
    })),
  ];
}

const titleOf = ({ short }: CitedInstrument, { number, topic }: CitedClause): Text => {
  const of = number === null ? "" : ` ${number}`;
  return { en: `${short.en}${of}: ${topic.en}`, ko: `${short.ko}${of}: ${topic.ko}` };
};
