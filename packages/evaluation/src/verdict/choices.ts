import type { Text } from "@bongsu/input";
import type { Sensitivity, Sentence } from "../result/index.ts";
import { cellsWord, nameOfCell, nameOfPipeline, nameOfSystem, type Answer, type Said } from "./answer.ts";
import { speaksOfSystems } from "./systems.ts";
import { capital, listing, paragraph, particle, word } from "./say.ts";

/** Turned pairs that are named for one choice; the others stand in the table. */
const MOST = 3;

type Turn = Sensitivity["turned"][number];

/** Names every stated choice that, made the other way, would turn a conclusion round. */
export function choicesThatTurn(answer: Answer): Sentence | null {
  const tried = answer.sensitivity.filter((s) => s.tried > 0);
  if (tried.length === 0) return null;
  const turning = tried.filter((s) => s.turned.some((t) => t.how === "reversed"));
  const shifting = tried.filter((s) => !turning.includes(s) && s.turned.length > 0);
  return paragraph("choices", [
    count(turning.length, tried.length),
    ...turning.flatMap((s) => turns(answer, s)),
    ...shiftingPart(shifting),
  ]);
}

function count(turning: number, tried: number): Said {
  if (turning === 0) {
    return {
      en: [`None of the ${word(tried)} stated choices, made the other way, reverses a conclusion.`],
      ko: [`미리 정한 선택 ${tried}가지를 각각 달리하여도 방향이 뒤집히는 결론은 없다.`],
    };
  }
  return {
    en: [
      `${capital(word(turning))} stated ${turning === 1 ? "choice turns" : "choices turn"} the result round.`,
    ],
    ko: [`미리 정한 선택 가운데 ${turning}가지를 달리하면 결과가 뒤집힌다.`],
  };
}

/** For one choice: each pair of sources whose order reverses, and on how many cells. */
function turns(answer: Answer, choice: Sensitivity): Said[] {
  const groups = new Map<string, Turn[]>();
  for (const turn of choice.turned.filter((t) => t.how === "reversed")) {
    const key = JSON.stringify([
      turn.source,
      turn.source && turn.language,
      turn.first,
      turn.second,
      (turn.otherwise ?? 0) > 0,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), turn]);
  }
  const spoken = [...groups.values()].filter(([turn]) => turn?.source === null || speaksOfSystems(answer));
  const said = spoken.slice(0, MOST).map((group) => turned(answer, group));
  const more = groups.size - said.length;
  if (more > 0)
    said.push({
      en: `${said.length > 0 ? "and " : ""}${word(more)} more ${more === 1 ? "stands" : "stand"} in the table`,
      ko: `그 밖의 ${more}건은 표에 있다`,
    });
  return [
    {
      en: [`${capital(choice.said.en)}: ${said.map((s) => s.en).join("; ")}.`],
      ko: [
        `${supposed(choice.said.ko)} ${said.map(({ ko }, i) => (i < said.length - 1 ? ko.replace(/진다$/, "지고") : ko)).join(", ")}.`,
      ],
    },
  ];
}

/** A choice is named as an act (바꾸는 것); what would follow from it is said as a case of it (바꾸는 경우). */
const supposed = (act: string): string => act.replace(/것$/, "경우");

function turned(answer: Answer, group: readonly Turn[]): Text {
  const [turn] = group;
  if (turn === undefined) return { en: "", ko: "" };
  return turn.source === null
    ? turnedSources(answer, turn, group.length)
    : turnedSystems(answer, turn, turn.source);
}

function turnedSources(answer: Answer, turn: Turn, on: number): Text {
  const second = nameOfPipeline(answer, turn.second);
  const first = nameOfPipeline(answer, turn.first);
  const above = (turn.otherwise ?? 0) > 0;
  const cells = new Set(answer.estimates.map((e) => JSON.stringify([e.system, e.language, e.task]))).size;
  const { en, ko } = cellsWord(answer);
  return {
    en: `${second.en} then lies ${above ? "above" : "below"} ${turn.kind === "reference" ? withArticle(first.en) : first.en}${cells < 2 ? "" : ` on ${word(on)} of ${word(cells)} ${en}`}`,
    ko: `${particle(second, "이/가")} ${cells < 2 ? "" : `${cells}개 ${ko} 가운데 ${on}개에서 `}${first.ko}보다 ${above ? "높아진다" : "낮아진다"}`,
  };
}

/** Two systems change places in the ranking of one source, which is named. */
function turnedSystems(answer: Answer, turn: Turn, source: string): Text {
  const by = nameOfPipeline(answer, source);
  const second = nameOfCell(answer, { system: turn.second, language: turn.language, task: null });
  const first = nameOfSystem(answer, turn.first);
  const above = (turn.otherwise ?? 0) > 0;
  const human = source === "reference" || source.startsWith("reference/");
  return {
    en: `by ${human ? withArticle(by.en) : by.en}, ${second.en} then lies ${above ? "above" : "below"} ${first.en}`,
    ko: `${by.ko}에 따르면 ${particle(second, "이/가")} ${first.ko}보다 ${above ? "높아진다" : "낮아진다"}`,
  };
}

const withArticle = (name: string): string => (name.startsWith("the ") ? name : `the ${name}`);

function shiftingPart(shifting: readonly Sensitivity[]): Said[] {
  if (shifting.length === 0) return [];
  const names = listing(shifting.map((s) => ({ en: s.said.en, ko: supposed(s.said.ko) })));
  return [
    {
      en: [
        `${capital(names.en)} ${shifting.length === 1 ? "changes" : "change"} which differences can be told from noise, but no direction.`,
      ],
      ko: [`${names.ko} 우연과 구별되는 차이는 달라지지만 방향은 바뀌지 않는다.`],
    },
  ];
}
