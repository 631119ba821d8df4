import type { Dictionary } from "./samples.ts";

/** Interned strings in order of first appearance. */
export function dictionary(values: Iterable<string> = []): Dictionary {
  const codes = new Map<string, number>();
  const list: string[] = [];
  let lastValue: string | null = null; // neighbouring rows mostly repeat a value
  let lastCode = -1;
  const own: Dictionary = {
    get size() {
      return list.length;
    },
    code(value) {
      if (value === lastValue) return lastCode;
      let code = codes.get(value);
      if (code === undefined) {
        code = list.length;
        codes.set(value, code);
        list.push(value);
      }
      lastValue = value;
      lastCode = code;
      return code;
    },
    find: (value) => codes.get(value),
    value(code) {
      const value = list[code];
      if (value === undefined) throw new RangeError(`no entry ${code} in a dictionary of ${list.length}`);
      return value;
    },
  };
  for (const value of values) own.code(value);
  return own;
}

const BETWEEN = "\u0000";

/** Key of an item within a task: two tasks may both have an item "1", and those are two items. */
export const itemKey = (task: string | null, item: string): string =>
  task === null ? item : item + BETWEEN + task;

/** Items by `itemKey`; `value` gives the item's id as its source writes it, without the task. */
export function itemDictionary(): Dictionary {
  const keys = dictionary();
  return {
    get size() {
      return keys.size;
    },
    code: (key) => keys.code(key),
    find: (key) => keys.find(key),
    value(code) {
      const key = keys.value(code);
      const end = key.indexOf(BETWEEN);
      return end < 0 ? key : key.slice(0, end);
    },
  };
}
