import type { StatementSummary } from "@bongsu/sdk";
import { html, nothing, type Html } from "../layout/html.ts";
import { link, partyLink, type Context, type NetworkSite } from "./context.ts";
import { sheet } from "./frame.ts";
import { sentence } from "./sentence.ts";
import { WORDS } from "./words.ts";

/** What a person writes in answer to a statement. */
export interface WrittenAnswer {
  readonly kind: "objection" | "reply";
  readonly to: StatementSummary;
  readonly ko: string;
  readonly en: string;
}

/** The form for an objection or a reply. `empty`: it was sent with nothing in it. */
export const writePage = (site: NetworkSite, answer: WrittenAnswer, empty: boolean): string =>
  sheet(site, {
    title: { en: WORDS.en.write[answer.kind], ko: WORDS.ko.write[answer.kind] },
    address: `/write/${answer.kind}`,
    data: null,
    forms: "self",
    body: (context) => form(context, answer, empty),
  });

function form(context: Context, { kind, to, ko, en }: WrittenAnswer, empty: boolean): Html {
  const { m, lang, id } = context;
  const field = (language: "ko" | "en", label: string, value: string): Html =>
    html`<p>
      <label for="${id(language)}">${label}</label><br />
      <textarea id="${id(language)}" name="${language}" lang="${language}" rows="8" maxlength="20000">
${value}</textarea>
    </p>`;
  const fields =
    lang === "ko"
      ? [field("ko", m.write.korean, ko), field("en", m.write.english, en)]
      : [field("en", m.write.english, en), field("ko", m.write.korean, ko)];
  return html`<p class="sub">${m.write.to}: ${sentence(context, to)}</p>
    ${empty ? html`<p class="draft" role="alert">${m.write.empty}</p>` : nothing}
    <form method="post" action="/write/preview?lang=${lang}">
      <input type="hidden" name="kind" value="${kind}" /><input
        type="hidden"
        name="to"
        value="${to.digest}"
      />
      <p class="note">${m.write.either}</p>
      ${fields}
      <p><button class="main">${m.write.preview}</button></p>
    </form>`;
}

export interface PreviewView {
  readonly answer: WrittenAnswer;
  /** Whose node signs. */
  readonly issuer: string;
  /** The statement as it will be signed, its random value included, indented for people. */
  readonly exact: string;
  /** The same as it is sent back with the form. */
  readonly canonical: string;
  /** Proves that this form was made here. */
  readonly token: string;
}

/** Letter for letter what becomes public, before anything is signed. */
export const previewPage = (
  site: NetworkSite,
  { answer, issuer, exact, canonical, token }: PreviewView,
): string =>
  sheet(site, {
    title: { en: WORDS.en.write.previewTitle, ko: WORDS.ko.write.previewTitle },
    address: "/write/preview",
    data: null,
    forms: "self",
    body: (context) => {
      const { m, lang, links } = context;
      const { kind, to } = answer;
      const kept = Object.entries({ statement: canonical, token }).map(
        ([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`,
      );
      return html`<p class="sub">${m.write.previewLead}</p>
        <p>${m.write.by}: ${partyLink(context, issuer)}</p>
        <p>${m.write.to}: ${sentence(context, to)}</p>
        <h2>${m.write.exact}</h2>
        <pre tabindex="0">${exact}</pre>
        <p class="note">${m.write.random}</p>
        <form method="post" action="/write/publish?lang=${lang}">
          ${kept}
          <p>
            <button class="main">${m.write.publish}</button>
            ${link(context, links.write(kind, to.digest) ?? links.home, m.write.back)}
          </p>
        </form>`;
    },
  });
