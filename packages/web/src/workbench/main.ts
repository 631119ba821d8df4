import type { Lang } from "@bongsu/input";
import { LANGS } from "../messages/index.ts";
import type { Html } from "../layout/html.ts";
import type { Order, Report } from "./exchange.ts";
import { dropped } from "./drop.ts";
import { chosen, gathered, type PathFile } from "./gather.ts";
import {
  draftPart,
  groupList,
  problemPart,
  progress,
  savePart,
  shareSaid,
  type Running,
  type State,
} from "./parts.ts";
import { save } from "./save.ts";

/** Source of the worker, put in by the build: a file opened by double click can load no second file. */
declare const BONGSU_WORKER: string;
declare function bongsuReady(): void;

let state: State = { groups: [], protocol: null, phase: { kind: "choosing", note: null } };
let worker: Worker | null = null;
let draft = "";
let keepGoing = false;
let task = "";

const parts = (name: string): [Lang, HTMLElement][] =>
  LANGS.flatMap((lang): [Lang, HTMLElement][] => {
    const found = document.querySelector<HTMLElement>(`#${lang} [data-part=${name}]`);
    return found === null ? [] : [[lang, found]];
  });

function fill(name: string, part: (state: State, lang: Lang) => Html): void {
  for (const [lang, element] of parts(name)) element.innerHTML = part(state, lang).toString();
}

/** Shows `next` in both halves. What a person typed is kept. */
function show(next: State): void {
  const finished = next.phase.kind === "finished" && next.phase !== state.phase ? next.phase.result : null;
  const leaving = state.phase.kind === "finished" && next.phase.kind !== "finished";
  state = next;
  fill("progress", progress);
  fill("problems", problemPart);
  fill("groups", groupList);
  fill("saves", savePart);
  if (finished !== null) draft = finished.draft ?? next.protocol?.text ?? "";
  fill("draft", draftPart);
  fillDraft();
  for (const [, intro] of parts("intro")) intro.hidden = next.phase.kind === "finished";
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-keep-going]")) box.checked = keepGoing;
  for (const field of document.querySelectorAll<HTMLInputElement>("[data-task]")) field.value = task;
  if (leaving) for (const [, part] of parts("result")) part.replaceChildren();
  if (finished === null) return;
  for (const [lang, part] of parts("result")) part.innerHTML = finished.body[lang];
  for (const lang of LANGS) document.documentElement.setAttribute(`data-title-${lang}`, finished.title[lang]);
  bongsuReady();
  scrollTo(0, 0);
}

function fillDraft(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>("[data-draft]")) area.value = draft;
}

function stop(): void {
  worker?.terminate();
  worker = null;
}

function start(protocol: State["protocol"]): void {
  stop();
  const source = URL.createObjectURL(new Blob([BONGSU_WORKER], { type: "text/javascript" }));
  worker = new Worker(source);
  URL.revokeObjectURL(source);
  worker.addEventListener("message", (event: MessageEvent<Report>) => receive(event.data));
  worker.addEventListener("error", (event) => receive({ kind: "failed", message: event.message }));
  const order: Order = { protocol, groups: state.groups, keepGoing, task, lang: shownLang() };
  worker.postMessage(order);
  show({ ...state, protocol, phase: { kind: "running", read: 0, total: 1 } });
}

function receive(report: Report): void {
  if (report.kind === "progress") {
    advance({ kind: "running", read: report.read, total: report.total });
    return;
  }
  stop();
  show({ ...state, phase: report });
  // Who works by keyboard or ear is led to what came out.
  const heading = report.kind === "finished" ? "result" : "problems";
  document.querySelector<HTMLElement>(`#${shownLang()} [data-part=${heading}] :is(h1,h2)`)?.focus();
}

/** Only the words and the bar change: a button drawn anew between press and release would lose its click. */
function advance(phase: Running): void {
  state = { ...state, phase };
  for (const [lang, part] of parts("progress")) {
    const { share, said } = shareSaid(phase, lang);
    part.querySelector("[data-said]")?.replaceChildren(said);
    const bar = part.querySelector("progress");
    if (bar === null) continue;
    bar.value = share;
    bar.setAttribute("aria-label", said);
  }
}

const shownLang = (): Lang => (document.documentElement.lang === "ko" ? "ko" : "en");

async function take(files: readonly PathFile[]): Promise<void> {
  const { groups, protocol } = gathered(files);
  if (groups.length === 0 && protocol === null) {
    show({ ...state, phase: { kind: "choosing", note: "nothing" } });
    return;
  }
  const known = new Set(state.groups.map((group) => group.name));
  const fresh = groups.map((group) => {
    let name = group.name;
    for (let i = 2; known.has(name); i++) name = `${group.name}-${i}`;
    known.add(name);
    return { ...group, name };
  });
  const read = protocol === null ? state.protocol : { name: protocol.name, text: await protocol.text() };
  show({ groups: [...state.groups, ...fresh], protocol: read, phase: { kind: "choosing", note: null } });
}

const ACTIONS = new Map<string, (target: HTMLElement) => void>([
  ["compare", () => start(state.protocol)],
  ["rerun", () => start({ name: "exercise.yaml", text: draft })],
  [
    "cancel",
    () => {
      stop();
      show({ ...state, phase: { kind: "choosing", note: "cancelled" } });
    },
  ],
  [
    "start-over",
    () => {
      stop();
      show({ groups: [], protocol: null, phase: { kind: "choosing", note: null } });
    },
  ],
  ["drop-protocol", () => show({ ...state, protocol: null })],
  [
    "remove",
    (target) => {
      const gone = Number(target.dataset.group);
      show({ ...state, groups: state.groups.filter((_, i) => i !== gone) });
    },
  ],
  [
    "save",
    (target) => {
      if (state.phase.kind === "finished") save(target.dataset.kind ?? "", state.phase.result, draft);
    },
  ],
]);

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
  if (target !== null) ACTIONS.get(target.dataset.do ?? "")?.(target);
});

document.addEventListener("input", (event) => {
  const { target } = event;
  if (target instanceof HTMLTextAreaElement && "draft" in target.dataset) {
    draft = target.value;
    for (const area of document.querySelectorAll<HTMLTextAreaElement>("[data-draft]"))
      if (area !== target) area.value = draft;
  }
  if (target instanceof HTMLInputElement && "task" in target.dataset) task = target.value.trim();
  if (target instanceof HTMLInputElement && target.dataset.group !== undefined) {
    const at = Number(target.dataset.group);
    // Typing is no reason to draw the list again.
    state = { ...state, groups: state.groups.map((g, i) => (i === at ? { ...g, name: target.value } : g)) };
  }
});

document.addEventListener("change", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return;
  if ("keepGoing" in target.dataset) keepGoing = target.checked;
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
  if (event.dataTransfer === null || state.phase.kind === "running") return;
  void dropped(event.dataTransfer).then(take, () =>
    show({ ...state, phase: { kind: "choosing", note: "unreadable" } }),
  );
});
