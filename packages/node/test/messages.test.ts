import { expect, test } from "vitest";
import { NodeRefusal, keyWarningText, nodeRefusalText } from "../src/index.ts";

const refusals: readonly NodeRefusal[] = [
  new NodeRefusal("origin-not-host", { found: "a\u202eb" }),
  new NodeRefusal("key-file-absent", { path: "/k" }),
  new NodeRefusal("key-file-exists", { path: "/k" }),
  new NodeRefusal("key-file-malformed", { path: "/k" }),
  new NodeRefusal("key-file-unwritable", { path: "/k", reason: "EROFS" }),
  new NodeRefusal("key-kind-wrong", { path: "/k", found: "ed25519", expected: "p256" }),
  new NodeRefusal("passphrase-needed", { path: "/k" }),
  new NodeRefusal("passphrase-wrong", { path: "/k" }),
  new NodeRefusal("passphrase-empty", { path: "/k" }),
  new NodeRefusal("transport-failed", { url: "http://a", reason: "ECONNREFUSED" }),
  new NodeRefusal("transport-timeout", { url: "http://a", seconds: 30 }),
  new NodeRefusal("transport-too-large", { url: "http://a", most: 65_536 }),
  new NodeRefusal("publish-key-unknown", { issuer: "a.example" }),
  new NodeRefusal("publish-issuer-not-accepted", { issuer: "a.example" }),
  new NodeRefusal("cursor-invalid", { found: "x" }),
  new NodeRefusal("entries-gap", { origin: "log.a.example", found: 9, expected: 7 }),
  new NodeRefusal("entry-differs", { origin: "log.a.example", index: 7 }),
  new NodeRefusal("watch-newer", { path: "/w", found: 9, known: 1 }),
  new NodeRefusal("log-key-unfit", { origin: "a", vkey: "v" }),
  new NodeRefusal("log-key-other", { origin: "a", found: "x", known: "y" }),
  new NodeRefusal("log-list-malformed", { line: 3, found: "qps 1" }),
  new NodeRefusal("witness-key-kind", { found: "rsa" }),
  new NodeRefusal("witness-elsewhere", { name: "w", logs: 3 }),
  new NodeRefusal("witness-behind", { origin: "a", size: 5, cosigned: 8 }),
  new NodeRefusal("witness-forked", { origin: "a", size: 5 }),
];

test.each(refusals)("$code is said in both languages, with what was found", (refusal) => {
  const { en, ko } = nodeRefusalText(refusal);
  expect(en).toMatch(/^[^가-힣]{40,}\.$/);
  expect(ko).toMatch(/[가-힣].*\.$/);
  const found = Object.values(refusal.details).map((value) => String(value).replace("\u202e", "\\u{202e}"));
  for (const value of found) for (const text of [en, ko]) expect(text).toContain(value);
});

test.each(["key-unencrypted", "key-readable-by-others"] as const)(
  "%s is warned of in both languages",
  (warning) => {
    expect(keyWarningText(warning).en).toMatch(/^[^가-힣]{40,}\.$/);
    expect(keyWarningText(warning).ko).toMatch(/[가-힣].*\.$/);
  },
);
