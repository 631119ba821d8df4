import { describe, expect, it } from "vitest";
import { memorySource, openXlsx, problemSink } from "../src/index.ts";
import type { ProblemSink } from "../src/index.ts";
import { serialToIso } from "../src/xlsx/dates.ts";
import type { WorkbookParts } from "./build-xlsx.ts";
import { buildXlsx, sheetData } from "./build-xlsx.ts";
import { nodePlatform } from "./node-platform.ts";
import { readTable } from "./read-table.ts";

const open = (parts: WorkbookParts, sink: ProblemSink = problemSink(false), sheet?: string) =>
  openXlsx(memorySource("book.xlsx", buildXlsx(parts)), { platform: nodePlatform, sink, sheet });

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/>
  <numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[Red]0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;

describe("a workbook's sheet", () => {
  it("gives texts, numbers, truth values, dates and saved results of formulas", async () => {
    const strings =
      "<si><t>item</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>guide</t></rPh></si>";
    const cells = `<sheetData>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>값</t></is></c></row>
      <row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" t="b"><v>1</v></c></row>
      <row r="5"><c r="B5" s="1"><v>45000</v></c><c r="C5" s="2"><v>45000.75</v></c></row>
      <row r="6"><c r="B6" s="3"><v>45000</v></c><c r="C6" s="4"><v>1.5</v></c></row>
      <row r="7"><c r="B7" t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c><c r="C7" s="5"><f>1+1</f><v>2</v></c></row>
    </sheetData>`;
    const table = await open({ sheets: { S: cells }, strings, styles: STYLES });
    expect(table.columns).toEqual(["column 1", "item", "값"]);
    expect(await readTable(table)).toEqual([
      { row: 4, cells: [null, "rich text", true] },
      { row: 5, cells: [null, "2023-03-15", "2023-03-15T18:00:00"] },
      { row: 6, cells: [null, "2023-03-15", 1.5] },
      { row: 7, cells: [null, "a\rb", 2] },
    ]);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const cells = '<sheetData><row><c><v>1</v></c></row><row><c s="1"><v>0</v></c></row></sheetData>';
    const parts = { sheets: { S: cells }, styles: STYLES };
    const row = async (workbookPr?: string) =>
      (await readTable(await open({ ...parts, workbookPr })))[0]?.cells;
    expect(await row('<workbookPr date1904="1"/>')).toEqual(["00:00:00"]);
    expect(serialToIso(1, true)).toBe("1904-01-02");
    expect(serialToIso(1, false)).toBe("1900-01-01");
  });

  // ECMA-376 part 1, 18.17.4.1: serial 59 is 28 February 1900, 60 a day that never was, 61 1 March.
  it.each([
    [59, "1900-02-28"],
    [60, undefined],
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [2_958_465, "9999-12-31"],
    [2_958_466, undefined],
    [-1, undefined],
    [0.5, "12:00:00"],
    [44561.999999, "2022-01-01"],
  ])("serial %d is %s", (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso);
  });

  it("fills merged ranges with their value and says so", async () => {
    const cells = `${sheetData([
      ["item", "a", "b"],
      ["q1", 1, 2],
    ]).replace(
      "</sheetData>",
      '<row><c r="B3"><v>3</v></c></row><row><c r="A4" t="str"><v>q2</v></c></row></sheetData>',
    )}
      <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:B4"/></mergeCells>`;
    const sink = problemSink(false);
    const rows = await readTable(await open({ sheets: { S: cells } }, sink));
    expect(rows.map((row) => row.cells)).toEqual([
      ["q1", 1, 2],
      ["q1", 3, null],
      ["q2", "q2", null],
    ]);
    expect(sink.problems).toMatchObject([{ severity: "warning", place: { sheet: "S" } }]);
  });

  it("is the first visible one, the others are named, and any can be chosen", async () => {
    const sheets = {
      Hidden: sheetData([["h"]]),
      Notes: sheetData([["n"], [1]]),
      Data: sheetData([["d"], [2]]),
    };
    const parts = { sheets, hidden: ["Hidden"] };
    const sink = problemSink(false);
    expect((await open(parts, sink)).sheet).toBe("Notes");
    expect(sink.problems).toMatchObject([
      { severity: "warning", found: { en: expect.stringMatching('"Data"') } },
    ]);
    expect((await open(parts, sink, "Data")).columns).toEqual(["d"]);
    await expect(open(parts, sink, "Date")).rejects.toMatchObject({ problems: [{ code: "usage" }] });
  });

  it("locates errors, wrong types, unsaved formulas and cells beyond the header by sheet and cell", async () => {
    const cells = `<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row>
      <row r="2"><c r="A2" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" t="s"><v>7</v></c></row>
      <row r="4"><c r="A4"><f>1/0</f></c></row><row r="5"><c r="A5"><v>ten</v></c></row>
      <row r="6"><c r="A6"><v>1</v></c><c r="C6"><v>2</v></c></row><row r="7"><c r="A7"><v>3</v></c></row></sheetData>`;
    const sink = problemSink(true);
    expect(await readTable(await open({ sheets: { S: cells } }, sink))).toEqual([{ row: 7, cells: [3] }]);
    expect(sink.problems.map((p) => [p.severity, p.place?.cell])).toEqual([
      ["warning", "A2"],
      ["error", "A3"],
      ["warning", "A4"],
      ["error", "A5"],
      ["error", "C6"],
    ]);
  });

  it("streams a long sheet in batches", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`item-${i}`, i]);
    const table = await open({ sheets: { S: sheetData([["item", "n"], ...rows]) } });
    const read = await readTable(table);
    expect(read).toHaveLength(20_000);
    expect(read.at(-1)).toEqual({ row: 20_001, cells: ["item-19999", 19_999] });
  });
});
