import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@bongsu/sdk";
import { describe, expect, test } from "vitest";
import { bongsu } from "./run-cli.ts";
import { ROOT, temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const at = (name: string): string => `${ROOT}examples/verify/${name}`;
const written = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const CORRECTION = at("correction.sigstore.json");
const BY_LOG = ["--well-known", at("bongsu.json"), "--log", at("log")];
const VKEY = readFileSync(at("log.vkey"), "utf8").trim();

describe("bongsu verify", () => {
  test("0 where who, what and where are established, and the first sentence says so", async () => {
    const { code, out, err } = await bongsu("verify", CORRECTION, ...BY_LOG, "--policy", at("policy"));
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toBe(
      "institute.example said this; it is entry 2 of the log log.institute.example; nothing of what was signed was changed.",
    );
    expect(out).toMatch(/witness\.one\.example, 2026-11-25T09:00:00Z/);
    expect(out).not.toMatch(/^What could not be checked/m);
  });

  test("100 and the options that would settle it, where something is open", async () => {
    const { code, out } = await bongsu("verify", CORRECTION, "--lang", "ko");
    expect(code).toBe(100);
    expect(out).toMatch(/^일부만 확인할 수 있었다\./);
    for (const option of ["--key", "--log-key", "--policy", "--well-known", "--trust", "--log"])
      expect(out).toContain(`(${option})`);
  });

  test("100 where it was corrected since, or where it was changed", async () => {
    const corrected = await bongsu("verify", at("observation.sigstore.json"), ...BY_LOG);
    expect([corrected.code, corrected.out]).toEqual([
      100,
      expect.stringMatching(/^Do not rely on this as it stands/),
    ]);
    const text = readFileSync(CORRECTION, "utf8");
    const changed = written("changed.json", text.replace(/"payload": "(.{60})./, '"payload": "$1A'));
    expect(readFileSync(changed, "utf8")).not.toBe(text);
    const { code, out } = await bongsu("verify", changed, ...BY_LOG);
    expect([code, out]).toEqual([100, expect.stringMatching(/^This file was changed after it was signed/)]);
  });

  test("an envelope with its proof, keys by file or as text, the file it is about", async () => {
    const argv = [
      "verify",
      at("observation.dsse.json"),
      "--proof",
      at("observation.tlog-proof"),
      "--key",
      at("issuer.pub"),
    ];
    const good = await bongsu(...argv, "--log-key", VKEY, "--artifact", at("source.txt"));
    expect(good.code).toBe(0);
    expect(good.out).toMatch(/source\.txt, byte for byte/);
    expect((await bongsu(...argv, "--log-key", at("log.vkey"))).code).toBe(0);
    const wrong = await bongsu(...argv, "--log-key", VKEY, "--artifact", at("policy"));
    expect([wrong.code, wrong.out]).toEqual([100, expect.stringContaining("not about the file policy")]);
  });

  test("a trust policy in YAML; and one that names another root", async () => {
    const argv = ["verify", CORRECTION, "--log", at("log"), "--trust"];
    expect((await bongsu(...argv, at("trust.yaml"))).code).toBe(0);
    const yaml = readFileSync(at("trust.yaml"), "utf8");
    const other = written("trust.yaml", yaml.replace(/sha256:..../, "sha256:0000"));
    const { code, out } = await bongsu(...argv, other);
    expect([code, out]).toEqual([
      100,
      expect.stringContaining("By your trust policy the key is not to be taken for"),
    ]);
  });

  test("--json is the report, the same in both languages", async () => {
    const argv = ["verify", CORRECTION, ...BY_LOG, "--json"];
    const [en, ko] = [await bongsu(...argv), await bongsu(...argv, "--lang", "ko")];
    expect(en.out).toBe(ko.out);
    expect(reportSchema.safeParse(JSON.parse(en.out)).error).toBeUndefined();
    expect(JSON.parse(en.out)).toMatchObject({
      kind: "bongsu/verification/1",
      verdict: "established",
      established: { who: true, what: true, where: true },
      log: { origin: "log.institute.example", index: 2, size: 3 },
    });
  });

  test.each<[string, string[], RegExp]>([
    ["a file that is no statement", [at("policy")], /neither a bundle nor an envelope/],
    ["a file that is not there", [at("nowhere.json")], /no file or folder/],
    ["a folder", [at("log")], /folder, not a file/],
    [
      "a cut bundle",
      [written("cut.json", readFileSync(CORRECTION, "utf8").slice(0, 500))],
      /end of the text|neither/,
    ],
    ["a policy that is none", [CORRECTION, "--policy", at("bongsu.json")], /policy|line 1/],
    [
      "a private key",
      [
        CORRECTION,
        "--key",
        written("key.pem", "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n"),
      ],
      /A private key/,
    ],
    ["a file for a log", [CORRECTION, "--log", at("policy")], /file, not a folder/],
    ["a folder that is no log", [CORRECTION, "--log", folder], /checkpoint/],
    ["a day that is none", [CORRECTION, "--as-of", "soon"], /“soon”/],
    ["YAML that is none", [CORRECTION, "--trust", written("bad.yaml", "a: b: c")], /bad\.yaml/],
    [
      "a trust policy of another kind",
      [CORRECTION, "--trust", written("kind.yaml", "kind: x")],
      /kind\.yaml/,
    ],
    ["nothing", [], /argument is missing/],
  ])("2, with what to do, for %s", async (_, argv, found) => {
    const [en, ko] = [await bongsu("verify", ...argv), await bongsu("verify", ...argv, "--lang", "ko")];
    expect([en.code, ko.code]).toEqual([2, 2]);
    expect(en.err).toMatch(found);
    for (const { err, out } of [en, ko]) {
      expect(out).toBe("");
      expect(err).not.toMatch(/ at .*\.ts|undefined|\[object/);
      expect(err.trim().split("\n").length).toBeGreaterThanOrEqual(4);
    }
    expect(ko.err).toMatch(/[가-힣]/);
  });
});
