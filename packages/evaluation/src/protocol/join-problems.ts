import { josa, text, verbatim } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";
import { NONE } from "../store/samples.ts";
import type { Evidence, Study } from "./plan.ts";
import { distinctCodes } from "../store/distinct.ts";

/** What went wrong between the logs and the plan, loudly: joins that match nothing, values and systems without a place. */
export function joinProblems(study: Study, protocolFile: string | undefined): Problem[] {
  const file = protocolFile ?? "";
  return [
    ...study.evidence.flatMap((one) => emptyPipeline(one, file)),
    ...study.evidence.flatMap((one) => nothingScored(one, file)),
    ...emptyJoins(study, file),
    ...sameTwice(study),
    ...study.evidence.flatMap((one) => unknownValues(one, study, file)),
    ...study.evidence.flatMap((one) => foreignSystems(one, file)),
    ...study.evidence.flatMap((one) => absentScorer(one, file)),
    ...study.evidence.flatMap((one) => repeatedSamples(one, study, file)),
  ];
}

/** Every pair whose items have nothing in common. Three ids of each side show how they differ. */
function emptyJoins(study: Study, file: string): Problem[] {
  const items = study.evidence.map((one) => inOrder(one.samples.item));
  return study.evidence.flatMap((first, a) =>
    study.evidence.slice(a + 1).flatMap((second, at) => {
      const left = items[a] ?? [];
      const right = items[a + 1 + at] ?? [];
      if (left.length === 0 || right.length === 0) return [];
      const known = new Set(left);
      return right.some((item) => known.has(item))
        ? []
        : [joinEmpty(study, file, { first, second, left, right })];
    }),
  );
}

/** A file compared with itself agrees with itself, which would look like a finding. */
function sameTwice({ evidence }: Study): Problem[] {
  const first = new Map<string, Evidence>();
  return evidence.flatMap((one) => {
    if (one.files.length === 0) return [];
    const digests = one.files.map(({ digest }) => digest).toSorted();
    const key = JSON.stringify([digests, one.scorer, one.plan.columns ?? null]);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, one);
      return [];
    }
    return [itself(known, one)];
  });
}

function itself(first: Evidence, second: Evidence): Problem {
  const [a, b] = [first.plan.id, second.plan.id];
  return {
    code: "duplicate",
    severity: "error",
    file: second.files[0]?.name ?? "",
    place: { field: `pipelines.${b}.files` },
    found: text(
      `"${a}" and "${b}" are the same files with the same score: a comparison of them with themselves.`,
      `${josa(`"${a}"`, "과/와")} "${b}"의 파일과 점수가 똑같다. 같은 것을 그 자신과 비교하게 된다.`,
    ),
    expected: text(
      "Another pipeline's files, or another judge's score over the same files.",
      "다른 평가 절차의 파일이나, 같은 파일에 대한 다른 채점기의 점수여야 한다.",
    ),
    todo: text(
      'Name the other institute\'s files. To compare two judges over one file, give each pipeline its own "score".',
      "다른 기관의 파일을 지정하십시오. 한 파일에 있는 두 채점기를 비교하려면 평가 절차마다 score를 적으십시오.",
    ),
  };
}

