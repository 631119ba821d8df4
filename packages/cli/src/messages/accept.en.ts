/** What `accept` says beside the answers, which the regime package words. */
export const accept = {
  brief: "May we accept this evidence? An authority's own profile, clause by clause, with reasons",
  full: "Holds a result of the workbench, or another authority's decision, against a profile (bongsu init acceptance) and says for each clause: accepted, accepted on condition, refused, missing or unknown, with the reasons and the fewest things to ask for. Nothing leaves this machine unless --publish names a log. Exits with 100 where some clause is not accepted (docs/acceptance.md).\n\nExample:\n  bongsu accept comparison.json --profile profile.yaml --as-of 2026-11-25\n  bongsu accept check decision.json --as-of 2027-06-30\n  bongsu accept matrix profile.yaml decision.json --as-of 2026-11-25",
  evidence: {
    brief: "Hold evidence against a profile; the word evidence may be left out",
    full: "Example:\n  bongsu accept comparison.json --profile profile.yaml --as-of 2026-11-25\n  bongsu accept result.sigstore.json --profile profile.yaml --cover cover.yaml --well-known bongsu.json --log log --as-of 2026-11-25 -o out/",
  },
  check: {
    brief: "Whether a decision still stands: periods, withdrawals, a changed profile or crosswalk",
    full: "A decision goes stale when what it rests on ends, is withdrawn or changes. Give what you have; what could not be looked at is said. Exits with 0 only where every clause that was accepted stands.\n\nExample:\n  bongsu accept check decision.json --as-of 2027-06-30\n  bongsu accept check decision.json --profile profile.yaml --log copy-of-the-log --as-of 2027-06-30",
  },
  matrix: {
    brief: "Whose evidence counts where, and for what, from profiles and decisions",
    full: "Example:\n  bongsu accept matrix profile.yaml decision.json --as-of 2026-11-25\n  bongsu accept matrix profiles/ -o matrix.csv",
  },
  outYaml: "write it to this file (.yaml); without it, to standard output",
  init: {
    brief: "A commented acceptance profile to fill in: what an authority accepts, from whom, for what",
    full: "Example:\n  bongsu init acceptance -o profile.yaml",
  },
  initCover: {
    brief: "A commented cover sheet: what evidence does not say of itself",
    full: "Example:\n  bongsu init cover -o cover.yaml",
  },
  file: "evidence: a result of bongsu compare, what bongsu publish made of one, or a decision (.json)",
  decision: "a decision (.json), or its signed statement (.sigstore.json)",
  paths: "profiles (.yaml), decisions (.json), or folders of them",
  profile: "the authority's profile (.yaml)",
  cover: "what the evidence does not say of itself, said by whoever brings it (.yaml)",
  crosswalk: "further files of rows between clauses, and of instruments (may be given again)",
  asOf: "day to which ages and periods are counted, for example 2026-11-25",
  evidenceGiven: "the evidence on which the decision rests, to see whether it is still the same file",
  publish: "folder of the authority's own log: sign the decision and put it in",
  out: "where to write: a folder (page, CSV, JSON), or a file ending in .html, .json, .csv or .oscal.json (OSCAL assessment results)",
  outMatrix: "where to write: a file ending in .html, .csv or .json",
  authority: (name: string, purpose: string) => `${name}, for this purpose: ${purpose}`,
  evidenceLine: (title: string, from: string) => `Evidence: ${title} (${from})`,
  from: {
    signature: (name: string) => `from ${name}, as its signature shows`,
    cover: (name: string) => `from ${name}, as the cover sheet says`,
    nobody: "from whom is not shown",
  },
  day: (asOf: string) => `As of ${asOf}`,
  asks: "asked here:",
  condition: "condition:",
  ends: (on: string, because: string) => `stands until ${on}: then ${because}`,
  asksHead: (n: number) => (n === 1 ? "To ask for, one thing:" : `To ask for, ${n} things:`),
  settles: (clauses: string) => `settles something of ${clauses}`,
  nothingToAsk: "There is nothing to ask for.",
  local: "This decision is yours alone; it is published only with --publish.",
  published: (index: number, log: string, bundle: string, digest: string) =>
    `Published as entry ${index} of ${log}: ${bundle}
To revoke it, withdraw ${digest} (bongsu statement draft withdrawal).`,
  checked: (authority: string, decided: string, asOf: string) =>
    `Decision of ${authority} of ${decided}, looked at as of ${asOf}`,
  looked: { holds: "holds", fails: "gone", unknown: "not known" },
  standing: { standing: "stands", stale: "stale", unknown: "open", "not-accepted": "was not accepted" },
  matrixHead: "Whose evidence counts where, and for what",
  matrixEmpty: "Nobody is recognised and nothing is accepted in these files.",
};
