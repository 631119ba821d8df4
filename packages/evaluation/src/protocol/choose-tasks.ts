import { josa, text, verbatim } from "@bongsu/input";
import type { Problem, Text } from "@bongsu/input";
import type { RawTable } from "../store/raw-table.ts";
import type { Assumption } from "./plan.ts";
import type { TableGroup } from "./table-group.ts";
import { taskName } from "./tasks.ts";

export interface ChosenTasks {
  readonly groups: readonly TableGroup[];
  /** The tasks that the logs were narrowed to, as they are called; null where nothing was left out. */
  readonly tasks: readonly string[] | null;
}

/** How a person chooses where the tool will not. */
export interface TaskWish {
  /** Tasks that the plan or the user names; null where nobody did. */
  readonly wanted: readonly string[] | null;
  readonly assume: (said: Assumption) => void;
  readonly report: (problem: Problem) => void;
}

/**
 * An institute's folder holds the logs of several tasks, and like is compared with like: the tasks that are wanted;
 * else the one that every folder has; else those that every folder has, if one scorer scored them all, each for
 * itself. Otherwise a person must choose, and is told between what. Where every folder has one task there is nothing
 * to choose: institutes call the same task differently.
 */
export function chooseTasks(groups: readonly TableGroup[], wish: TaskWish): ChosenTasks {
  const found = groups.map((group) => ({ group, tasks: tasksIn(group.tables) }));
  if (wish.wanted !== null) return narrowed(found, wish.wanted.map(plainName), wish);
  if (found.every(({ tasks }) => tasks.size < 2)) return { groups, tasks: null };
  const shared = [...(found[0]?.tasks.keys() ?? [])].filter((task) =>
    found.every(({ tasks }) => tasks.has(task)),
  );
  if (shared.length === 1 || (shared.length > 1 && oneScorer(found, shared)))
    return narrowed(found, shared, wish);
  wish.report(shared.length === 0 ? noneShared(found) : severalShared(found, shared));
  return { groups, tasks: null };
}

interface Found {
  readonly group: TableGroup;
  /** Logs by the plain name of their task. */
  readonly tasks: ReadonlyMap<string, readonly RawTable[]>;
}

const tasksIn = (tables: readonly RawTable[]): ReadonlyMap<string, readonly RawTable[]> =>
  Map.groupBy(tables, (table) => plainName(nameOf(table)));

/** The task of a log, or its data set where it names no task. */
const nameOf = (table: RawTable): string => taskName(table) ?? table.facts.dataset.name ?? "";

/** "inspect_evals/arc_easy" and "arc-easy" are one task: registries and marks do not tell tasks apart. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^.*\//, "")
    .replaceAll(/[-_\s]+/g, "_");

/** The name as the first log writes it. */
function written(found: readonly Found[], task: string): string {
  const [first] = found.flatMap(({ tasks }) => tasks.get(task) ?? []);
  const name = first === undefined ? task : nameOf(first);
  return name === "" ? "–" : name;
}

function oneScorer(found: readonly Found[], tasks: readonly string[]): boolean {
  const tables = found.flatMap((one) => tasks.flatMap((task) => one.tasks.get(task) ?? []));
  const [first, ...others] = tables.map((table) => table.scorers.map(({ name }) => name));
  return first?.some((name) => others.every((names) => names.includes(name))) ?? false;
}

function narrowed(found: readonly Found[], tasks: readonly string[], wish: TaskWish): ChosenTasks {
  const lacking = found.filter((one) => !tasks.some((task) => one.tasks.has(task)));
  const [without] = lacking;
  if (without !== undefined) wish.report(absent(found, without, tasks));
  const groups = found.map(({ group }) => ({
    ...group,
    tables: group.tables.filter((table) => tasks.includes(plainName(nameOf(table)))),
  }));
  const names = tasks.map((task) => written(found, task));
  const leftOut = found.flatMap(({ group, tasks: own }) =>
    [...own.keys()].flatMap((task) =>
      tasks.includes(task) ? [] : [`${written(found, task)} (${group.name})`],
    ),
  );
  if (leftOut.length === 0) {
    if (names.length > 1) wish.assume({ field: "tasks", said: taskByTask(names) });
    return { groups, tasks: null };
  }
  if (wish.wanted === null) wish.assume({ field: "tasks", said: leftOutSaid(names, leftOut) });
  return { groups, tasks: names };
}

