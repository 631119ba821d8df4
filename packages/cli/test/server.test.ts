import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comparisonSchema } from "@bongsu/evaluation";
import { listenNode } from "@bongsu/node";
import { portTaken } from "../src/server/port-taken.ts";
import { MOST_UPLOADED } from "../src/server/upload.ts";
import type { Example } from "../src/server/workbench.ts";
import { exampleOf, ServedNode } from "./served-node.ts";

const XSTEST = new URL("../../../examples/xstest/", import.meta.url).pathname;
const PORT = 4321;
const OWN = `http://127.0.0.1:${PORT}`;
let example: Example;
let served: ServedNode;

beforeAll(async () => {
  example = await exampleOf("xstest");
  served = await ServedNode.begin({ examples: [example], named: PORT });
});
afterAll(() => served[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) =>
  served.app.request(`${OWN}${path}`, {
    headers: { host: `127.0.0.1:${PORT}`, accept: "text/html", ...headers },
  });

const LABELS = new File([readFileSync(`${XSTEST}labels.csv`)], "labels.csv");

const post = (
  fields: readonly (readonly [string, string | File])[],
  lang = "en",
  headers: Record<string, string> = { origin: OWN },
) => {
  const body = new FormData();
  for (const [name, value] of fields)
    if (typeof value === "string") body.append(name, value);
    else body.append(name, value, value.name);
  return served.app.request(`${OWN}/compare?lang=${lang}`, {
    method: "POST",
    body,
    headers: { host: `127.0.0.1:${PORT}`, ...headers },
  });
};

describe("only its own pages are answered", () => {
  test.each([
    ["another name that resolves here (DNS rebinding)", "evil.example:4321", 403],
    ["no port", "127.0.0.1", 403],
    ["another port", "127.0.0.1:80", 403],
    ["a name that begins as ours does", "localhost:43210", 403],
    ["127.0.0.1", `127.0.0.1:${PORT}`, 200],
    ["localhost", `localhost:${PORT}`, 200],
  ])("host: %s", async (_, host, status) => {
    expect((await get("/", { host })).status).toBe(status);
  });

  test.each([
    ["its own", { origin: OWN }, 422],
    ["its own, by the other name", { origin: `http://localhost:${PORT}` }, 422],
    ["hidden by no-referrer, its own", { origin: "null", "sec-fetch-site": "same-origin" }, 422],
    ["another page's", { origin: "https://evil.example" }, 403],
    ["https, which is not served", { origin: `https://127.0.0.1:${PORT}` }, 403],
    ["another port's", { origin: "http://127.0.0.1:80" }, 403],
    ["a sandboxed frame's", { origin: "null", "sec-fetch-site": "cross-site" }, 403],
    ["hidden, and no browser's word for it", { origin: "null" }, 403],
    ["none", {}, 403],
    ["its own, as another site claims", { origin: OWN, "sec-fetch-site": "cross-site" }, 403],
  ])("a post's origin: %s", async (_, headers, status) => {
    expect((await post([], "en", headers as Record<string, string>)).status).toBe(status);
  });

  test("pages are not kept, sniffed, framed, or told where a reader came from", async () => {
    const { headers } = await get("/");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("the pages", () => {
  test("the first page links every example, in the language asked for", async () => {
    const page = await (await get("/?lang=ko")).text();
    expect(page).toContain('lang="ko"');
    expect(page).toContain("/examples/xstest");
  });

  test("an example has its page and its machine form", async () => {
    const page = await get("/examples/xstest");
    expect(page.status).toBe(200);
    expect((await page.text()).includes("<svg")).toBe(true);
    const json = await get("/examples/xstest/comparison.json");
    expect(comparisonSchema.safeParse(await json.json()).success).toBe(true);
  });

  test.each(["/examples/none", "/examples/none/comparison.json", "/nowhere", "/workbench.html"])(
    "%s is a page that says so, in both languages",
    async (path) => {
      for (const [lang, words] of [
        ["en", /<h1>There is no such page[\s\S]*no page at this address/],
        ["ko", /<h1>없는 페이지입니다[\s\S]*이 주소에는 화면이 없다/],
      ] as const) {
        const answer = await get(`${path}?lang=${lang}`);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toMatch(words);
      }
    },
  );
});

describe("the public record on a node", () => {
  test("is shown as unsigned data, and leads back to what is signed", async () => {
    const first = await get("/record", {});
    expect([first.status, first.headers.get("location")]).toEqual([302, "/record/index.html"]);
    const page = await (await get("/record/index.html")).text();
    expect(page).toContain("signed by nobody");
    expect(page).toContain("아무도 서명하지 않았다");
    expect(page).toContain('href="/#en"');
    for (const [, file] of page.matchAll(
      /href="(party-naver\.html|timeline\.html|promises\.csv|promises\.json)/g,
    ))
      expect((await get(`/record/${file}`)).status).toBe(200);
    expect((await get("/record/..%2fpackage.json")).status).toBe(404);
    expect((await get("/record/nowhere.html")).status).toBe(404);
  });
});

describe("the form", () => {
  test("a table alone becomes a report with its assumptions", async () => {
    const answer = await post([
      ["name-1", "Seoul"],
      ["files-1", LABELS],
    ]);
    expect(answer.status).toBe(200);
    expect((await answer.text()).includes("judge_string_match")).toBe(true);
  });

  test("under a protocol the figures are the command line's", async () => {
    const protocol = new File([readFileSync(`${XSTEST}exercise.yaml`)], "exercise.yaml");
    const answer = await post([
      ["protocol", protocol],
      ["files-1", LABELS],
    ]);
    expect(answer.status).toBe(200);
    const page = (await answer.text()).replaceAll(/<[^>]*>/g, "");
    for (const { digest } of example.answer.comparison.inputs) expect(page.includes(digest)).toBe(true);
    expect(page.includes("6.0 to 18.0 points")).toBe(true);
  });

  test.each([
    ["en", /evaluation log|format/],
    ["ko", /평가 로그|형식/],
  ] as const)("a wrong file gets a page with what to do (%s)", async (lang, words) => {
    const answer = await post([["files-1", new File(["\u0089PNG not a log"], "photo.png")]], lang);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("photo.png");
    expect(page).toMatch(words);
    expect(page).not.toMatch(/\n\s+at \S+ \(/);
  });

  test("a name that is markup stays a name", async () => {
    const answer = await post([["files-1", new File(["x"], "<img src=x onerror=alert(1)>.csv")]]);
    expect(await answer.text()).not.toContain("<img");
  });

  test("the task that is asked for is the one that is compared, or is said not to be there", async () => {
    const answer = await post([
      ["task", " no_such_task "],
      ["files-1", LABELS],
    ]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("no_such_task");
  });

  test.each([
    ["en", /No file was chosen/],
    ["ko", /선택한 파일이 없다/],
  ] as const)("no file is said (%s)", async (lang, words) => {
    const answer = await post([["name-1", "Seoul"]], lang);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(words);
  });

  test("what is no form is said", async () => {
    const answer = await served.app.request(`${OWN}/compare`, {
      method: "POST",
      body: "files-1=cut off",
      headers: {
        host: `127.0.0.1:${PORT}`,
        origin: OWN,
        "content-type": "multipart/form-data; boundary=x",
      },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("not a form");
  });

  test("more than the limit is refused before it is read", async () => {
    const answer = await served.app.request(`${OWN}/compare?lang=ko`, {
      method: "POST",
      body: "x",
      headers: {
        host: `127.0.0.1:${PORT}`,
        origin: OWN,
        "content-type": "multipart/form-data; boundary=x",
        "content-length": String(MOST_UPLOADED + 1),
      },
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("256 MiB를 넘는다");
  });

  test("nothing is written to disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bongsu-form-"));
    const { TMPDIR } = process.env;
    process.env["TMPDIR"] = folder;
    expect((await post([["files-1", LABELS]])).status).toBe(200);
    expect(readdirSync(folder)).toEqual([]);
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    rmSync(folder, { recursive: true });
  });
});

test.each([
  ["en", /<h1>The comparison broke off[\s\S]*Bongsu itself failed[\s\S]*bongsu compare/],
  ["ko", /<h1>비교가 중단되었습니다[\s\S]*봉수 자체의 오류[\s\S]*bongsu compare/],
])("a failure of its own says what to do, and nothing of what is inside (%s)", async (lang, words) => {
  const comparison = { ...example.answer.comparison, estimates: null as never };
  const broken = { id: "xstest", answer: { ...example.answer, comparison } };
  await using failing = await ServedNode.begin({ examples: [broken], named: PORT });
  const answer = await failing.app.request(`${OWN}/examples/xstest?lang=${lang}`, {
    headers: { host: `127.0.0.1:${PORT}`, accept: "text/html" },
  });
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).toMatch(words);
  expect(page).not.toMatch(/TypeError|null|undefined|node_modules|\.ts\b/);
});

describe("on a real port", () => {
  /** fetch may not set Host; this may. */
  const statusFor = (port: number, host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, headers: { host }, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });

  test("it answers under its own name only, and ends when asked", async () => {
    const own = await ServedNode.begin();
    expect(await statusFor(own.port, `127.0.0.1:${own.port}`)).toBe(200);
    expect(await statusFor(own.port, "evil.example")).toBe(403);
    await own[Symbol.asyncDispose]();
    await expect(statusFor(own.port, `127.0.0.1:${own.port}`)).rejects.toThrow("ECONNREFUSED");
  });

  test("a port that is taken is a located sentence", async () => {
    const where = { host: "127.0.0.1", port: served.port };
    const error: unknown = await listenNode(served.app, where).catch((reason: unknown) => reason);
    expect(portTaken(error, where.host, where.port)).toMatchObject({
      problems: [{ code: "usage", file: "--port" }],
    });
  });
});
