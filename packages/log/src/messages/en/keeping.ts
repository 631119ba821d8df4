import { quoted, short } from "../sentences.ts";
import type { Sentences } from "../sentences.ts";

/** Keeping a log on disk. */
export const KEEPING_EN = {
  "log-absent": ({ origin }) =>
    `There is no log here for ${quoted(origin)}: its checkpoint is missing. Make one with “bongsu log init”, or give the right folder.`,
  "log-exists": ({ origin, size }) =>
    `There is a log of ${quoted(origin)} here already, with ${size} entries. Append to it, or choose another folder and another origin.`,
  "log-closed": ({ origin }) => `The log of ${quoted(origin)} is being closed and takes in nothing more.`,
  "log-retired": ({ origin }) =>
    `The log of ${quoted(origin)} was retired and will never be signed again. It can still be read. Start a new log under a new origin.`,
  "log-busy": ({ seconds }) =>
    `Another program has been writing to this log for ${seconds} seconds. Nothing was written. Try again when it has finished.`,
  "queue-full": ({ limit }) =>
    `${limit} entries are waiting to be written, and no more are taken in. Nothing was logged. Try again shortly.`,
  "body-too-large": ({ found, limit }) =>
    `The statement has ${found} bytes; this log takes up to ${limit}. State a digest and publish the bytes elsewhere.`,
  "store-full": ({ path }) =>
    `The disk is full: ${path} could not be written. Nothing was acknowledged, and reading goes on. Make room and append again.`,
  "store-read-only": ({ path }) =>
    `${path} could not be written: disk or folder is read-only. Nothing was acknowledged, and reading goes on. Allow writing and append again.`,
  "store-failed": ({ path, reason }) =>
    `${path} could not be read or written (${reason}). Nothing was acknowledged. Check the disk and try again.`,
  "root-differs": ({ size, found, expected }) =>
    `The tiles of ${size} entries lead to the root ${short(found)}, but the checkpoint says ${short(expected)}. Nothing is signed on this. Run “bongsu log fsck” to find the place.`,
  "bodies-torn": ({ path, found, expected }) =>
    `${path} holds ${found} bodies; ${expected} are expected. Nothing is signed on this. Get the file from a copy of the log.`,
  "guard-absent": ({ origin, size }) =>
    `This machine does not remember signing for ${quoted(origin)}, but the folder holds ${size} entries: it may be an old backup. Nothing is signed until “bongsu log reconcile” has compared it with a newer copy, or “bongsu log retire” ends the log.`,
  "guard-ahead": ({ origin, size, signed }) =>
    `This machine has signed ${signed} entries for ${quoted(origin)}, but the folder holds ${size}: it is older than what was published. Nothing is signed until “bongsu log reconcile” has brought it up to date, or “bongsu log retire” ends the log.`,
  "guard-behind": ({ origin, size, signed }) =>
    `This machine remembers signing ${signed} entries for ${quoted(origin)}, but the folder holds ${size}: it was written elsewhere. Nothing is signed until “bongsu log reconcile” has compared them. Let one machine only write to a log.`,
  "guard-forked": ({ origin, size }) =>
    `For ${size} entries of ${quoted(origin)} this machine has signed another root than the folder has. Signing both would be a fork. Look for the right copy of the folder, or end the log with “bongsu log retire”.`,
  "guard-moved": ({ origin, expected, found }) =>
    `While this was being written, another program signed ${found} entries for ${quoted(origin)}; ${expected} were expected. Nothing was published. Let one folder only belong to an origin, and try again.`,
  "reconcile-short": ({ size, needed }) =>
    `The evidence reaches ${needed} entries, but the folder holds ${size}. Give a copy of the log that has at least ${needed} entries.`,
  "reconcile-forked": ({ size, known }) =>
    `The folder's ${size} entries and the checkpoint of ${known} entries have different histories. One of them is not this log: find out which before anything is signed, or end the log with “bongsu log retire”.`,
} satisfies Partial<Sentences>;