const taskByTask = (names: readonly string[]): Text =>
  text(
    `The logs hold the tasks ${names.join(", ")}, with one scorer; each is compared for itself.`,
    `로그에 과제 ${josa(names.join(", "), "이/가")} 있고 채점 항목이 같다. 과제마다 따로 비교한다.`,
  );

const leftOutSaid = (names: readonly string[], leftOut: readonly string[]): Text =>
  names.length === 1
    ? text(
        `Of the tasks in the logs only ${names.join("")} is in every folder and is compared; left out: ${leftOut.join(", ")}.`,
        `로그에 있는 과제 가운데 모든 폴더에 있는 것은 ${names.join("")}뿐이어서 이 과제만 비교한다. 뺀 것: ${leftOut.join(", ")}.`,
      )
    : text(
        `Of the tasks in the logs ${names.join(", ")} are in every folder, with one scorer, and each is compared for itself; left out: ${leftOut.join(", ")}.`,
        `로그에 있는 과제 가운데 ${josa(names.join(", "), "은/는")} 모든 폴더에 있고 채점 항목이 같으므로 과제마다 따로 비교한다. 뺀 것: ${leftOut.join(", ")}.`,
      );

/** "folder-a": x, y; "folder-b": x */
const holdings = (found: readonly Found[]): string =>
  found
    .map(
      ({ group, tasks }) =>
        `"${group.name}": ${[...tasks.keys()].map((task) => written(found, task)).join(", ")}`,
    )
    .join("; ");

const problem = (folders: readonly Found[], found: Text, expected: Text, todo: Text): Problem => ({
  code: "usage",
  severity: "error",
  file: folders.map(({ group }) => group.name).join(", "),
  place: { field: "tasks" },
  found,
  expected,
  todo,
});

const ONE_TASK = text(
  "One task, or tasks with the same scorer: only like is compared with like.",
  "과제 하나이거나 채점 항목이 같은 과제들이어야 한다. 같은 것끼리만 비교한다.",
);

function severalShared(found: readonly Found[], shared: readonly string[]): Problem {
  const names = shared.map((task) => written(found, task));
  const list = names.join(", ");
  const where =
    found.length === 1
      ? text(
          `"${found[0]?.group.name}" holds ${names.length} tasks with scorers of their own: ${list}.`,
          `"${found[0]?.group.name}"에 채점 항목이 서로 다른 과제가 ${names.length}개 있다: ${list}.`,
        )
      : text(
          `${names.length} tasks with scorers of their own are in every folder: ${list}.`,
          `채점 항목이 서로 다른 과제 ${names.length}개가 모든 폴더에 있다: ${list}.`,
        );
  return problem(found, where, ONE_TASK, choose(names[0] ?? ""));
}

const choose = (task: string): Text =>
  text(
    `Choose one: --task "${task}" on the command line, its name in the form of the page, or tasks: ["${task}"] in a protocol.`,
    `하나를 고르십시오. 명령에 --task "${task}"처럼 지정하거나, 화면의 과제 칸에 이름을 쓰거나, 평가 계획서에 tasks: ["${task}"]처럼 적으면 됩니다.`,
  );

const noneShared = (found: readonly Found[]): Problem =>
  problem(
    found,
    text(
      `No task is in every folder. ${holdings(found)}.`,
      `모든 폴더에 있는 과제가 없다. ${holdings(found)}.`,
    ),
    text("One task that every institute ran.", "모든 기관이 시험한 과제가 하나는 있어야 한다."),
    text(
      "If one task goes by several names, give the log files of that task instead of the folders: bongsu compare a.eval b.eval.",
      "한 과제의 이름이 서로 다르게 적힌 것이라면, 폴더 대신 그 과제의 로그 파일을 지정하십시오. 예: bongsu compare a.eval b.eval",
    ),
  );

const absent = (found: readonly Found[], { group }: Found, tasks: readonly string[]): Problem =>
  problem(
    [{ group, tasks: new Map() }],
    text(
      `"${group.name}" has no log of the task ${tasks.map((task) => written(found, task)).join(", ")}.`,
      `"${group.name}"에 과제 ${tasks.map((task) => written(found, task)).join(", ")}의 로그가 없다.`,
    ),
    verbatim(holdings(found)),
    text(
      "Name a task that every folder has, as it is written there, or leave the folder out.",
      "모든 폴더에 있는 과제의 이름을 그대로 적거나 이 폴더를 빼십시오.",
    ),
  );
