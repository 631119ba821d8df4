import { type CsvTableText, type Text, text } from "@bongsu/input";
import { digestSchema } from "@bongsu/statement";
import { z } from "zod";
import { clauseRefSchema, daySchema } from "../records/schema/parts.ts";
import { STATUS_NAMES } from "./messages/words.ts";
import { recognised } from "./recognition.ts";
import type { Recognition } from "../statements.ts";
import { STATUSES } from "./rules.ts";
import type { Decision } from "./schema/decision.ts";
import { partySchema } from "./schema/parts.ts";
import type { Profile } from "./schema/profile.ts";

const words = z.strictObject({ en: z.string(), ko: z.string() });

const cellSchema = z.strictObject({
  /** Null: nothing shows from whom the evidence is. */
  party: partySchema.nullable(),
  authority: words,
  synthetic: z.boolean(),
  clause: clauseRefSchema,
  /** recognition: the authority looks at evidence of this party · decision: it took, or did not take, one piece. */
  by: z.enum(["recognition", "decision"]),
  status: z.enum([...STATUSES, "recognised", "recognition-ended", "recognition-ahead"]),
  said: words,
  from: daySchema,
  /** Last day; null where none is set. */
  until: daySchema.nullable(),
  evidence: digestSchema.nullable(),
});
export type MatrixCell = z.infer<typeof cellSchema>;

/** Result of `bongsu accept matrix`: schema in spec/acceptance-matrix.schema.json. */
export const matrixSchema = z.strictObject({
  kind: z.literal("bongsu/acceptance-matrix/1"),
  asOf: daySchema,
  cells: z.array(cellSchema),
});
export type AcceptanceMatrix = z.infer<typeof matrixSchema>;

/** What a matrix is made of. */
export interface MatrixSources {
  readonly profiles: readonly Profile[];
  readonly decisions: readonly Decision[];
  /** Statements of recognition, as published. */
  readonly recognitions: readonly Recognition[];
}

/** Whose evidence counts where, for what, by what the authorities themselves wrote; what is not here is unknown. */
export function acceptanceMatrix(
  { profiles, decisions, recognitions }: MatrixSources,
  asOf: string,
): AcceptanceMatrix {
  const cells = [
    ...profiles.flatMap((profile) => recognitionCells(profile, asOf)),
    ...recognitions.flatMap((said) => publishedCells(said, asOf)),
    ...decisions.flatMap(decisionCells),
  ];
  const key = ({ authority, clause, party, by, evidence }: MatrixCell): string =>
    JSON.stringify([authority.en, clause, by, party?.name.en ?? "", evidence]);
  const sorted = cells.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { kind: "bongsu/acceptance-matrix/1", asOf, cells: sorted };
}

const RECOGNITION: Readonly<Record<"recognised" | "recognition-ended" | "recognition-ahead", Text>> = {
  recognised: text("recognised", "인정"),
  "recognition-ended": text("recognition ended", "인정 종료"),
  "recognition-ahead": text("recognition not begun", "인정 시작 전"),
};

/** An answer or a recognition as it stands in the matrix. */
export const cellWord = (status: MatrixCell["status"]): Text =>
  status === "recognised" || status === "recognition-ended" || status === "recognition-ahead"
    ? RECOGNITION[status]
    : STATUS_NAMES[status];

const recognitionCells = (profile: Profile, asOf: string): MatrixCell[] =>
  recognised(profile).flatMap(({ entry, chain, clauses, from, until }) =>
    [...clauses].map((clause): MatrixCell => {
      const word = chain.slice(1).map(({ party }) => party.name);
      return {
        party: entry.party,
        authority: profile.authority.name,
        synthetic: profile.synthetic,
        clause,
        by: "recognition",
        status: statusOn(asOf, from, until),
        said:
          word.length === 0
            ? entry.basis
            : text(
                `${entry.basis.en} (on the word of ${word.map(({ en }) => en).join(", and that of ")})`,
                `${entry.basis.ko} (${word.map(({ ko }) => ko).join(", ")}의 인정을 거침)`,
              ),
        from,
        until,
        evidence: null,
      };
    }),
  );

/** The day of its end still counts. */
const statusOn = (asOf: string, from: string, until: string): MatrixCell["status"] =>
  until < asOf ? "recognition-ended" : asOf < from ? "recognition-ahead" : "recognised";

/** Parties that speak in statements are known by their domains. */
const publishedCells = (
  { issuer, party, clauses, from, until, basis }: Recognition,
  asOf: string,
): MatrixCell[] =>
  clauses.map((clause) => ({
    party: { name: { en: party, ko: party }, domain: party },
    authority: { en: issuer, ko: issuer },
    synthetic: false,
    clause,
    by: "recognition",
    status: statusOn(asOf, from, until),
    said: basis,
    from,
    until,
    evidence: null,
  }));

const decisionCells = ({ authority, synthetic, evidence, clauses, asOf }: Decision): MatrixCell[] =>
  clauses.map(({ clause, status, ends }) => ({
    party: evidence.from,
    authority: authority.name,
    synthetic,
    clause,
    by: "decision",
    status,
    said: evidence.title,
    from: asOf,
    until: ends[0]?.on ?? null,
    evidence: evidence.digest,
  }));

const HEAD = [
  "party_en",
  "party_ko",
  "domain",
  "authority_en",
  "authority_ko",
  "synthetic",
  "clause",
  "by",
  "status",
  "status_en",
  "status_ko",
  "from",
  "until",
  "words_en",
  "words_ko",
  "evidence",
];

export const matrixTable = ({ cells }: AcceptanceMatrix): CsvTableText => ({
  header: HEAD,
  rows: cells.map((cell) => [
    cell.party?.name.en ?? "",
    cell.party?.name.ko ?? "",
    cell.party?.domain ?? "",
    cell.authority.en,
    cell.authority.ko,
    String(cell.synthetic),
    cell.clause,
    cell.by,
    cell.status,
    cellWord(cell.status).en,
    cellWord(cell.status).ko,
    cell.from,
    cell.until ?? "",
    cell.said.en,
    cell.said.ko,
    cell.evidence ?? "",
  ]),
});