interface Join {
  readonly first: Evidence;
  readonly second: Evidence;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function joinEmpty(study: Study, file: string, { first, second, left, right }: Join): Problem {
  const three = (items: readonly number[]): string =>
    items
      .slice(0, 3)
      .map((item) => `"${study.dictionaries.items.value(item)}"`)
      .join(", ");
  const [a, b] = [first.plan.id, second.plan.id];
  const count = Math.min(left.length, right.length);
  return {
    code: "join-empty",
    severity: "error",
    file: second.files[0]?.name ?? file,
    place: { field: "items" },
    found: text(
      `0 of ${count} ${count === 1 ? "item matches" : "items match"} between "${a}" (${three(left)}, …) and "${b}" (${three(right)}, …).`,
      `"${a}"(${three(left)} 등)과 "${b}"(${three(right)} 등)의 문항 ${count}개 가운데 일치하는 것이 하나도 없다.`,
    ),
    expected: text(
      "Items that are the same must have the same id, or an alignment table must say which they are.",
      "같은 문항은 식별자가 같거나, 어느 문항이 같은지 밝힌 정렬표가 있어야 한다.",
    ),
    todo: afterDraft(
      study,
      left.length === right.length ? byPosition(study, { first, second, left, right }) : byTable(a, b),
    ),
  };
}

/** Where nobody wrote a protocol, there is none yet to name the table in. */
const afterDraft = ({ plan }: Study, todo: Text): Text =>
  plan.basis === "protocol"
    ? todo
    : text(
        `Are they the same items at all? If so, draft a protocol (\`bongsu init exercise … -o exercise.yaml\`). ${todo.en}`,
        `먼저 같은 문항이 맞는지 확인하십시오. 맞다면 평가 계획서 초안을 만드십시오(\`bongsu init exercise … -o exercise.yaml\`). ${todo.ko}`,
      );

/** Equal counts suggest that the order is the same and only the names differ; a person has to confirm that. */
function byPosition(study: Study, { first, second, left, right }: Join): Text {
  const name = (item: number | undefined): string =>
    item === undefined ? "" : study.dictionaries.items.value(item);
  const lines = [0, 1].map((at) => `${name(left[at])},${name(right[at])}`).join(" / ");
  const header = `${first.plan.id},${second.plan.id}`;
  return text(
    `Both have ${left.length} items. If they stand in the same order, write alignment.csv with the columns ${header} and one row per item by position (${lines} / …), check some rows by hand, and name it under items.alignment in the protocol.`,
    `두 쪽 모두 문항이 ${left.length}개이다. 순서가 같다면 ${header} 두 열로 된 alignment.csv에 순서대로 한 줄에 한 문항씩 적고(${lines} / …), 몇 줄을 직접 확인한 뒤 평가 계획서의 items.alignment에 그 이름을 적으십시오.`,
  );
}

const byTable = (a: string, b: string): Text =>
  text(
    `Write alignment.csv with the columns ${a},${b} and one row per common item, and name it under items.alignment in the protocol.`,
    `${a},${b} 두 열로 된 alignment.csv에 공통 문항을 한 줄에 하나씩 적고, 평가 계획서의 items.alignment에 그 이름을 적으십시오.`,
  );

/** Different items in order of appearance. */
function inOrder(column: Int32Array): readonly number[] {
  return distinctCodes(column).filter((item) => item !== NONE);
}

/** Values that a problem lists; the rest is counted. */
const MOST_VALUES = 8;

function unknownValues({ plan, seen, files }: Evidence, study: Study, file: string): Problem[] {
  if (seen.unknownValues.size === 0) return [];
  const values = [...seen.unknownValues].slice(0, MOST_VALUES).map(([raw, rows]) => `"${raw}" (${rows})`);
  const more = seen.unknownValues.size - values.length;
  const shown = text(
    `${values.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    `${values.join(", ")}${more > 0 ? ` 외 ${more}개` : ""}`,
  );
  const classes = study.plan.classes;
  return [
    {
      code: "value-unexpected",
      severity: "error",
      file: files[0]?.name ?? file,
      place: { field: `pipelines.${plan.id}.score` },
      found: text(
        `"${plan.id}" has verdicts that the plan gives no meaning to: ${shown.en}.`,
        `"${plan.id}"에 평가 계획서에 뜻이 적혀 있지 않은 판정값이 있다: ${shown.ko}.`,
      ),
      expected:
        classes.length === 0
          ? text("Numbers.", "수치여야 한다.")
          : text(
              `Verdicts of the classes ${classes.join(", ")}, or values listed under outcome.unusable.`,
              `판정 분류 ${classes.join(", ")} 가운데 하나이거나 outcome.unusable에 적은 값이어야 한다.`,
            ),
      todo: text(
        "Add each value to a class (outcome.classes[].from) or to outcome.unusable; with --keep-going they count as unusable.",
        "값마다 분류(outcome.classes[].from)나 outcome.unusable에 넣으십시오. --keep-going을 쓰면 쓸 수 없는 판정으로 센다.",
      ),
    },
  ];
}

function foreignSystems({ plan, seen, files }: Evidence, file: string): Problem[] {
  const rows = seen.leftOut.systems;
  if (rows === 0) return [];
  return [
    {
      code: "value-unexpected",
      severity: "warning",
      file: files[0]?.name ?? file,
      place: { field: "systems" },
      found: text(
        `${rows} of ${seen.rows} samples of "${plan.id}" are of systems that the plan does not name; they are left out.`,
        `"${plan.id}"의 응답 ${seen.rows}건 가운데 ${rows}건은 평가 계획서에 없는 시스템의 것이어서 뺐다.`,
      ),
      expected: text("Systems under their id or an alias.", "시스템의 id나 aliases에 있는 이름이어야 한다."),
      todo: text(
        "Add the names as systems or aliases, if they belong to the exercise.",
        "공동 평가에 속한다면 systems나 aliases에 넣으십시오.",
      ),
    },
  ];
}

function withoutSamples(pipeline: string, file: string): Problem {
  return {
    code: "join-empty",
    severity: "error",
    file,
    place: { field: `pipelines.${pipeline}.files` },
    found: text(
      `The logs of "${pipeline}" hold no samples, only what was run and at most its totals.`,
      `"${pipeline}"의 로그에 응답이 하나도 없고 실행 정보나 집계값만 있다.`,
    ),
    expected: text("Logs with their samples.", "응답이 담긴 로그여야 한다."),
    todo: text(
      "Ask for the complete log; where samples were left out when it was written, the run must be exported again.",
      "온전한 로그를 요청하십시오. 기록할 때 응답을 뺐다면 다시 내보내야 합니다.",
    ),
  };
}

/** A run that failed before anything was scored has no rate, and nothing to hold against another's. */
function nothingScored({ plan, seen, samples, files }: Evidence, file: string): Problem[] {
  if (samples.rows === 0 || seen.unusable > 0 || seen.unknownValues.size > 0) return [];
  const some =
    samples.outcome.some((code) => code !== NONE) || samples.score.some((value) => !Number.isNaN(value));
  if (some) return [];
  return [
    {
      code: "join-empty",
      severity: "error",
      file: files[0]?.name ?? file,
      place: { field: `pipelines.${plan.id}` },
      found: text(
        `None of the ${samples.rows} samples of "${plan.id}" has a verdict.`,
        `"${plan.id}"의 응답 ${samples.rows}건에 판정이 하나도 없다.`,
      ),
      expected: text("A verdict for at least one sample.", "판정이 있는 응답이 하나는 있어야 한다."),
      todo: text(
        "The run may have failed before scoring: ask for a finished one, or leave it out. --keep-going goes on without a rate for it.",
        "채점하기 전에 중단된 시험일 수 있습니다. 끝까지 실행한 로그를 요청하거나 이 로그를 빼십시오. --keep-going을 지정하면 이 평가 절차의 비율 없이 계속합니다.",
      ),
    },
  ];
}

function emptyPipeline({ plan, seen, samples, files }: Evidence, file: string): Problem[] {
  if (samples.rows > 0) return [];
  if (seen.rows === 0) return [withoutSamples(plan.id, files[0]?.name ?? file)];
  const { items, systems } = seen.leftOut;
  return [
    {
      code: "join-empty",
      severity: "error",
      file,
      place: { field: `pipelines.${plan.id}` },
      found: text(
        `No sample of "${plan.id}" is left: ${seen.rows} read, ${items} left out by the selection of items, ${systems} of other systems.`,
        `"${plan.id}"에 남은 응답이 없다. 읽은 것 ${seen.rows}건, 문항 선택에서 빠진 것 ${items}건, 다른 시스템의 것 ${systems}건이다.`,
      ),
      expected: text("At least one sample.", "응답이 하나는 있어야 한다."),
      todo: text(
        "Check items.only, items.except, the systems' aliases and the pipeline's files.",
        "items.only, items.except, 시스템의 aliases, 평가 절차의 files를 확인하십시오.",
      ),
    },
  ];
}

function absentScorer({ plan, scorers, files }: Evidence, file: string): Problem[] {
  if (plan.score === undefined || scorers.length === 0 || scorers.includes(plan.score)) return [];
  return [
    {
      code: "value-unexpected",
      severity: "error",
      file: files[0]?.name ?? file,
      place: { field: `pipelines.${plan.id}.score` },
      found: text(
        `"${plan.id}" reports the scorer "${plan.score}", which its logs do not have.`,
        `"${plan.id}"의 채점 항목 ${josa(`"${plan.score}"`, "이/가")} 로그에 없다.`,
      ),
      expected: verbatim(scorers.join(", ")),
      todo: text('Name one of them under "score".', "그 가운데 하나를 score에 적으십시오."),
    },
  ];
}

/** Two verdicts on one sample are an error; the same verdict twice (a log given twice) is a warning. */
function repeatedSamples({ plan, repeats, files }: Evidence, study: Study, file: string): Problem[] {
  if (repeats.rows === 0) return [];
  const item = study.dictionaries.items.value(repeats.item);
  return [
    {
      code: "duplicate",
      severity: repeats.differing > 0 ? "error" : "warning",
      file: files[0]?.name ?? file,
      place: { field: `pipelines.${plan.id}.files` },
      found: text(
        `"${plan.id}" has ${repeats.rows} ${repeats.rows === 1 ? "sample" : "samples"} twice (first: item "${item}"), ${repeats.differing} of them with another verdict; the first of each is kept.`,
        `"${plan.id}"에 두 번 나온 응답이 ${repeats.rows}건 있고(처음: 문항 "${item}") 그 가운데 ${repeats.differing}건은 판정이 다르다. 먼저 나온 것을 쓴다.`,
      ),
      expected: text(
        "One row per system, item, epoch and language.",
        "시스템, 문항, 반복, 언어마다 한 줄이어야 한다.",
      ),
      todo: text(
        "Remove the log of the run that does not count, or give repetitions an epoch column; --keep-going keeps the first.",
        "쓰지 않을 시험의 로그를 빼거나, 반복이라면 반복 번호 열을 두십시오. --keep-going을 쓰면 먼저 나온 것을 쓴다.",
      ),
    },
  ];
}
