import type { Order, Report } from "./exchange.ts";
import { runOrder } from "./run-order.ts";

/** Set by the build. */
declare const BONGSU_VERSION: string;

addEventListener("message", (event: MessageEvent<Order>) => {
  void runOrder(event.data, BONGSU_VERSION, (report: Report) => postMessage(report));
});
