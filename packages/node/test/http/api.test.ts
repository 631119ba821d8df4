import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type StatementSummary,
  partyHistoriesSchema,
  partyPageSchema,
  problemSchema,
  statementPageSchema,
  statementViewSchema,
} from "@bongsu/sdk";
import { type Digest, parseEnvelope, statementDigest } from "@bongsu/statement";
import { type NodeHono, nodeApp } from "../../src/index.ts";
import { HOST, options } from "./support/options.ts";
import { RealNode, SEOUL } from "./support/real-node.ts";

const UNKNOWN = `sha256:${"e".repeat(64)}`;
const digestOf = (envelope: Uint8Array): Digest => statementDigest(parseEnvelope(envelope));
const failures: unknown[] = [];
let real: RealNode;
let digest: Digest;
let app: NodeHono;

beforeAll(async () => {
  real = await RealNode.begin();
  await real.publishAll(Array.from({ length: 7 }, (_, at) => real.objection(at)));
  digest = digestOf(real.objection(6));
  app = nodeApp(real.http, options(), (error) => failures.push(error));
});
afterAll(async () => {
  await real[Symbol.asyncDispose]();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } });
const json = async (path: string): Promise<unknown> => (await ask(path)).json();

test("a list is walked page by page, and the pages are the list", async () => {
  const all = statementPageSchema.parse(await json("/api/v1/statements"));
  expect([all.items.length, all.next]).toEqual([8, null]);
  const walked: StatementSummary[] = [];
  let path: string | undefined = "/api/v1/statements?limit=3";
  let pages = 0;
  while (path !== undefined) {
    const answer = await ask(path);
    const page = statementPageSchema.parse(await answer.json());
    walked.push(...page.items);
    pages += 1;
    path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
    expect(path !== undefined).toBe(page.next !== null);
  }
  expect(pages).toBe(3);
  expect(walked).toEqual(all.items);
});

test("a page's place is kept while statements come in", async () => {
  await using other = await RealNode.begin("busan.example");
  await other.publishAll([0, 1, 2].map((at) => other.objection(at)));
  const apart = nodeApp(other.http, options(), (error) => failures.push(error));
  const get = async (path: string) =>
    statementPageSchema.parse(
      await (await apart.request(`http://${HOST}${path}`, { headers: { host: HOST } })).json(),
    );
  const first = await get("/api/v1/statements?limit=2");
  await other.publish(other.objection(9));
  const second = await get(`/api/v1/statements?limit=2&after=${encodeURIComponent(first.next ?? "")}`);
  const digests = [...first.items, ...second.items].map((item) => item.digest);
  expect(new Set(digests).size).toBe(4);
});

test("filters hold together; types go by name", async () => {
  const count = async (query: string) =>
    statementPageSchema.parse(await json(`/api/v1/statements?${query}`)).items.length;
  expect(await count("type=objection")).toBe(7);
  expect(await count(`type=profile&issuer=${SEOUL}`)).toBe(1);
  expect(await count("type=objection&issuer=busan.example")).toBe(0);
  expect(await count(`answers=sha256:${"3".repeat(64)}`)).toBe(1);
});

test("a statement, its envelope, and who said it", async () => {
  const view = statementViewSchema.parse(await json(`/api/v1/statements/${digest}`));
  expect(view.summary).toMatchObject({ digest, issuer: SEOUL, bound: true, body: "present" });
  const envelope = new Uint8Array(await (await ask(`/api/v1/statements/${digest}/envelope`)).arrayBuffer());
  expect(envelope).toEqual(Uint8Array.from(real.http.picture.envelope(digest) ?? []));
  const { items } = partyPageSchema.parse(await json("/api/v1/parties?country=KR"));
  expect(items.map(({ domain }) => domain)).toEqual([SEOUL]);
  const { histories } = partyHistoriesSchema.parse(await json(`/api/v1/parties/${SEOUL}`));
  expect(histories[0]?.keys.map(({ use }) => use).toSorted()).toEqual(["root", "signing"]);
});

