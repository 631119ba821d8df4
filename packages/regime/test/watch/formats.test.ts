import { memorySource, problemSink, readDocument } from "@bongsu/input";
import { digestBytes } from "@bongsu/statement";
import { expect, test } from "vitest";
import { buildDocx, buildHwpx, hwpParagraph, paragraph } from "../../../input/test/document/build-office.ts";
import { buildPdf, lines } from "../../../input/test/document/build-pdf.ts";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { watch, type Version } from "../../src/watch/index.ts";
import { told } from "./build.ts";

const SENTENCES = [
  "제1조(평가) 제공자는 위험을 평가하여야 한다.",
  "평가 결과는 공개하여야 한다.",
  "1. 자료를 보존한다.",
];

async function version(name: string, data: Uint8Array | string): Promise<Version> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const options = { platform: nodePlatform, sink: problemSink(false) };
  return {
    document: await readDocument(memorySource(name, bytes), options),
    digest: digestBytes(bytes),
    bytes: bytes.length,
  };
}

const inEveryFormat = (texts: readonly string[]): Promise<Version>[] => [
  version("a.txt", texts.join("\n\n")),
  version("a.md", texts.join("\n\n")),
  version("a.html", `<html><body>${texts.map((text) => `<p>${text}</p>`).join("")}</body></html>`),
  version("a.pdf", buildPdf([lines(texts, 760, 40)])),
  version("a.docx", buildDocx(texts.map((text) => paragraph(text)).join(""))),
  version("a.hwpx", buildHwpx([texts.map(hwpParagraph).join("")])),
];

test("one text says the same in every format, and one change is one finding between any two", async () => {
  const old = await Promise.all(inEveryFormat(SENTENCES));
  const fresh = await Promise.all(
    inEveryFormat(SENTENCES.map((text) => text.replace("공개하여야 한다", "공개할 수 있다"))),
  );
  for (const a of old) {
    for (const b of old)
      expect(watch(a, b).findings, `${a.document.format} ${b.document.format}`).toEqual([]);
    for (const b of fresh)
      expect(told(watch(a, b)), `${a.document.format} ${b.document.format}`).toEqual([
        "reworded: 평가 결과는 공개하여야 한다. → 평가 결과는 공개할 수 있다.",
      ]);
  }
});
