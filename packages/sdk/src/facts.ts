import {
  type Envelope,
  type InTotoStatement,
  observationType,
  statementDigest,
  typeUri,
} from "@bongsu/statement";
import { z } from "zod";
import type { Content } from "./checks/content.ts";
import { type SaidValue, saidValues } from "./said-values.ts";
import type { Frozen } from "./schema/parts.ts";
import type { statementFactsSchema } from "./schema/report.ts";

/** What the file says, before it is asked whether it is so. */
export type StatementFacts = Frozen<z.infer<typeof statementFactsSchema>>;

const MOST_VALUES = 200;

export function factsOf(envelope: Envelope, { statement, type, issuer }: Content): StatementFacts {
  const words = wordsIn(statement);
  const passedOver = new Set([...SHOWN_ELSEWHERE, ...(words.length > 0 ? ["/text"] : [])]);
  const values = statement === null ? [] : [...saidValues(statement.predicate, passedOver)];
  const observation = statement !== null && type !== null ? observationType.predicateOf(statement) : null;
  return {
    digest: statementDigest(envelope),
    type: statement === null ? null : { uri: statement.predicateType, title: type?.title ?? null },
    standing: type?.standing ?? null,
    issuer,
    about: observation === null ? null : observation.about,
    claimedAt: type === null || statement === null ? null : claimedAt(statement),
    subjects: (statement?.subject ?? []).map(({ name, uri, digest }) => ({
      name: name ?? uri ?? "",
      sha256: digest["sha256"] ?? null,
    })),
    words,
    ...shownOf(values),
  };
}

/** Verdicts first, then other texts for people, then figures and codes; of each no more than anybody reads. */
function shownOf(values: readonly SaidValue[]): Pick<StatementFacts, "said" | "unshown"> {
  const texts = values.filter(({ value }) => typeof value !== "string");
  const said = [
    ...texts.filter(({ pointer }) => isVerdict(pointer)),
    ...texts.filter(({ pointer }) => !isVerdict(pointer)).slice(0, MOST_VALUES),
    ...values.filter(({ value }) => typeof value === "string").slice(0, MOST_VALUES),
  ];
  return { said, unshown: values.length - said.length };
}

/** A sentence of a result's verdict, by its place. */
export const isVerdict = (pointer: string): boolean => /\/verdict\/\d+$/.test(pointer);

function claimedAt({ predicate }: InTotoStatement): string | null {
  const at = predicate?.["issuedAt"];
  return typeof at === "string" ? at : null;
}

/** Random bits that say nothing, and what is shown elsewhere. */
const SHOWN_ELSEWHERE = ["/salt", "/issuer", "/issuedAt", "/reportedBy"];

const wordsSchema = z.object({ text: z.array(z.object({ language: z.string(), text: z.string() })) });

function wordsIn(statement: InTotoStatement | null): StatementFacts["words"] {
  const read = wordsSchema.safeParse(statement?.predicate);
  return read.success ? read.data.text : [];
}

/** Whether the subjects are files that a reader may have: those of other types are parties, keys and statements. */
export const isAboutFiles = (uri: string | null): boolean =>
  uri !== null && !NOT_FILES.some((name) => uri === typeUri(name));

const NOT_FILES = [
  "profile",
  "key-rotation",
  "key-revocation",
  "log-retirement",
  "endorsement",
  "correction",
  "withdrawal",
  "objection",
  "reply",
] as const;
