import { josa, text } from "@bongsu/input";
import type { RawTable } from "../store/raw-table.ts";
import type { Assumption } from "./plan.ts";
import type { Exercise } from "./schema.ts";

type Reference = NonNullable<Exercise["reference"]>;

/** Whose labels settle what people say, and the sentence that owns to it: people give classes, or scores. */
export interface DraftedReference {
  readonly reference: Reference;
  said(labels: "classes" | "scores"): Assumption;
}

/** From the columns of labels that the logs have; null where they have none. */
export function draftReference(tables: readonly RawTable[]): DraftedReference | null {
  const raters = tables.flatMap((table) => table.raters);
  if (raters.length === 0) return null;
  const single = [...new Set(raters.flatMap(({ name, adjudicated }) => (adjudicated ? [] : [name])))];
  const adjudicated = raters.find((rater) => rater.adjudicated)?.name;
  return {
    reference: {
      ...(single.length > 0 && { raters: single }),
      ...(adjudicated !== undefined && { adjudicated }),
    },
    said: (labels) => ({
      field: "reference",
      said:
        adjudicated !== undefined
          ? settledBy(adjudicated, single)
          : single.length === 1
            ? text(
                `The human label is that of the one rater, ${single.join("")}.`,
                `사람의 판정은 평가자 한 명(${single.join("")})의 것으로 보았다.`,
              )
            : labels === "classes"
              ? majorityOf(single)
              : meanOf(single),
    }),
  };
}

const settledBy = (adjudicated: string, single: readonly string[]) =>
  text(
    `"${adjudicated}" is taken as the human label that settles disagreement${single.length > 0 ? ` between ${single.join(", ")}` : ""}.`,
    `${josa(`"${adjudicated}"`, "을/를")} 사람의 최종 판정으로 보았다${single.length > 0 ? `(평가자: ${single.join(", ")})` : ""}.`,
  );

const majorityOf = (single: readonly string[]) =>
  text(
    `The human label is taken to be what most of ${single.join(", ")} say; without a majority there is none.`,
    `사람의 판정은 ${single.join(", ")}의 다수결로 보았고, 과반이 없으면 판정이 없는 것으로 보았다.`,
  );

const meanOf = (single: readonly string[]) =>
  text(
    `The human score is taken to be the mean of those that ${single.join(", ")} gave.`,
    `사람의 점수는 ${josa(single.join(", "), "이/가")} 매긴 점수의 평균으로 보았다.`,
  );
