import type { Instrument } from "../../../records/schema/instrument.ts";
import type { FormatLoss } from "../../loss.ts";
import { NAMESPACE, oneLine, ownProp, tokenOf } from "../names.ts";
import type { OscalCatalog } from "../schema/catalog.ts";
import type { OscalControl, OscalPart } from "../schema/control.ts";
import { uuidOf } from "../uuid.ts";

/** What an instrument is written from. */
export type Written = Pick<Instrument, "id" | "version" | "title" | "adopted"> & {
  readonly clauses: readonly Pick<Instrument["clauses"][number], "id" | "number" | "topic" | "text">[];
};

/**
 * An instrument as an OSCAL 1.2.1 catalogue: each clause a control, its words in both languages as parts. The model
 * has no language, so that Korean stands in parts and properties of Bongsu's namespace.
 * @param asOf a date, which the model wants as `last-modified`.
 */
export function instrumentCatalog(instrument: Written, asOf: string): OscalCatalog {
  const { id, version, title } = instrument;
  return {
    uuid: uuidOf("catalog", id, version),
    metadata: {
      title: oneLine(title.en),
      "last-modified": `${asOf}T00:00:00Z`,
      version: oneLine(version),
      "oscal-version": "1.2.1",
      props: [
        ownProp("instrument", id),
        ownProp("edition", oneLine(version)),
        ownProp("title-ko", oneLine(title.ko)),
      ],
    },
    controls: instrument.clauses.map(controlOf),
  };
}

function controlOf(clause: Written["clauses"][number]): OscalControl {
  const id = tokenOf(clause.id);
  const number = clause.number === null ? [] : [{ name: "label", value: oneLine(clause.number) }];
  const parts: OscalPart[] =
    clause.text === undefined
      ? []
      : [
          { id: `${id}_smt`, name: "statement", class: "en", prose: clause.text.en },
          {
            id: `${id}_ko`,
            name: "statement-ko",
            ns: NAMESPACE,
            class: "ko",
            prose: clause.text.ko,
          },
        ];
  return {
    id,
    title: oneLine(clause.topic.en),
    props: [...number, ownProp("clause", clause.id), ownProp("title-ko", oneLine(clause.topic.ko))],
    ...(parts.length === 0 ? {} : { parts }),
  };
}

/** Fields of the record that the model has no place for. */
export const instrumentLosses = (instrument: Written): FormatLoss[] => [
  { code: "fields", detail: "from, sources, addresses, due, evidence", count: instrument.clauses.length },
];
