import type { Contrast } from "@bongsu/evaluation";
import { fixed } from "../layout/numbers.ts";
import type { Context } from "./context.ts";

/** What is set against what: pipelines (or the human label) by name, or systems. */
export function sidesOf(context: Context, contrast: Contrast): { first: string; second: string } {
  const { first, second, kind } = contrast;
  if (kind === "systems")
    return { first: context.system(first.system), second: context.system(second.system) };
  return { first: context.source(first.source), second: context.source(second.source) };
}

export const pairOf = (context: Context, contrast: Contrast): string => {
  const { first, second } = sidesOf(context, contrast);
  return contrast.kind === "systems"
    ? context.source(contrast.first.source)
    : context.m.report.contrastsOf(first, second);
};

/** 0.018 as +1.8, or a score with its sign. */
export const differenceSaid = (value: number, fraction: boolean): string =>
  fraction ? (value > 0 ? "+" : "") + fixed(value * 100, 1) : (value > 0 ? "+" : "") + fixed(value, 3);
