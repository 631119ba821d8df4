import type { Slots } from "../guard/slots.ts";
import { HttpProblem } from "../problems/problem.ts";
import type { Asking } from "../route/endpoint.ts";
import { type ReplyOptions, reply } from "../route/reply.ts";

const PIECE = 1 << 16;
/** For how long an asker that is one too many is to stay away, in seconds. */
const PAUSE = 2;

/**
 * A file that may be large, read once there is a place for it; the place is free again when the last byte has gone, or the
 * asker has.
 * @throws HttpProblem busy.
 */
export async function replyLarge(
  context: Asking,
  slots: Slots,
  who: string,
  read: () => Promise<Uint8Array | null>,
  options: Pick<ReplyOptions, "type" | "cache">,
): Promise<Response | null> {
  const giveBack = slots.take(who);
  if (giveBack === null) throw new HttpProblem("busy", { seconds: PAUSE });
  let sent = false;
  try {
    const bytes = await read();
    if (bytes === null) return null;
    const answer = reply(context, bytes, { ...options, body: pieces(bytes, giveBack) });
    // What has no body for the asker would never come to its end.
    sent = answer.status === 200 && context.req.method !== "HEAD";
    return sent ? answer : new Response(null, answer);
  } finally {
    if (!sent) giveBack();
  }
}

function pieces(bytes: Uint8Array, done: () => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + PIECE));
        at += PIECE;
        if (at < bytes.length) return;
        done();
        controller.close();
      },
      cancel: done,
    },
    { highWaterMark: 0 },
  );
}
