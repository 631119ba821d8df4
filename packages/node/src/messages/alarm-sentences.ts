import type { Alarm } from "@bongsu/sdk";

export interface AlarmDetails {
  readonly origin: string;
  /** Of the trees in the alarm's notes, smallest first. */
  readonly sizes: readonly number[];
}

export type AlarmSentences = Readonly<Record<Alarm["kind"], (details: AlarmDetails) => string>>;
