/** What `crosswalk` says beside the answers, which the regime package words. */
export const crosswalk = {
  brief: "How clauses of different instruments lie to each other, with a proof for every answer",
  full: "Rows of crosswalks are put together; what follows is said with the rows that it follows from, and what does not follow is said to be open (docs/crosswalk.md).\n\nExample:\n  bongsu crosswalk why seoul-commitments/IV eu-gpai-code/4.2\n  bongsu crosswalk check my-crosswalk.yaml",
  clauses:
    "two clauses (instrument/clause), then files or folders (default: the records that come with Bongsu)",
  follow:
    "take the rows of this author (may be given again: their rows together); without it each author alone",
  asOf: "day that OSCAL documents carry as their last change, for example 2026-11-25",
  title: "title of what is written",
  out: "file to write: .json for OSCAL, .tsv for SSSOM",
  placeholders: { clause: "clause" },
  nothing: (a: string, b: string) =>
    `Nothing follows about ${a} and ${b}: no chain of rows leads from one to the other. That is not to say that they have nothing in common.`,
  why: {
    brief: "What follows about two clauses, row by row",
    full: "Example:\n  bongsu crosswalk why seoul-commitments/IV eu-gpai-code/4.2\n  bongsu crosswalk why nist-ai-rmf/MANAGE-1.1 eu-gpai-code/4.2 --follow bongsu",
  },
  check: {
    brief: "Contradictions, unknown clauses and rows that stand twice",
    full: "Exits with 2 where a row is wrong, with 100 where rows contradict each other.\n\nExample:\n  bongsu crosswalk check\n  bongsu crosswalk check my-crosswalk.yaml records/instruments/eu-gpai-code.yaml",
  },
  convert: {
    brief:
      "Write rows or an instrument as OSCAL, rows as SSSOM, or resolve an OSCAL profile, with a list of what was lost",
    full: "Example:\n  bongsu crosswalk convert --as-of 2026-11-25 -o out/crosswalk.json\n  bongsu crosswalk convert set.sssom.tsv -o out/crosswalk.json --as-of 2026-11-25\n  bongsu crosswalk convert profile.json catalog.json -o out/resolved.json",
  },
};
