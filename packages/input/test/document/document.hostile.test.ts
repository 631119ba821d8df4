import { describe, expect, it } from "vitest";
import { type DocumentOptions } from "../../src/index.ts";
import { buildZip } from "../build-zip.ts";
import { buildDocx, buildHwpx, hwpParagraph, paragraph } from "./build-office.ts";
import { buildPdf, lines } from "./build-pdf.ts";
import { read } from "./read.ts";

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const compound = (name: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(name)]);
const sound = buildPdf([lines(["Words."]), lines(["More."])]);
const garbled = (): Uint8Array => {
  const bytes = buildDocx(paragraph("Words."));
  bytes.fill(0xff, 200, 230);
  return bytes;
};
/** The standard security handler with a password that is not the empty one (ISO 32000-1, 7.6.3). */
const LOCKED = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;

type Case = readonly [
  what: string,
  name: string,
  data: () => Uint8Array | string,
  code: string,
  said: RegExp,
  options?: Partial<DocumentOptions>,
];

const limited = (limits: DocumentOptions["limits"]): Partial<DocumentOptions> => ({ limits: limits ?? {} });

const CASES: readonly Case[] = [
  ["nothing at all", "a.txt", () => "", "file-empty", /no words/],
  ["white space only", "a.txt", () => " \n\t\n", "file-empty", /no words/],
  [
    "a picture",
    "a.png",
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]),
    "format-unknown",
    /neither text/,
  ],
  ["an old Hangul file", "a.hwp", () => compound("FileHeader"), "format-unknown", /\.hwp/],
  ["an older Hangul file", "a.hwp", () => "HWP Document File V3.00 \u001a", "format-unknown", /\.hwp/],
  ["an old Word file", "a.doc", () => compound("WordDocument"), "format-unknown", /\.doc/],
  ["rich text", "a.rtf", () => "{\\rtf1 Words}", "format-unknown", /\.rtf/],
  ["a DOCX behind a password", "a.docx", () => compound("EncryptedPackage"), "unreadable-part", /password/],
  [
    "an HWPX behind a password",
    "a.hwpx",
    () => buildHwpx([hwpParagraph("a")], "<m><odf:encryption-data/></m>".replaceAll("odf:", "")),
    "unreadable-part",
    /password/,
  ],
  [
    "a PDF behind a password",
    "a.pdf",
    () => buildPdf([lines(["Words."])], { encrypt: LOCKED }),
    "unreadable-part",
    /password/,
  ],
  ["a PDF of pictures", "a.pdf", () => buildPdf([[]]), "file-empty", /pictures/],
  ["a PDF cut off in its head", "a.pdf", () => sound.subarray(0, 40), "corrupt", /damaged/],
  ["a PDF of noise", "a.pdf", () => "%PDF-1.7\n\u0001\u0002 no objects at all", "corrupt", /damaged/],
  ["a PDF of too many pages", "a.pdf", () => sound, "too-large", /2 pages/, limited({ pages: 1 })],
  [
    "a DOCX without its document",
    "a.docx",
    () => buildZip([{ name: "word/styles.xml", data: new Uint8Array(3) }]),
    "format-unknown",
    /archive/,
  ],
  ["a DOCX with a broken tag", "a.docx", () => buildDocx("<w:p><w:r></w:p>"), "corrupt", /XML/],
  ["a DOCX with garbled bytes", "a.docx", garbled, "corrupt", /./],
  [
    "a zip bomb",
    "a.docx",
    () => buildDocx(paragraph("a".repeat(4_000_000))),
    "too-large",
    /./,
    limited({ partBytes: 1_000_000 }),
  ],
  [
    "an archive that lies about its size",
    "a.docx",
    () => buildZip([{ name: "word/document.xml", data: new Uint8Array(5_000_000), method: 8, size: 1000 }]),
    "corrupt",
    /./,
  ],
  ["entities that grow", "a.hwpx", withDoctype, "corrupt", /document type/],
  [
    "paragraphs in paragraphs",
    "a.docx",
    () => buildDocx("<w:p>".repeat(200) + "</w:p>".repeat(200)),
    "too-deep",
    /deep/,
  ],
  ["tags in tags", "a.html", () => `<html>${"<div>".repeat(100_000)}x`, "too-deep", /deep/],
  [
    "too many paragraphs",
    "a.txt",
    () => "a\n\n".repeat(50),
    "too-large",
    /paragraphs/,
    limited({ blocks: 10 }),
  ],
  [
    "too many letters",
    "a.txt",
    () => "abc ".repeat(50),
    "too-large",
    /letters/,
    limited({ characters: 100 }),
  ],
  [
    "a file that is too large",
    "a.txt",
    () => "abc ".repeat(50),
    "too-large",
    /At most|200 B/,
    limited({ bytes: 100 }),
  ],
  ["time that is up", "a.pdf", () => sound, "too-large", /longer/, { expired: () => true }],
];

function withDoctype(): Uint8Array {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><hs:sec xmlns:hs="u" xmlns:hp="v"><hp:p><hp:run><hp:t>&b;</hp:t></hp:run></hp:p></hs:sec>`;
  return buildZip([{ name: "Contents/section0.xml", data: new TextEncoder().encode(laughs), method: 8 }]);
}

describe("a document made to harm, or not what it seems", () => {
  it.each(CASES.map((one) => [one[0], one] as const))("%s is refused with a sentence", async (_, one) => {
    const [, name, data, code, said, options] = one;
    const reading = read(name, data(), options);
    await expect(reading).rejects.toMatchObject({ name: "InputError", problems: [{ code, file: name }] });
    const error = await reading.catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(said);
  });

  it("is read where nothing is wrong with it", async () => {
    await expect(read("a.pdf", sound)).resolves.toMatchObject({ blocks: [{}, {}] });
    await expect(read("a.hwpx", buildHwpx([hwpParagraph("a")]))).resolves.toMatchObject({ blocks: [{}] });
    await expect(
      read("a.docx", buildDocx("<w:p>".repeat(20) + "x" + "</w:p>".repeat(20) + paragraph("a"))),
    ).resolves.toMatchObject({ blocks: [{}] });
  });

  it("costs little, whatever stands in it: brackets, marks and signs in a row", async () => {
    for (const text of [
      "[".repeat(20_000),
      "*a".repeat(20_000),
      "_".repeat(50_000),
      "<".repeat(50_000),
      "![](".repeat(20_000),
      `[a](${"(".repeat(20_000)}`,
    ]) {
      const began = performance.now();
      await read("a.md", `${text} end`);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });

  it("shows scripts of a page as nothing, and its comments neither", async () => {
    const { blocks } = await read(
      "a.html",
      "<html><p>a<!-- b --><script>c</script></p><svg><text>d</text></svg>",
    );
    expect(blocks.map(({ text }) => text)).toEqual(["a"]);
  });
});
