import { parseCheckpoint, parseNote } from "@bongsu/log";
import type { Alarm } from "@bongsu/sdk";
import { ALARMS_EN } from "../messages/en/alarms.ts";
import { ALARMS_KO } from "../messages/ko/alarms.ts";
import { instantAt } from "../ports/clock.ts";
import type { KeptAlarm } from "./alarms.ts";

/** An alarm as the node answers it, with the sentence that says it. */
export function showAlarm({ id, kind, origin, vkey, at, notes, proof }: KeptAlarm): Alarm {
  const sizes = notes.map(({ note }) => sizeOf(note)).sort((a, b) => a - b);
  const says = { en: ALARMS_EN[kind]({ origin, sizes }), ko: ALARMS_KO[kind]({ origin, sizes }) };
  return { id, kind, origin, vkey, seenAt: instantAt(at), says, notes: [...notes], proof: [...proof] };
}

const sizeOf = (note: string): number =>
  parseCheckpoint(parseNote(new TextEncoder().encode(note), "checkpoint").text).size;
