import type { FindingKind, Modality } from "@bongsu/regime";

/** The page of what changed between two versions, in English. */
export const watch = {
  room: "What changed",
  title: (old: string, fresh: string) => `What changed: ${old} → ${fresh}`,
  lead: "Two versions of a document, sentence by sentence. Every change is shown with both texts; none is judged.",
  draft: "Draft.",
  draftSays:
    "No named person has confirmed these findings. They follow from rules about words and can be wrong; whoever disagrees can dispute each by its id.",
  counts: (c: { added: number; removed: number; reworded: number; moved: number }, unchanged: number) =>
    `${c.added} added, ${c.removed} removed, ${c.reworded} reworded, ${c.moved} moved; ${unchanged} as before.`,
  modalityCount: (n: number) =>
    n === 0
      ? "In none of the reworded sentences did a word that binds become another."
      : `In ${n} reworded ${n === 1 ? "sentence a word that binds" : "sentences words that bind"} became another.`,
  modalityUnknown: "Whether words that bind became others is unknown: there are no rules for this language.",
  sameBytes: "The two files are the same, byte by byte.",
  sameWords: "The files differ, but their words are the same.",
  announcement: "Announcement",
  announcements: {
    "not-looked-for": "Unknown: nobody has recorded a search for an announcement of the change.",
    searched: "No announcement was read; where somebody looked stands here.",
    given:
      "Read beside each change; the sentence that is most like it stands with it. Whether it announces the change is for people to judge.",
  },
  search: (by: string, on: string, where: string, found: "none" | "some") =>
    `${by} (${on}): ${found === "none" ? "none found" : "found"}. ${where}`,
  binding: "Where words that bind changed",
  bindingNote:
    "By rules that are data, each with a number and an example. A change between kinds is a fact about words: neither side is called stronger or weaker.",
  others: "Other changes",
  key: "Taken out is struck through, put in is underlined.",
  what: "Change",
  before: "Before",
  after: "After",
  beside: "Beside it",
  nothing: "Nothing stood here.",
  gone: "Nothing stands here.",
  kinds: {
    added: "added",
    removed: "removed",
    reworded: "reworded",
    moved: "moved",
  } satisfies Record<FindingKind, string>,
  alsoMoved: "and moved",
  sameWordsMoved: "The same words, elsewhere.",
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
  rule: (ids: string) => `rule ${ids}`,
  conditionAdded: (words: string) => `Condition added: ${words}`,
  conditionRemoved: (words: string) => `Condition removed: ${words}`,
  byNumber: (clause: string) => `Names the number of ${clause}.`,
  byWords: (clause: string, words: string) => `Shares words with ${clause}: ${words}.`,
  announced: "Most alike in the announcement:",
  notAnnounced: "No sentence of the announcement is like it.",
  disputed: "Disputed",
  confirmedBy: (by: string, on: string) => `Confirmed by ${by}, ${on}`,
  page: (n: number) => `page ${n}`,
  paragraph: (n: number) => `paragraph ${n}`,
  versions: "Versions in the record",
  versionsNote:
    "The public record carries dates and sources, no texts. Where a document has several versions, each with the one before is a pair that can be compared once both are fetched from their publisher.",
  document: "Document",
  dated: "Dates",
  source: "Source",
  where: "Where this comes from",
  old: "Older version",
  new: "Newer version",
  version: (name: string, format: string, segments: number) => `${name} (${format}, ${segments} sentences)`,
  fetched: (url: string, on: string) => `fetched from ${url} on ${on}`,
  record: "Record",
  recordNone: "No clause of the record was looked at.",
  instruments: "Instruments looked at",
  rules: "Rules and limits",
  rulesSay: (rules: string, like: number, moved: number) =>
    `Rules ${rules}. Two sentences in one place are one reworded from a likeness of ${like} on, far apart from ${moved} on (Dice's coefficient).`,
  dispute: "To dispute",
  disputeSays:
    "Name a finding by its id in a file for --disputes, or in a signed objection, with who says so and when.",
  licence: "Texts",
  licenceSays:
    "Both texts are quoted from the documents that were given; their rights are their publishers'.",
  files: "Files",
  csv: "table (CSV)",
  json: "result (JSON)",
};
