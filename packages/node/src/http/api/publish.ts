import { formatTlogProof, proveInclusion } from "@bongsu/log";
import { publishedSchema } from "@bongsu/sdk";
import { z } from "zod";
import { sha256 } from "../../crypto/log-crypto.ts";
import type { NodeForHttp, Submitter } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import { HttpProblem } from "../problems/problem.ts";
import { type Asking, type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { expectMedia, readBody } from "../route/read-body.ts";
import { JSON_TYPE, replyJson } from "../route/reply.ts";

/** What a DSSE envelope looks like; the signature is checked by whoever logs it. */
const envelopeSchema = z.object({
  payload: z.base64(),
  payloadType: z.string().min(1).max(256),
  signatures: z.tuple([z.object({ sig: z.base64().min(1), keyid: z.string().optional() })]),
});

const published = { media: JSON_TYPE, schema: publishedSchema };

export const publishStatement = describe({
  id: "publishStatement",
  method: "post",
  path: "/api/v1/statements",
  says: {
    en: "Logs a signed statement. Its signer has to be one who may publish here, or the operator's token has to come with it. The answer comes once the entry can no longer be lost.",
    ko: "서명된 문서를 로그에 올린다. 서명자가 이 노드에 올릴 수 있는 주체이거나 운영자의 토큰이 함께 와야 한다. 항목이 더는 사라질 수 없게 된 뒤에 응답한다.",
  },
  params: {},
  query: {},
  body: { media: JSON_TYPE, schema: envelopeSchema },
  answers: {
    200: { says: { en: "It was logged before.", ko: "이미 올라와 있다." }, ...published },
    201: { says: { en: "It is logged.", ko: "로그에 올랐다." }, ...published },
  },
  problems: [
    "request-invalid",
    "credentials-wrong",
    "publish-refused",
    "body-too-large",
    "media-type-wrong",
    "statement-refused",
  ],
});

export const publishEndpoints = (
  node: Pick<NodeForHttp, "publish" | "log">,
  options: Pick<HttpOptions, "isToken" | "limits">,
): readonly Endpoint[] => [
  endpoint(publishStatement, async ({ context }) => {
    expectMedia(context, JSON_TYPE);
    const submitter = submitterOf(context, options.isToken);
    const envelope = await readBody(context, options.limits.envelope);
    const { digest, index, duplicate, checkpoint } = await node.publish(envelope, submitter);
    const proof = await proveInclusion(sha256, (path) => node.log.read(path), checkpoint, index);
    const value = {
      digest,
      place: { origin: node.log.origin, index },
      duplicate,
      proof: new TextDecoder().decode(formatTlogProof(proof)),
    };
    const headers = { Location: `/api/v1/statements/${digest}` };
    return replyJson(context, publishedSchema, value, {
      status: duplicate ? 200 : 201,
      cache: "no-store",
      headers,
    });
  }),
];

/** @throws HttpProblem credentials-wrong where a token is sent that is not the operator's. */
function submitterOf(context: Asking, isToken: HttpOptions["isToken"]): Submitter {
  const header = context.req.header("authorization");
  if (header === undefined) return "signer";
  const token = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(header)?.[1];
  if (token !== undefined && isToken?.(token) === true) return "operator";
  throw new HttpProblem("credentials-wrong", {});
}
