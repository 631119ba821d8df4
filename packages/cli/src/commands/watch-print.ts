import type { Side, Watch, WatchFinding } from "@bongsu/regime";
import type { Context } from "../context.ts";
import { clean } from "../io/clean.ts";

/** Twelve digits tell findings apart; `--disputes` takes them so. */
export const shortId = (id: string): string => id.replace(/^sha256:/, "").slice(0, 12);

/** The result on a terminal: what was compared, then both texts of every change. */
export function printWatch(context: Context, result: Watch): void {
  const say = context.say.watch;
  const { out } = context;
  out(say.head(clean(result.old.name), clean(result.new.name)));
  for (const { fetched, digest } of [result.old, result.new])
    if (fetched !== null) out(say.fetched(clean(fetched.url), fetched.on, digest));
  if (result.same === "bytes") out(say.sameBytes);
  else if (result.same === "words") out(say.sameWords);
  else {
    out(say.counts(result.counts, result.unchanged));
    const { modality } = result.counts;
    out(modality === null ? say.modalityUnknown : say.modalityCount(modality));
  }
  printAnnouncement(context, result);
  for (const finding of result.findings) printFinding(context, finding);
  if (result.findings.some(({ draft }) => draft)) context.note(`\n${say.drafts}`);
  if (result.unmatched.length > 0) context.note(say.unmatched(result.unmatched.map(clean).join(", ")));
}

function printAnnouncement({ out, say: { watch: say } }: Context, { announcement, same }: Watch): void {
  const { state, document, searches } = announcement;
  if (state === "not-looked-for" && same === null) out(say.notLooked);
  if (document !== null) out(say.given(clean(document.name)));
  for (const { by, on, where, found } of searches) out(say.searched(clean(by), on, clean(where), found));
}

function printFinding(context: Context, finding: WatchFinding): void {
  const { out } = context;
  const say = context.say.watch;
  const kind = say.kinds[finding.kind];
  const moved = finding.moved && finding.kind !== "moved" ? `, ${say.moved}` : "";
  out(`\n[${kind}${moved}] ${placeOf(context, finding.new ?? finding.old)}  ${shortId(finding.id)}`);
  if (finding.old !== null && finding.kind !== "moved") out(`  - ${clean(finding.old.text)}`);
  if (finding.new !== null) out(`  ${finding.kind === "moved" ? " " : "+"} ${clean(finding.new.text)}`);
  for (const line of facts(context, finding)) out(`      ${line}`);
}

function facts({ say: { watch: say } }: Context, finding: WatchFinding): string[] {
  const { modality, qualifiers, clauses, announced, disputes, confirmed } = finding;
  const modal = ({ modality: kind, words }: WatchFinding["modality"][number]["from"]): string =>
    words === "" ? say.modalities[kind] : `${say.modalities[kind]} (${clean(words)})`;
  return [
    ...modality.map(({ from, to }) => say.binds(modal(from), modal(to))),
    ...qualifiers.added.map((words) => say.conditionAdded(clean(words))),
    ...qualifiers.removed.map((words) => say.conditionRemoved(clean(words))),
    ...(clauses ?? []).map(({ clause, by, words }) =>
      by === "number" ? say.touchedByNumber(clause) : say.touchedByWords(clause, words.join(", ")),
    ),
    ...(announced === null ? [] : [say.announced(clean(announced.text))]),
    ...disputes.map(({ by, on, words }) => say.disputed(clean(by), on, clean(words))),
    ...(confirmed === null ? [] : [say.confirmed(clean(confirmed.by), confirmed.on)]),
  ];
}

function placeOf({ say: { watch: say } }: Context, side: Side | null): string {
  if (side === null) return "";
  const { page, paragraph, heading } = side.place;
  const parts = [page === null ? null : say.page(page), say.paragraph(paragraph)];
  return [heading === null || heading === side.text ? null : clean(heading), ...parts]
    .filter((part) => part !== null)
    .join(", ");
}
