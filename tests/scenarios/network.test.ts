import { createPublicKey } from "node:crypto";
import { bundleFromJSON } from "@sigstore/bundle";
import { TrustedRoot } from "@sigstore/protobuf-specs";
import { toSignedEntity, toTrustMaterial, Verifier } from "@sigstore/verify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aggregateOf, evaluationResultType } from "@bongsu/evaluation";
import { statementViewSchema } from "@bongsu/sdk";
import { type Digest, encodeEnvelope, objectionType, signStatement } from "@bongsu/statement";
import { exampleOf, ServedNode } from "../../packages/cli/test/served-node.ts";

/** Three parties' nodes on this machine, each of which follows the two others. */
let [seoul, london, observer]: ServedNode[] = [];
let result: Digest;

const nodes = (): ServedNode[] => [seoul, london, observer].filter((node) => node !== undefined);

beforeAll(async () => {
  seoul = await ServedNode.begin({ domain: "seoul.example" });
  london = await ServedNode.begin({ domain: "london.example" });
  observer = await ServedNode.begin({ domain: "observer.example" });
  for (const one of nodes()) for (const other of nodes()) if (one !== other) await one.follow(other);
  const { answer } = await exampleOf("xstest");
  const said = { issuer: "seoul.example", issuedAt: "2026-11-25T00:00:00Z", criteria: [] };
  const predicate = { ...said, aggregate: aggregateOf(answer.comparison) };
  ({ digest: result } = await seoul.node.publish(
    encodeEnvelope(signStatement(evaluationResultType, predicate, seoul.signer)),
  ));
}, 60_000);
afterAll(async () => {
  for (const node of nodes()) await node[Symbol.asyncDispose]();
});

/** Lets all nodes work until it is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 40; round++) {
    await Promise.all(nodes().map(({ node }) => node.tick()));
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`it did not come to be: ${what}`);
}

const viewAt = async (node: ServedNode | undefined, digest: string) => {
  const answer = await fetch(`${node?.url}/api/v1/statements/${digest}`);
  return answer.ok ? statementViewSchema.parse(await answer.json()) : null;
};

const textAt = async (url: string): Promise<string> => (await fetch(url)).text();

test(
  "what one publishes is shown by all, and each log is cosigned by the two others",
  { timeout: 60_000 },
  async () => {
    await until("the result at every node", async () => {
      const views = await Promise.all(nodes().map((node) => viewAt(node, result)));
      return views.every((view) => view?.summary.bound === true);
    });
    await until("two cosignatures on every log", async () =>
      nodes().every(({ node }) => (node.watch.queries.logs()[0]?.watchedBy.length ?? 0) === 2),
    );
    for (const { node } of nodes())
      expect(node.watch.queries.logs().map(({ alarms }) => alarms)).toEqual([0, 0, 0]);
    const [first, ...others] = nodes().map(({ node }) => [...node.picture.dump()].join(""));
    for (const other of others) expect(other).toBe(first);
  },
);

test("a program of others verifies at the third what the first published, and refuses it changed", async () => {
  const bundle = await textAt(`${observer?.url}/api/v1/statements/${result}/bundle`);
  const root = await textAt(`${seoul?.url}/trusted_root.json`);
  const key = createPublicKey(await textAt(`${seoul?.url}/issuer.pub`));
  const trust = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(root)), () => ({
    publicKey: key,
    validFor: () => true,
  }));
  const verifier = new Verifier(trust, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 });
  const verified = (text: string) => verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(text))));
  expect(() => verified(bundle)).not.toThrow();
  const { payload } = (JSON.parse(bundle) as { dsseEnvelope: { payload: string } }).dsseEnvelope;
  const changed = Buffer.from(payload, "base64").toString().replace("2026-11-25", "2026-11-26");
  expect(() => verified(bundle.replace(payload, Buffer.from(changed).toString("base64")))).toThrow();
});

test("an objection that the second writes stands wherever the result does", { timeout: 60_000 }, async () => {
  const view = await viewAt(london, result);
  const [place] = view?.summary.entries ?? [];
  if (london === undefined || place === undefined) throw new Error("the result is not at the second node");
  const predicate = {
    issuer: "london.example",
    issuedAt: "2026-11-25T01:00:00Z",
    salt: "AAECAwQFBgcICQoLDA0ODw==",
    objectsTo: { statement: result, log: { origin: place.origin, index: place.index } },
    text: [{ language: "ko", text: "한국어 문항이 없다." }],
  };
  await london.node.publish(encodeEnvelope(signStatement(objectionType, predicate, london.signer)));
  await until("the objection at every node", async () => {
    const views = await Promise.all(nodes().map((node) => viewAt(node, result)));
    return views.every((shown) => shown?.answers.some(({ kind }) => kind === "objection") === true);
  });
  for (const { url } of nodes()) {
    const page = await textAt(`${url}/statement/${result}?lang=ko`);
    expect(page).toContain("한국어 문항이 없다.");
  }
});
