/** What `filing` says beside the draft, which the regime package words. */
export const filing = {
  brief: "Draft what a regime wants to be told from one evidence base, each field with its source or a gap",
  full: "Forms: business-pledge-progress, hiroshima-report, eu-model-report, korea-ai-basic-act, frontier-commitments; a form of your own is a file in records/filings/. The draft is for a named person to read and go on with; it never says that a regime is complied with.\n\nExample:\n  bongsu filing examples/filing/evidence.yaml --regime korea-ai-basic-act --as-of 2026-11-25\n  bongsu filing evidence.yaml --regime eu-model-report --as-of 2026-11-25 -o report.docx --lang ko",
  file: "an evidence base (bongsu init evidence)",
  regime: "the form, by its id",
  asOf: "the day on which the draft is made, for example 2026-11-25",
  crosswalk: "further crosswalk files or folders",
  out: "where to write: a file ending in .html, .docx or .json, or a folder (all three)",
  records: "a folder of records (default: the records that come with Bongsu)",
  init: "Print an evidence base to fill in: all that a company has to show, once, for every regime",
  initFull: "Example:\n  bongsu init evidence -o evidence.yaml",
};
