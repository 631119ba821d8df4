import { type Alarm, type CheckpointList, checkpointListSchema } from "@bongsu/sdk";
import { LogRefusal } from "@bongsu/log";
import type { z } from "zod";
import type { Transport } from "../ports/transport.ts";
import { NodeRefusal } from "../refusal.ts";
import type { Alarms, KeptAlarm } from "./alarms.ts";
import type { Kept } from "./database.ts";
import type { KnownLog, KnownLogs } from "./known-logs.ts";
import type { Observer } from "./observer.ts";

export interface ExchangeParts {
  readonly kept: Pick<Kept, "atomically">;
  readonly transport: Transport;
  readonly logs: KnownLogs;
  readonly alarms: Alarms;
  readonly observer: Observer;
  readonly now: () => number;
  raised(alarm: KeptAlarm): void;
}

const MOST_BYTES = 8 << 20;
const TIMEOUT = 20_000;

/**
 * Asks a neighbour what checkpoints and alarms it knows. Nothing is believed for its saying so: a checkpoint counts by its
 * log's signature, an alarm by the proof in it. A web server that only holds a log's files knows none, which is well.
 * @throws NodeRefusal as `Transport` does.
 */
export async function exchange(parts: ExchangeParts, url: string): Promise<void> {
  // Not the neighbour's own address: what it has heard of its own log can be more than it shows.
  const source = `${url}/api/v1/checkpoints`;
  const told = await ask(parts.transport, source, checkpointListSchema);
  // A thousand heads wait for the disk once, not a thousand times.
  if (told !== null) parts.kept.atomically(() => take(parts, source, told));
}

function take(parts: ExchangeParts, source: string, { items, alarms }: CheckpointList): void {
  const { logs, observer } = parts;
  for (const { origin, vkey, note } of items) {
    const log = known(logs, origin, vkey, parts.now());
    if (log !== null) observer.saw(log, new TextEncoder().encode(note), source, false);
  }
  for (const alarm of alarms) takeAlarm(parts, alarm);
}

/** An alarm that its notes alone prove is this node's as well; another's observation stays that. */
function takeAlarm(parts: ExchangeParts, alarm: Alarm): void {
  const { kind, origin, vkey, notes, proof } = alarm;
  if (parts.alarms.verify(alarm).verdict !== "proven") return;
  if (known(parts.logs, origin, vkey, parts.now()) === null) return;
  const mine = parts.alarms.raise({ kind, origin, vkey, notes, proof, at: parts.now() });
  if (mine !== null) parts.raised(mine);
}

/** The log that a neighbour speaks of, known from now on where it was not. */
function known(logs: KnownLogs, origin: string, vkey: string, now: number): KnownLog | null {
  const there = logs.find(origin, vkey);
  if (there !== null) return there;
  try {
    logs.add({ origin, vkey, how: "heard", url: null, added: now });
  } catch (error) {
    if (error instanceof LogRefusal || error instanceof NodeRefusal) return null;
    throw error;
  }
  return logs.find(origin, vkey);
}

/** What the neighbour answers; null where it has no such answer, or none of the right form. */
async function ask<S extends z.ZodType>(
  transport: Transport,
  url: string,
  schema: S,
): Promise<z.infer<S> | null> {
  const { status, body } = await transport.ask({
    method: "GET",
    url,
    headers: { accept: "application/json" },
    mostBytes: MOST_BYTES,
    timeout: TIMEOUT,
  });
  if (status !== 200) return null;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(body))).data ?? null;
  } catch {
    return null;
  }
}
