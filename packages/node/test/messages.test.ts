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
  new NodeRefusal("neighbour-status", { url: "http://a", status: 302 }),
  new NodeRefusal("neighbour-busy", { url: "http://a", seconds: 120 }),
  new NodeRefusal("tiles-not-of-root", { size: 7 }),
  new NodeRefusal("tile-wrong", { path: "tile/0/000" }),
  new NodeRefusal("bundle-wrong", { path: "tile/entries/000", index: 7 }),
  new NodeRefusal("replica-full", { origin: "log.a.example", most: 1000 }),
  new NodeRefusal("replica-forked", { origin: "log.a.example" }),
  new NodeRefusal("replica-rolled-back", { origin: "log.a.example", seen: 5, held: 9 }),
  new NodeRefusal("log-folder-none", { path: "/n" }),
  new NodeRefusal("folder-exists", { path: "/n" }),
  new NodeRefusal("node-folder-none", { path: "/n" }),
  new NodeRefusal("node-busy", { path: "/n" }),
  new NodeRefusal("file-exists", { path: "/n" }),
  new NodeRefusal("backup-failed", { path: "/n", reason: "ENOSPC" }),
  new NodeRefusal("backup-unreadable", { path: "/n" }),
  new NodeRefusal("resume-unknown", { neighbours: 3 }),
  new NodeRefusal("neighbour-none", { url: "http://a" }),
  new NodeRefusal("neighbour-self", { origin: "log.a.example" }),
  new NodeRefusal("neighbour-key-other", { origin: "log.a.example", found: "x", expected: "y" }),
  new NodeRefusal("neighbours-unreadable", { path: "/n" }),
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
