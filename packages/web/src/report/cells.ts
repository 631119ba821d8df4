import type { Figure } from "@bongsu/evaluation";
import { html, nothing, type Html } from "../layout/html.ts";
import { coefficient, count, fixed, percent, points, pValue } from "../layout/numbers.ts";
import type { Context } from "./context.ts";

/** A value in the unit of its column: percent and points stand without their sign. */
export function valueSaid(figure: Pick<Figure, "unit" | "estimand">, value: number): string {
  switch (figure.unit) {
    case "fraction":
      return figure.estimand === "difference" ? points(value) : percent(value);
    case "p-value":
      return pValue(value);
    case "count":
      return count(value);
    case "variance":
      return fixed(value, 4);
    case "points-of-score":
      return (value > 0 ? "+" : "") + coefficient(value);
    case "score":
      return (figure.estimand === "difference" && value > 0 ? "+" : "") + coefficient(value);
    case "coefficient":
    case "log-odds":
      return coefficient(value);
  }
}

/** 4.0–10.1; where an end has a sign a dash would be read as one. */
export function rangeSaid(
  context: Context,
  figure: Pick<Figure, "unit" | "estimand">,
  lower: number,
  upper: number,
): string {
  const [from, to] = [valueSaid(figure, lower), valueSaid(figure, upper)];
  const signed = lower < 0 || upper < 0 || figure.estimand === "difference";
  return signed ? context.m.report.fromTo(from, to) : `${from}–${to}`;
}

export const intervalSaid = (context: Context, figure: Figure): string =>
  figure.interval === null ? "" : rangeSaid(context, figure, figure.interval.lower, figure.interval.upper);

export function refusalSaid(context: Context, figure: Figure): string {
  if (figure.refusal === null) return "";
  const { code } = figure.refusal;
  return context.m.terms.refusals.get(code) ?? code;
}

const refusedNote = (context: Context, figure: Figure): Html =>
  html`<span class="soft small">${context.m.report.refused}: ${refusalSaid(context, figure)}</span>`;

/** A number with its anchor, or why there is none. */
export function valueCell(context: Context, figure: Figure | null, before = ""): Html {
  if (figure === null) return html`<td class="num"></td>`;
  const anchor = context.place(figure.id);
  if (figure.value === null) return html`<td${anchor}>${refusedNote(context, figure)}</td>`;
  return html`<td class="num" ${anchor}>${before}${valueSaid(figure, figure.value)}</td>`;
}

/** The interval beside its number; a refused interval says so, unless the number already did. */
export function intervalCell(context: Context, figure: Figure | null): Html {
  if (figure === null || figure.value === null) return html`<td class="num iv"></td>`;
  if (figure.interval === null)
    return html`<td class="iv">${figure.refusal === null ? nothing : refusedNote(context, figure)}</td>`;
  return html`<td class="num iv">${intervalSaid(context, figure)}</td>`;
}

/** Number and interval in one cell, for matrices. */
export function pairCell(context: Context, figure: Figure): Html {
  const anchor = context.place(figure.id);
  if (figure.value === null) return html`<td${anchor}>${refusedNote(context, figure)}</td>`;
  const interval =
    figure.interval === null ? nothing : html` <span class="soft">${intervalSaid(context, figure)}</span>`;
  return html`<td class="num" ${anchor}>${valueSaid(figure, figure.value)}${interval}</td>`;
}

export const methodName = (context: Context, method: string): string =>
  context.m.terms.methods.get(method)?.name ?? method;

/** Keeps the order of first appearance. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const k = key(value);
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [value]);
    else group.push(value);
  }
  return groups;
}
