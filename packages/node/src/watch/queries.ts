import type { Alarm, LogView, Page } from "@bongsu/sdk";
import type { PageAsked } from "../picture/queries.ts";

/** What a node knows of logs: its own, its neighbours', and those that it only witnesses. */
export interface WatchQueries {
  /** The own log first, then by origin. */
  logs(): readonly LogView[];
  log(origin: string): LogView | null;
  /** Newest first. @throws NodeRefusal cursor-invalid. */
  alarms(filter: { readonly origin?: string }, page: PageAsked): Page<Alarm>;
  alarm(id: string): Alarm | null;
}
