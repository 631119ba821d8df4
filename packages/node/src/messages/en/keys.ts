import type { KeyRefusals } from "../../refusals/keys.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const keys: SentencesOf<KeyRefusals> = {
  "origin-not-host": ({ found }) =>
    `${quoted(found)} cannot be the origin of a log kept here. Use a bare host name in small letters, such as log.example.org: no scheme, port or path.`,
  "key-file-absent": ({ path }) =>
    `There is no key file that can be read at ${quoted(path)}. Check the path and who may read it.`,
  "key-file-exists": ({ path }) =>
    `There is a file at ${quoted(path)} already, and a key is never written over another. Choose another path, or move the old key away if it is really not needed.`,
  "key-file-malformed": ({ path }) =>
    `${quoted(path)} holds no private key that can be read. A PEM file (PKCS #8) is expected, or one that age has encrypted with a passphrase. Bring it back from your backup.`,
  "key-file-unwritable": ({ path, reason }) =>
    `The key could not be written to ${quoted(path)} (${reason}). No key was made. Choose a folder that you may write to, on a disk with room.`,
  "key-kind-wrong": ({ path, found, expected }) =>
    `The key in ${quoted(path)} is of the kind ${quoted(found)}; ${quoted(expected)} is needed here. Statements are signed with p256, a log with ed25519.`,
  "passphrase-needed": ({ path }) =>
    `The key in ${quoted(path)} is encrypted, and there is nobody to ask for its passphrase. Give the passphrase, or run this in a terminal.`,
  "passphrase-wrong": ({ path }) =>
    `This passphrase does not open ${quoted(path)}. Try again; without it the key is lost, and what it signed stays valid.`,
  "passphrase-empty": ({ path }) =>
    `The passphrase for ${quoted(path)} is empty. Give one that is hard to guess, such as five random words, or say plainly that the key is to lie unencrypted.`,
};
