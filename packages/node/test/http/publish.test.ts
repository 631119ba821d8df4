import { afterAll, beforeAll, expect, test } from "vitest";
import { type Published, problemSchema, publishedSchema } from "@bongsu/sdk";
import {
  encodeEnvelope,
  objectionType,
  parseEnvelope,
  signStatement,
  statementDigest,
} from "@bongsu/statement";
import { generateKey, nodeApp, p256Signer, tokenCheck } from "../../src/index.ts";
import type { NodeHono, Submitter } from "../../src/index.ts";
import { HOST, options } from "./support/options.ts";
import { RealNode, SEOUL, objectionOf } from "./support/real-node.ts";

const TOKEN = "operators-own-token";
const PATH = "/api/v1/statements";
const LIMIT = 20_000;
const failures: unknown[] = [];
const submitters: Submitter[] = [];
let real: RealNode;
let app: NodeHono;

beforeAll(async () => {
  real = await RealNode.begin();
  const publish = (envelope: Uint8Array, submitter: Submitter) => {
    submitters.push(submitter);
    return real.http.publish(envelope, submitter);
  };
  const set = options({ isToken: tokenCheck(TOKEN) });
  const limits = { ...set.limits, envelope: LIMIT };
  app = nodeApp({ ...real.http, publish }, { ...set, limits }, (error) => failures.push(error));
});
afterAll(async () => {
  await real[Symbol.asyncDispose]();
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(`http://${HOST}${PATH}`, {
    method: "POST",
    headers: { host: HOST, "content-type": "application/json", ...headers },
    body,
  });
const problem = async (answer: Response): Promise<readonly [number, string]> => {
  const { code, says } = problemSchema.parse(await answer.json());
  expect(says.en).toMatch(/^[^가-힣]{30,}\.$/);
  expect(says.ko).toMatch(/[가-힣].*\.$/);
  return [answer.status, code];
};
const sound = (at: number): Uint8Array<ArrayBuffer> => Uint8Array.from(real.objection(at));

test("a statement that is handed in is in the log when the answer comes, with its proof", async () => {
  const envelope = sound(1);
  const answer = await post(envelope);
  const published: Published = publishedSchema.parse(await answer.json());
  const digest = statementDigest(parseEnvelope(envelope));
  expect([answer.status, answer.headers.get("location")]).toEqual([201, `${PATH}/${digest}`]);
  expect(published).toMatchObject({ digest, place: { origin: `log.${SEOUL}`, index: 1 }, duplicate: false });
  expect(published.proof.startsWith("c2sp.org/tlog-proof@v1\nindex 1\n")).toBe(true);
  expect(real.file("bodies/0").includes(Buffer.from(envelope))).toBe(true);
  const again = await post(envelope);
  expect([again.status, publishedSchema.parse(await again.json())]).toMatchObject([200, { duplicate: true }]);
});

test("the operator's token is told apart from none, and a wrong one opens nothing", async () => {
  submitters.length = 0;
  expect((await post(sound(2), { authorization: `Bearer ${TOKEN}` })).status).toBe(201);
  expect((await post(sound(3))).status).toBe(201);
  expect(submitters).toEqual(["operator", "signer"]);
  for (const wrong of [
    `Bearer ${TOKEN}x`,
    "Bearer ",
    "Basic b3BlcmF0b3I6",
    `bearer${TOKEN}`,
    `Bearer ${"x".repeat(2000)}`,
  ]) {
    const answer = await post(sound(4), { authorization: wrong });
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await problem(answer)).toEqual([401, "credentials-wrong"]);
  }
  expect(submitters.length).toBe(2);
});

const signedBy = (issuer: string, at: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    encodeEnvelope(signStatement(objectionType, objectionOf(issuer, at), p256Signer(generateKey("p256")))),
  );
test("a stranger's statement and a stranger's key are refused with what is missing", async () => {
  expect(await problem(await post(signedBy("stranger.example", 5)))).toEqual([403, "publish-refused"]);
  expect(await problem(await post(signedBy(SEOUL, 5)))).toEqual([403, "publish-refused"]);
});

const text = (change: (json: string) => string): string => {
  const json = new TextDecoder().decode(sound(6));
  const changed = change(json);
  expect(changed).not.toBe(json);
  return changed;
};
test.each<[string, () => BodyInit, number, string]>([
  ["nothing", () => "", 422, "statement-refused"],
  ["no JSON", () => "{", 422, "statement-refused"],
  ["JSON of another kind", () => "[1,2,3]", 422, "statement-refused"],
  ["bytes that are no UTF-8", () => Uint8Array.of(0x7b, 0xff, 0x7d), 422, "statement-refused"],
  [
    "a lone surrogate",
    () => '{"payload":"\\ud800","payloadType":"a","signatures":[]}',
    422,
    "statement-refused",
  ],
  ["deep nesting", () => "[".repeat(10_000), 422, "statement-refused"],
  ["a prototype key", () => '{"__proto__":{"payload":""}}', 422, "statement-refused"],
  [
    "two signatures",
    () => text((json) => json.replace('"signatures":[', '"signatures":[{"sig":"MAA="},')),
    422,
    "statement-refused",
  ],
  [
    "another payload under the signature",
    () => text((json) => json.replace(/"payload":"..../, (at) => `${at.slice(0, -4)}eyJ4`)),
    422,
    "statement-refused",
  ],
  ["more than is taken", () => "x".repeat(LIMIT + 1), 413, "body-too-large"],
])("%s is refused", async (_, body, status, code) => {
  expect(await problem(await post(body()))).toEqual([status, code]);
});

test.each(["text/plain", "application/json-patch+json", "application/x-www-form-urlencoded; a=b", ""])(
  "a body sent as “%s” is not looked at",
  async (type) => {
    const answer = await post(sound(7), { "content-type": type, origin: `http://${HOST}` });
    expect(await problem(answer)).toEqual([415, "media-type-wrong"]);
  },
);

test("a page of another site cannot hand anything in, not even in its operator's browser", async () => {
  const answer = await post(sound(8), { origin: "https://evil.example", authorization: `Bearer ${TOKEN}` });
  expect(await problem(answer)).toEqual([403, "origin-forbidden"]);
});

test("nothing of this is in the log but what was acknowledged, and nothing was the node's failure", async () => {
  expect((await real.node.own.head()).checkpoint.size).toBe(4);
  expect(failures).toEqual([]);
});
