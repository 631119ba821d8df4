import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submissionOfCose } from "@bongsu/log";
import { guardedApp, nodeLogCrypto } from "../../src/index.ts";
import { mountFiles } from "../../src/http/files/mount-files.ts";
import { HOST, options } from "./support/options.ts";
import { type OwnLog, ownLog } from "./support/own-log.ts";

const OTHER = "log.busan.example";
let log: OwnLog;
let copy: OwnLog;
const { limits } = options();
const TIGHT = { ...options(), limits: { ...limits, bodies: 3, bodiesEach: 2 } };
const app = guardedApp(options(), (error) => {
  throw error;
});
/** A tagged COSE_Sign1 with a number in it: a leaf of its own, without a body. */
const leaf = (at: number) => Uint8Array.of(0xd2, 0x84, 0x40, 0xa0, 0x42, at >> 8, at & 255, 0x40);

beforeAll(async () => {
  [log, copy] = [await ownLog(), await ownLog(OTHER)];
  const crypto = nodeLogCrypto();
  await log.append(Array.from({ length: 257 }, (_, at) => submissionOfCose(crypto, leaf(at))));
  await copy.append([submissionOfCose(crypto, leaf(0))]);
  writeFileSync(join(log.folder, "bongsu.json"), "{}\n");
  writeFileSync(join(log.folder, "notes.txt"), "not for others\n");
  mountFiles(app, { log, copy: (origin) => (origin === OTHER ? copy : null) }, TIGHT);
});
afterAll(async () => {
  await log[Symbol.asyncDispose]();
  await copy[Symbol.asyncDispose]();
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`http://${HOST}${path}`, { method, headers: { host: HOST, ...headers } });

test.each([
  ["/checkpoint", "text/plain; charset=utf-8", "public, max-age=5"],
  ["/tile/0/000", "application/octet-stream", "public, max-age=31536000, immutable"],
  ["/tile/0/001.p/1", "application/octet-stream", "public, max-age=31536000, immutable"],
  ["/tile/entries/000", "application/octet-stream", "public, max-age=31536000, immutable"],
  ["/bodies/0", "application/octet-stream", "public, max-age=5"],
  ["/bongsu.json", "application/json", "public, max-age=5"],
])("%s is the file that lies there", async (path, type, cache) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe(cache);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(
    Uint8Array.from((await log.read(path.slice(1))) ?? []),
  );
});

test("/.well-known/bongsu.json is bongsu.json; a copy lies under its origin", async () => {
  expect(await (await ask("/.well-known/bongsu.json")).text()).toBe("{}\n");
  const note = await (await ask(`/mirror/${OTHER}/checkpoint`)).text();
  expect(note.startsWith(`${OTHER}\n1\n`)).toBe(true);
  expect((await ask(`/mirror/${OTHER}/tile/0/000.p/1`)).status).toBe(200);
  expect((await ask(`/mirror/log.nobody.example/checkpoint`)).status).toBe(404);
});

test.each([
  "/private/lock",
  "/notes.txt",
  "/tile/../private/lock",
  "/tile/..%2fprivate%2flock",
  "/tile/%2e%2e/private/lock",
  "/bodies/..%2f..%2fprivate/lock",
  "/bodies/00",
  "/bodies/-1",
  "/bodies/0/",
  "/tile/0/000%00",
  "/tile/0/000.p/256",
  "/tile/0/x000/000",
  "/tile/64/000",
  `/mirror/${OTHER}/private/lock`,
  `/mirror/${OTHER}/..%2f..%2flog/private/lock`,
  "/mirror/../private/lock",
  "/mirror/..%2f/checkpoint",
  "/checkpoint/",
  "/tile/0/009",
])("%s is no file of the log", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test("who has the bytes is told so; what changed is sent", async () => {
  const etag = (await ask("/checkpoint")).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  const same = await ask("/checkpoint", { "if-none-match": `"x", ${etag}` });
  expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", etag]);
  expect((await ask("/checkpoint", { "if-none-match": `W/${etag}` })).status).toBe(304);
  expect((await ask("/checkpoint", { "if-none-match": '"x"' })).status).toBe(200);
  expect((await ask("/bongsu.json", { "if-none-match": etag })).status).toBe(200);
});

test("HEAD tells what GET would bring; nothing else is taken", async () => {
  const whole = await ask("/tile/0/000");
  const head = await ask("/tile/0/000", {}, "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
  for (const name of ["content-length", "etag", "content-type"])
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  const put = await ask("/tile/0/000", {}, "PUT");
  expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});

test("files of bodies are on their way to so many at a time, and a place is free when the last byte is gone", async () => {
  const from = (address: string, method = "GET") =>
    app.fetch(new Request(`http://${HOST}/bodies/0`, { method, headers: { host: HOST } }), { address });
  const [first, second] = [await from("192.0.2.1"), await from("192.0.2.1")];
  const third = await from("192.0.2.1");
  expect([first.status, second.status, third.status, third.headers.get("retry-after")]).toEqual([
    200,
    200,
    503,
    "2",
  ]);
  const other = await from("192.0.2.2");
  expect([other.status, (await from("192.0.2.3")).status]).toEqual([200, 503]);
  expect(new Uint8Array(await first.arrayBuffer())).toEqual(
    Uint8Array.from((await log.read("bodies/0")) ?? []),
  );
  await second.body?.cancel();
  for (let tries = 0; tries < 5; tries++) expect((await from("192.0.2.1", "HEAD")).status).toBe(200);
  expect([(await from("192.0.2.1")).status, (await from("192.0.2.1")).status]).toEqual([200, 200]);
});
