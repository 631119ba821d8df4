import { josa, type Text } from "@bongsu/input";
import { grouped } from "../gate/row.ts";
import { nameOfLanguage } from "../protocol/language-names.ts";
import type { JudgeCalibration } from "./calibration.ts";

/** What a reader is to take away of one judge in one language; by fixed rules. */
export function sentence(one: Omit<JudgeCalibration, "said">): Text {
  const language = one.language === null ? null : nameOfLanguage(one.language);
  const where =
    language === null ? { en: "", ko: "" } : { en: ` in ${language.en}`, ko: `${language.ko}에서 ` };
  const parts = [standing(one, where), more(one), correction(one)].filter((part) => part !== null);
  return { en: parts.map((part) => part.en).join(" "), ko: parts.map((part) => part.ko).join(" ") };
}

function standing(one: Omit<JudgeCalibration, "said">, where: Text): Text {
  const { positive, negative } = one.labels;
  const labels = {
    en: `${grouped(positive)} positive and ${grouped(negative)} negative human labels`,
    ko: `사람의 판정 ${grouped(positive + negative)}건(해당 ${grouped(positive)}건, 비해당 ${grouped(negative)}건)`,
  };
  const judge = josa(one.name.ko, "은/는");
  if (one.youden === null || one.youdenInterval === null) {
    return {
      en: `Whether ${one.name.en} can be used${where.en} is unknown: ${labels.en} do not show both of its errors.`,
      ko: `${where.ko}${josa(one.name.ko, "을/를")} 쓸 수 있는지는 알 수 없다. ${labels.ko}로는 두 방향의 오류를 모두 알 수 없기 때문이다.`,
    };
  }
  const { lower, upper } = one.youdenInterval;
  const [value, from, to] = [two(one.youden), two(lower), two(upper)];
  const number = {
    en: `sensitivity + specificity − 1 is ${value} (${from} to ${to}; 0 is chance, 1 is without error)`,
    ko: `민감도 + 특이도 − 1은 ${value}(${from}~${to}, 우연이면 0, 오류가 없으면 1)`,
  };
  switch (one.usable) {
    case "usable":
      return {
        en: `${one.name.en} can be used${where.en} and corrected: from ${labels.en}, ${number.en}.`,
        ko: `${judge} ${where.ko}오류를 보정하여 쓸 수 있다. ${labels.ko}에서 ${number.ko}이다.`,
      };
    case "not-usable":
      return {
        en: `${one.name.en} is not usable${where.en}: from ${labels.en}, ${number.en}; it hardly tells one class from the other.`,
        ko: `${judge} ${where.ko}쓸 수 없다. ${labels.ko}에서 ${number.ko}이며, 해당하는 응답과 그렇지 않은 응답을 거의 가려내지 못한다.`,
      };
    case "unknown":
      return {
        en: `Whether ${one.name.en} can be used${where.en} is unknown: from ${labels.en}, ${number.en}.`,
        ko: `${where.ko}${josa(one.name.ko, "을/를")} 쓸 수 있는지는 아직 알 수 없다. ${labels.ko}에서 ${number.ko}이다.`,
      };
  }
}

function more({ more: wanted, usable, youden }: Omit<JudgeCalibration, "said">): Text | null {
  if (wanted === null) {
    if (usable === "not-usable") return null;
    return youden === null
      ? {
          en: "Label outputs of both classes first.",
          ko: "먼저 해당하는 응답과 해당하지 않는 응답 모두에 사람의 판정을 붙여야 한다.",
        }
      : {
          en: "No number of labels gives the interval asked for; more judged outputs or a better judge would.",
          ko: "사람의 판정을 아무리 늘려도 원하는 구간의 폭에 이르지 못한다. 채점한 응답을 늘리거나 더 나은 자동 채점기를 써야 한다.",
        };
  }
  const width = `±${(wanted.halfWidth * 100).toFixed(1)}`;
  if (wanted.positive + wanted.negative === 0) {
    return {
      en: `The labels suffice for an interval of ${width} points.`,
      ko: `사람의 판정은 ${width}%p 구간을 얻기에 충분하다.`,
    };
  }
  return {
    en: `For an interval of ${width} points label ${wanted.negative} more outputs that are truly negative and ${wanted.positive} more that are truly positive.`,
    ko: `${width}%p 구간을 얻으려면 실제로 해당하지 않는 응답 ${wanted.negative}건과 해당하는 응답 ${wanted.positive}건에 사람의 판정을 더 붙여야 한다.`,
  };
}

function correction(one: Omit<JudgeCalibration, "said">): Text | null {
  const { raw, corrected } = one;
  if (raw.value === null || corrected.value === null) return null;
  const rates = [percent(raw.value), percent(corrected.value)] as const;
  if (one.calibration === "cross-fitted") {
    return {
      en: `The judged rate is ${rates[0]}%, and ${rates[1]}% after a cross-fitted correction; since the items themselves are labelled, report the human label.`,
      ko: `자동 채점기의 비율은 ${rates[0]}%이고 교차 적합으로 보정하면 ${rates[1]}%이다. 모든 문항에 사람의 판정이 있으므로 그 값을 보고하여야 한다.`,
    };
  }
  return {
    en: `The judged rate is ${rates[0]}%; corrected on items without labels it is ${rates[1]}%.`,
    ko: `자동 채점기의 비율은 ${rates[0]}%이며, 사람의 판정이 없는 문항에서 보정하면 ${rates[1]}%이다.`,
  };
}

const two = (x: number): string => (x < 0 ? "\u2212" : "") + Math.abs(x).toFixed(2);

const percent = (x: number): string => (x * 100).toFixed(1);
