import type { z } from "zod";
import { problemSchema } from "../api/index.ts";
import type { ClientAsk, ClientPort } from "./port.ts";
import { refuseAnswer } from "./refusal.ts";

/** Milliseconds and bytes that an answer may take. */
export interface ClientLimits {
  readonly timeout: number;
  readonly mostBytes: number;
}

export const CLIENT_LIMITS: ClientLimits = { timeout: 30_000, mostBytes: 16 << 20 };

type Sent = Pick<ClientAsk, "method" | "url" | "headers" | "body">;

/** The bytes of a good answer. @throws ClientRefusal node-unreachable, node-refused. */
export async function bytesOf(port: ClientPort, limits: ClientLimits, sent: Sent): Promise<Uint8Array> {
  const { url } = sent;
  const answer = await port
    .ask({ ...sent, ...limits })
    .catch((error: unknown) => refuseAnswer("node-unreachable", { url }, error));
  if (answer.status === 200 || answer.status === 201) return answer.body;
  const problem = problemSchema.safeParse(jsonOf(answer.body)).data ?? null;
  return refuseAnswer("node-refused", { url, status: answer.status, problem });
}

/** A good answer of the schema's form. @throws ClientRefusal answer-malformed, and as `bytesOf`. */
export async function valueOf<S extends z.ZodType>(
  port: ClientPort,
  limits: ClientLimits,
  schema: S,
  sent: Sent,
): Promise<z.output<S>> {
  const read = schema.safeParse(jsonOf(await bytesOf(port, limits, sent)));
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join("/") ?? "";
  return refuseAnswer("answer-malformed", { url: sent.url, where }, read.error);
}

/** undefined for what is no JSON: no schema takes that. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
