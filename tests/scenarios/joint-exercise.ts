import { memorySource } from "@bongsu/input";
import type { Source } from "@bongsu/input";
import { compareFiles, type CompareAnswer } from "@bongsu/evaluation";
import { nodePlatform } from "../../packages/input/test/node-platform.ts";

/** SYNTHETIC: everything in this file is drawn by a seeded generator. No person, system or institute stands behind it. */

export const SYSTEMS = ["s1", "s2", "s3"] as const;
export const LANGUAGES = ["ko", "en", "sw"] as const;
export const ITEMS = 60;

export interface Institute {
  readonly id: string;
  readonly en: string;
  readonly ko: string;
  readonly limits: Readonly<Record<string, number>>;
  /** How the institute names its items; the exercise's own ids unless said. */
  readonly itemId?: (item: number, language: string) => string;
  /** Its ids differ from language to language, and the alignment table has a column for each. */
  readonly idsByLanguage?: boolean;
  /** How the item reads at this institute, in a language. */
  readonly itemText?: (item: number, language: string) => string;
  /** Every how many samples one failed with an error; 0 for none. */
  readonly failsEvery?: number;
  /** Items whose rows are missing altogether for the last system. */
  readonly leavesOut?: number;
  /** Writes 0 to 10 instead of a class. */
  readonly numeric?: boolean;
  readonly outputs?: string;
  /** Classes that the judge can give, and the model that judges; those of the plan unless said. */
  readonly classes?: readonly string[];
  readonly judge?: string;
}

const common = { limits: { token_limit: 20_000 } };
export const SEOUL: Institute = { id: "seoul", en: "Institute One", ko: "기관 하나", ...common };
export const LONDON: Institute = { id: "london", en: "Institute Two", ko: "기관 둘", ...common };
export const NAIROBI: Institute = { id: "nairobi", en: "Institute Three", ko: "기관 셋", ...common };
export const TOKYO: Institute = { id: "tokyo", en: "Institute Four", ko: "기관 넷", ...common };

/** What the generator counted while it drew, by "institute system language". */
export interface Tally {
  samples: number;
  passed: number;
  failedRuns: number;
  labelled: number;
  /** Of the labelled: judge and human both pass, judge alone, human alone, neither. */
  both: number;
  judgeOnly: number;
  humanOnly: number;
  neither: number;
}

