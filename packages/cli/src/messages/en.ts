import { clean } from "../io/clean.ts";
import { accept } from "./accept.en.ts";
import { crosswalk } from "./crosswalk.en.ts";
import { filing } from "./filing.en.ts";
import { log, party, publish, statement } from "./log.en.ts";
import { node, peer } from "./node.en.ts";
import { witness } from "./witness.en.ts";
import { promises } from "./promises.en.ts";
import { verify } from "./verify.en.ts";
import { watch } from "./watch.en.ts";

/** The system's codes for why a file cannot be written. */
const reasons: Readonly<Record<string, string | undefined>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk is read-only",
  EISDIR: "a folder stands in its place",
  ENOTDIR: "a file stands where a folder is wanted",
  EEXIST: "a file stands where a folder is wanted",
  ENAMETOOLONG: "the name is too long",
};

/** What the command line says, in English. `ko.ts` has the same keys. */
export const en = {
  app: "Compare evaluations across institutes, and say what may be concluded.",
  appFull:
    "Compare evaluations across institutes, and say what may be concluded.\n\nExample:\n  bongsu compare examples/xstest/exercise.yaml\n  bongsu compare logs-seoul logs-london -o out/",
  compare: {
    brief: "Compare pipelines: what may be compared, the joint answer, and why the rest may not",
    full: "Give a protocol (exercise.yaml), or one folder or file per institute; without a protocol one is drafted from the files and every assumption is said.\n\nExample:\n  bongsu compare examples/xstest/exercise.yaml -o out/\n  bongsu compare logs-seoul logs-london --lang ko",
  },
  read: {
    brief: "Read evaluation logs and tables into sample records, and report what was lost",
    full: "Example:\n  bongsu read logs/ --records samples.parquet\n  bongsu read run.eval --json",
  },
  init: {
    brief: "Start a file to edit",
    full: "Example:\n  bongsu init exercise logs-seoul logs-london -o exercise.yaml",
    exercise: "Draft a protocol from files, or print a commented one to fill in",
    exerciseFull: "Example:\n  bongsu init exercise logs-seoul logs-london -o exercise.yaml",
  },
  calibrate: {
    brief:
      "Judge errors per language from human labels: is this judge usable, and what is the corrected rate or score?",
    full: "Example:\n  bongsu calibrate examples/xstest/labels.csv",
  },
  plan: {
    brief: "How many items, or how many human labels, are needed",
    full: "Example, one for each of four questions:\n  bongsu plan --difference 0.03                        how many common items find it\n  bongsu plan --items 198 --within 0.1667 --epochs 10  the smallest difference they find\n  bongsu plan --only-first 0.05 --only-second 0.15     items for a McNemar test\n  bongsu plan --half-width 0.05 --outputs 1000 --judged-rate 0.4 --sensitivity 0.9 --specificity 0.7   human labels",
  },
  lint: {
    brief: "Check a protocol or a result against the International Network's eight practices",
    full: "Example:\n  bongsu lint examples/xstest/exercise.yaml",
  },
  start: {
    brief: "Start a node with the workbench and the bundled example on its home page, on this machine only",
    full: "The node lies in the data folder of your user, or in the one that is named; it is made where there is none.\n\nExample:\n  bongsu start --port 4321 --no-open",
  },
  publish,
  statement,
  verify,
  promises,
  watch,
  crosswalk,
  accept,
  filing,
  log,
  party,
  node,
  peer,
  witness,
  flags: {
    lang: "language of what is said: ko or en (default: of your system)",
    json: "print the result as JSON on standard output",
    out: "where to write: a folder (everything), or a file ending in .html, .json, .csv, .parquet or .yaml",
    outJson: "also write the result as JSON to this file (.json)",
    outYaml: "write the protocol to this file (.yaml); without it, to standard output",
    paths: "a protocol, a log, a table, or a folder of them",
    keepGoing: "report damage and go on with all that is sound",
    task: "compare this task, where the logs hold several",
    require: "exit with 100 unless this is allowed: side-by-side, paired or pooled",
    halfWidth: "half the width that the interval of the corrected rate is to have (0.05 is ± 5 points)",
    epochs: "answers per item (default 1)",
    within: "variance over repeated answers to one item (default 0)",
    onlyFirst: "share of items on which only the first is expected to score",
    onlySecond: "share of items on which only the second is expected to score",
    outputs: "outputs that the judge judges",
    judgedRate: "rate that the judge is expected to give",
    asOf: "date that exported records carry as the time of retrieval, for example 2026-11-23",
    records: "write the sample records to a file ending in .jsonl or .parquet",
    port: "port on 127.0.0.1 (default: any that is free)",
    open: "open a browser",
    difference: "smallest difference to detect, as a fraction (0.05 is 5 points)",
    items: "number of items at hand: gives the smallest difference they can show",
    power: "power (default 0.8)",
    alpha: "two-sided error rate (default 0.05)",
    sensitivity: "sensitivity of the judge, as a fraction",
    specificity: "specificity of the judge, as a fraction",
  },
  practices: { met: "met", partly: "partly", absent: "absent", unknown: "unknown" },
  placeholders: { path: "path", name: "name", date: "date", share: "share", count: "n", port: "port" },
  wrote: (path: string) => `wrote ${clean(path)}`,
  pageHint: "For the page, the tables and the items: add -o out/",
  serving: (url: string) =>
    `The workbench is at ${url} (this machine only; nothing is sent anywhere). Stop it with Ctrl-C.`,
  gateHead: "What differs between the pipelines",
  verdictHead: "The answer",
  asksHead: "What to ask for",
  assumptionsHead: "What was assumed",
  effects: {
    fatal: "not comparable",
    adjust: "needs adjusting",
    harmless: "harmless",
    same: "same",
    unknown: "unknown",
  },
  unmet: (what: string) => `Not met: ${what}.`,
  internal:
    "Bongsu itself failed. This is a defect; please report it with the command you gave and this line:",
  stopped: "The workbench is closed.",
  reasons,
  cannotWrite: (path: string, why: string) =>
    `${path}: could not be written (${why}). Nothing was left half-written. Check the folder, its rights and the space on the disk.`,
};

export type Messages = typeof en;
