import type { Text } from "@bongsu/input";
import type { Loss } from "../record.ts";

/** Counts, field by field, what an import could not carry, lacked or had to translate. */
export interface LossLedger {
  /** One more sample (or `samples` more) in which this happened. The first note given for a field stands. */
  count(kind: Loss["kind"], field: string, note: Text, samples?: number): void;
  /** In order of first appearance. */
  list(): readonly Loss[];
}

export function lossLedger(): LossLedger {
  const lines = new Map<string, { kind: Loss["kind"]; field: string; note: Text; samples: number }>();
  return {
    count(kind, field, note, samples = 1) {
      const key = `${kind} ${field}`;
      const line = lines.get(key);
      if (line) line.samples += samples;
      else lines.set(key, { kind, field, note, samples });
    },
    list: () => [...lines.values()],
  };
}
