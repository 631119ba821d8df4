import { expect, test } from "vitest";
import { atom } from "@bongsu/sdk";
import { tokenCheck } from "../../src/http/guard/token.ts";
import { network } from "../../src/http/guard/who-asks.ts";

test("a feed holds any text: markup is spelled out, what XML cannot hold is left out", () => {
  const nasty = `a<b>&"'\u0000\u001b\ud800\ufffe\u{1f525}`;
  const text = atom({
    id: "urn:x",
    title: nasty,
    language: "en",
    updated: "2026-11-25T00:00:00Z",
    self: "https://node.example/feed.atom?q=a&b",
    entries: [],
  });
  expect(text).toContain("<title>a&lt;b&gt;&amp;&quot;&apos;\ufffd\u{1f525}</title>");
  expect(text).toContain('href="https://node.example/feed.atom?q=a&amp;b"');
});

test("a token is known whole and by nothing less", () => {
  const isToken = tokenCheck("k".repeat(43));
  expect(isToken("k".repeat(43))).toBe(true);
  for (const wrong of ["", "k", "k".repeat(42), "k".repeat(44), `${"k".repeat(42)}l`])
    expect(isToken(wrong)).toBe(false);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:0:ffff::", "2001:db8:0:0::/64"],
  ["2001:0DB8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s is counted as %s", (address, counted) => {
  expect(network(address)).toBe(counted);
});
