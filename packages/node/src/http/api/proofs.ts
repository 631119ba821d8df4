import { BUNDLE_MEDIA_TYPE, formatBundle, formatTlogProof } from "@bongsu/log";
import { domainSchema } from "@bongsu/sdk";
import { parseEnvelope } from "@bongsu/statement";
import { sha256 } from "../../crypto/log-crypto.ts";
import type { NodeForHttp } from "../node-for-http.ts";
import { prove } from "../proofs/prove.ts";
import { type Endpoint, describe, endpoint } from "../route/endpoint.ts";
import { REVALIDATED, reply } from "../route/reply.ts";
import { DIGEST } from "./parameters.ts";
import { heldEnvelope, knownStatement } from "./statements.ts";

const TEXT = "text/plain; charset=utf-8";
const OF_LOG = { origin: domainSchema.optional() };

export const getBundle = describe({
  id: "getBundle",
  method: "get",
  path: "/api/v1/statements/{digest}/bundle",
  says: {
    en: "The statement with its proof in one file (Sigstore bundle v0.3), as cosign and others verify it.",
    ko: "문서와 증명을 한 파일에 담은 Sigstore 번들(v0.3). cosign 같은 프로그램으로 검증한다.",
  },
  params: DIGEST,
  query: OF_LOG,
  answers: {
    200: { says: { en: "The bundle.", ko: "번들." }, media: BUNDLE_MEDIA_TYPE, schema: null },
  },
  problems: ["request-invalid", "statement-unknown", "statement-not-held", "proof-not-held"],
});

export const getProof = describe({
  id: "getProof",
  method: "get",
  path: "/api/v1/statements/{digest}/proof",
  says: {
    en: "The proof that the statement is in the log (c2sp.org/tlog-proof), for a body that is not held too.",
    ko: "문서가 로그에 있다는 증명(c2sp.org/tlog-proof). 본문이 없어도 받을 수 있다.",
  },
  params: DIGEST,
  query: OF_LOG,
  answers: {
    200: { says: { en: "The proof.", ko: "증명." }, media: "text/plain", schema: null },
  },
  problems: ["request-invalid", "statement-unknown", "proof-not-held"],
});

export const proofEndpoints = (node: Pick<NodeForHttp, "picture" | "log" | "copy">): readonly Endpoint[] => [
  endpoint(getBundle, async ({ context, params: { digest }, query: { origin } }) => {
    const envelope = parseEnvelope(heldEnvelope(node, digest));
    const proved = await prove(node, knownStatement(node, digest), origin ?? null);
    const bundle = new TextEncoder().encode(formatBundle(sha256, { envelope, ...proved }));
    return reply(context, bundle, { type: BUNDLE_MEDIA_TYPE, cache: REVALIDATED });
  }),
  endpoint(getProof, async ({ context, params: { digest }, query: { origin } }) => {
    const { proof } = await prove(node, knownStatement(node, digest), origin ?? null);
    return reply(context, formatTlogProof(proof), { type: TEXT, cache: REVALIDATED });
  }),
];
