import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClientPort, ClientRefusal, type Brought, NodeClient, type Tools, fetchPort } from "@bongsu/sdk";
import { parseEnvelope, statementDigest } from "@bongsu/statement";
import {
  HttpTransport,
  listenNode,
  loopbackNames,
  nodeApp,
  nodeLogCrypto,
  nodeStatementCrypto,
  tokenCheck,
} from "../../src/index.ts";
import { STATEMENT_TYPES } from "../../src/statement-types.ts";
import { HOST, options } from "./support/options.ts";
import { RealNode, SEOUL } from "./support/real-node.ts";

const tools: Tools = { log: nodeLogCrypto(), statement: nodeStatementCrypto(), types: STATEMENT_TYPES };
const TOKEN = "operators-own-token";
let real: RealNode;
let port: ClientPort;
/** What a reader has from elsewhere: the party's document, and its log's key with it. */
let brought: Brought;

beforeAll(async () => {
  real = await RealNode.begin();
  const set = options({ isToken: tokenCheck(TOKEN) });
  const app = nodeApp(real.http, set, (error) => {
    throw error;
  });
  port = fetchPort(async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set("host", HOST);
    return app.request(url, { ...init, headers });
  });
  brought = {
    wellKnown: { name: "bongsu.json", bytes: real.file("bongsu.json") },
    logs: [{ name: "its log", read: (path) => real.http.log.read(path) }],
  };
});
afterAll(async () => {
  await real[Symbol.asyncDispose]();
});

const client = (through: ClientPort = port): NodeClient => new NodeClient(`http://${HOST}/`, through);

test("what is handed in by the client is established for whoever has the party's document", async () => {
  const envelope = real.objection(1);
  const digest = statementDigest(parseEnvelope(envelope));
  const { published, verified } = await client().publish(envelope, digest, brought, tools, TOKEN);
  expect(published).toMatchObject({ digest, place: { index: 1 }, duplicate: false });
  expect(verified.report.verdict).toBe("established");
  const fetched = await client().verified(digest, brought, tools);
  expect([fetched.report.verdict, fetched.report.log?.index]).toEqual(["established", 1]);
  expect(fetched.statement?.predicate).toMatchObject({ issuer: SEOUL });
});

test("a log is verified through the client's own reading of the node's files", async () => {
  const { items } = await client().statements({ type: "profile" });
  const digest = items[0]?.digest;
  if (digest === undefined) throw new TypeError("the node has a profile");
  const logs = [client().logCopy(real.http.log.origin, true)];
  const { report } = await client().verified(digest, { ...brought, logs }, tools);
  expect(report.verdict).toBe("established");
});

test("lists, parties and refusals come as the node says them", async () => {
  const parties = await client().parties({ country: "KR" });
  expect(parties.items.map(({ domain }) => domain)).toEqual([SEOUL]);
  expect((await client().party(SEOUL)).histories.length).toBe(1);
  await expect(client().party("nobody.example")).rejects.toMatchObject({
    code: "node-refused",
    details: { status: 404, problem: { code: "party-unknown" } },
  });
  await expect(
    client().publish(real.objection(2), `sha256:${"0".repeat(64)}`, brought, tools, "x"),
  ).rejects.toThrow(ClientRefusal);
});

test("a node's own way out carries the client as well, over a real connection", async () => {
  let port = 0;
  const set = options({ names: loopbackNames(() => port) });
  const app = nodeApp(real.http, set, (error) => {
    throw error;
  });
  const server = await listenNode(app, { host: "127.0.0.1", port: 0 });
  ({ port } = server);
  const transport = new HttpTransport({ allowPrivate: true });
  const { origin, witness } = await new NodeClient(`http://127.0.0.1:${port}`, transport).node();
  expect([origin, witness?.name]).toEqual([real.http.log.origin, `${real.http.log.origin}/witness`]);
  transport.close();
  await server.close();
});

/** The way between is in another's hands: one byte of every answer is another. */
const tampering = (at: (bytes: Uint8Array) => number): ClientPort => ({
  async ask(request) {
    const { status, body } = await port.ask(request);
    const changed = Uint8Array.from(body);
    const index = at(changed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    return { status, body: changed };
  },
});

test("whichever byte of a bundle is changed on its way, no other statement is ever taken for it", async () => {
  const digest = statementDigest(parseEnvelope(real.objection(1)));
  const honest = await client().verified(digest, brought, tools);
  const { length } = honest.bytes;
  let refused = 0;
  for (let at = 3; at < length; at += 97) {
    try {
      const { statement, report } = await client(tampering(() => at)).verified(digest, brought, tools);
      // A byte that says nothing, such as one of a hint or a blank: what is said is the same, and so is its place.
      expect(statement).toEqual(honest.statement);
      expect(report.log).toEqual(honest.report.log);
    } catch (error) {
      if (!(error instanceof ClientRefusal)) throw error;
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(length / 97 / 2);
});
