import { type Text, text } from "@bongsu/input";
import { type Digest, digestValue } from "@bongsu/statement";
import type { Crosswalk } from "../accept/index.ts";
import type { CitedClause, Records } from "../records/records.ts";
import { applicability } from "./applies.ts";
import { type Bearing, Bearings, STATE_SAID } from "./bearing.ts";
import type { EvidenceBase, EvidenceItem } from "./schema/base.ts";
import {
  FIELD_STATES,
  type FiledField,
  FILING_KIND,
  type Filing,
  type FieldSource,
} from "./schema/filing.ts";
import type { Form, FormField } from "./schema/form.ts";

/** What a result of the workbench contributes: the sentences of its verdict. */
export interface ResultWords {
  readonly digest: Digest;
  readonly sentences: readonly Text[];
}

export interface FilingRequest {
  readonly form: Form;
  readonly base: EvidenceBase;
  readonly records: Records;
  readonly crosswalk: Crosswalk;
  /** By id of the evidence that names one. */
  readonly results: ReadonlyMap<string, ResultWords>;
  /** Day on which the draft is made, as 2026-11-25. */
  readonly asOf: string;
  readonly version: string;
}

/**
 * A draft of what a regime wants to be told, from one evidence base. Each field has its sources or is an explicit gap;
 * that anything is complied with is never said (rule 1).
 */
export function draftFiling(request: FilingRequest): Filing {
  const { form, base, records, crosswalk, asOf, version } = request;
  const bearings = new Bearings(crosswalk, base.follow);
  const clauses = new Map(
    records.instruments.flatMap((one) => one.clauses.map((clause) => [clause.ref, clause])),
  );
  const sections = form.sections.map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.map((field) => filed(field, request, bearings, clauses)),
  }));
  const states = sections.flatMap(({ fields }) => fields.map(({ state }) => state));
  return {
    kind: FILING_KIND,
    tool: { name: "bongsu", version },
    synthetic: base.synthetic,
    form: { id: form.id, version: form.version, title: form.title, about: form.about },
    party: { name: base.party.name, domain: base.party.domain ?? null },
    system: {
      name: base.system.name,
      version: base.system.version ?? null,
      compute: base.system.compute?.flop ?? null,
    },
    base: digestValue(base),
    asOf,
    sections,
    counts: Object.fromEntries(
      FIELD_STATES.map((state) => [state, states.filter((one) => one === state).length]),
    ) as Filing["counts"],
  };
}

function filed(
  field: FormField,
  { base, results }: FilingRequest,
  bearings: Bearings,
  clauses: ReadonlyMap<string, CitedClause>,
): FiledField {
  const own = field.clauses.flatMap((ref) => clauses.get(ref) ?? []);
  const applies = applicability(field, base);
  const sources = base.evidence.flatMap((item): (FieldSource & { readonly bears: Bearing })[] => {
    const found = strongest(item, field, bearings);
    return found === null ? [] : [{ ...sourceOf(item, found, results), bears: found.bearing }];
  });
  const state = applies !== null && applies.state !== "applies" ? applies.state : stateOf(sources);
  const said = state === "not-applicable" || state === "unknown" ? [] : [STATE_SAID[state]];
  return {
    id: field.id,
    clauses: own.map(({ ref, number, topic, cited }) => ({
      ref,
      number,
      topic,
      unread: cited.known === "recollection",
    })),
    asks: field.asks ?? joined(own.map(({ topic, text: words }) => words ?? topic)),
    state,
    why: joined([...(applies === null ? [] : [applies.why]), ...said]),
    sources: state === "not-applicable" ? [] : sources.map(({ bears: _bears, ...source }) => source),
  };
}

interface Found {
  readonly from: string;
  readonly bearing: Bearing;
}

const ORDER = ["answered", "partly", "related"] as const;

/** Of the clauses that evidence is brought for, the one that bears most on the field. */
function strongest({ serves }: EvidenceItem, field: FormField, bearings: Bearings): Found | null {
  const all = serves.flatMap((from) =>
    field.clauses.flatMap((to): Found[] => {
      const bearing = bearings.of(from, to);
      return bearing === null ? [] : [{ from, bearing }];
    }),
  );
  const direct = all.find(({ bearing }) => bearing.by === null);
  return direct ?? ORDER.flatMap((state) => all.filter(({ bearing }) => bearing.state === state))[0] ?? null;
}

function sourceOf(
  item: EvidenceItem,
  { from, bearing }: Found,
  results: FilingRequest["results"],
): FieldSource {
  const result = results.get(item.id) ?? null;
  return {
    evidence: item.id,
    title: item.title,
    says: [...(item.says === undefined ? [] : [item.says]), ...(result?.sentences ?? [])],
    source:
      item.source === undefined
        ? null
        : { url: item.source.url, date: item.source.date, sha256: item.source.sha256 ?? null },
    result: result?.digest ?? null,
    checkedBy: item.checkedBy ?? null,
    broughtFor: from,
    by: bearing.by === null ? null : [...bearing.by],
  };
}

const stateOf = (
  sources: readonly { readonly bears: Bearing }[],
): "answered" | "partly" | "related" | "gap" =>
  ORDER.find((state) => sources.some(({ bears }) => bears.state === state)) ?? "gap";

const joined = (all: readonly Text[]): Text =>
  text(all.map(({ en }) => en).join(" "), all.map(({ ko }) => ko).join(" "));
