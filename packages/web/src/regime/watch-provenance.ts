import type { WatchedVersion } from "@bongsu/regime";
import { html, nothing, type Html } from "../layout/html.ts";
import type { WatchContext } from "./watch.ts";

/** Files with their digests, rules and limits, and how to dispute a finding. */
export function provenance(context: WatchContext): Html {
  const { m, result, files, id } = context;
  const rules = result.rules.map(({ id: rule, version }) => `${rule}.${version}`).join(", ");
  return html`<section aria-labelledby="${id("where")}">
    <h2 id="${id("where")}">${m.where}</h2>
    <dl class="prov">
      <dt>${m.old}</dt>
      <dd>${version(context, result.old)}</dd>
      <dt>${m.new}</dt>
      <dd>${version(context, result.new)}</dd>
      ${
        result.instruments.length === 0
          ? html`<dt>${m.record}</dt>
              <dd>${m.recordNone}</dd>`
          : html`<dt>${m.instruments}</dt>
              <dd>${result.instruments.join(", ")} <code>${result.recordsDigest ?? ""}</code></dd>`
      }
      <dt>${m.rules}</dt>
      <dd>${m.rulesSay(rules, result.limits.reworded, result.limits.movedReworded)}</dd>
      <dt>${m.dispute}</dt>
      <dd>${m.disputeSays}</dd>
      <dt>${m.licence}</dt>
      <dd>${m.licenceSays}</dd>
      ${
        files
          ? html`<dt class="noprint">${m.files}</dt>
              <dd class="noprint">
                <a href="watch.csv" download>${m.csv}</a> · <a href="watch.json" download>${m.json}</a>
              </dd>`
          : nothing
      }
    </dl>
  </section>`;
}

function version({ m }: WatchContext, { name, format, segments, digest, fetched }: WatchedVersion): Html {
  return html`<bdi>${m.version(name, format, segments)}</bdi>${
      fetched === null ? nothing : html`, ${m.fetched(fetched.url, fetched.on)}`
    } <code>${digest}</code>`;
}
