import { InputError, type DocumentText } from "@bongsu/input";
import type { Records } from "../records/records.ts";
import { align } from "./align.ts";
import { announcementFinder } from "./announcement.ts";
import { clauseFinder, namedInstruments } from "./clauses.ts";
import { differences } from "./findings.ts";
import { languageOf } from "./language.ts";
import { WATCH_LIMITS, type WatchLimits } from "./limits.ts";
import { watchProblem } from "./messages/index.ts";
import { MODALITY_RULES, QUALIFIERS } from "./modality-rules.ts";
import { reviewsOf, unmatchedReviews, type WatchReviews } from "./reviews.ts";
import type { Announcement, FindingKind, Watch, WatchedVersion } from "./schema.ts";
import { segmentsOf, type Segment } from "./segments.ts";

/** One version of a document, read. */
export interface Version {
  readonly document: DocumentText;
  readonly digest: string;
  readonly bytes: number;
  readonly fetched?: WatchedVersion["fetched"];
}

export interface WatchOptions {
  /** Null: no records were looked at. */
  readonly records?: Records | null;
  /** Ids of instruments; empty: those that the texts name. */
  readonly instruments?: readonly string[];
  readonly announcement?: Version | null;
  readonly searches?: Announcement["searches"];
  readonly reviews?: WatchReviews;
  readonly limits?: Partial<WatchLimits>;
}

/**
 * What changed between two versions of a document: sentences added, removed, reworded or moved, and where a word that
 * binds became another. Facts about words; whether a change matters is for people to say, and each finding is a draft
 * until one has confirmed it. @throws InputError where the two cannot be compared
 */
export function watch(old: Version, fresh: Version, options: WatchOptions = {}): Watch {
  const limits = { ...WATCH_LIMITS, ...options.limits };
  const [a, b] = [segmentsOf(old.document.blocks), segmentsOf(fresh.document.blocks)];
  const [left, right] = [versionOf(old, a), versionOf(fresh, b)];
  refuseUnfit(left, right, limits);
  const sameBytes = old.digest === fresh.digest;
  const { findings: bare, unchanged } = sameBytes
    ? { findings: [], unchanged: b.length }
    : differences(align(a, b, limits), a, b);
  const instruments = chosen(options, old, fresh);
  const touched = clauseFinder(instruments, left.language === "ko" ? "ko" : "en");
  const announced = announcementFinder(
    options.announcement ? segmentsOf(options.announcement.document.blocks) : [],
  );
  const reviews = options.reviews ?? { disputes: [], confirmations: [] };
  const count = (kind: FindingKind): number => bare.filter((finding) => finding.kind === kind).length;
  return {
    tool: { name: "bongsu", job: "watch" },
    old: left,
    new: right,
    same: sameBytes ? "bytes" : bare.length === 0 ? "words" : null,
    unchanged,
    counts: {
      added: count("added"),
      removed: count("removed"),
      reworded: count("reworded"),
      moved: bare.filter(({ moved }) => moved).length,
      modality: left.language === "other" ? null : bare.filter(({ modality }) => modality.length > 0).length,
    },
    instruments: instruments.map(({ id }) => id),
    recordsDigest: options.records?.digest ?? null,
    announcement: announcementOf(options),
    rules: [...MODALITY_RULES, ...QUALIFIERS].map(({ id, version, language }) => ({ id, version, language })),
    limits,
    findings: bare.map((finding) => ({
      ...finding,
      clauses: instruments.length === 0 ? null : touched(finding),
      announced: announced(finding),
      ...reviewsOf(finding, reviews),
    })),
    unmatched: unmatchedReviews(reviews, bare),
  };
}

const versionOf = (
  { document, digest, bytes, fetched }: Version,
  segments: readonly Segment[],
): WatchedVersion => ({
  name: document.file,
  digest,
  bytes,
  format: document.format,
  language: languageOf(document.blocks),
  segments: segments.length,
  fetched: fetched ?? null,
});

function refuseUnfit(old: WatchedVersion, fresh: WatchedVersion, limits: WatchLimits): void {
  for (const { name, segments } of [old, fresh])
    if (segments > limits.segments)
      throw new InputError([
        watchProblem({ code: "too-large", file: name }, (m) => m.tooManySegments(segments, limits.segments)),
      ]);
  if (old.language !== fresh.language)
    throw new InputError([
      watchProblem({ code: "usage", file: fresh.name }, (m) =>
        m.otherLanguage(old.name, m.languages[old.language], m.languages[fresh.language]),
      ),
    ]);
}

function chosen({ records, instruments = [] }: WatchOptions, old: Version, fresh: Version) {
  if (!records) return [];
  if (instruments.length > 0) return records.instruments.filter(({ id }) => instruments.includes(id));
  const texts = [old, fresh].map(({ document }) => document.blocks.map(({ text }) => text).join(" "));
  return namedInstruments(records.instruments, texts);
}

function announcementOf({ announcement, searches = [] }: WatchOptions): Announcement {
  const document = announcement ? versionOf(announcement, segmentsOf(announcement.document.blocks)) : null;
  const state = document !== null ? "given" : searches.length > 0 ? "searched" : "not-looked-for";
  return { state, document, searches: [...searches] };
}
