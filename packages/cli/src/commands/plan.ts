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
  if (asked.kind === "mean" && (difference === undefined) === (items === undefined))
    throw difference === undefined ? nothingAsked() : askedTwice(difference, items ?? 0);
  const parsed = planQuestionSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")));
  throw outOfReach([...names].map((name) => ({ name, given: new Map(Object.entries(asked)).get(name) })));
}

const SEE_EXAMPLES = text(
  "An example of each question: bongsu plan --help",
  "질문별 예는 다음 명령으로 볼 수 있습니다: bongsu plan --help",
);

const nothingAsked = (): Error =>
  usage(
    "bongsu plan",
    text("No question was asked.", "무엇을 계산할지 지정하지 않았다."),
    text(
      "--difference or --items; --only-first with --only-second; or --half-width",
      "--difference나 --items, --only-first와 --only-second, 또는 --half-width",
    ),
    SEE_EXAMPLES,
  );

const askedTwice = (difference: number, items: number): Error =>
  usage(
    "bongsu plan",
    text(
      `Both --difference ${difference} and --items ${items} are given: each is the answer to the other.`,
      `두 값을 함께 지정하였다: --difference ${difference}, --items ${items}. 하나를 주면 다른 하나를 계산한다.`,
    ),
    text("one of the two", "둘 가운데 하나"),
    SEE_EXAMPLES,
  );

function outOfReach(fields: readonly { name: string; given: unknown }[]): Error {
  const flags = (absent: boolean): string[] =>
    fields
      .filter(({ given }) => (given === undefined) === absent)
      .map(({ name, given }) => `--${kebab(name)}${absent ? "" : ` ${String(given)}`}`);
  const [absent, wrong] = [flags(true).join(", "), flags(false).join(", ")];
  return absent === ""
    ? usage(
        "bongsu plan",
        text(`The value is out of range: ${wrong}.`, `값이 범위를 벗어났다: ${wrong}.`),
        text(
          "more than 0, and an error rate or power below 1",
          "0보다 커야 하고, 오류율과 검정력은 1보다 작아야 한다",
        ),
        SEE_EXAMPLES,
      )
    : usage(
        "bongsu plan",
        text(`Not given: ${absent}.`, `지정하지 않은 값: ${absent}.`),
        text("all the numbers that this question needs", "이 질문에 필요한 모든 수"),
        SEE_EXAMPLES,
      );
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
