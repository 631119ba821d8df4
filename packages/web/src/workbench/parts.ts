import type { Lang, Problem } from "@bongsu/input";
import { problemTable } from "../home/problem-table.ts";
import { html, nothing, type Html } from "../layout/html.ts";
import { bytes } from "../layout/numbers.ts";
import { MESSAGES } from "../messages/index.ts";
import type { Finished } from "./exchange.ts";
import type { Group } from "./gather.ts";

/** What stands above the files while nothing runs. */
export type Note = "cancelled" | "nothing" | "unreadable";

export interface Running {
  readonly kind: "running";
  readonly read: number;
  readonly total: number;
}

/** What the page is doing; there is one of these for both languages. */
export type Phase =
  | { readonly kind: "choosing"; readonly note: Note | null }
  | Running
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "finished"; readonly result: Finished };

export interface State {
  readonly groups: readonly Group[];
  readonly protocol: { readonly name: string; readonly text: string } | null;
  readonly phase: Phase;
}

/** The page before anything has been dropped; later only its parts change. */
export function skeleton(lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  return html`<div data-part="intro">
      <h1>${m.title}</h1>
      <p class="sub">${m.lead}</p>
      <noscript><p>${m.noScript}</p></noscript>
      <div class="drop" data-drop>
        <p>${m.drop}</p>
        <div class="row">
          <label class="pick"
            >${m.pickFolder}<input type="file" data-pick="folder" webkitdirectory multiple
          /></label>
          <label class="pick">${m.pickFiles}<input type="file" data-pick="files" multiple /></label>
        </div>
      </div>
    </div>
    <div data-part="progress" role="status"></div>
    <div data-part="problems"></div>
    <div data-part="groups"></div>
    <div data-part="saves" class="noprint"></div>
    <div data-part="result"></div>
    <div data-part="draft" class="noprint"></div>`;
}

export function groupList(state: State, lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  if (state.phase.kind === "finished" || (state.groups.length === 0 && state.protocol === null))
    return nothing;
  const size = (group: Group): number => group.files.reduce((sum, f) => sum + f.blob.size, 0);
  const running = state.phase.kind === "running";
  const protocol =
    state.protocol === null
      ? nothing
      : html`<li>
          <span>${m.protocolHere(state.protocol.name)}</span>
          <button
            data-do="drop-protocol"
            aria-label="${m.remove}: ${state.protocol.name}"
            ${running ? html`disabled` : nothing}
          >
            ${m.remove}
          </button>
        </li>`;
  const groups = state.groups.map(
    (group, i) =>
      html`<li>
        <input
          data-group="${i}"
          value="${group.name}"
          aria-label="${m.groupName}"
          ${running ? html`disabled` : nothing}
        />
        <span class="soft">${m.files(group.files.length, bytes(size(group)))}</span>
        <button
          data-do="remove"
          data-group="${i}"
          aria-label="${m.remove}: ${group.name}"
          ${running ? html`disabled` : nothing}
        >
          ${m.remove}
        </button>
      </li>`,
  );
  return html`<h2>${m.groups}</h2>
    <ul class="groups">
      ${protocol}${groups}
    </ul>
    <p>
      <label>${m.task} <input data-task maxlength="200" autocomplete="off" /></label>
    </p>
    <p>
      <label class="tick"><input type="checkbox" data-keep-going />${m.keepGoing}</label>
    </p>
    <div class="row">
      <button
        class="main"
        data-do="compare"
        ${running || state.groups.length === 0 ? html`disabled` : nothing}
      >
        ${m.compare}
      </button>
      <button data-do="start-over">${m.startOver}</button>
    </div>`;
}

/** How far the reading is, in percent and in words. */
export function shareSaid({ read, total }: Running, lang: Lang): { share: number; said: string } {
  const m = MESSAGES[lang].workbench;
  const share = total === 0 ? 0 : Math.floor((read / total) * 100);
  return { share, said: share >= 100 ? m.working : m.reading(String(share)) };
}

export function progress({ phase }: State, lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  if (phase.kind === "choosing") return phase.note === null ? nothing : html`<p>${m.notes[phase.note]}</p>`;
  if (phase.kind !== "running") return nothing;
  const { share, said } = shareSaid(phase, lang);
  return html`<p data-said>${said}</p>
    <p><progress max="100" value="${share}" aria-label="${said}"></progress></p>
    <p><button data-do="cancel">${m.cancel}</button></p>`;
}

export function problemPart({ phase }: State, lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  if (phase.kind === "failed")
    return html`<h2 tabindex="-1">${m.failedTitle}</h2>
      <p>${m.failed} <code>${phase.message}</code></p>`;
  if (phase.kind !== "problems") return nothing;
  return html`<h2 tabindex="-1">${m.problemsTitle}</h2>
    <p class="note">${m.problemsLead}</p>
    ${problemTable(phase.problems, lang)}`;
}

export function savePart({ phase }: State, lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  if (phase.kind !== "finished") return nothing;
  const kinds = ["html", "json", "csv", "contrasts"] as const;
  return html`<div class="row">
    <span class="ui">${m.save}:</span>
    ${kinds.map((kind) => html`<button data-do="save" data-kind="${kind}">${m.saves[kind]}</button>`)}
    <button data-do="start-over">${m.startOver}</button>
  </div>`;
}

/** The protocol as text to edit: the one that was drafted, or the one that was run, also where it ran into problems. */
export function draftPart({ phase, protocol }: State, lang: Lang): Html {
  const m = MESSAGES[lang].workbench;
  const drafted = phase.kind === "finished" && phase.result.draft !== null;
  const run = protocol !== null && (phase.kind === "finished" || phase.kind === "problems");
  if (!drafted && !run) return nothing;
  return html`<section>
    <h2 id="${lang}.draft">${drafted ? m.draftTitle : m.protocolTitle}</h2>
    <p class="note">${drafted ? m.draftLead : m.protocolLead}</p>
    <textarea data-draft spellcheck="false" aria-labelledby="${lang}.draft"></textarea>
    <div class="row">
      <button class="main" data-do="rerun">${m.rerun}</button>
      <button data-do="save" data-kind="draft">${m.save}: ${m.saves.draft}</button>
    </div>
  </section>`;
}
