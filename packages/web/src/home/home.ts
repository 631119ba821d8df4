import type { Lang, Text } from "@bongsu/input";
import { html, nothing, safeHref, say, type Html } from "../layout/html.ts";
import { MESSAGES } from "../messages/index.ts";

export interface HomeOptions {
  readonly lang: Lang;
  readonly examples: readonly { readonly href: string; readonly title: Text; readonly note?: Text }[];
  /** Address of the page that works without a server, where it has been built. */
  readonly workbench?: string | null;
}

/** Institutes that the form has fields for; the server reads as many. */
const PLACES = [1, 2, 3, 4];

function exampleList(options: HomeOptions, lang: Lang): Html {
  const { home } = MESSAGES[lang].page;
  if (options.examples.length === 0) return nothing;
  return html`<section>
    <h2>${home.examples}</h2>
    <p class="note">${home.examplesNote}</p>
    <ul class="rooms">
      ${options.examples.map(({ href, title, note }) => {
        const address = safeHref(href);
        const name = say(title, lang);
        const link = address === null ? name : html`<a href="${address}?lang=${lang}">${name}</a>`;
        return html`<li>
          ${link}${note === undefined ? nothing : html`<br /><span class="soft">${say(note, lang)}</span>`}
        </li>`;
      })}
    </ul>
  </section>`;
}

function form(lang: Lang): Html {
  const { home } = MESSAGES[lang].page;
  const group = (n: number): Html =>
    html`<fieldset>
      <legend>${home.group(n)}</legend>
      <label>${home.groupName}<input name="name-${n}" maxlength="80" autocomplete="off" /></label>
      <label>${home.groupFiles}<input type="file" name="files-${n}" multiple /></label>
    </fieldset>`;
  return html`<section>
    <h2>${home.formHead}</h2>
    <p class="note">${home.formNote}</p>
    <form class="files" method="post" action="/compare?lang=${lang}" enctype="multipart/form-data">
      ${PLACES.map(group)}
      <label>${home.protocol}<input type="file" name="protocol" accept=".yaml,.yml" /></label>
      <label>${home.task}<input name="task" maxlength="200" autocomplete="off" /></label>
      <label class="tick"><input type="checkbox" name="keep-going" />${home.keepGoing}</label>
      <p><button class="main">${home.compare}</button> <span class="soft">${home.stays}</span></p>
    </form>
  </section>`;
}

/** Examples, and a form that takes files and works without script. */
export function workbenchSections(options: HomeOptions, lang: Lang): Html {
  const { home } = MESSAGES[lang].page;
  const offline = safeHref(options.workbench ?? "");
  const alone =
    offline === null || offline === ""
      ? nothing
      : html`<p class="note">${home.offline} <a href="${offline}">${home.offlineLink}</a></p>`;
  return html`${exampleList(options, lang)}${form(lang)}${alone}`;
}
