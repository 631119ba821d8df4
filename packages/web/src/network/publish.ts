import { html, name } from "../layout/html.ts";
import { partyLink, type NetworkSite } from "./context.ts";
import { sheet } from "./frame.ts";
import { WORDS } from "./words.ts";

export interface PublishView {
  readonly title: { readonly en: string; readonly ko: string };
  readonly issuer: string;
  /** The statement as it will be signed, indented for people. */
  readonly exact: string;
  /** The same as it is sent back with the form. */
  readonly canonical: string;
  /** Proves that this form was made here. */
  readonly token: string;
}

/** Exactly what of a result becomes public, before anything is signed. */
export const publishPage = (site: NetworkSite, view: PublishView): string =>
  sheet(site, {
    title: { en: WORDS.en.publish.title, ko: WORDS.ko.publish.title },
    address: "/publish",
    data: null,
    forms: "self",
    body: (context) => {
      const { m, lang } = context;
      return html`<p class="sub">${m.publish.lead}</p>
        <p><i>${name(view.title[lang])}</i> · ${m.write.by}: ${partyLink(context, view.issuer)}</p>
        <h2>${m.publish.stays}</h2>
        <p>${m.publish.staysSays}</p>
        <h2>${m.write.exact}</h2>
        <form method="post" action="/publish/confirm?lang=${lang}" enctype="multipart/form-data">
          <input type="hidden" name="statement" value="${view.canonical}" />
          <input type="hidden" name="token" value="${view.token}" />
          <p><button class="main">${m.publish.button}</button></p>
          <p class="note">${m.write.previewLead}</p>
        </form>
        <pre tabindex="0">${view.exact}</pre>`;
    },
  });
