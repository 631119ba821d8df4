import { evaluationStatementTypes } from "@bongsu/evaluation";
import { regimeStatementTypes } from "@bongsu/regime";
import { InputError, type Lang } from "@bongsu/input";
import { refusalSaid, type Report, SdkRefusal, verifyFile } from "@bongsu/sdk";
import { statementTypes } from "@bongsu/statement";
import type { Html } from "../layout/html.ts";
import { dropped } from "../workbench/drop.ts";
import { chosen, type PathFile } from "../workbench/gather.ts";
import { logCrypto, statementCrypto } from "./crypto.ts";
import { inputOf, itemsOf, surplusOf } from "./gather.ts";
import { type Answer, answerPart, filesPart, notePart, type State } from "./parts.ts";

const TOOLS = {
  log: logCrypto,
  statement: statementCrypto,
  types: [...statementTypes, ...evaluationStatementTypes, ...regimeStatementTypes],
};
const LANGS: readonly Lang[] = ["en", "ko"];
const EMPTY: State = { items: [], surplus: new Set(), asOf: "", answer: { kind: "none" } };

let state: State = EMPTY;
/** Counts the questions, so that an answer to an older one is not shown. */
let asked = 0;

function fill(name: string, part: (state: State, lang: Lang) => Html): void {
  for (const lang of LANGS) {
    const element = document.querySelector(`#${lang} [data-part=${name}]`);
    if (element !== null) element.innerHTML = part(state, lang).toString();
  }
}

function show(next: State): void {
  state = next;
  fill("note", notePart);
  fill("answer", answerPart);
  fill("files", filesPart);
}

async function answerTo({ items, asOf }: State): Promise<Answer> {
  if (items.length === 0) return { kind: "none" };
  try {
    const input = await inputOf(items, asOf === "" ? null : asOf);
    if (input === null) return { kind: "no-statement" };
    return { kind: "report", report: await verifyFile(input, TOOLS) };
  } catch (error) {
    if (error instanceof SdkRefusal) return { kind: "refused", file: error.file, ...refusalSaid(error) };
    if (error instanceof InputError) return refusedInput(error);
    return { kind: "failed", message: String(error) };
  }
}

function refusedInput({ problems: [problem], message }: InputError): Answer {
  if (problem === undefined) return { kind: "failed", message };
  const { file, found, expected, todo } = problem;
  const inLanguage = (lang: Lang) => ({ found: found[lang], expected: expected[lang], todo: todo[lang] });
  return { kind: "refused", file, en: inLanguage("en"), ko: inLanguage("ko") };
}

/** Asks anew whenever a file comes or goes. */
async function ask(change: Pick<State, "items" | "asOf">): Promise<void> {
  const turn = ++asked;
  const next = { ...change, surplus: surplusOf(change.items) };
  show({ ...next, answer: { kind: "working" } });
  // Lets the page say that it works before the thread is taken.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const answer = await answerTo({ ...next, answer: { kind: "working" } });
  if (turn !== asked) return;
  show({ ...next, answer });
  // Who works by keyboard or ear is led to what came out.
  const shown = document.documentElement.lang === "ko" ? "ko" : "en";
  document.querySelector<HTMLElement>(`#${shown} [data-part=answer] h2`)?.focus();
}

const take = async (files: readonly PathFile[]): Promise<void> =>
  ask({ items: [...state.items, ...(await itemsOf(files))], asOf: state.asOf });

function save(report: Report): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: "application/json" }),
  );
  link.download = `${report.file}.verification.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const ACTIONS = new Map<string, (target: HTMLElement) => void>([
  ["print", () => print()],
  [
    "save",
    () => {
      if (state.answer.kind === "report") save(state.answer.report);
    },
  ],
  ["start-over", () => void ask({ items: [], asOf: "" })],
  [
    "remove",
    (target) => {
      const gone = Number(target.dataset.item);
      void ask({ items: state.items.filter((_, at) => at !== gone), asOf: state.asOf });
    },
  ],
]);

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
  if (target !== null) ACTIONS.get(target.dataset.do ?? "")?.(target);
});

document.addEventListener("change", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return;
  if ("asOf" in target.dataset) void ask({ items: state.items, asOf: target.value });
  if (target.dataset.pick === undefined || target.files === null) return;
  void take(chosen(target.files)).then(() => {
    target.value = "";
  });
});

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  for (const zone of document.querySelectorAll("[data-drop]")) zone.classList.add("over");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  for (const zone of document.querySelectorAll("[data-drop]")) zone.classList.remove("over");
  if (event.dataTransfer === null) return;
  void dropped(event.dataTransfer).then(take, () => show({ ...state, answer: { kind: "unreadable" } }));
});
