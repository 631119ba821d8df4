import { describe, expect, it } from "vitest";
import { problemSink } from "../../src/index.ts";
import { buildDocx, buildHwpx, hwpParagraph, paragraph } from "./build-office.ts";
import { buildPdf, lines } from "./build-pdf.ts";
import { read, words } from "./read.ts";

describe("plain text and Markdown", () => {
  it("joins lines that a page's width broke, and keeps those that their writer ended", async () => {
    const { blocks, format } = await read(
      "a.txt",
      "Title\n\nThe provider shall keep a record of every access to the model weights, and\nshall show it to the evaluator on request.\nShort line\n1. First item\n2. Second item\n",
    );
    expect(format).toBe("text");
    expect(words(blocks)).toEqual([
      "paragraph: Title",
      "paragraph: The provider shall keep a record of every access to the model weights, and shall show it to the evaluator on request.",
      "paragraph: Short line",
      "item: 1. First item",
      "item: 2. Second item",
    ]);
  });

  it("shows Markdown as it reads: headings, lists, tables, links' words; tags and emphasis go", async () => {
    const { blocks, format } = await read(
      "a.md",
      '# 7. <a name="s7"></a>Sessions ##\n\nA *session* MAY be **started** ([Section 7.2](#x)) &mdash; see [[SP 1]](y.html).\n\n- one\n- two\n\n|A|B|\n|--|--|\n|1|2|\n\n> Note: kept\n\n수립하여야 한다. <개정 2026.1.20>\n',
    );
    expect(format).toBe("markdown");
    expect(words(blocks)).toEqual([
      "heading: 7. Sessions",
      "paragraph: A session MAY be started (Section 7.2) — see [SP 1].",
      "item: - one",
      "item: - two",
      "row: A | B",
      "row: 1 | 2",
      "paragraph: Note: kept",
      "paragraph: 수립하여야 한다. <개정 2026.1.20>",
    ]);
  });

  it("reads Korean in CP949, and says so", async () => {
    // 제1조 평가한다. in windows-949 (Unicode Consortium, CP949.TXT)
    const cp949 = new Uint8Array([
      0xc1, 0xa6, 0x31, 0xc1, 0xb6, 0x20, 0xc6, 0xf2, 0xb0, 0xa1, 0xc7, 0xd1, 0xb4, 0xd9, 0x2e,
    ]);
    const sink = problemSink(false);
    const { blocks } = await read("a.txt", cp949, { sink });
    expect(words(blocks)).toEqual(["paragraph: 제1조 평가한다."]);
    expect(sink.problems.map(({ code }) => code)).toEqual(["encoding-assumed"]);
  });
});

describe("HTML", () => {
  it("gives what a browser shows, and nothing that it hides", async () => {
    const { blocks, format } = await read(
      "page",
      `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav>
      <h2>Scope</h2><p>The <b>provider</b>
      must<script>alert("x")</script> act.<br><br>At once.</p><p hidden>secret</p><p style="display: none">gone</p>
      <ul><li>one<li>two &amp; three</ul><table><tr><td>a</td><td><p>b</p></td></tr></table><noscript>no</noscript></body></html>`,
    );
    expect(format).toBe("html");
    expect(words(blocks)).toEqual([
      "heading: Scope",
      "paragraph: The provider must act.",
      "paragraph: At once.",
      "item: one",
      "item: two & three",
      "row: a | b",
    ]);
  });

  it("reads the main part alone, where the page names one", async () => {
    const { blocks } = await read("a.html", "<p>Cookies?</p><main><p>Policy.</p></main><p>Imprint</p>");
    expect(words(blocks)).toEqual(["paragraph: Policy."]);
    const without = await read("a.html", "<p>Cookies?</p><p>Policy.</p>");
    expect(words(without.blocks)).toEqual(["paragraph: Cookies?", "paragraph: Policy."]);
  });

  it("believes a server that calls it HTML", async () => {
    const given = "just <i>words</i>";
    expect((await read("x", given, { mediaType: "text/html; charset=utf-8" })).format).toBe("html");
    expect((await read("x", given)).format).toBe("text");
  });
});

