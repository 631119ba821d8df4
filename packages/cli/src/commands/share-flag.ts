import type { Messages } from "../messages/en.ts";

/** A flag that takes a number from 0 to 1. */
export const shareFlag = (say: Messages, brief: string) =>
  ({
    kind: "parsed",
    parse: parseShare,
    optional: true,
    placeholder: say.placeholders.share,
    brief,
  }) as const;

/** A flag that takes a whole number from 1. */
export const countFlag = (say: Messages, brief: string) =>
  ({
    kind: "parsed",
    parse: parseCount,
    optional: true,
    placeholder: say.placeholders.count,
    brief,
  }) as const;

function parseShare(input: string): number {
  const share = Number(input);
  if (input.trim() === "" || !(share >= 0 && share <= 1)) throw new RangeError("0–1");
  return share;
}

function parseCount(input: string): number {
  const count = Number(input);
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError("1, 2, 3, …");
  return count;
}
