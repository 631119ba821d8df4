/**
 * Measures `bongsu watch` on the held-out pairs, whose texts are not carried here (examples/watch/evaluation/README.md):
 * node scripts/evaluate-watch.ts FOLDER
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { figuresOf, labelledPairs } from "../packages/regime/test/watch/labelled.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("wants the folder with the texts: node scripts/evaluate-watch.ts FOLDER");
const pairs = await labelledPairs(pathToFileURL(`${resolve(folder)}/`));
for (const { wanted, recall, precision } of figuresOf(pairs))
  console.log(`${wanted}: ${recall}, ${precision}`);
