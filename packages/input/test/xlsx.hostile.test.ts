import { describe, expect, it } from "vitest";
import { InputError, memorySource, openXlsx, problemSink } from "../src/index.ts";
import type { ProblemSink } from "../src/index.ts";
import type { WorkbookParts } from "./build-xlsx.ts";
import { buildXlsx, sheetData } from "./build-xlsx.ts";
import { nodePlatform } from "./node-platform.ts";
import { readTable } from "./read-table.ts";

const open = (parts: WorkbookParts, sink: ProblemSink = problemSink(false)) =>
  openXlsx(memorySource("book.xlsx", buildXlsx(parts)), { platform: nodePlatform, sink });

describe("a workbook made to harm", () => {
  const minimal = { sheets: { S: sheetData([["x"], [1]]) } };

  it.each([
    ["without a workbook part", { ...minimal, leaveOut: ["xl/workbook.xml"] }, "format-unknown"],
    ["without its sheet", { ...minimal, leaveOut: ["xl/worksheets/sheet1.xml"] }, "format-unknown"],
    ["with a broken tag", { sheets: { S: "<sheetData><row></sheetData>" } }, "corrupt"],
    ["with an unknown entity", { sheets: { S: "<sheetData>&xxe;</sheetData>" } }, "corrupt"],
    ["without any cell", { sheets: { S: "<sheetData/>" } }, "file-empty"],
    ["without sheets", { sheets: {} }, "file-empty"],
  ] satisfies [string, WorkbookParts, string][])("%s is refused", async (_, parts, code) => {
    await expect(open(parts)).rejects.toMatchObject({ problems: [{ code }] });
  });

  it("in the old format is refused with advice", async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const opening = openXlsx(memorySource("old.xls", bytes), {
      platform: nodePlatform,
      sink: problemSink(true),
    });
    await expect(opening).rejects.toMatchObject({
      problems: [{ todo: { en: expect.stringMatching("xlsx") } }],
    });
  });

  it("with a document type declaration is refused", async () => {
    const parts = { sheets: { S: "" }, strings: "" };
    const bytes = buildXlsx({ ...parts, styles: "<!DOCTYPE x>" });
    const opening = openXlsx(memorySource("b.xlsx", bytes), {
      platform: nodePlatform,
      sink: problemSink(true),
    });
    await expect(opening).rejects.toMatchObject({ problems: [{ code: "corrupt" }] });
  });

  it("with cells beyond any spreadsheet, or rows going back, is still read", async () => {
    const cells = `<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="99999999999"><c r="ZZZZ1"><v>1</v></c></row>
      <row r="1"><c r="A1"><v>2</v></c></row><row r="-5"><c><v>3</v></c></row></sheetData>`;
    const rows = await readTable(await open({ sheets: { S: cells } }, problemSink(true)));
    expect(rows.map((row) => row.cells)).toEqual([[1], [2], [3]]);
  });

  it("with more shared texts than the limit is refused", async () => {
    const bytes = buildXlsx({ ...minimal, strings: "<si><t>a</t></si>".repeat(10) });
    const opening = openXlsx(memorySource("b.xlsx", bytes), {
      platform: nodePlatform,
      sink: problemSink(true),
      limits: { strings: 5 },
    });
    await expect(opening).rejects.toMatchObject({ problems: [{ code: "too-large" }] });
  });

  it("cut off or changed at any byte is read, or gives problems and nothing else", async () => {
    const whole = buildXlsx(minimal);
    const read = async (bytes: Uint8Array): Promise<void> => {
      try {
        const options = { platform: nodePlatform, sink: problemSink(true) };
        await readTable(await openXlsx(memorySource("h.xlsx", bytes), options));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    };
    for (let at = 0; at < whole.length; at++) {
      await read(whole.subarray(0, at));
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      await read(changed);
    }
  });
});
