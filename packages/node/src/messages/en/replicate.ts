import type { ReplicateRefusals } from "../../refusals/replicate.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const replicate: SentencesOf<ReplicateRefusals> = {
  "neighbour-status": ({ url, status }) =>
    `${quoted(url)} answers with HTTP ${status}, and a log's files are expected there. Check the neighbour's address; this node asks again later by itself.`,
  "neighbour-busy": ({ url, seconds }) =>
    `${quoted(url)} asks for patience of ${seconds} seconds. This node waits that long, then asks again.`,
  "tiles-not-of-root": ({ size }) =>
    `The tiles that are served do not give the root of the signed checkpoint for ${size} entries. Nothing of it is shown. The files were changed on the way, or the server has not finished writing them; this node asks again later.`,
  "tile-wrong": ({ path }) =>
    `The file ${quoted(path)} is not the one that the signed checkpoint vouches for. Nothing of it is shown. Tell whoever runs the server; this node asks again later.`,
  "bundle-wrong": ({ path, index }) =>
    `Entry ${index} in ${quoted(path)} is not the one that the signed checkpoint vouches for. Nothing of it is shown. Tell whoever runs the server; this node asks again later.`,
  "replica-full": ({ origin, most }) =>
    `The copy of ${quoted(origin)} has reached the ${most} bytes that one neighbour may fill here. It grows no further. Raise the limit in the settings if you want all of it.`,
  "replica-forked": ({ origin }) =>
    `The log ${quoted(origin)} has signed two histories that do not fit together. It is no longer followed; what was copied before stays as it was. Both signed notes are kept with the alarm.`,
  "replica-rolled-back": ({ origin, seen, held }) =>
    `The log ${quoted(origin)} now shows ${seen} entries, and ${held} were seen before. What is held stays; nothing is taken back. Either an old copy is served, or the log has lost what it signed.`,
};
