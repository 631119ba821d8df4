import type { NodeForHttp, WitnessReply } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import { HttpProblem } from "../problems/problem.ts";
import type { NodeHono } from "../route/endpoint.ts";
import { otherMethods } from "../route/mount.ts";
import { readBody } from "../route/read-body.ts";

const SUBMISSION = "/witness/add-checkpoint";
const MONITORING = "/witness/:hash/checkpoint";

/** c2sp.org/tlog-witness; /witness is both of its prefixes. */
export function mountWitness(
  app: NodeHono,
  { witness }: Pick<NodeForHttp, "witness">,
  { limits }: Pick<HttpOptions, "limits">,
): void {
  if (witness === null) return;
  app.post(SUBMISSION, async (context) => {
    const body = await readBody(context, limits.witness);
    return replyWith(await witness.addCheckpoint(body));
  });
  app.all(SUBMISSION, otherMethods(false, true));
  app.get(MONITORING, async (context) => {
    const hash = context.req.param("hash");
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new HttpProblem("not-found", { path: context.req.path });
    return replyWith(await witness.checkpoint(hash));
  });
  app.all(MONITORING, otherMethods(true, false));
}

const replyWith = ({ status, contentType, body }: WitnessReply): Response =>
  new Response(Uint8Array.from(body), {
    status,
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(body.length),
      "Cache-Control": "no-store",
    },
  });
