import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BongsuNode, backUp, dumpDigest, rebuild, restore } from "../../src/index.ts";
import { filesIn, tarOf } from "../../src/data/tar.ts";
import type { TarFile } from "../../src/data/tar.ts";
import { crypto, newNode, objectionOf, partsIn } from "./nodes.ts";

const root = mkdtempSync(join(tmpdir(), "bongsu-backup-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const parts = partsIn(root);
/** Guessing is not what these tests are about. */
const QUICK = 8;
const at = (name: string): string => join(root, name);

beforeAll(async () => {
  await newNode(at("node"), parts);
  await using node = await BongsuNode.open(at("node"), parts);
  await node.publish(await objectionOf(at("node"), 1));
  await node.tick();
  await backUp(at("node"), at("node.backup"), "correct horse", QUICK);
}, 30_000);

test("a backup is its owner's alone, and opens with its passphrase only", async () => {
  expect(statSync(at("node.backup")).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(at("node.backup"), "latin1");
  expect(bytes.startsWith("age-encryption.org/v1\n-> scrypt ")).toBe(true);
  await expect(restore(at("node.backup"), at("wrong"), "wrong")).rejects.toMatchObject({
    code: "passphrase-wrong",
  });
  await expect(backUp(at("node"), at("node.backup"), "again", QUICK)).rejects.toMatchObject({
    code: "file-exists",
  });
  expect([existsSync(at("wrong")), readdirSync(root).filter((name) => name.includes(".part-"))]).toEqual([
    false,
    [],
  ]);
});

test("what is restored holds the log, keys and what was watched; no locks, no picture", async () => {
  await restore(at("node.backup"), at("restored"), "correct horse");
  const below = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .toSorted();
  const kept = below(at("node")).filter(
    (name) => !/private\/(?:lock|node\.lock)|^picture|^watch\.sqlite-/.test(name),
  );
  expect(below(at("restored"))).toEqual(kept);
  for (const name of kept.filter((each) => each !== "watch.sqlite"))
    expect(readFileSync(at(`restored/${name}`))).toEqual(readFileSync(at(`node/${name}`)));
  expect(statSync(at("restored/log/private/root.key")).mode & 0o777).toBe(0o600);
});

test("an old copy that was put back signs nothing, and its witness cosigns nothing, until it is known how far they were", async () => {
  {
    await using node = await BongsuNode.open(at("node"), parts);
    await node.publish(await objectionOf(at("node"), 2));
  }
  await restore(at("node.backup"), at("old"), "correct horse");
  await using old = await BongsuNode.open(at("old"), parts);
  await expect(old.publish(await objectionOf(at("old"), 3))).rejects.toMatchObject({ code: "guard-ahead" });
  // Reading goes on.
  expect(old.picture.counts()).toEqual({ parties: 1, statements: 2 });
  const elsewhere = { ...parts, state: at("another-machine") };
  await restore(at("node.backup"), at("moved"), "correct horse");
  await using moved = await BongsuNode.open(at("moved"), elsewhere);
  await expect(moved.publish(await objectionOf(at("moved"), 3))).rejects.toMatchObject({
    code: "guard-absent",
  });
  expect(moved.watch.witness?.held?.code).toBe("witness-elsewhere");
});

test("a backup that was changed or cut restores nothing", async () => {
  const whole = readFileSync(at("node.backup"));
  const changed = Buffer.from(whole);
  changed[whole.length - 100] = (changed[whole.length - 100] ?? 0) ^ 1;
  writeFileSync(at("changed"), changed);
  writeFileSync(at("cut"), whole.subarray(0, whole.length - 1000));
  writeFileSync(at("other"), "not a backup");
  await expect(restore(at("changed"), at("none"), "correct horse")).rejects.toMatchObject({
    code: "backup-unreadable",
  });
  await expect(restore(at("cut"), at("none"), "correct horse")).rejects.toMatchObject({
    code: "backup-unreadable",
  });
  await expect(restore(at("other"), at("none"), "x")).rejects.toMatchObject({ code: "backup-unreadable" });
  await expect(restore(at("absent"), at("none"), "x")).rejects.toMatchObject({ code: "backup-unreadable" });
  mkdirSync(at("full"));
  writeFileSync(at("full/file"), "mine");
  await expect(restore(at("node.backup"), at("full"), "correct horse")).rejects.toMatchObject({
    code: "folder-exists",
  });
  expect([existsSync(at("none")), readFileSync(at("full/file"), "utf8")]).toEqual([false, "mine"]);
});

test("the archive inside is a tar that tar itself reads, and names that lead out are refused", async () => {
  const some = async function* (...files: TarFile[]): AsyncGenerator<TarFile> {
    yield* files;
  };
  const chunks: Uint8Array[] = [];
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  for await (const chunk of tarOf(
    some({ name: "a/b.txt", bytes: bytes("one") }, { name: "c", bytes: new Uint8Array(700) }),
  ))
    chunks.push(chunk);
  const tar = Buffer.concat(chunks);
  const listed = spawnSync("tar", ["tvf", "-"], { input: tar, encoding: "utf8" });
  expect([
    listed.status,
    listed.stdout.match(/\b(?:3|700) .*$/gm)?.map((line) => line.split(" ").at(-1)),
  ]).toEqual([0, ["a/b.txt", "c"]]);
  const read = async function* (): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < tar.length; from += 100) yield Uint8Array.from(tar.subarray(from, from + 100));
  };
  const found: string[] = [];
  for await (const { name, bytes: inside } of filesIn(read(), 1000)) found.push(`${name} ${inside.length}`);
  expect(found).toEqual(["a/b.txt 3", "c 700"]);
  tar[0] = "x".charCodeAt(0);
  await expect(filesIn(read(), 1000).next()).rejects.toThrow("no header");
});

test("the picture is made anew to the same dump", async () => {
  const before = await (async () => {
    await using node = await BongsuNode.open(at("node"), parts);
    return dumpDigest(node.picture);
  })();
  rmSync(at("node/picture.sqlite"));
  expect(await rebuild(crypto, at("node"))).toEqual({ statements: 3, parties: 1, dump: before });
});
