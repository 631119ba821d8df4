import type { Place } from "@bongsu/input";
import type { Outside } from "../common/hostile.ts";
import { keyOfState, keyText } from "./request-state.ts";
import type { InstanceKey } from "./request-state.ts";

export interface StateGroup {
  readonly key: InstanceKey;
  readonly states: readonly Outside[];
}

/** Requests that stand side by side and are of one instance (one for each reference, where references are scored apart). */
export async function* groupedStates(
  states: AsyncIterable<{ readonly state: Outside; readonly place: Place }>,
  withoutId: (place: Place) => void,
): AsyncGenerator<StateGroup> {
  let open: { key: InstanceKey; states: Outside[] } | null = null;
  for await (const { state, place } of states) {
    const key = keyOfState(state);
    if (key === null) {
      withoutId(place);
      continue;
    }
    if (open !== null && keyText(open.key) === keyText(key)) open.states.push(state);
    else {
      if (open !== null) yield open;
      open = { key, states: [state] };
    }
  }
  if (open !== null) yield open;
}

/**
 * Looks entries up by key while two files run side by side. Both are in the same order as HELM writes them, so
 * the entry wanted is next; where it is not, those passed over wait until they are asked for.
 */
export class SideBySide<T> {
  readonly #entries: AsyncIterator<{ readonly key: string; readonly entry: T }>;
  readonly #waiting = new Map<string, T>();
  readonly #mostWaiting: number;
  #ended = false;

  constructor(entries: AsyncIterable<{ readonly key: string; readonly entry: T }>, mostWaiting: number) {
    this.#entries = entries[Symbol.asyncIterator]();
    this.#mostWaiting = mostWaiting;
  }

  /** The entry, null where the file has none, or "too-far" where too many would have to wait: then take `rest`. */
  async take(key: string): Promise<T | null | "too-far"> {
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) {
      this.#waiting.delete(key);
      return waiting;
    }
    while (!this.#ended) {
      if (this.#waiting.size >= this.#mostWaiting) return "too-far";
      const next = await this.#entries.next();
      if (next.done === true) this.#ended = true;
      else if (next.value.key === key) return next.value.entry;
      else this.#waiting.set(next.value.key, next.value.entry);
    }
    return null;
  }

  /** All entries that nobody has taken, to the end of the file. */
  async *rest(): AsyncGenerator<{ readonly key: string; readonly entry: T }> {
    for (const [key, entry] of this.#waiting) yield { key, entry };
    this.#waiting.clear();
    for (let next = await this.#entries.next(); next.done !== true; next = await this.#entries.next())
      yield next.value;
  }
}
