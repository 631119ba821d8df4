import type { LogFacts, LogReading, Loss, SampleState } from "@bongsu/harness";
import type { Lang } from "@bongsu/input";
import { clean } from "../io/clean.ts";

/** What one log turned out to hold. */
export interface LogSummary {
  readonly facts: LogFacts;
  readonly files: ReturnType<LogReading["files"]>;
  readonly samples: number;
  readonly states: Readonly<Record<SampleState, number>>;
  readonly losses: readonly Loss[];
  readonly problems: number;
}

const LABELS = {
  en: {
    samples: "samples",
    scored: "scored",
    unscored: "not scored",
    error: "in error",
    limit: "stopped by a limit",
    system: "system",
    scorers: "scorers",
    reported: "reported by the log",
    lost: "lost or missing",
    none: "none stated",
    "not-carried": "not carried",
    lacking: "missing",
    mapped: "mapped",
  },
  ko: {
    samples: "응답",
    scored: "채점됨",
    unscored: "미채점",
    error: "오류",
    limit: "한도로 중단",
    system: "시스템",
    scorers: "채점 항목",
    reported: "로그가 보고한 값",
    lost: "옮기지 못했거나 없는 것",
    none: "밝히지 않음",
    "not-carried": "옮기지 않음",
    lacking: "없음",
    mapped: "바꾸어 읽음",
  },
} as const;

/** A few lines for a terminal. */
export function describeReading({ facts, files, samples, states, losses }: LogSummary, lang: Lang): string {
  const l = LABELS[lang];
  const kinds = (["scored", "unscored", "error", "limit"] as const).filter((state) => states[state] > 0);
  const lines = [
    `${files.map((f) => f.name).join(", ")}  [${facts.format}${facts.harness.version === null ? "" : ` ${facts.harness.version}`}]`,
    `  ${l.samples}: ${samples}${kinds.length === 0 ? "" : ` (${kinds.map((state) => `${l[state]} ${states[state]}`).join(", ")})`}`,
    `  ${l.system}: ${facts.systems.join(", ") || l.none}`,
    `  ${l.scorers}: ${facts.scorers.map((s) => (s.judge === null ? s.name : `${s.name} (${s.judge})`)).join(", ") || l.none}`,
  ];
  const reported = facts.reported.filter((m) => m.value !== null).slice(0, 6);
  if (reported.length > 0)
    lines.push(`  ${l.reported}: ${reported.map((m) => `${m.scorer}/${m.name} ${m.value}`).join(", ")}`);
  for (const file of files) lines.push(`  ${file.digest}`);
  if (losses.length > 0) lines.push(`  ${l.lost}:`);
  for (const loss of losses)
    lines.push(`    - [${l[loss.kind]}] ${loss.field} (${loss.samples}): ${loss.note[lang]}`);
  return `${lines.map(clean).join("\n")}\n`;
}
