import { InputError, type Problem } from "@bongsu/input";
import { loadRecords, type RecordFile, type Records } from "@bongsu/regime";

/** A small record that is sound; tests change one thing in it. Synthetic: no such instrument or company exists. */
export const SAMPLE: Readonly<Record<string, string>> = {
  "instruments/pledge.yaml": `id: pledge
version: "1"
title: { en: A pledge, ko: 어떤 서약 }
short: { en: Pledge, ko: 서약 }
kind: pledge
binding: false
issuer: { en: Companies, ko: 기업 }
adopted: 2024-05-21
about: { en: A pledge of companies., ko: 기업의 서약이다. }
licence: { en: None., ko: 이용 조건 없음. }
sources:
  text:
    url: https://pledge.example/text
    name: { en: The pledge, ko: 서약문 }
    dated: 2024-05-21
    language: en
from: &read { source: text, checked: 2026-11-22, known: primary }
clauses:
  - id: "1"
    number: "1"
    topic: { en: A framework, ko: 프레임워크 }
    text: { en: Publish a framework by 11 February 2025., ko: 2025년 2월 11일까지 프레임워크를 공개한다. }
    addresses: [company]
    due: { on: 2025-02-11, because: { en: The text says so., ko: 문서에 그렇게 적혀 있다. } }
    from: *read
  - id: "2"
    number: "2"
    topic: { en: Outsiders, ko: 외부 참여 }
    text: { en: "Say how outsiders take part, if at all.", ko: 외부의 참여가 있다면 그 방식을 밝힌다. }
    addresses: [company]
    allowsNone: true
    from: *read
  - id: "3"
    number: "3"
    topic: { en: Cooperation of states, ko: 국가 간 협력 }
    addresses: [state]
    from: { source: text, checked: 2026-11-22, known: recollection }
`,
  "parties/companies.yaml": `sources:
  text:
    url: https://pledge.example/text
    name: { en: The pledge, ko: 서약문 }
    dated: 2024-05-21
    language: en
parties:
  - id: early
    name: { en: Early, ko: 얼리 }
    kind: company
    country: KR
    from: { source: text, checked: 2026-11-22, known: primary }
  - id: later
    name: { en: Later, ko: 레이터 }
    kind: company
    country: null
    from: { source: text, checked: 2026-11-22, known: primary }
`,
  "adoptions/pledge.yaml": `instrument: pledge
sources:
  text:
    url: https://pledge.example/text
    name: { en: The pledge, ko: 서약문 }
    dated: 2024-05-21
    language: en
adoptions:
  - on: "2024-05-21"
    parties: [early]
    from: { source: text, checked: 2026-11-22, known: primary }
  - on: "2025-02"
    parties: [later]
    from: { source: text, checked: 2026-11-22, known: primary }
`,
};

/** One or more rows about the pledge's parties. */
export const observed = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
  "observations/all.yaml": `sources:
  press:
    url: https://press.example/a
    name: { en: Press, ko: 언론 }
    dated: 2025-03-01
    language: en
observations:
${rows.join("")}`,
});

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly clause: string;
  readonly on: string;
  readonly party?: string;
  readonly confirmed?: boolean;
}

export const row = ({
  id,
  kind,
  clause,
  on,
  party = "early",
  confirmed = false,
}: Row): string => `  - id: ${id}
    kind: ${kind}
    parties: [${party}]
    clauses: [pledge/${clause}]
    on: "${on}"
    words: { en: Said in own words., ko: 직접 쓴 문장이다. }
${kind === "says" || kind === "none" ? "" : "    by: { en: Observer, ko: 관찰자 }\n"}${confirmed ? "    confirmed: { by: Hong Gildong, on: 2026-11-23 }\n" : ""}    from: { source: press, checked: 2026-11-22, known: secondary }
`;

export const filesOf = (files: Readonly<Record<string, string>>): RecordFile[] =>
  Object.entries(files).map(([name, bytes]) => ({ name, bytes }));

export const load = (files: Readonly<Record<string, string>>): Records => loadRecords(filesOf(files));

/** What is wrong with the sample once one text in one file is another. */
export function problemsWith(file: string, from: string | RegExp, to: string): readonly Problem[] {
  const before = SAMPLE[file] ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${String(from)} does not stand in ${file}`);
  return problemsOf({ ...SAMPLE, [file]: after });
}

export function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    load(files);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
