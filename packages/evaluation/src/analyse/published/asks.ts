import type { Comparison } from "../../result/index.ts";
import type { PublishedTable } from "./table.ts";

type Ask = Comparison["asks"][number];

/** What the authors of a table would have to send for the open checks to be settled; the shortest list. */
export function asksFor(table: PublishedTable, overallOff: boolean): Ask[] {
  const asks: (Ask | false)[] = [
    table.rows.some((row) => row.n === null) && {
      id: "n",
      said: {
        en: "The number of tests behind each rate, and how many of them passed",
        ko: "비율마다 시험 건수와 통과 건수",
      },
      why: {
        en: "Without it no rate has an interval and no gap can be told from noise.",
        ko: "이 자료가 없으면 어느 비율에도 신뢰구간을 제시할 수 없고, 차이를 우연과 구별할 수도 없다.",
      },
    },
    {
      id: "clusters",
      said: {
        en: "Which tests repeat one item (attempts, variants, turns of one scenario)",
        ko: "같은 문항을 되풀이한 시험의 목록(재시도, 변형, 한 시나리오 안의 여러 차례)",
      },
      why: {
        en: "Repeated tests are not independent; counted as if they were, intervals come out too narrow.",
        ko: "되풀이한 시험은 독립이 아니므로, 독립으로 세면 신뢰구간이 실제보다 좁아진다.",
      },
    },
    overallOff && {
      id: "weights",
      said: {
        en: "The weights behind the overall row, or the counts that give them",
        ko: "전체 행에 쓰인 가중치 또는 이를 알 수 있는 건수",
      },
      why: { en: "The overall figure is not the mean of its rows.", ko: "전체 값이 각 행의 평균과 다르다." },
    },
    {
      id: "items",
      said: {
        en: "The list of items in each row, and which of them are the same",
        ko: "행별 문항 목록과 서로 같은 문항의 대응",
      },
      why: {
        en: "Rows with other items differ for that reason alone; with the same items they can be paired.",
        ko: "문항이 다르면 그것만으로도 값이 달라진다. 같은 문항이면 짝지어 비교할 수 있다.",
      },
    },
    {
      id: "judges",
      said: { en: "The judge and its instructions in each row", ko: "행별 자동 채점기와 채점 지침" },
      why: {
        en: "Rates by different judges cannot be read side by side.",
        ko: "자동 채점기가 다르면 비율을 나란히 비교할 수 없다.",
      },
    },
    {
      id: "judge-errors",
      said: {
        en: "For each row, a table of counts: verdict of the judge against human label",
        ko: "행별로 자동 채점기의 판정과 사람의 판정을 교차한 건수표",
      },
      why: {
        en: "A discrepancy rate alone cannot correct a pass rate; the rates of the two kinds of error can.",
        ko: "불일치율만으로는 통과율을 보정할 수 없고, 두 방향의 오류율이 있어야 보정할 수 있다.",
      },
    },
    {
      id: "budget",
      said: {
        en: "Attempts, token and time limits, and scaffold in each row",
        ko: "행별 시도 횟수, 토큰·시간 한도, 스캐폴드",
      },
      why: {
        en: "Under another budget a rate is only a lower bound.",
        ko: "자원 한도가 다르면 비율은 하한일 뿐이다.",
      },
    },
  ];
  return asks.filter((ask): ask is Ask => ask !== false);
}
