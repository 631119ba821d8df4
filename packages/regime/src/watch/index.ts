export { watch, type Version, type WatchOptions } from "./watch.ts";
export { watchTable } from "./table.ts";
export {
  FINDING_KINDS,
  watchSchema,
  type FindingKind,
  type Side,
  type Watch,
  type WatchedVersion,
  type WatchFinding,
} from "./schema.ts";
export {
  readReviews,
  readSearches,
  watchReviewsSchema,
  watchSearchesSchema,
  type WatchReviews,
} from "./reviews.ts";
export {
  MODALITIES,
  MODALITY_RULES,
  QUALIFIERS,
  type Modality,
  type ModalityRule,
} from "./modality-rules.ts";
export { WATCH_LIMITS, type WatchLimits } from "./limits.ts";
