import type { CitedClause, CitedInstrument, CitedParty, Finding, Promises, Records } from "@bongsu/regime";
import type { Lang, Text } from "@bongsu/input";
import { html, slug, type Html } from "../layout/html.ts";
import { WORDS, type Words } from "./words.ts";

/** What the pages of the public record look up, in one language. */
export interface Context {
  readonly lang: Lang;
  readonly m: Words;
  readonly records: Records;
  readonly result: Promises;
  /** Home page of the node that shows the record beside what is signed; null where the pages stand alone. */
  readonly node: string | null;
  readonly party: (id: string) => CitedParty | undefined;
  readonly instrument: (id: string) => CitedInstrument | undefined;
  readonly clause: (ref: string) => CitedClause | undefined;
  readonly findings: {
    readonly ofParty: (party: string) => readonly Finding[];
    readonly ofInstrument: (instrument: string) => readonly Finding[];
    readonly ofClause: (clause: string) => readonly Finding[];
    readonly of: (party: string, clause: string) => Finding | undefined;
  };
  /** An element id of this half. */
  readonly id: (local: string) => string;
}

const NONE: readonly Finding[] = [];

/** Lookups are made once and serve every page. */
export function contextsFor(
  records: Records,
  result: Promises,
  node: string | null = null,
): Readonly<Record<Lang, Context>> {
  const parties = new Map(records.parties.map((party) => [party.id, party]));
  const instruments = new Map(records.instruments.map((instrument) => [instrument.id, instrument]));
  const clauses = new Map(
    records.instruments.flatMap((i) => i.clauses.map((clause) => [clause.ref, clause])),
  );
  const byParty = Map.groupBy(result.findings, ({ party }) => party);
  const byInstrument = Map.groupBy(result.findings, ({ instrument }) => instrument);
  const byClause = Map.groupBy(result.findings, ({ clause }) => clause);
  const pairs = new Map(result.findings.map((finding) => [`${finding.party} ${finding.clause}`, finding]));
  const made = (lang: Lang): Context => ({
    lang,
    m: WORDS[lang],
    records,
    result,
    node,
    party: (id) => parties.get(id),
    instrument: (id) => instruments.get(id),
    clause: (ref) => clauses.get(ref),
    findings: {
      ofParty: (id) => byParty.get(id) ?? NONE,
      ofInstrument: (id) => byInstrument.get(id) ?? NONE,
      ofClause: (ref) => byClause.get(ref) ?? NONE,
      of: (party, clause) => pairs.get(`${party} ${clause}`),
    },
    id: (local) => `${lang}.${slug(local)}`,
  });
  return { en: made("en"), ko: made("ko") };
}

export const partyFile = (id: string): string => `party-${id}.html`;
export const instrumentFile = (id: string): string => `instrument-${id}.html`;
export const clauseFile = (ref: string): string => `clause-${ref.replace("/", "-")}.html`;

/** A link to another page of the record that stays in this half's language. */
export const link = ({ lang }: Context, file: string, said: Html | string, place = ""): Html =>
  html`<a href="${file}#${lang}${place === "" ? "" : `.${slug(place)}`}">${said}</a>`;

export const partyLink = (context: Context, id: string): Html =>
  link(context, partyFile(id), nameOf(context, context.party(id)?.name, id));

export const instrumentLink = (context: Context, id: string, how: "short" | "title" = "short"): Html =>
  link(context, instrumentFile(id), nameOf(context, context.instrument(id)?.[how], id));

export function nameOf({ lang }: Context, name: Text | undefined, otherwise: string): Html {
  return html`<bdi>${name?.[lang] ?? otherwise}</bdi>`;
}

/** Number and topic; where the text has no number, the topic alone. */
export const headingOf = ({ lang }: Context, { number, topic }: CitedClause): string =>
  number === null ? topic[lang] : `${number}. ${topic[lang]}`;

/** The official number, or the id that stands for it where the text has none. */
export const numberOf = ({ number, id }: CitedClause): string => number ?? id;
