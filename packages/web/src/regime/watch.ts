import type { Lang, Text } from "@bongsu/input";
import type { RecordEvent, Watch } from "@bongsu/regime";
import { html, nothing, safeHref, type Html } from "../layout/html.ts";
import { page } from "../layout/page.ts";
import { table } from "../layout/table.ts";
import { changes } from "./watch-changes.ts";
import { provenance } from "./watch-provenance.ts";
import { WATCH_WORDS, type WatchWords } from "./watch-words.ts";

export interface WatchPageOptions {
  /** The language shown first; both are inside. */
  readonly lang?: Lang;
  /** Versions of the same publisher's documents that the record knows. */
  readonly versions?: readonly RecordEvent[];
  /** `watch.csv` and `watch.json` lie beside the page. */
  readonly files?: boolean;
}

/** What the parts of the page look up, in one language. */
export interface WatchContext {
  readonly lang: Lang;
  readonly m: WatchWords;
  readonly result: Watch;
  readonly files: boolean;
  readonly id: (local: string) => string;
}

/** One self-contained page, in both languages, of what changed between two versions. */
export function watchPage(
  result: Watch,
  { lang = "en", versions = [], files = false }: WatchPageOptions = {},
): string {
  const context = (half: Lang): WatchContext => ({
    lang: half,
    m: WATCH_WORDS[half],
    result,
    files,
    id: (local) => `${half}.${local}`,
  });
  return page({
    lang,
    title: titleOf(result),
    body: (half) => {
      const own = context(half);
      return html`<h1 tabindex="-1">${titleOf(result)[half]}</h1>
        <p class="sub">${own.m.lead}</p>
        ${draft(own)}${summary(own)}${announcement(own)}${changes(own)}${record(own, versions)}${provenance(own)}`;
    },
  });
}

function titleOf({ old, new: fresh }: Watch): Text {
  const last = (name: string): string =>
    name
      .replace(/[?#].*$/, "")
      .split(/[/\\]/)
      .findLast((part) => part !== "") ?? name;
  const [a, b] =
    last(old.name) === last(fresh.name) ? [old.name, fresh.name] : [last(old.name), last(fresh.name)];
  return { en: WATCH_WORDS.en.title(a, b), ko: WATCH_WORDS.ko.title(a, b) };
}

function draft({ m, result }: WatchContext): Html {
  if (!result.findings.some((finding) => finding.draft)) return nothing;
  return html`<div class="draft">
    <p><b>${m.draft}</b> ${m.draftSays}</p>
  </div>`;
}

function summary({ m, result }: WatchContext): Html {
  const said =
    result.same === "bytes"
      ? [m.sameBytes]
      : result.same === "words"
        ? [m.sameWords]
        : [
            m.counts(result.counts, result.unchanged),
            result.counts.modality === null ? m.modalityUnknown : m.modalityCount(result.counts.modality),
          ];
  return html`<section class="verdict">${said.map((sentence) => html`<p>${sentence}</p>`)}</section>`;
}

function announcement(context: WatchContext): Html {
  const { m, result, id } = context;
  const { state, document, searches } = result.announcement;
  if (result.findings.length === 0) return nothing;
  return html`<section aria-labelledby="${id("announcement")}">
    <h2 id="${id("announcement")}">${m.announcement}</h2>
    <p>
      ${
        document === null
          ? nothing
          : html`<b><bdi>${document.name}</bdi></b
              >. `
      }${m.announcements[state]}
    </p>
    ${
      searches.length === 0
        ? nothing
        : html`<ul class="rooms">
            ${searches.map(({ by, on, where, found }) => html`<li>${m.search(by, on, where, found)}</li>`)}
          </ul>`
    }
  </section>`;
}

/** Which other versions the record knows: its dates and sources, for whoever wants to fetch the texts. */
function record({ m, lang, id }: WatchContext, versions: readonly RecordEvent[]): Html {
  if (versions.length === 0) return nothing;
  const head = html`<tr>
    <th scope="col">${m.document}</th>
    <th scope="col">${m.dated}</th>
    <th scope="col">${m.source}</th>
  </tr>`;
  const body = versions.map(({ words, dates, cited: { source } }) => {
    const href = safeHref(source.url);
    const name = html`<bdi>${source.name[lang]}</bdi>`;
    return html`<tr>
      <th scope="row">${words[lang]}</th>
      <td data-of="${m.dated}">${dates.map(({ on }) => on).join(" / ")}</td>
      <td data-of="${m.source}">${href === null ? name : html`<a href="${href}">${name}</a>`}</td>
    </tr>`;
  });
  return html`<section aria-labelledby="${id("versions")}">
    <h2 id="${id("versions")}">${m.versions}</h2>
    <p class="note">${m.versionsNote}</p>
    ${table({ label: m.versions, hint: "", head, body, kind: "stack" })}
  </section>`;
}
