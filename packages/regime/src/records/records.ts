import type { Text } from "@bongsu/input";
import type { Digest } from "@bongsu/statement";
import type { Form } from "../filing/schema/form.ts";
import type { DATE_KINDS } from "./schema/framework.ts";
import type { Clause, Instrument } from "./schema/instrument.ts";
import type { Measure, ObservationKind } from "./schema/observation.ts";
import type { Party } from "./schema/party.ts";
import type { Mark, Source } from "./schema/parts.ts";
import type { PartialDate } from "./date.ts";

/** A row's origin with its source looked up. */
export interface Cited {
  readonly source: Source;
  readonly checked: string;
  readonly known: Mark;
  readonly contradiction: Text | null;
  /** Who has checked the row against its source; null: what rests on it is a draft. */
  readonly confirmed: { readonly by: string; readonly on: string } | null;
}

export interface CitedClause extends Omit<Clause, "from" | "confirmed"> {
  /** `instrument/clause`. */
  readonly ref: string;
  readonly instrument: string;
  readonly cited: Cited;
}

export interface CitedInstrument extends Omit<Instrument, "from" | "confirmed" | "clauses" | "sources"> {
  readonly clauses: readonly CitedClause[];
  readonly cited: Cited;
}

export interface CitedParty extends Omit<Party, "from" | "confirmed"> {
  readonly cited: Cited;
}

export interface Adoption {
  readonly instrument: string;
  readonly party: string;
  readonly on: PartialDate;
  readonly note: Text | null;
  readonly cited: Cited;
}

export type EventDate = {
  readonly on: PartialDate;
  /** What it is the date of; `stated` where the row gives one date only. */
  readonly kind: (typeof DATE_KINDS)[number] | "stated";
};

/** Something that bears on a party and a clause: published, said, reported, disputed or looked for. */
export interface RecordEvent {
  readonly id: string;
  readonly kind: ObservationKind;
  readonly party: string;
  readonly clauses: readonly string[];
  /** Never empty. */
  readonly dates: readonly EventDate[];
  /** Who published, said, reported or looked. */
  readonly by: Text;
  readonly words: Text;
  /** Of a search: whether it found anything. */
  readonly found: "none" | "some" | null;
  readonly note: Text | null;
  readonly cited: Cited;
}

export interface CitedMeasure extends Omit<Measure, "from" | "confirmed"> {
  readonly cited: Cited;
}

/** The public record: unsigned data, each row with its source, and the digest of the whole. */
export interface Records {
  readonly instruments: readonly CitedInstrument[];
  readonly parties: readonly CitedParty[];
  readonly adoptions: readonly Adoption[];
  readonly events: readonly RecordEvent[];
  readonly measures: readonly CitedMeasure[];
  /** What regimes want to be told. */
  readonly forms: readonly Form[];
  /** Of the parsed files, by name: spaces and comments do not change it. */
  readonly digest: Digest;
}
