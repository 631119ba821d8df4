import type { Alarm, LogView, Page } from "@bongsu/sdk";
import type { PageAsked } from "../picture/queries.ts";
import { refuse } from "../refusal.ts";
import type { Alarms } from "./alarms.ts";
import { type FactsParts, factsOf } from "./facts.ts";
import type { KnownLog, KnownLogs } from "./known-logs.ts";
import { logView } from "./log-state.ts";
import type { WatchQueries } from "./queries.ts";
import type { WatchSettings } from "./settings.ts";
import { showAlarm } from "./show-alarm.ts";

export interface QueriesParts extends FactsParts {
  readonly logs: KnownLogs;
  readonly alarms: Alarms;
  readonly settings: WatchSettings;
}

/** What watch.sqlite answers. Logs that are only heard of are passed on and never shown: their keys are hearsay. */
export class KeptQueries implements WatchQueries {
  readonly #parts: QueriesParts;

  constructor(parts: QueriesParts) {
    this.#parts = parts;
  }

  logs(): readonly LogView[] {
    return this.#shown()
      .sort((a, b) => Number(b.how === "own") - Number(a.how === "own"))
      .map((log) => this.#view(log));
  }

  log(origin: string): LogView | null {
    const log = this.#parts.logs.trusted(origin);
    return log === null ? null : this.#view(log);
  }

  alarms({ origin }: { readonly origin?: string }, { after, limit }: PageAsked): Page<Alarm> {
    const before = after === null ? Number.MAX_SAFE_INTEGER : cursor(after);
    const found = this.#parts.alarms.shown(before, origin ?? null, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(showAlarm),
      next: last === undefined || found.length <= limit ? null : String(last.seq),
    };
  }

  alarm(id: string): Alarm | null {
    const alarm = this.#parts.alarms.find(id);
    return alarm === null ? null : showAlarm(alarm);
  }

  #shown(): KnownLog[] {
    return this.#parts.logs.all().filter(({ how }) => how !== "heard");
  }

  #view(log: KnownLog): LogView {
    return logView(factsOf(this.#parts, log), this.#parts.settings);
  }
}

function cursor(text: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) refuse("cursor-invalid", { found: text.slice(0, 80) });
  return Number(text);
}
