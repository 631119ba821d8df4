import { short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";

/** What fsck finds in a log. */
export const DAMAGE_EN = {
  "read-failed": ({ path }) =>
    `${path} could not be read. Check the disk and the permissions, then look again.`,
  "checkpoint-missing": ({ path }) =>
    `The log has no ${path}, so nothing says how large it is and what its root is. Get it from a copy of the log.`,
  "entry-damaged": ({ path, index, found, expected }) =>
    `${path}: entry ${index} hashes to ${short(found)}, but the tree has ${short(expected)}. The entry was changed: get the file from a copy of the log.`,
  "hash-damaged": ({ path, index, found, expected }) =>
    `${path}: hash ${index} of its level is ${short(found)}; what lies below it and the tree's root agree on ${short(expected)}. The tile was changed: get it from a copy of the log.`,
  "hash-conflict": ({ path, index, found, expected }) =>
    `${path}: hash ${index} of its level is ${short(found)}, but what lies below it makes ${short(expected)}, and nothing sound says which is right. Get the tile and all below it from a copy of the log.`,
  "range-damaged": ({ path, first, end, found, expected }) =>
    `Entries ${first} to ${end - 1} and ${path} agree with each other on ${short(found)}, but the tree has ${short(expected)} there. They were replaced together: get them from a copy of the log.`,
  "root-damaged": ({ size, found, expected }) =>
    `The log's ${size} entries lead to the root ${short(found)}, but the checkpoint says ${short(expected)}. Checkpoint and tiles do not belong together: compare with a copy of the log, and with what witnesses saw.`,
  "entry-foreign": ({ path, index }) =>
    `${path}: entry ${index} is not a “hashedrekord” 0.0.2, the only kind that this software logs. Another program wrote it.`,
  "entry-signature": ({ path, index }) =>
    `${path}: the signature in entry ${index} is not by the key in it. The log took in what it should have refused: ask its operator.`,
  "body-state": ({ path, index, found }) =>
    `${path}: the body of entry ${index} is marked with the unknown state ${found}; 0 (withheld), 1 (present) or 2 (erased) is expected. Get the file from a copy of the log.`,
  "body-remains": ({ path, index, found }) =>
    `${path}: the body of entry ${index} is marked as not there, but ${found} bytes of it remain. If it was to be erased, erase it again.`,
  "body-unreadable": ({ path, index }) =>
    `${path}: the body of entry ${index} is not a DSSE envelope. Get the file from a copy of the log.`,
  "body-wrong": ({ path, index, found, expected }) =>
    `${path}: the body of entry ${index} has the digest ${short(found)} or another signature; the log has ${short(expected)}. The body was changed: get the file from a copy of the log.`,
  "bodies-missing": ({ first, end }) =>
    end - first === 1
      ? `The body of entry ${first} is missing: neither present nor marked as withheld or erased. Get it from a copy of the log or from its author.`
      : `The bodies of entries ${first} to ${end - 1} are missing: neither present nor marked as withheld or erased. Get them from a copy of the log or from their authors.`,
} satisfies Partial<Sentences>;
