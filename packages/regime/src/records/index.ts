export { loadRecords } from "./load.ts";
export { KINDS as recordKinds, type RecordFile } from "./read-files.ts";
export { daysBetween, earliest, isDay, isPartialDate, latest, type PartialDate } from "./date.ts";
export type { Mark, PartyKind, Source } from "./schema/parts.ts";
export type { ObservationKind } from "./schema/observation.ts";
export type * from "./records.ts";
