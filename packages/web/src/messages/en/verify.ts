import type { FileKind } from "@bongsu/sdk";

const roles: Readonly<Record<FileKind | "log" | "surplus", string>> = {
  bundle: "the statement, with its proof",
  envelope: "the statement",
  proof: "proof that it was logged",
  key: "public key that you hold to be the issuer's",
  "log-key": "key of a log",
  policy: "policy: logs and witnesses you rely on",
  "well-known": "document of a party's domain",
  trust: "your trust policy",
  artifact: "file that the statement may be about",
  log: "copy of a log",
  surplus: "not used: there is another of its kind",
};

/** The page that checks a statement without a server. */
export const verify = {
  title: "Check a signed statement",
  lead: "Who said it, where it is logged, who watched, and what cannot be told. Everything happens inside this page; it can reach no network.",
  drop: "Drop the statement here (a .sigstore.json, or an envelope and its proof), and with it all that it is to be judged by: the party's public key or bongsu.json, a policy, a log's key, the file it is about, a copy of a log as a folder.",
  pickFolder: "Choose a log's folder …",
  pickFiles: "Choose files …",
  files: "Files, by what is in them",
  roles,
  asOf: "Day to whose end expiry is judged",
  remove: "Remove",
  startOver: "Start over",
  working: "Checking …",
  noStatement: "There is no statement among these files yet: a Sigstore bundle or a DSSE envelope is wanted.",
  unreadable:
    "The browser does not let this page read what was dropped. Use “Choose files …” or “Choose a log's folder …” instead.",
  refusedTitle: "This cannot be read",
  found: "Found",
  expected: "Expected",
  todo: "What to do",
  failed: "The page itself failed. This is a fault of the page, not of your files:",
  answerTo: "The answer:",
  question: "Question",
  outcome: "Outcome",
  answer: "In words",
  save: "Save the report (JSON)",
  print: "Print",
  noScript: "This page needs JavaScript to read files. It sends nothing.",
};