export interface Exercise {
  readonly yaml: string;
  readonly files: readonly Source[];
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** mulberry32: a small generator of 32 bits, enough to draw an example. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** True rate of passing: by system, less for harder items, and less in some languages. */
const abilityOf = (system: number): number => 0.85 - 0.2 * (system % 3);
const PENALTY: Readonly<Record<string, number>> = { ko: 0.05, sw: 0.2 };
/** The judge: nine in ten passes are seen; failures pass wrongly more often in Korean and Swahili. */
const SEES = 0.92;
const WRONGLY: Readonly<Record<string, number>> = { ko: 0.15, en: 0.05, sw: 0.3 };

const idOf = (item: number): string => `bench-${String(item).padStart(3, "0")}`;
const textOf = (item: number, language: string): string => `Synthetic question ${item} (${language})`;

export interface Settings {
  readonly seed?: number;
  readonly extra?: string;
  readonly alignment?: boolean;
  readonly systems?: readonly string[];
  readonly languages?: readonly string[];
  /** One item reads differently in one language, by this much of the true rate. */
  readonly oddItem?: { readonly item: number; readonly language: string; readonly by: number };
}

export function exercise(institutes: readonly Institute[], settings: Settings = {}): Exercise {
  const tallies = new Map<string, Tally>();
  const files = institutes.map((institute, at) =>
    memorySource(
      `${institute.id}.csv`,
      new TextEncoder().encode(
        tableOf(institute, generator((settings.seed ?? 20261123) + at), tallies, settings),
      ),
    ),
  );
  if (settings.alignment === true)
    files.push(
      memorySource(
        "alignment.csv",
        new TextEncoder().encode(alignmentOf(institutes, settings.languages ?? LANGUAGES)),
      ),
    );
  return { yaml: yamlOf(institutes, settings), files, tallies };
}

function tableOf(
  institute: Institute,
  random: () => number,
  tallies: Map<string, Tally>,
  settings: Settings,
): string {
  const rows = ["item,system,language,question,answer,verdict,human,error"];
  const { oddItem, systems = SYSTEMS, languages = LANGUAGES } = settings;
  let drawn = 0;
  for (const [at, system] of systems.entries()) {
    for (const language of languages) {
      const tally: Tally = {
        samples: 0,
        passed: 0,
        failedRuns: 0,
        labelled: 0,
        both: 0,
        judgeOnly: 0,
        humanOnly: 0,
        neither: 0,
      };
      tallies.set(`${institute.id} ${system} ${language}`, tally);
      for (let item = 1; item <= ITEMS; item++) {
        const odd = oddItem?.item === item && oddItem.language === language ? oddItem.by : 0;
        const rate =
          abilityOf(at) - (PENALTY[language] ?? 0) + 0.3 * (((item * 37) % ITEMS) / ITEMS - 0.5) - odd;
        const truly = random() < rate;
        const judged = random() < (truly ? SEES : (WRONGLY[language] ?? 0.1));
        const labelled = random() < 0.2;
        const absent = system === "s3" && item > ITEMS - (institute.leavesOut ?? 0);
        if (absent) continue;
        drawn++;
        const failed = (institute.failsEvery ?? 0) > 0 && drawn % (institute.failsEvery ?? 1) === 0;
        tally.samples++;
        if (failed) tally.failedRuns++;
        else if (judged) tally.passed++;
        if (labelled && !failed) {
          tally.labelled++;
          tally[judged ? (truly ? "both" : "judgeOnly") : truly ? "humanOnly" : "neither"]++;
        }
        const verdict = failed
          ? ""
          : institute.numeric === true
            ? String(judged ? 6 + (item % 5) : item % 5)
            : judged
              ? "pass"
              : "fail";
        const human = labelled && !failed ? (truly ? "pass" : "fail") : "";
        rows.push(
          [
            (institute.itemId ?? idOf)(item, language),
            system,
            language,
            (institute.itemText ?? textOf)(item, language),
            `answer ${institute.outputs ?? institute.id} ${system} ${language} ${item}`,
            verdict,
            human,
            failed ? "timeout of the provider" : "",
          ].join(","),
        );
      }
    }
  }
  return `${rows.join("\n")}\n`;
}

function alignmentOf(institutes: readonly Institute[], languages: readonly string[]): string {
  const columns = institutes.flatMap((one) =>
    one.idsByLanguage === true
      ? languages.map((language) => ({ one, language, name: `${one.id}:${language}` }))
      : [{ one, language: "", name: one.id }],
  );
  const rows = Array.from({ length: ITEMS }, (_, at) =>
    columns.map(({ one, language }) => (one.itemId ?? idOf)(at + 1, language)).join(","),
  );
  return [columns.map(({ name }) => name).join(","), ...rows].join("\n");
}

const yamlOf = (
  institutes: readonly Institute[],
  { alignment, extra, systems = SYSTEMS, languages = LANGUAGES }: Settings,
): string => `kind: bongsu/exercise/1
id: synthetic-joint-test
title: { en: "Synthetic joint test (made-up data)", ko: "합성 자료로 만든 공동 평가" }
data: { name: { en: "synthetic data, drawn by a seeded generator", ko: "난수로 만든 합성 자료" } }
items: { count: ${ITEMS}${alignment === true ? ", alignment: alignment.csv" : ""} }
systems: [${systems.map((id) => `{ id: ${id}, name: ${id.toUpperCase()} }`).join(", ")}]
languages: [${languages.join(", ")}]
outcome: { classes: [{ id: pass, name: { en: pass, ko: 통과 }, from: [pass] }, { id: fail, name: { en: fail, ko: 실패 }, from: [fail] }] }
metric: { id: pass-rate, name: { en: pass rate, ko: 통과율 }, counts: [pass] }
generation: { temperature: 0 }
${extra ?? ""}
pipelines:
${institutes.map(pipelineOf).join("")}`;

const pipelineOf = (one: Institute): string => `  - id: ${one.id}
    name: { en: ${one.en}, ko: ${one.ko} }
    institute: { en: ${one.en}, ko: ${one.ko} }
    files: [${one.id}.csv]
    columns: { item: item, system: system, language: language, itemText: question, answerText: answer, scores: { judge: verdict }, raters: { human: human }, adjudicated: human, error: error }
    score: judge
    outputs: ${one.outputs ?? `run of ${one.id}`}
    prompt: plan v1
    scaffold: [generate]
    epochs: 1
    limits: { ${Object.entries(one.limits)
      .map(([key, value]) => `${key}: ${value}`)
      .join(", ")} }
    judge: { kind: model, name: ${one.judge ?? "Judge J"}, rubric: plan v1, classes: [${(one.classes ?? ["pass", "fail"]).join(", ")}] }
`;

export const compared = ({ yaml, files }: Exercise, keepGoing = false): Promise<CompareAnswer> =>
  compareFiles({
    protocol: { name: "exercise.yaml", text: yaml },
    groups: [{ name: "synthetic-joint-test", files }],
    platform: nodePlatform,
    keepGoing,
    version: "test",
  });