describe("PDF", () => {
  const header = (n: number) => ({ y: 810, text: `Safety policy, version 2 (${n})` });
  const footer = (n: number) => ({ y: 30, text: `${n} / 3` });

  it("joins lines and pages, mends parted words, drops page numbers and repeated headers", async () => {
    const page = (n: number, texts: readonly string[]) => [header(n), ...lines(texts), footer(n)];
    const { blocks, format } = await read(
      "a.pdf",
      buildPdf([
        page(1, ["The provider shall assess every fron-", "tier model before it is deployed. It"]),
        page(2, ["may not change the assessment later.", "1. Logs are kept.", "2. They are shown."]),
        page(3, ["Last words."]),
      ]),
    );
    expect(format).toBe("pdf");
    expect(blocks.map(({ kind, text, place }) => [kind, text, place.page])).toEqual([
      [
        "paragraph",
        "The provider shall assess every frontier model before it is deployed. It may not change the assessment later.",
        1,
      ],
      ["item", "1. Logs are kept.", 2],
      ["item", "2. They are shown.", 2],
      ["paragraph", "Last words.", 3],
    ]);
  });

  it("keeps a line at a page's edge that does not repeat", async () => {
    const { blocks } = await read("a.pdf", buildPdf([lines(["Only here."]), lines(["Only there."])]));
    expect(words(blocks)).toEqual(["paragraph: Only here.", "paragraph: Only there."]);
  });

  it("mends a Korean word that a line's end parted, where the document has it whole", async () => {
    const { blocks } = await read(
      "a.pdf",
      buildPdf([
        lines(["제1조 모든 안전성 평가는 공개하여야 하고, 안전", "성 결과와 자료의 보존", "기간을 정한다."]),
      ]),
    );
    expect(words(blocks)).toEqual([
      "paragraph: 제1조 모든 안전성 평가는 공개하여야 하고, 안전성 결과와 자료의 보존 기간을 정한다.",
    ]);
  });

  it("takes larger letters for a heading", async () => {
    const { blocks } = await read(
      "a.pdf",
      buildPdf([
        [{ y: 790, size: 16, text: "2 Thresholds" }, ...lines(["A threshold is named.", "It is kept."], 760)],
      ]),
    );
    expect(words(blocks)).toEqual(["heading: 2 Thresholds", "paragraph: A threshold is named. It is kept."]);
  });
});

describe("DOCX", () => {
  it("reads headings, items, tables, notes and insertions; deletions and field codes are left out", async () => {
    const { blocks, format } = await read(
      "a.docx",
      buildDocx(
        [
          paragraph("Scope", '<w:pStyle w:val="Heading1"/>'),
          "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>will</w:delText></w:r></w:del><w:ins><w:r><w:t>may</w:t></w:r></w:ins><w:r><w:tab/><w:instrText>PAGE</w:instrText><w:t>assess.</w:t></w:r></w:p>",
          paragraph("First", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
          `<w:tbl><w:tr><w:tc>${paragraph("a")}${paragraph("b")}</w:tc><w:tc>${paragraph("c")}</w:tc></w:tr></w:tbl>`,
          `<w:p><w:r><mc:AlternateContent><mc:Choice>${paragraph("Box")}</mc:Choice><mc:Fallback>${paragraph("Box")}</mc:Fallback></mc:AlternateContent><w:t>Around</w:t></w:r></w:p>`,
        ].join(""),
        { "word/footnotes.xml": `<w:footnotes xmlns:w="urn:w">${paragraph("A note.")}</w:footnotes>` },
      ),
    );
    expect(format).toBe("docx");
    expect(words(blocks)).toEqual([
      "heading: Scope",
      "paragraph: We may assess.",
      "item: First",
      "row: a b | c",
      "paragraph: Box",
      "paragraph: Around",
      "paragraph: A note.",
    ]);
  });
});

describe("HWPX", () => {
  it("reads its sections in their order, with what stands in cells; headers and struck text are left out", async () => {
    const { blocks, format } = await read(
      "a.hwpx",
      buildHwpx([
        hwpParagraph("제1조(목적)"),
        `<hp:p><hp:run><hp:ctrl><hp:header><hp:subList>${hwpParagraph("머리말")}</hp:subList></hp:header></hp:ctrl><hp:t>평가<hp:tab/>한다.<hp:deleteBegin/>지운 말<hp:deleteEnd/></hp:t></hp:run></hp:p>`,
        `<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList>${hwpParagraph("가")}</hp:subList></hp:tc><hp:tc><hp:subList>${hwpParagraph("나")}</hp:subList></hp:tc></hp:tr></hp:tbl><hp:t>표 뒤</hp:t></hp:run></hp:p>`,
      ]),
    );
    expect(format).toBe("hwpx");
    expect(words(blocks)).toEqual([
      "paragraph: 제1조(목적)",
      "paragraph: 평가 한다.",
      "row: 가 | 나",
      "paragraph: 표 뒤",
    ]);
  });

  it("counts sections as numbers, not as letters", async () => {
    const sections = Array.from({ length: 11 }, (_, at) => hwpParagraph(`section ${at}`));
    const { blocks } = await read("a.hwpx", buildHwpx(sections));
    expect(blocks.map(({ text }) => text)).toEqual(sections.map((_, at) => `section ${at}`));
  });
});
