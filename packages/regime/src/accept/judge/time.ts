import { type Text, text } from "@bongsu/input";
import { daysBetween, earliest, latest } from "../../records/date.ts";
import { coverAsk } from "../asks.ts";
import type { Judge } from "../case.ts";
import { dayAfter } from "../day.ts";
import { systemName } from "../figures.ts";
import type { Identity } from "../schema/parts.ts";
import { noResult } from "./making.ts";

const WHEN = coverAsk("when the evaluation was made", "평가한 날");

/** Age to the end of the day; of a date that is known in part the whole span. */
export const judgeAge: Judge<"age"> = ({ evidence: { cover, verified }, asOf }, most) => {
  const evaluated = cover?.said.evaluated;
  if (cover === null || evaluated === undefined) {
    const published = verified?.issuedAt.slice(0, 10);
    if (published !== undefined && daysBetween(published, asOf) > most)
      return {
        outcome: "unmet",
        said: text(
          `It was published on ${published}, ${daysBetween(published, asOf)} days before ${asOf}; at most ${most} days are asked.`,
          `공개일 ${published}. ${asOf}까지 ${daysBetween(published, asOf)}일이 지났고, 허용은 ${most}일까지다.`,
        ),
      };
    return {
      outcome: "missing",
      said: text("Nobody says when the evaluation was made.", "언제 평가하였는지 밝힌 자료가 없다."),
      asks: [WHEN],
    };
  }
  const by = cover.said.saidBy.name;
  const [oldest, youngest] = [earliest(evaluated), latest(evaluated)].map((day) => daysBetween(day, asOf));
  const span = oldest === youngest ? `${oldest}` : `${youngest}–${oldest}`;
  const told = text(
    `Evaluated ${evaluated}, says ${by.en}: ${span} days before ${asOf}; at most ${most} are asked.`,
    `평가 시기 ${evaluated}(${by.ko}의 말). ${asOf}까지 ${span}일이 지났고, 허용은 ${most}일까지다.`,
  );
  if (oldest === undefined || youngest === undefined || youngest < 0 || oldest < 0)
    return { outcome: "unknown", said: told, asks: [WHEN] };
  if (youngest > most) return { outcome: "unmet", said: told };
  if (oldest > most) return { outcome: "unknown", said: told, asks: [WHEN] };
  return {
    outcome: "met",
    said: told,
    ends: [
      {
        on: dayAfter(earliest(evaluated), most),
        because: text(`the evaluation grows older than ${most} days`, `평가한 지 ${most}일이 넘는다`),
      },
    ],
  };
};

const BOUND: Readonly<Record<Exclude<Identity, "named">, Text>> = {
  version: text("the exact version of each system", "시스템마다의 정확한 판"),
  digest: text("the digest of each system's weights", "시스템마다의 가중치 해시값"),
};

/** Whether the result is bound to models that can be told from others. */
export const judgeIdentity: Judge<"identity"> = (found, wanted) => {
  const { result, cover } = found.evidence;
  if (result === null) return noResult();
  const chosen = result.systems.filter(({ id }) => found.entry.figures?.systems?.includes(id) ?? true);
  if (wanted === "named")
    return {
      outcome: "met",
      said: text(
        `The systems are named: ${chosen.map(({ name }) => name.en).join(", ")}.`,
        `시스템 이름이 밝혀져 있다: ${chosen.map(({ name }) => name.ko).join(", ")}.`,
      ),
    };
  const stated = cover?.said.models ?? [];
  const open = chosen.filter(
    ({ id }) => !stated.some((model) => model.system === id && model[wanted] !== null),
  );
  const [asked, by] = [BOUND[wanted], cover?.said.saidBy.name];
  if (open.length === 0 && by !== undefined)
    return {
      outcome: "met",
      said: text(`${by.en} states ${asked.en}.`, `${by.ko}의 말로 ${asked.ko}이 밝혀져 있다.`),
    };
  const names = open.map(({ id }) => systemName(result, id));
  return {
    outcome: "missing",
    said: text(
      `To which model the result is bound is open: nobody states ${asked.en} of ${names.map(({ en }) => en).join(", ")}.`,
      `어느 모델의 결과인지 특정되지 않았다. ${asked.ko} 미상: ${names.map(({ ko }) => ko).join(", ")}.`,
    ),
    asks: [coverAsk(asked.en, asked.ko)],
  };
};
