import { readFileSync } from "node:fs";

const SPKI_BYTES = 91;
/** Statements that go before those that are measured: what a program does once is not its rate. */
export const WARM_UP = 16_384;

/** The key and the envelopes that `log-statements.ts` wrote. */
export function readLoad(path: string): {
  readonly spki: Uint8Array;
  readonly envelopes: readonly Uint8Array[];
} {
  const bytes = readFileSync(path);
  const envelopes: Uint8Array[] = [];
  for (let at = SPKI_BYTES; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32BE(at);
    envelopes.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return { spki: bytes.subarray(0, SPKI_BYTES), envelopes };
}

export interface Told {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly cpuSeconds: number;
  readonly count: number;
}

/** Measures what `work` takes, and says it as a line of JSON. */
export async function measure(count: number, work: () => Promise<void>): Promise<void> {
  const [from, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, count } satisfies Told));
}
