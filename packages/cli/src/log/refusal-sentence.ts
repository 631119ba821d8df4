import type { Lang } from "@bongsu/input";
import { LogRefusal, refusalText as logRefusalText } from "@bongsu/log";
import { NodeRefusal, nodeRefusalText } from "@bongsu/node";
import { StatementRefusal, statementRefusalText } from "@bongsu/statement";
import { PublishRefusal, publishRefusalText } from "@bongsu/evaluation";
import { ClientRefusal, clientRefusalText } from "@bongsu/sdk";

/** Every refusal of the packages below, in words. */
export type Refusal = LogRefusal | StatementRefusal | NodeRefusal | PublishRefusal | ClientRefusal;

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof LogRefusal ||
  error instanceof StatementRefusal ||
  error instanceof NodeRefusal ||
  error instanceof PublishRefusal ||
  error instanceof ClientRefusal;

export function refusalSentence(refusal: Refusal, lang: Lang): string {
  if (refusal instanceof LogRefusal) return logRefusalText(refusal)[lang];
  if (refusal instanceof NodeRefusal) return nodeRefusalText(refusal)[lang];
  if (refusal instanceof StatementRefusal) return statementRefusalText(refusal)[lang];
  if (refusal instanceof ClientRefusal) return clientRefusalText(refusal)[lang];
  return publishRefusalText(refusal)[lang];
}
