import { strToU8, zipSync } from "fflate";
import { memorySource, writeParquet } from "@bongsu/input";
import { describe, expect, it } from "vitest";
import { file, readAll, readOne } from "./support.ts";

const HEADER = ["문항", "모델", "판정", "평가자1"];
const ROWS = [
  ["q1", "가", "안전", "안전"],
  ["q2", "가", "위험", "안전"],
];

/** A workbook of sheets with inline strings, as small as ECMA-376 lets one be. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const members: Record<string, Uint8Array> = {
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_, index) =>
            `<Relationship Id="r${index + 1}" Type="${relations}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
        )
        .join("")}</Relationships>`,
    ),
  };
  names.forEach((name, index) => {
    const rows = (sheets[name] ?? []).map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
    members[`xl/worksheets/s${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    );
  });
  return zipSync(members);
}

describe("a workbook, a Parquet file and a CSV of the same table", () => {
  it("give the same records", async () => {
    const csv = await readOne([file("t.csv", [HEADER, ...ROWS].map((row) => row.join(",")).join("\n"))]);
    const xlsx = await readOne([memorySource("t.xlsx", workbook({ 시트: [HEADER, ...ROWS] }))]);
    const columns = HEADER.map((name, index) => ({
      name,
      type: "string" as const,
      data: ROWS.map((row) => row[index] ?? null),
    }));
    const parquet = await readOne([memorySource("t.parquet", writeParquet(columns))]);
    expect(csv.samples[1]).toMatchObject({
      item: "q2",
      system: "가",
      scores: [{ scorer: "판정", value: "위험" }],
      labels: [{ rater: "평가자1", value: "안전" }],
    });
    expect(xlsx.samples).toEqual(csv.samples);
    expect(parquet.samples).toEqual(csv.samples);
    expect([xlsx, parquet].map(({ reading }) => reading.facts.format)).toEqual(["xlsx", "parquet"]);
    expect([csv, xlsx, parquet].flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("are hashed whole, although two of them are not read in order", async () => {
    const bytes = workbook({ 시트: [HEADER, ...ROWS] });
    const { reading } = await readOne([memorySource("t.xlsx", bytes)]);
    expect(reading.files()).toMatchObject([{ name: "t.xlsx", bytes: bytes.length }]);
  });
});

describe("what only looks like a workbook or a Parquet file", () => {
  it("is a located problem", async () => {
    const { readings, problems } = await readAll([
      file("t.parquet", "PAR1 not really"),
      file("t.xlsx", "PK not really"),
    ]);
    expect(readings).toEqual([]);
    expect(problems.map(({ file: name, severity }) => [name, severity])).toEqual([
      ["t.parquet", "error"],
      ["t.xlsx", "error"],
    ]);
  });
});
