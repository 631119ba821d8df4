import type { Text } from "@bongsu/input";

/** An analysis that was planned and not done, or not done in full, and why. */
export interface Skipped {
  readonly analysis: string;
  readonly said: Text;
}
