import type { FindingKind, Modality } from "@bongsu/regime";

/** What `watch` says, in English. */
export const watch = {
  brief:
    "What changed between two versions of a document: added, removed, reworded, and where what binds changed",
  full: "Aligns two versions sentence by sentence and shows both texts of every change; where a binding word became another (will to may, shall to should) it says so, by rules of docs/watch.md. It gives no grade, and each finding is a draft until a named person confirms it. Documents are text, Markdown, HTML, PDF, DOCX or HWPX, in English or Korean, or an address that is fetched once.\n\nExample:\n  bongsu watch old.pdf new.pdf -o out/\n  bongsu watch old.md https://example.org/policy.html --instrument seoul-commitments\n  bongsu watch --party xai",
  old: "the older version: a file or an address",
  new: "the newer version: a file or an address",
  party: "list the versions that the record has of this party's documents, alone or beneath the page",
  instrument: "say which clauses of this instrument a change touches, by id: seoul-commitments",
  announcement:
    "what the publisher said of the change: a document, or a .yaml with where somebody has looked for it",
  disputes: "a .yaml with disputes and confirmations of findings, by the ids shown",
  allowLoopback: "let an address lead to this very machine; other private addresses are never asked",
  out: "where to write: a folder (page, CSV, JSON), or a file ending in .html, .json or .csv",
  head: (old: string, fresh: string) => `${old} → ${fresh}`,
  counts: (c: { added: number; removed: number; reworded: number; moved: number }, unchanged: number) =>
    `${c.added} added, ${c.removed} removed, ${c.reworded} reworded, ${c.moved} moved; ${unchanged} as before`,
  modalityCount: (n: number) =>
    n === 0
      ? "In none of the reworded sentences did what binds change."
      : `In ${n} reworded what binds changed.`,
  modalityUnknown: "Whether what binds changed is unknown: there are no rules for this language.",
  reading: (name: string) => `reading ${name}`,
  comparing: "comparing",
  sameBytes: "The two files are the same, byte by byte. Is one of them the version that was meant?",
  sameWords: "The files differ, but their words are the same.",
  notLooked: "Announcement: not looked for. (--announcement FILE)",
  given: (name: string) => `Announcement: ${name}, read beside each change.`,
  searched: (by: string, on: string, where: string, found: "none" | "some") =>
    `Announcement: ${found === "none" ? "none found" : "found"} by ${by} (${on}): ${where}`,
  kinds: { added: "added", removed: "removed", reworded: "reworded", moved: "moved" } satisfies Record<
    FindingKind,
    string
  >,
  moved: "moved",
  modalities: {
    obligation: "obligation",
    prohibition: "prohibition",
    commitment: "commitment",
    refusal: "refusal",
    recommendation: "recommendation",
    discouragement: "advice against",
    permission: "permission or possibility",
    effort: "effort",
    intention: "intention",
    none: "no binding word",
  } satisfies Record<Modality, string>,
  binds: (from: string, to: string) => `what binds: ${from} → ${to}`,
  conditionAdded: (words: string) => `condition added: ${words}`,
  conditionRemoved: (words: string) => `condition removed: ${words}`,
  touchedByNumber: (clause: string) => `names the number of ${clause}`,
  touchedByWords: (clause: string, words: string) => `shares words with ${clause}: ${words}`,
  announced: (text: string) => `most alike in the announcement: ${text}`,
  disputed: (by: string, on: string, words: string) => `disputed by ${by} (${on}): ${words}`,
  confirmed: (by: string, on: string) => `confirmed by ${by} (${on})`,
  page: (n: number) => `p. ${n}`,
  paragraph: (n: number) => `¶ ${n}`,
  drafts: "Each finding is a draft: no named person has confirmed it. (--disputes FILE)",
  unmatched: (ids: string) => `Disputed or confirmed, but not among these findings: ${ids}`,
  fetched: (url: string, on: string, digest: string) => `fetched ${url} (${on}), ${digest}`,
  versionsHead: (party: string) => `${party}: versions in the record`,
  versionSource: (name: string, url: string) => `known from: ${name}, ${url}`,
  versionNone: "The record has no document of this party.",
  versionHint:
    "The record carries dates and sources, no texts: fetch both versions from their publisher and run bongsu watch OLD NEW.",
};
