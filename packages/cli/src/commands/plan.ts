import { buildCommand, type Command } from "@stricli/core";
import { planLabels, planQuestionSchema, type PlanQuestion } from "@bongsu/evaluation";
import { text } from "@bongsu/input";
import { EXIT, type Context } from "../context.ts";
import { guarded, usage } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { checkEnding } from "../io/endings.ts";
import { writeJson } from "../io/write-json.ts";
import type { Messages } from "../messages/en.ts";
import { VERSION } from "../version.ts";
import { outFlag, sharedFlags, type SharedFlags } from "./flags.ts";
import { countFlag, shareFlag } from "./share-flag.ts";

interface Flags extends Omit<SharedFlags, "keepGoing"> {
  readonly difference?: number;
  readonly items?: number;
  readonly epochs?: number;
  readonly within?: number;
  readonly onlyFirst?: number;
  readonly onlySecond?: number;
  readonly power?: number;
  readonly alpha?: number;
  readonly halfWidth?: number;
  readonly outputs?: number;
  readonly judgedRate?: number;
  readonly sensitivity?: number;
  readonly specificity?: number;
}

export function planCommand(say: Messages): Command<Context> {
  const { keepGoing: _keepGoing, ...shared } = sharedFlags(say);
  const f = say.flags;
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: {
      flags: {
        ...shared,
        out: outFlag(say, f.outJson),
        difference: shareFlag(say, f.difference),
        items: countFlag(say, f.items),
        epochs: countFlag(say, f.epochs),
        within: shareFlag(say, f.within),
        onlyFirst: shareFlag(say, f.onlyFirst),
        onlySecond: shareFlag(say, f.onlySecond),
        power: shareFlag(say, f.power),
        alpha: shareFlag(say, f.alpha),
        halfWidth: shareFlag(say, f.halfWidth),
        outputs: countFlag(say, f.outputs),
        judgedRate: shareFlag(say, f.judgedRate),
        sensitivity: shareFlag(say, f.sensitivity),
        specificity: shareFlag(say, f.specificity),
      },
      aliases: { o: "out" },
    },
    docs: { brief: say.plan.brief, fullDescription: say.plan.full },
  });
}

async function run(this: Context, flags: Flags): Promise<void> {
  await guarded(this, async () => {
    if (flags.out !== undefined) checkEnding(flags.out, [".json"]);
    const plan = planLabels(questionFrom(flags), VERSION);
    if (flags.json) this.out(JSON.stringify(plan, null, 2));
    else this.out(clean(plan.said[this.lang]));
    if (flags.out !== undefined) this.note(this.say.wrote(writeJson(flags.out, plan)));
    if (plan.refusal !== null) this.process.exitCode = EXIT.usage;
  });
}

/** Which of the questions the flags ask: labels for a judge, discordant pairs, or a mean difference. */
function questionFrom(flags: Flags): PlanQuestion {
  const { halfWidth, outputs, judgedRate, sensitivity, specificity, onlyFirst, onlySecond } = flags;
  const { difference, items, epochs, within, power, alpha } = flags;
  const asked =
    halfWidth !== undefined
      ? { kind: "labels", halfWidth, outputs, judgedRate, sensitivity, specificity }
      : onlyFirst !== undefined || onlySecond !== undefined
        ? { kind: "paired", onlyFirst, onlySecond, items, power, alpha }
        : { kind: "mean", difference, items, epochs, within, power, alpha };
  const parsed = planQuestionSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const fields = [
    ...new Set(parsed.error.issues.map((issue) => `--${kebab(String(issue.path[0] ?? ""))}`)),
  ].join(", ");
  throw usage(
    "bongsu plan",
    text(`${fields} is missing or out of range.`, `${fields} 값이 없거나 범위를 벗어났다.`),
    text("all the numbers that this question needs", "이 질문에 필요한 모든 수"),
    text("See the examples of bongsu plan --help.", "bongsu plan --help의 예를 보십시오."),
  );
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
