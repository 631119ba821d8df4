import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { needs } from "../../input/test/needs.ts";
import { generateKey, readKeyFile, writeKeyFile } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "bongsu-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const never = async (): Promise<string | null> => {
  throw new Error("no passphrase is needed here");
};
const saying = (passphrase: string | null) => async () => passphrase;

test("a key without a passphrase is PKCS #8 that OpenSSL reads, for its owner alone, and is warned of", async () => {
  const key = generateKey("p256");
  const path = at("new/folder/p256.pem");
  expect(await writeKeyFile(path, key, null)).toEqual(["key-unencrypted"]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(at("new/folder")).mode & 0o777).toBe(0o700);
  const said = execFileSync("openssl", ["pkey", "-in", path, "-noout", "-text"], { encoding: "utf8" });
  expect(said).toContain("prime256v1");
  const opened = await readKeyFile(path, "p256", never);
  expect(opened.key.equals(key)).toBe(true);
  expect(opened.warnings).toEqual(["key-unencrypted"]);
  chmodSync(path, 0o640);
  expect((await readKeyFile(path, "p256", never)).warnings).toEqual([
    "key-unencrypted",
    "key-readable-by-others",
  ]);
});

test("a key with a passphrase is an age file", async () => {
  const key = generateKey("ed25519");
  const path = at("ed25519.age");
  expect(await writeKeyFile(path, key, "beacon relay")).toEqual([]);
  expect(readFileSync(path, "utf8")).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  expect(readFileSync(path, "utf8")).not.toContain("PRIVATE KEY");
  const opened = await readKeyFile(path, "ed25519", saying("beacon relay"));
  expect([opened.key.equals(key), opened.warnings]).toEqual([true, []]);
  await expect(readKeyFile(path, "ed25519", saying("bacon relay"))).rejects.toMatchObject({
    code: "passphrase-wrong",
    details: { path },
  });
  await expect(readKeyFile(path, "ed25519", saying(null))).rejects.toMatchObject({
    code: "passphrase-needed",
    details: { path },
  });
});

// `script` gives age the terminal that it asks for the passphrase on.
test.skipIf(needs("BONGSU_AGE").skip)("the age program opens it", async () => {
  const key = generateKey("p256");
  await writeKeyFile(at("p256.age"), key, "fire on the hill");
  const script = spawnSync("script", ["-qec", `age -d -o ${at("p256.pem")} ${at("p256.age")}`, "/dev/null"], {
    input: "fire on the hill\n",
    timeout: 20_000,
  });
  expect(script.status).toBe(0);
  expect(readFileSync(at("p256.pem"), "utf8")).toBe(key.export({ type: "pkcs8", format: "pem" }));
});

test("a key file is never written over, and an empty passphrase is none", async () => {
  const path = at("once.pem");
  await writeKeyFile(path, generateKey("p256"), null);
  const before = readFileSync(path);
  await expect(writeKeyFile(path, generateKey("p256"), null)).rejects.toMatchObject({
    code: "key-file-exists",
    details: { path },
  });
  expect(readFileSync(path)).toEqual(before);
  await expect(writeKeyFile(at("empty.pem"), generateKey("p256"), "")).rejects.toMatchObject({
    code: "passphrase-empty",
    details: { path: at("empty.pem") },
  });
  await expect(writeKeyFile(join(path, "below"), generateKey("p256"), null)).rejects.toMatchObject({
    code: "key-file-unwritable",
    details: { path: join(path, "below"), reason: "ENOTDIR" },
  });
});

test("what is not there, not a key, or another key is said so", async () => {
  await expect(readKeyFile(at("absent"), "p256", never)).rejects.toMatchObject({
    code: "key-file-absent",
    details: { path: at("absent") },
  });
  writeFileSync(at("text"), "hello");
  writeFileSync(at("torn.age"), "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl");
  const malformed = (path: string) => ({ code: "key-file-malformed", details: { path } });
  await expect(readKeyFile(at("text"), "p256", never)).rejects.toMatchObject(malformed(at("text")));
  await expect(readKeyFile(at("torn.age"), "p256", saying("x"))).rejects.toMatchObject(
    malformed(at("torn.age")),
  );
  await writeKeyFile(at("log.pem"), generateKey("ed25519"), null);
  await expect(readKeyFile(at("log.pem"), "p256", never)).rejects.toMatchObject({
    code: "key-kind-wrong",
    details: { path: at("log.pem"), found: "ed25519", expected: "p256" },
  });
});
