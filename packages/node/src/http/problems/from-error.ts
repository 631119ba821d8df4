import { LogRefusal, type LogRefusalCode, refusalText } from "@bongsu/log";
import { StatementRefusal, statementRefusalText } from "@bongsu/statement";
import { nodeRefusalText } from "../../messages/render.ts";
import { NodeRefusal } from "../../refusal.ts";
import { HttpProblem } from "./problem.ts";

/** For how long a log that cannot take more asks to be left alone, in seconds. */
const PAUSE = 5;

/** Refusals of the log that come of what was sent, or that pass; all others are the node's own trouble. */
const OF_ENTRY: readonly LogRefusalCode[] = ["entry-too-long", "body-too-large"];
const PASSING: readonly LogRefusalCode[] = ["queue-full", "log-busy", "store-full", "store-read-only"];

/**
 * What an error is to whoever asked. Nothing of an unforeseen one is told: its text may hold paths, or what others
 * sent.
 */
export function problemFrom(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StatementRefusal)
    return new HttpProblem("statement-refused", statementRefusalText(error), error);
  if (error instanceof LogRefusal && OF_ENTRY.includes(error.code))
    return new HttpProblem("statement-refused", refusalText(error), error);
  if (error instanceof LogRefusal && PASSING.includes(error.code))
    return new HttpProblem("busy", { seconds: PAUSE }, error);
  if (error instanceof NodeRefusal) return fromNode(error);
  return new HttpProblem("failed", {}, error);
}

function fromNode(error: NodeRefusal): HttpProblem {
  switch (error.code) {
    case "cursor-invalid":
      return new HttpProblem("cursor-invalid", { found: foundIn(error) }, error);
    case "publish-key-unknown":
    case "publish-issuer-not-accepted":
      return new HttpProblem("publish-refused", nodeRefusalText(error), error);
    default:
      return new HttpProblem("failed", {}, error);
  }
}

const foundIn = ({ details }: NodeRefusal): string => ("found" in details ? String(details.found) : "");
