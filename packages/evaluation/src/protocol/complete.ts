import { josa, text, verbatim } from "@bongsu/input";
import type { Problem } from "@bongsu/input";
import type { RawTable } from "../store/raw-table.ts";
import { chooseTasks } from "./choose-tasks.ts";
import type { ChosenTasks } from "./choose-tasks.ts";
import { correctedLanguages } from "./corrected-languages.ts";
import { draftGroups } from "./draft-groups.ts";
import { readLanguages } from "./draft-languages.ts";
import type { LanguageReading } from "./draft-languages.ts";
import { draftMetric, draftOutcome } from "./draft-outcome.ts";
import { draftReference } from "./draft-reference.ts";
import { baseName, draftPipelines } from "./draft-pipelines.ts";
import type { PipelineTables } from "./draft-pipelines.ts";
import type { Assumption, Plan } from "./plan.ts";
import { ANALYSES, type Exercise, type PipelinePlan } from "./schema.ts";
import type { TableGroup } from "./table-group.ts";
import { idOf } from "./words.ts";
import { distinctCodes } from "../store/distinct.ts";

const LEVEL = 0.95;
/** With two estimates a between-institute variance rests on one degree of freedom. */
const LEAST_INSTITUTES = 3;

export interface Completed {
  readonly plan: Plan;
  readonly pipelines: readonly PipelineTables[];
  readonly languages: LanguageReading;
  /** The only language that the protocol states: that of samples that name none. */
  readonly onlyLanguage: string | null;
}

type Assume = (said: Assumption) => void;

/** A plan with nothing left open: what the protocol states stands; what it leaves out is drafted from the logs and said. */
export function completePlan(
  written: Exercise | null,
  given: readonly TableGroup[],
  report: (problem: Problem) => void,
  task: string | null = null,
): Completed {
  const assumptions: Assumption[] = [];
  const assume: Assume = (said) => {
    if (!assumptions.some((known) => known.field === said.field && known.said.en === said.said.en))
      assumptions.push(said);
  };
  const stated = written && correctedLanguages(written, assume);
  const { groups, tasks } = tasksOf(stated, given, { task, assume, report });
  const pipelines = withScorers(statedPipelines(stated, groups) ?? draftPipelines(groups, assume), assume);
  const tables = [...new Set(pipelines.flatMap((pipeline) => pipeline.tables))];
  const people = stated?.reference === undefined ? draftReference(tables) : null;
  const reference = stated?.reference ?? people?.reference ?? null;
  const ofOutcome: Assumption[] = [];
  const outcome =
    stated?.outcome ??
    draftOutcome(verdictColumns(pipelines, tables, reference), (said) => ofOutcome.push(said));
  // How several people's labels become one depends on what the outcome turns out to be.
  if (people !== null) assume(people.said(outcome === null ? "scores" : "classes"));
  ofOutcome.forEach(assume);
  const drafted = stated?.metric === undefined ? draftMetric(outcome, assume) : null;
  const metric = stated?.metric ?? drafted?.metric ?? { id: "mean-score", name: verbatim("mean score") };
  const systems = stated?.systems ?? draftSystems(tables, assume);
  const languages = readLanguages(tables, assume, report);
  const groupsAre = stated?.items?.groups ?? draftGroups(tables, assume);
  const title = stated?.title ?? verbatim(groups.map(({ name }) => baseName(name)).join(" · "));
  const leastInstitutes = stated?.pooling?.leastInstitutes ?? LEAST_INSTITUTES;
  const exercise: Exercise = {
    ...stated,
    kind: "bongsu/exercise/1",
    id: stated?.id ?? idOf(title.en, new Set(), "exercise"),
    title,
    ...(stated === null && { draft: true }),
    ...(tasks !== null && { tasks: [...tasks] }),
    items: { ...stated?.items, groups: groupsAre },
    systems,
    ...(languages.found.length > 0 && { languages: stated?.languages ?? [...languages.found] }),
    ...(outcome !== null && { outcome }),
    ...(reference !== null && { reference }),
    metric,
    alternatives: stated?.alternatives ?? [...(drafted?.alternatives ?? [])],
    level: stated?.level ?? LEVEL,
    pooling: { leastInstitutes },
    pipelines: pipelines.map(({ plan }) => plan),
  };
  return {
    pipelines,
    languages,
    onlyLanguage: stated?.languages?.length === 1 ? (stated.languages[0] ?? null) : null,
    plan: {
      exercise,
      basis: stated === null || stated.draft === true ? "draft" : "protocol",
      assumptions,
      level: exercise.level ?? LEVEL,
      smallestDifference: stated?.smallestDifference ?? null,
      metric,
      alternatives: exercise.alternatives ?? [],
      classes: outcome?.classes.map(({ id }) => id) ?? [],
      systems: systems.map(({ id, name }) => ({ id, name: name ?? verbatim(id) })),
      languages: exercise.languages ?? [],
      leastInstitutes,
      reducer: stated?.epochs?.reducer ?? "mean",
      groups: groupsAre,
      analyses: new Set(stated?.analyses ?? ANALYSES),
    },
  };
}

