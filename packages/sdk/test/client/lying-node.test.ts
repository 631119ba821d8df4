import { expect, test } from "vitest";
import { formatTlogProof } from "@bongsu/log";
import { encodeEnvelope } from "@bongsu/statement";
import {
  ClientRefusal,
  type ClientAsk,
  NodeClient,
  type VerifiedStatement,
  clientRefusalText,
  fetchPort,
} from "../../src/index.ts";
import { OBJECTION, OBSERVATION, WITNESSES, seoul, settled } from "../support/seoul.ts";
import { TOOLS, utf8 } from "../support/world.ts";

const party = seoul();
const digest = party.digest(OBJECTION);
const { file: _file, proof: _proof, ...brought } = await settled(party);
const bundle = await party.bundle(OBJECTION, WITNESSES);
const problem = {
  type: "urn:bongsu:problem:statement-unknown",
  title: "statement unknown",
  status: 404,
  code: "statement-unknown",
  says: { en: "It is not known here.", ko: "여기서는 모르는 문서다." },
};

/** A node that answers everything with these bytes. */
const answering = (body: string | Uint8Array, status = 200): NodeClient =>
  new NodeClient("https://node.example/", {
    ask: async () => ({ status, body: typeof body === "string" ? utf8(body) : body }),
  });
const verified = (client: NodeClient): Promise<VerifiedStatement> => client.verified(digest, brought, TOOLS);

async function refused(work: Promise<unknown>): Promise<ClientRefusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ClientRefusal)) throw new TypeError("the client took it", { cause: error });
  const { en, ko } = clientRefusalText(error);
  expect(en).toMatch(/^[^가-힣]{10,}\.$/);
  expect(ko).toMatch(/[가-힣].*\.$/);
  return error;
}

test("an honest node's statement is established by what the reader brings", async () => {
  const { report, statement } = await verified(answering(bundle));
  expect(report.verdict).toBe("established");
  expect(statement?.predicate).toMatchObject({ issuer: "seoul.example" });
});

test("with nothing brought, nothing is established, and nothing is refuted", async () => {
  const { report } = await answering(bundle).verified(digest, {}, TOOLS);
  expect([report.verdict, report.established.who, report.established.where]).toEqual(["open", false, false]);
});

test("another statement than was asked for is refused, however well it is signed", async () => {
  const other = await party.bundle(OBSERVATION, WITNESSES);
  expect((await refused(verified(answering(other)))).code).toBe("digest-other");
});

const changed = (change: (text: string) => string): NodeClient => {
  const text = change(bundle);
  expect(text).not.toBe(bundle);
  return answering(text);
};
test.each<[string, (text: string) => string]>([
  [
    "a hash of the path",
    (text) =>
      text.replace(
        /"hashes": \[\s*"[A-Za-z0-9]/,
        (at) => `${at.slice(0, -1)}${at.endsWith("A") ? "B" : "A"}`,
      ),
  ],
  [
    "the checkpoint's root",
    (text) =>
      text.replace(
        /log\.seoul\.example\\n4\\n[A-Za-z0-9]/,
        (at) => `${at.slice(0, -1)}${at.endsWith("A") ? "B" : "A"}`,
      ),
  ],
  [
    "the signature",
    (text) =>
      text.replace(
        /("sig": "ME[QUY]C[A-Za-z0-9+/]{10})./,
        (_, head: string) => `${head}${text.includes(`${head}A`) ? "B" : "A"}`,
      ),
  ],
  ["the index", (text) => text.replaceAll('"logIndex": "2"', '"logIndex": "1"')],
])("%s changed: refuted, with the reason", async (_, change) => {
  const error = await refused(verified(changed(change)));
  expect(error.code).toBe("statement-refuted");
  expect(clientRefusalText(error).en.length).toBeGreaterThan(120);
});

test("a log key that is not the reader's refutes nothing, and shows nothing", async () => {
  const stranger = { ...brought, policy: null, logs: [], wellKnown: null };
  const { report } = await answering(bundle).verified(digest, stranger, TOOLS);
  expect(report.established.where).toBe(false);
});

test.each([
  ["no JSON", "<html>", 200, "answer-malformed"],
  ["half of it", bundle.slice(0, 400), 200, "answer-malformed"],
  ["bytes that are no text", Uint8Array.of(0xff, 0xfe), 200, "answer-malformed"],
  ["nothing", "", 200, "answer-malformed"],
  ["a refusal", JSON.stringify(problem), 404, "node-refused"],
  ["a refusal without a reason", "no", 500, "node-refused"],
  ["somewhere else", "", 302, "node-refused"],
])("%s for a bundle", async (_, body, status, code) => {
  expect((await refused(verified(answering(body, status)))).code).toBe(code);
});

test("a node's own words are passed on; an answer of another form is not", async () => {
  const said = await refused(answering(JSON.stringify(problem), 404).statement(digest));
  expect(clientRefusalText(said)).toEqual(problem.says);
  const page = JSON.stringify({ items: [], next: null, more: true });
  expect((await refused(answering(page).statements())).code).toBe("answer-malformed");
  expect((await answering(JSON.stringify({ items: [], next: null })).statements()).items).toEqual([]);
});

test("what is handed in is verified to be logged as the node says", async () => {
  const { envelope } = party.at(OBJECTION);
  const proofText = async (index: number): Promise<string> => {
    return new TextDecoder().decode(formatTlogProof(await party.proof(index, WITNESSES)));
  };
  const answer = async (index: number) =>
    JSON.stringify({
      digest,
      place: { origin: party.origin, index },
      duplicate: false,
      proof: await proofText(index),
    });
  const publish = async (index: number) =>
    answering(await answer(index), 201).publish(encodeEnvelope(envelope), digest, brought, TOOLS);
  expect((await publish(OBJECTION)).verified.report.verdict).toBe("established");
  expect((await refused(publish(OBSERVATION))).code).toBe("statement-refuted");
});

test("a copy of a log is read file by file; what is not there is null", async () => {
  const asked: ClientAsk[] = [];
  const client = new NodeClient("https://node.example", {
    ask: async (request) => {
      asked.push(request);
      return { status: request.url.endsWith("checkpoint") ? 200 : 404, body: utf8("note") };
    },
  });
  const { read } = client.logCopy("log.seoul.example", false);
  expect(await read("checkpoint")).toEqual(utf8("note"));
  expect(await read("tile/0/000")).toBeNull();
  expect(asked[0]?.url).toBe("https://node.example/mirror/log.seoul.example/checkpoint");
});

test("over fetch: bounds hold, redirects are not followed, no answer is said as such", async () => {
  const inits: RequestInit[] = [];
  const ask = { method: "GET", url: "https://node.example/x", mostBytes: 4, timeout: 1000 } as const;
  const of = (body: string) =>
    fetchPort(async (_, init) => {
      inits.push(init);
      return new Response(body);
    });
  expect(await of("four").ask(ask)).toEqual({ status: 200, body: utf8("four") });
  await expect(of("fiver").ask(ask)).rejects.toThrow(RangeError);
  expect(inits[0]?.redirect).toBe("error");
  const down = fetchPort(async () => {
    throw new TypeError("fetch failed");
  });
  expect((await refused(new NodeClient("https://node.example", down).node())).code).toBe("node-unreachable");
});
