import type { Problem, ProblemSink } from "@bongsu/input";
import { buildSamples } from "../store/build-samples.ts";
import { withoutRepeats } from "../store/repeats.ts";
import { reportedChecks } from "../store/reported-check.ts";
import type { RawTable } from "../store/raw-table.ts";
import { NONE } from "../store/samples.ts";
import type { Dictionaries } from "../store/samples.ts";
import { alignmentOf, alignmentProblems } from "./alignment.ts";
import type { Alignment, AlignmentTable } from "./alignment.ts";
import { codings, emptyDictionaries, numberOf, withoutSelection } from "./coding.ts";
import { completePlan } from "./complete.ts";
import type { Completed } from "./complete.ts";
import { joinProblems } from "./join-problems.ts";
import type { Evidence, Selected, Study } from "./plan.ts";
import type { Exercise, PipelinePlan } from "./schema.ts";
import { readGroups } from "./table-group.ts";
import type { LogGroup, TableGroup } from "./table-group.ts";
import { distinctCodes } from "../store/distinct.ts";

export interface StudyOptions {
  /** Where problems of the join and of the values go; its `keepGoing` decides whether an error ends the study. */
  readonly problems: ProblemSink;
  /** Name of the protocol's file, for problems that lie in it. */
  readonly protocolFile?: string;
  readonly alignment?: AlignmentTable;
  /** The task that is compared, where the logs hold several; it goes before the protocol's `tasks`. */
  readonly task?: string | undefined;
  readonly progress?: (rows: number) => void;
}

/**
 * Reads the logs, completes the plan and builds each pipeline's samples over shared codes. `exercise` null: the plan
 * is drafted from the logs. Groups are named by pipeline id, or without a protocol as the user named the files.
 * @throws InputError when a log cannot be read, or for an error of the join unless `problems.keepGoing`.
 */
export async function buildStudy(
  exercise: Exercise | null,
  groups: readonly LogGroup[],
  options: StudyOptions,
): Promise<Study> {
  return studyOf(exercise, await readGroups(groups, options.progress), options);
}

/** `buildStudy` on tables already read. */
export function studyOf(
  exercise: Exercise | null,
  groups: readonly TableGroup[],
  options: StudyOptions,
): Study {
  const report = (problem: Problem): void => options.problems.report(problem);
  const alignment = options.alignment === undefined ? null : alignmentOf(options.alignment);
  const completed = withTags(completePlan(exercise, groups, report, options.task), exercise, alignment);
  const dictionaries = emptyDictionaries(completed);
  const ids = completed.pipelines.map(({ plan }) => plan.id);
  if (options.alignment !== undefined) alignmentProblems(options.alignment, ids).forEach(report);
  const coding = codings(completed, dictionaries, alignment);
  const evidence = completed.pipelines.map(({ plan, tables }) => {
    const scored = tables.map((table) => ({ table, scorer: plan.score ?? null }));
    const selecting = coding(plan, tables);
    const built = withoutRepeats(buildSamples(plan.id, scored, selecting));
    const everyItem =
      built.seen.leftOut.items === 0
        ? null
        : withoutRepeats(buildSamples(plan.id, scored, withoutSelection(selecting)));
    return { ...evidenceOf(plan, tables, completed, dictionaries), ...built, everyItem };
  });
  const study = { plan: completed.plan, evidence, dictionaries };
  for (const problem of joinProblems(study, options.protocolFile)) options.problems.report(problem);
  return study;
}

/** Languages that only the alignment table names are languages of the plan, where it states none itself. */
function withTags(completed: Completed, stated: Exercise | null, alignment: Alignment | null): Completed {
  const more = (alignment?.tags ?? []).filter((tag) => !completed.plan.languages.includes(tag));
  if (more.length === 0 || stated?.languages !== undefined) return completed;
  const languages = [...completed.plan.languages, ...more];
  const exercise = { ...completed.plan.exercise, languages };
  return { ...completed, plan: { ...completed.plan, exercise, languages } };
}

/** The study over every item of the logs instead of the plan's selection; null where nothing was left out. */
export function everyItemStudy(study: Study): Study | null {
  if (study.evidence.every(({ everyItem }) => everyItem === null)) return null;
  return {
    ...study,
    evidence: study.evidence.map((one) => ({ ...one, ...one.everyItem, everyItem: null })),
  };
}

function evidenceOf(
  plan: PipelinePlan,
  tables: readonly RawTable[],
  completed: Completed,
  dictionaries: Dictionaries,
): Omit<Evidence, keyof Selected | "everyItem"> {
  const scorers = tables.flatMap((table) => table.scorers.filter(({ name }) => name === plan.score));
  const fromFacts = tables.flatMap((table) =>
    table.facts.scorers.flatMap(({ name, judge }) => (name === plan.score && judge !== null ? [judge] : [])),
  );
  return {
    plan,
    facts: tables.map((table) => table.facts),
    files: tables.flatMap((table) => table.files.map((file) => ({ ...file, format: table.facts.format }))),
    losses: tables.flatMap((table) =>
      table.losses.map((loss) => ({ ...loss, file: table.files[0]?.name ?? "" })),
    ),
    scorer: plan.score ?? null,
    rawVerdicts: [...new Set(scorers.flatMap(({ column }) => column.values.map(String)))],
    reported: tables.flatMap((table) => reportedChecks(table, numberOf)),
    scorers: [...new Set(tables.flatMap((table) => table.scorers.map(({ name }) => name)))],
    judges: [...new Set([...scorers.flatMap(({ judges }) => judges), ...fromFacts])],
    languages: languagesOf(tables, completed),
    systemNames: systemNamesOf(tables, completed, dictionaries),
  };
}

function languagesOf(tables: readonly RawTable[], completed: Completed): Evidence["languages"] {
  const read = new Map<string, string>();
  for (const table of tables) {
    for (const code of distinctCodes(table.language)) {
      if (code === NONE) continue;
      const written = table.names.languages.value(code);
      read.set(written, completed.languages.of(table, written));
    }
  }
  return [...read].map(([written, tag]) => ({ written, read: tag }));
}

function systemNamesOf(
  tables: readonly RawTable[],
  completed: Completed,
  dictionaries: Dictionaries,
): Evidence["systemNames"] {
  const ids = new Map<string, string>();
  for (const { id, aliases } of completed.plan.exercise.systems ?? []) {
    for (const alias of aliases ?? []) ids.set(alias, id);
  }
  const names = new Map<number, string[]>();
  for (const table of tables) {
    for (const raw of distinctCodes(table.system)) {
      const name = table.names.systems.value(raw);
      const code = dictionaries.systems.find(ids.get(name) ?? name);
      if (code === undefined) continue;
      const known = names.get(code) ?? [];
      if (!known.includes(name)) known.push(name);
      names.set(code, known);
    }
  }
  return names;
}
