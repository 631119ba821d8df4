export { loadRecords } from "./load.ts";
export { KINDS as recordKinds, type RecordFile } from "./read-files.ts";
export { daysBetween, earliest, isDay, isPartialDate, latest, type PartialDate } from "./date.ts";
export { PARTY_KINDS, MARKS, type Mark, type PartyKind, type Source } from "./schema/parts.ts";
export { AXES, type ObservationKind } from "./schema/observation.ts";
export type * from "./records.ts";
