import type { LogRefusal } from "../refusal.ts";

/** How many bodies are in which state. */
export interface BodyCounts {
  present: number;
  /** Kept back by the log. */
  withheld: number;
  /** Gone for good, on purpose. */
  erased: number;
  /** Neither there nor accounted for. */
  missing: number;
  /** Entries that never had one: registered for SCITT. */
  none: number;
}

export interface FsckSummary {
  /** As the checkpoint states it; null where it cannot be read. */
  readonly size: number | null;
  /** Entries whose bytes were read and hashed. */
  readonly entries: number;
  readonly damages: number;
  /** False where so much was damaged that the search stopped. */
  readonly complete: boolean;
  /** null where bodies were not looked at. */
  readonly bodies: Readonly<BodyCounts> | null;
}

export type FsckEvent =
  | { readonly kind: "progress"; readonly entries: number; readonly size: number }
  /** One damage, with its place; the refusal is not thrown. */
  | { readonly kind: "damage"; readonly damage: LogRefusal }
  /** The last event, always. */
  | { readonly kind: "summary"; readonly summary: FsckSummary };
