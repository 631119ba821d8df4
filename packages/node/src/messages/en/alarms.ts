import type { AlarmSentences } from "../alarm-sentences.ts";
import { quoted } from "../sentences.ts";

export const ALARMS_EN: AlarmSentences = {
  equivocation: ({ origin, sizes: [size = 0] }) =>
    `The log ${quoted(origin)} has signed two different trees of ${size} entries. Different readers were shown different histories; the two signed checkpoints prove it.`,
  inconsistent: ({ origin, sizes: [smaller = 0, larger = 0] }) =>
    `The log ${quoted(origin)} has signed a tree of ${larger} entries that does not begin with the tree of ${smaller} entries that it signed too. What was logged has been changed or taken out; the two signed checkpoints and the proof between them show it.`,
  rollback: ({ origin, sizes: [smaller = 0, larger = 0] }) =>
    `The log ${quoted(origin)} showed ${larger} entries, and later only ${smaller}. Entries that it had signed are no longer shown.`,
  stale: ({ origin, sizes: [size = 0] }) =>
    `The log ${quoted(origin)} has shown nothing newer than its checkpoint of ${size} entries for longer than is allowed here: no new entry, and no new word of a witness. It may stand still, or this node may be kept from seeing it grow.`,
  withheld: ({ origin, sizes: [size = 0] }) =>
    `The log ${quoted(origin)} promises ${size} entries and has not given all that belongs to them for longer than is allowed here.`,
};