test.each([
  [`/api/v1/statements/${UNKNOWN}`, 404, "statement-unknown"],
  [`/api/v1/statements/${UNKNOWN}/envelope`, 404, "statement-unknown"],
  [`/api/v1/statements/${UNKNOWN}/bundle`, 404, "statement-unknown"],
  [`/api/v1/statements/${UNKNOWN}/proof`, 404, "statement-unknown"],
  ["/api/v1/statements/sha256:abc", 400, "request-invalid"],
  ["/api/v1/statements/..%2f..%2fprivate", 400, "request-invalid"],
  ["/api/v1/statements/sha256%00", 400, "request-invalid"],
  ["/api/v1/parties/nobody.example", 404, "party-unknown"],
  ["/api/v1/parties/Nobody.Example", 400, "request-invalid"],
  ["/api/v1/statements?limit=0", 400, "request-invalid"],
  ["/api/v1/statements?limit=201", 400, "request-invalid"],
  ["/api/v1/statements?limit=1e2", 400, "request-invalid"],
  ["/api/v1/statements?limit=%207", 400, "request-invalid"],
  ["/api/v1/statements?limit=1&limit=2", 400, "request-invalid"],
  ["/api/v1/statements?after=nowhere", 400, "cursor-invalid"],
  ["/api/v1/statements?after=", 400, "request-invalid"],
  ["/api/v1/statements?isuer=seoul.example", 400, "request-invalid"],
  ["/api/v1/statements?__proto__=x", 400, "request-invalid"],
  ["/api/v1/statements?constructor=x", 400, "request-invalid"],
  ["/api/v1/parties?kind=king", 400, "request-invalid"],
  ["/feed.atom?lang=fr", 400, "request-invalid"],
  ["/api/v1/nothing", 404, "not-found"],
  ["/api/v1/statements/", 404, "not-found"],
])("%s: %d %s", async (path, status, code) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const problem = problemSchema.parse(await answer.json());
  expect([problem.status, problem.code, problem.type]).toEqual([status, code, `urn:bongsu:problem:${code}`]);
  expect(problem.says.en).toMatch(/^[^가-힣]{30,}\.$/);
  expect(problem.says.ko).toMatch(/[가-힣].*\.$/);
});

test("a wrong parameter is named, with what was found", async () => {
  const { says } = problemSchema.parse(await json("/api/v1/statements?isuer=seoul.example"));
  for (const text of [says.en, says.ko]) expect(text).toMatch(/isuer.*seoul\.example/);
});

test("an answer that has not changed is not sent again; one that has is", async () => {
  const path = "/api/v1/statements?type=objection";
  const etag = (await ask(path)).headers.get("etag") ?? "";
  expect((await ask(path, { "if-none-match": etag })).status).toBe(304);
  await real.publish(real.objection(20));
  expect((await ask(path, { "if-none-match": etag })).status).toBe(200);
});

test("HEAD has a list's headers and no body; other methods are refused with what is taken", async () => {
  const head = await ask("/api/v1/statements?limit=1", {}, "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(head.headers.get("link")).toContain('rel="next"');
  const gone = await ask(`/api/v1/statements/${digest}`, {}, "DELETE");
  expect([gone.status, gone.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect(problemSchema.parse(await gone.json()).code).toBe("method-not-allowed");
});

test("the feed is XML that a parser takes, newest first, in the language asked for", async () => {
  const answer = await ask("/feed.atom?lang=ko&type=objection");
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const text = await answer.text();
  expect(text.match(/<entry>/g)?.length).toBe(8);
  expect(text).toContain('xml:lang="ko"');
  expect(text).toContain("이의 제기");
  expect(text).toContain(`<id>urn:bongsu:statement:${digest}</id>`);
  expect(text).toContain(`href="http://${HOST}/statement/${digest}"`);
  expect(await (await ask("/feed.atom?issuer=busan.example")).text()).toContain(
    "<updated>1970-01-01T00:00:00Z</updated>",
  );
});

test("nothing of this was a failure of the node", () => {
  expect(failures).toEqual([]);
});
