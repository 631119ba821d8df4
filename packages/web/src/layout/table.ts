import { html, nothing, type Html } from "./html.ts";

export interface TableParts {
  /** Said by screen readers when the scrolling part has focus. */
  readonly label: string;
  /** Said on a narrow screen above a table that has to be scrolled; empty for one that stacks its cells instead. */
  readonly hint: string;
  readonly head: Html;
  readonly body: readonly Html[];
  /** Wide tables keep their width on a phone and scroll inside their own frame. */
  readonly wide?: boolean;
  readonly kind?: string;
}

export function table(parts: TableParts): Html {
  const { label, hint, head, body, wide = true, kind = "" } = parts;
  const told = wide && hint !== "" ? html`<p class="hint" aria-hidden="true">${hint}</p>` : nothing;
  return html`${told}
    <div class="wrap${wide ? " wide" : ""}" role="group" aria-label="${label}" tabindex="0">
      <table class="${kind}" role="table">
        <thead>
          ${head}
        </thead>
        <tbody role="rowgroup">
          ${body}
        </tbody>
      </table>
    </div>`;
}
