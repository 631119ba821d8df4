import { josa, type Text } from "@bongsu/input";
import { counted, grouped } from "../gate/row.ts";
import { nameOfLanguage } from "../protocol/language-names.ts";
import type { Figure } from "../result/index.ts";
import type { ScoreCalibration } from "./calibration.ts";

type Unsaid = Omit<ScoreCalibration, "said">;

/** What a reader is to take away of one judge's scores in one language; by fixed rules. */
export function scoreSentence(one: Unsaid): Text {
  const parts = [meanOf(one), calibrationOf(one), gapOf(one), agreementOf(one)].filter((p) => p !== null);
  return { en: parts.map((part) => part.en).join(" "), ko: parts.map((part) => part.ko).join(" ") };
}

function meanOf({ name, language, raw }: Unsaid): Text {
  const called = language === null ? null : nameOfLanguage(language);
  const where = called === null ? { en: "", ko: "" } : { en: ` in ${called.en}`, ko: `${called.ko}에서 ` };
  return {
    en: `The mean score by ${name.en}${where.en} is ${number(raw.value)} over ${counted(raw.n, "output")}.`,
    ko: `${where.ko}${josa(name.ko, "이/가")} 매긴 평균 점수는 응답 ${grouped(raw.n)}건에 대해 ${number(raw.value)}이다.`,
  };
}

function calibrationOf({ calibrated, human, labels }: Unsaid): Text {
  const n = labels.labelled;
  const scores = { en: counted(n, "human score"), ko: `사람이 매긴 점수 ${grouped(n)}건` };
  if (calibrated.value !== null) {
    return {
      en: `Calibrated with ${scores.en} it is ${within(calibrated).en}; those alone give ${within(human).en}.`,
      ko: `${josa(scores.ko, "으로/로")} 보정하면 ${within(calibrated).ko}이며, 그 점수만의 평균은 ${within(human).ko}이다.`,
    };
  }
  switch (calibrated.refusal?.code) {
    case "no-labels":
      return {
        en: "Nobody scored any of these outputs, so that it cannot be calibrated.",
        ko: "이 응답에는 사람이 매긴 점수가 없어 보정할 수 없다.",
      };
    case "every-output-labelled":
      return {
        en: `People scored every one of these outputs: report their mean, ${within(human).en}.`,
        ko: `모든 응답에 사람이 매긴 점수가 있으므로 그 평균 ${josa(within(human).ko, "을/를")} 보고하여야 한다.`,
      };
    case "too-few-labels":
      return {
        en: `With ${scores.en} it is not calibrated: at least ${calibrated.refusal.detail["wanted"]} items are to be scored by people, drawn at random.`,
        ko: `${scores.ko}으로는 보정하지 않는다. 무작위로 뽑은 ${calibrated.refusal.detail["wanted"]}문항 이상에 사람의 점수가 있어야 한다.`,
      };
    default:
      return {
        en: `With ${scores.en} it cannot be calibrated, since the scores do not vary.`,
        ko: `${scores.ko}으로는 점수가 모두 같아 보정할 수 없다.`,
      };
  }
}

function gapOf({ gap }: Unsaid): Text | null {
  if (gap.value === null) return null;
  const size = within({ ...gap, value: Math.abs(gap.value), interval: null });
  const range = gap.interval && `${number(gap.interval.lower)} to ${number(gap.interval.upper)}`;
  const rangeKo = gap.interval && `${number(gap.interval.lower)}~${number(gap.interval.upper)}`;
  const of = (bounds: string | null): string => (bounds === null ? "" : ` (${bounds})`);
  if (gap.value === 0) {
    return {
      en: `On the outputs that people scored, the judge scores as high as they do${of(range && `difference ${range}`)}.`,
      ko: `사람도 채점한 응답에서 자동 채점기의 평균은 사람의 평균과 같다${of(rangeKo && `차이 ${rangeKo}`).trim()}.`,
    };
  }
  const higher = gap.value > 0;
  return {
    en: `On the outputs that people scored, the judge scores ${size.en} ${higher ? "higher" : "lower"} than they do${of(range && `difference ${range}`)}.`,
    ko: `사람도 채점한 응답에서 자동 채점기는 사람보다 ${size.ko}점 ${higher ? "높게" : "낮게"} 채점하였다${of(rangeKo && `차이 ${rangeKo}`).trim()}.`,
  };
}

function agreementOf({ agreement }: Unsaid): Text | null {
  if (agreement.value === null) return null;
  return {
    en: `Krippendorff's alpha between judge and people is ${within(agreement).en}; 1 is full agreement, 0 chance.`,
    ko: `자동 채점기와 사람 사이의 크리펜도르프 알파는 ${within(agreement).ko}이다(완전히 일치하면 1, 우연이면 0).`,
  };
}

function within({ value, interval }: Figure): Text {
  if (interval === null) return { en: number(value), ko: number(value) };
  const [from, to] = [number(interval.lower), number(interval.upper)];
  return { en: `${number(value)} (${from} to ${to})`, ko: `${number(value)}(${from}~${to})` };
}

/** Three decimals within ±1, where scores of 0 to 1 live, and two beyond. */
function number(x: number | null): string {
  const size = Math.abs(x ?? 0);
  return ((x ?? 0) < 0 ? "\u2212" : "") + size.toFixed(size < 1 ? 3 : 2);
}
