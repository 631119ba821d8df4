import type { DataRefusals } from "../../refusals/data.ts";
import type { SentencesOf } from "../sentences.ts";
import { quoted } from "../sentences.ts";

export const data: SentencesOf<DataRefusals> = {
  "log-folder-none": ({ path }) =>
    `There is no bongsu.json in ${quoted(path)}. The folder of a log that \`bongsu log init\` made is wanted, or a copy of one. Check the path, or begin a log (bongsu log init --help).`,
  "folder-exists": ({ path }) =>
    `There is something at ${quoted(path)} already, and the folder is made whole where nothing is yet. Choose another path, or move what is there.`,
  "node-folder-none": ({ path }) =>
    `There is no node in ${quoted(path)}. Make one: bongsu node init FOLDER. Or name the folder of one that is there.`,
  "file-exists": ({ path }) =>
    `There is a file at ${quoted(path)} already, and a backup is never written over another. Choose another name.`,
  "backup-failed": ({ path, reason }) =>
    `${quoted(path)} could not be written (${reason}), and nothing was left half-written. Choose a place that you may write to, on a disk with room.`,
  "backup-unreadable": ({ path }) =>
    `${quoted(path)} is no backup of a node, or not a whole one. Nothing was restored. Take another backup.`,
  "resume-unknown": ({ neighbours }) =>
    `None of the ${neighbours} neighbours shows a copy of this node's log, so nobody can tell how far it had come before the restore. Add a neighbour that copies it (bongsu peer add), or use a copy or a checkpoint that you have (bongsu log reconcile).`,
  "neighbour-none": ({ url }) =>
    `There is no log at ${quoted(url)}: no bongsu.json and no checkpoint are served there. Give the address of a node, or of a folder that \`bongsu log init\` made and a web server shows.`,
  "neighbour-self": ({ origin }) =>
    `${quoted(origin)} is this node's own log; a node is not its own neighbour. Give the address of another one.`,
  "neighbour-key-other": ({ origin, found, expected }) =>
    `The log ${quoted(origin)} is served there with the key ${quoted(found)}, and ${quoted(expected)} was expected. Nothing was changed. Ask its operator, by another way than this address, which key is right.`,
  "neighbours-unreadable": ({ path }) =>
    `The list of neighbours in ${quoted(path)} cannot be read. Bring it back from a backup, or move it away and add the neighbours again; what was copied of them stays.`,
  "node-busy": ({ path }) =>
    `Another process runs the node in ${quoted(path)}. Stop that one first; two at once would follow and sign twice.`,
};
