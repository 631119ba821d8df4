import type { Digest } from "@bongsu/statement";
import type { Catalogue, Cover, Crosswalk, Decision, Evidence, MappingRow, Profile } from "@bongsu/regime";
import { accept, coverSchema, profileSchema } from "@bongsu/regime";

/** Small made-up evidence and profiles; nothing here stands for anybody. */
export const AS_OF = "2026-11-25";
const words = (en: string) => ({ en, ko: `${en} 한국어` });
export const party = (domain: string | null, en = "Somebody") => ({ name: words(en), domain });

type Result = NonNullable<Evidence["result"]>;
type Measured = Result["measured"][number];

export const rate = (over: Partial<Measured["figure"]> = {}): Measured["figure"] => ({
  id: "rate",
  value: 0.05,
  unit: "fraction",
  estimand: "benchmark",
  method: "wilson",
  n: 400,
  interval: { lower: 0.03, upper: 0.08, level: 0.95, method: "wilson" },
  ...over,
});

export const measured = (over: Partial<Measured> = {}): Measured => ({
  by: "reference",
  pipeline: null,
  system: "model",
  language: "en",
  metric: "refusal",
  figure: rate(),
  ...over,
});

const judgeRow = (language: string, usable: "usable" | "not-usable" | "unknown") => ({
  pipeline: "one",
  system: null,
  language,
  sensitivity: { ...rate(), value: 0.9 },
  specificity: { ...rate(), value: 0.8 },
  youden: 0.7,
  usable,
});
type JudgeRows = NonNullable<Result["judges"]>;
/** The judge's rows carry more of a figure than is read here. */
export const judges = (...usable: ("usable" | "not-usable" | "unknown")[]): JudgeRows =>
  usable.map((one) => judgeRow("en", one)) as unknown as JudgeRows;

const allowed = (is: boolean, because: string[] = []) => ({ allowed: is, because, among: [] });
export const pipeline = (id: string, harness: { name: string; version: string | null }[] = []) => ({
  id,
  name: words(`pipeline ${id}`),
  judge: { kind: "model" as const, name: words("judge") },
  harness,
});

export const result = (over: Partial<Result> = {}): Result => ({
  exercise: {
    id: "test",
    title: words("A test"),
    metric: { id: "refusal", name: words("refusals"), counts: [] },
  },
  basis: "protocol",
  pipelines: [pipeline("one", [{ name: "inspect_ai", version: "0.3" }])],
  systems: [{ id: "model", name: words("Model") }],
  languages: ["en"],
  measured: [measured()],
  gate: [],
  contrasts: [],
  judges: judges("usable"),
  allowed: { sideBySide: allowed(true), paired: allowed(true), pooled: allowed(true), pairs: [] },
  ...over,
});

export const digest = (letter: string): Digest => `sha256:${letter.repeat(64)}`;

export const cover = (over: object = {}): NonNullable<Evidence["cover"]> => ({
  digest: digest("c"),
  said: coverSchema.parse({
    kind: "bongsu/evidence-cover/1",
    saidBy: party(null, "Submitter"),
    ...over,
  }) satisfies Cover,
});

export const verified = (
  over: Partial<NonNullable<Evidence["verified"]>> = {},
): NonNullable<Evidence["verified"]> => ({
  statement: digest("5"),
  issuer: "institute.example",
  issuedAt: "2026-10-01T00:00:00Z",
  verdict: "established",
  said: words("All is shown"),
  log: { origin: "log.institute.example", index: 1 },
  witnesses: [],
  answered: null,
  ...over,
});

export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  kind: "comparison",
  title: words("A test"),
  digest: digest("e"),
  result: result(),
  decision: null,
  verified: null,
  cover: null,
  ...over,
});

/** Instruments `a`, `b` and `c`, each with clauses 1 to 3. */
export const catalogues: readonly Catalogue[] = ["a", "b", "c"].map((scheme) => ({
  scheme,
  version: "1",
  title: words(scheme),
  clauses: ["1", "2", "3"].map((id) => ({ id, parent: null, title: words(`${scheme} ${id}`) })),
}));

export const row = (
  from: string,
  relation: MappingRow["relation"],
  to: string,
  author = "reader",
): MappingRow => {
  const key = (ref: string) => ({
    scheme: ref.split("/")[0] ?? "",
    version: "1",
    id: ref.split("/")[1] ?? "",
  });
  return {
    author,
    rationale: "semantic",
    relation,
    sources: [key(from)],
    targets: [key(to)],
    strength: null,
    words: null,
    at: { file: "rows.yaml", place: { line: 1 } },
  };
};

export const crosswalk = (...rows: MappingRow[]): Crosswalk => ({ rows, catalogues });

export interface ClauseGiven {
  readonly clause?: string;
  readonly requires?: object;
  readonly figures?: object;
  readonly conditions?: object;
}

export const profile = (clauses: readonly ClauseGiven[], over: object = {}): Profile =>
  profileSchema.parse({
    kind: "bongsu/acceptance-profile/1",
    id: "authority",
    synthetic: true,
    authority: { name: words("Authority"), domain: "authority.example" },
    purpose: words("To test"),
    written: "2026-11-01",
    crosswalk: { follow: ["reader"], rationale: "semantic" },
    clauses: clauses.map((one, at) => ({ clause: `a/${at + 1}`, asks: words("Something"), ...one })),
    ...over,
  });

export const recognition = (over: object = {}) => ({
  id: "institute",
  party: party("institute.example", "Institute"),
  for: ["a/1"],
  from: "2026-01-01",
  until: "2026-12-31",
  basis: words("A memorandum"),
  ...over,
});

export interface Asked {
  readonly profile: Profile;
  readonly evidence?: Evidence;
  readonly crosswalk?: Crosswalk;
  readonly asOf?: string;
}

export const decide = (asked: Asked): Decision =>
  accept({
    profile: asked.profile,
    evidence: asked.evidence ?? evidence(),
    crosswalk: asked.crosswalk ?? crosswalk(),
    topics: new Map(),
    asOf: asked.asOf ?? AS_OF,
    version: "0",
  });

/** How one requirement of the only clause comes out. */
export function outcomeOf(
  requires: object,
  brought: Partial<Evidence> = {},
  more: Partial<Asked & { over: object; figures: object }> = {},
) {
  const { clauses } = decide({
    ...more,
    profile: profile(
      [{ requires, ...(more.figures === undefined ? {} : { figures: more.figures }) }],
      more.over,
    ),
    evidence: evidence(brought),
  });
  const [clause] = clauses;
  if (clause === undefined) throw new Error("one clause was asked");
  const reason = (requirement: string) => clause.reasons.find((one) => one.requirement === requirement);
  return { clause, reason };
}
