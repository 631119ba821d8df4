import { josa, text } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";
import type { Located, Path } from "./document.ts";
import { readLanguage } from "./language.ts";
import { nearestName } from "./nearest-name.ts";
import type { Exercise } from "./schema.ts";

type Report = (path: Path, found: Text, expected: Text, todo: Text) => void;

/** What no schema can say: names in one part of a protocol must exist in another, and once only. */
export function checkExercise(exercise: Exercise, located: Located, file: string): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, found, expected, todo) => {
    const place = { ...located.valueAt(path), field: path.join(".") };
    problems.push({ code: "value-unexpected", severity: "error", file, place, found, expected, todo });
  };
  unique(
    exercise.pipelines?.map(({ id }) => id),
    ["pipelines"],
    "id",
    report,
  );
  unique(
    exercise.systems?.map(({ id }) => id),
    ["systems"],
    "id",
    report,
  );
  unique(
    exercise.outcome?.classes.map(({ id }) => id),
    ["outcome", "classes"],
    "id",
    report,
  );
  checkAliases(exercise, report);
  checkRawValues(exercise, report);
  checkMetrics(exercise, report);
  checkPipelines(exercise, report);
  checkLanguages(exercise, report);
  return problems;
}

function unique(ids: readonly string[] | undefined, path: Path, key: string, report: Report): void {
  const seen = new Set<string>();
  for (const [at, id] of (ids ?? []).entries()) {
    if (seen.has(id)) report([...path, at, key], ...twice(id));
    seen.add(id);
  }
}

const twice = (id: string): [Text, Text, Text] => [
  text(`"${id}" is used twice.`, `${josa(`"${id}"`, "이/가")} 두 번 쓰였다.`),
  text("Each of them once.", "한 번씩만 써야 한다."),
  text("Rename one of the two.", "둘 중 하나의 이름을 바꾸십시오."),
];

function checkAliases(exercise: Exercise, report: Report): void {
  const owner = new Map<string, string>((exercise.systems ?? []).map(({ id }) => [id, id]));
  for (const [at, { id, aliases }] of (exercise.systems ?? []).entries()) {
    for (const [index, alias] of (aliases ?? []).entries()) {
      if ((owner.get(alias) ?? id) !== id) report(["systems", at, "aliases", index], ...twice(alias));
      owner.set(alias, id);
    }
  }
}

/** One raw value in two classes would make the verdict depend on the order of the list. */
function checkRawValues(exercise: Exercise, report: Report): void {
  const seen = new Set((exercise.outcome?.unusable ?? []).map((raw) => `${typeof raw} ${raw}`));
  for (const [at, { from }] of (exercise.outcome?.classes ?? []).entries()) {
    for (const [index, raw] of (from ?? []).entries()) {
      const key = `${typeof raw} ${raw}`;
      if (seen.has(key)) report(["outcome", "classes", at, "from", index], ...twice(String(raw)));
      seen.add(key);
    }
  }
}

function checkMetrics(exercise: Exercise, report: Report): void {
  const classes = exercise.outcome?.classes.map(({ id }) => id);
  const metrics = [
    ...(exercise.metric === undefined ? [] : [{ metric: exercise.metric, path: ["metric"] as Path }]),
    ...(exercise.alternatives ?? []).map((metric, at) => ({ metric, path: ["alternatives", at] as Path })),
  ];
  const ids = new Set<string>();
  for (const { metric, path } of metrics) {
    if (ids.has(metric.id)) report([...path, "id"], ...twice(metric.id));
    ids.add(metric.id);
    for (const [at, id] of (metric.counts ?? []).entries())
      named(id, classes, [...path, "counts", at], CLASS, report);
  }
}

function checkPipelines(exercise: Exercise, report: Report): void {
  const classes = exercise.outcome?.classes.map(({ id }) => id);
  const systems = exercise.systems?.map(({ id }) => id);
  for (const [at, pipeline] of (exercise.pipelines ?? []).entries()) {
    const { columns, judge, score } = pipeline;
    const path: Path = ["pipelines", at];
    if (score !== undefined && columns?.scores !== undefined)
      named(score, Object.keys(columns.scores), [...path, "score"], SCORE, report);
    for (const [index, id] of (judge?.classes ?? []).entries())
      named(id, classes, [...path, "judge", "classes", index], CLASS, report);
    if (judge?.system !== undefined)
      named(judge.system, systems, [...path, "judge", "system"], SYSTEM, report);
  }
}

function named(
  id: string,
  known: readonly string[] | undefined,
  path: Path,
  what: Text,
  report: Report,
): void {
  if (known === undefined || known.includes(id)) return;
  const near = nearestName(id, known);
  report(
    path,
    text(
      `"${id}" is not among the ${what.en} of this protocol.`,
      `이 평가 계획서의 ${what.ko}에 ${josa(`"${id}"`, "이/가")} 없다.`,
    ),
    text(`One of: ${known.join(", ")}.`, `다음 가운데 하나여야 한다: ${known.join(", ")}.`),
    near === null
      ? text("Correct the name, or add it to the list.", "이름을 고치거나 목록에 추가하십시오.")
      : text(`Did you mean "${near}"?`, `${josa(`"${near}"`, "을/를")} 뜻한 것인지 확인하십시오.`),
  );
}

const CLASS = text("outcome classes", "판정 분류");
const SYSTEM = text("systems", "평가 대상 시스템");
const SCORE = text("score columns of the pipeline", "평가 절차의 채점 열");

function checkLanguages(exercise: Exercise, report: Report): void {
  const written: { readonly tag: string; readonly path: Path }[] = [
    ...(exercise.languages ?? []).map((tag, at) => ({ tag, path: ["languages", at] })),
    ...(exercise.pipelines ?? []).flatMap(({ language }, at) =>
      language === undefined ? [] : [{ tag: language, path: ["pipelines", at, "language"] }],
    ),
  ];
  for (const { tag, path } of written) {
    if (readLanguage(tag, "bcp47") !== null) continue;
    report(
      path,
      text(`"${tag}" is no language tag.`, `${josa(`"${tag}"`, "은/는")} 언어 부호가 아니다.`),
      text("A BCP 47 tag such as ko, en or zh-Hant.", "ko, en, zh-Hant와 같은 BCP 47 언어 부호여야 한다."),
      text("Write the tag of the language.", "언어 부호로 고쳐 적으십시오."),
    );
  }
}
