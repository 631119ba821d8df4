import type { WatchRefusals } from "../../refusals/watch.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const watch: SentencesOf<WatchRefusals> = {
  "watch-newer": ({ path, found, known }) =>
    `${quoted(path)} was written by a later version of this software (form ${found}; this one reads up to ${known}). Start the node with that version or a newer one.`,
  "log-key-unfit": ({ origin, vkey }) =>
    `${quoted(vkey)} is no key with which the log ${quoted(origin)} can be watched. The log's own Ed25519 verifier key is needed; its name is the log's origin, of 255 bytes at most.`,
  "log-key-other": ({ origin, found, known }) =>
    `The log ${quoted(origin)} is known here by the key ${quoted(known)}, and ${quoted(found)} is another one. A key is never exchanged on the word of a neighbour. Ask the operator of the log which one is right.`,
  "log-list-malformed": ({ line, found }) =>
    `Line ${line} of the list of logs is ${quoted(found)}. The list begins with “logs/v0”, and each log with “vkey” and its verifier key; “origin”, “qpd” and “contact” may follow. Fetch the list again.`,
  "witness-key-kind": ({ found }) =>
    `A key of the kind ${quoted(found)} cannot cosign checkpoints. Give the witness an Ed25519 key, and an ML-DSA-44 key beside it.`,
  "witness-elsewhere": ({ name, logs }) =>
    `This machine does not know the folder of the witness ${quoted(name)} as it is now (it has cosigned ${logs} ${logs === 1 ? "log" : "logs"}): it came from another machine, or is not its latest copy. Nothing is cosigned until you confirm that no other machine uses the key. Fetch the checkpoints of the logs, so that the witness finds what it cosigned last, and say: bongsu witness resume CHECKPOINT...`,
  "witness-behind": ({ origin, size, cosigned }) =>
    `This folder says that ${quoted(origin)} was last cosigned at ${size} entries, but this machine has cosigned ${cosigned}. The folder is an old copy. Nothing is cosigned until you confirm that no other machine uses the key: bongsu witness resume. The witness then goes on from what this machine remembers.`,
  "witness-forked": ({ origin, size }) =>
    `At ${size} entries this folder and this machine remember different trees of ${quoted(origin)}, and this witness cosigned both. Its word is no longer worth anything for that log: give the witness a new name and new keys.`,
};