/** A plan with pipelines of its own is taken at its word, unless it names tasks. */
function tasksOf(
  stated: Exercise | null,
  groups: readonly TableGroup[],
  { task, assume, report }: { task: string | null; assume: Assume; report: (problem: Problem) => void },
): ChosenTasks {
  const wanted = task === null ? (stated?.tasks ?? null) : [task];
  if (wanted === null && stated?.pipelines !== undefined) return { groups, tasks: null };
  return chooseTasks(groups, { wanted, assume, report });
}

function statedPipelines(stated: Exercise | null, groups: readonly TableGroup[]): PipelineTables[] | null {
  const plans = stated?.pipelines;
  if (plans === undefined) return stated?.published === undefined ? null : []; // a published table has no logs
  const byName = new Map(groups.map((group) => [group.name, group.tables]));
  return plans.map((plan) => ({ plan, tables: byName.get(plan.id) ?? [] }));
}

/** A pipeline that names no scorer reports that of its logs, when they have one; else the first, and that is said. */
function withScorers(pipelines: readonly PipelineTables[], assume: Assume): PipelineTables[] {
  return pipelines.map((pipeline) => {
    const { plan, tables } = pipeline;
    if (plan.score !== undefined) return pipeline;
    const names = [...new Set(tables.flatMap((table) => table.scorers.map(({ name }) => name)))];
    const [score] = names;
    if (score === undefined) return pipeline;
    if (names.length > 1)
      assume({
        field: `pipelines.${plan.id}.score`,
        said: text(
          `"${plan.id}" states no scorer; "${score}" is taken from ${names.join(", ")}.`,
          `"${plan.id}"에 채점 항목이 적혀 있지 않아 ${names.join(", ")} 가운데 ${josa(`"${score}"`, "으로/로")} 보았다.`,
        ),
      });
    const stated: PipelinePlan = { ...plan, score };
    return { plan: stated, tables };
  });
}

function verdictColumns(
  pipelines: readonly PipelineTables[],
  tables: readonly RawTable[],
  reference: Exercise["reference"] | null,
) {
  const used = pipelines.flatMap(({ plan, tables: own }) =>
    own.flatMap((table) => table.scorers.filter(({ name }) => name === plan.score)),
  );
  const labels = new Set([...(reference?.raters ?? []), reference?.adjudicated]);
  return [...used, ...tables.flatMap((table) => table.raters.filter(({ name }) => labels.has(name)))].map(
    ({ column }) => column,
  );
}

function draftSystems(tables: readonly RawTable[], assume: Assume): NonNullable<Exercise["systems"]> {
  const names = new Set<string>();
  for (const table of tables) {
    for (const code of distinctCodes(table.system)) names.add(table.names.systems.value(code));
  }
  const taken = new Set<string>();
  const systems = [...names].map((name) => {
    const id = idOf(name, taken, "system");
    taken.add(id);
    return { id, name: verbatim(name), ...(id !== name && { aliases: [name] }) };
  });
  if (systems.length === 0) return systems;
  assume({
    field: "systems",
    said: text(
      `The systems under test are those that the logs name: ${[...names].join(", ")}. Equal names are taken to be the same system.`,
      `평가 대상 시스템은 로그에 적힌 대로 정하였다(${[...names].join(", ")}). 이름이 같으면 같은 시스템으로 보았다.`,
    ),
  });
  return systems;
}
