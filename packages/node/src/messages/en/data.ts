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
  "node-busy": ({ path }) =>
    `Another process runs the node in ${quoted(path)}. Stop that one first; two at once would follow and sign twice.`,
};
