import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, InputError, memorySource, openCsv, problemSink } from "../src/index.ts";
import type { CsvOptions, Problem, Source } from "../src/index.ts";
import { needs } from "./needs.ts";
import { readTable } from "./read-table.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** "이름", "철수", "가" in CP949, as iconv writes them. */
const CP949 = { name: [0xc0, 0xcc, 0xb8, 0xa7], person: [0xc3, 0xb6, 0xbc, 0xf6], ga: [0xb0, 0xa1] };

async function read(input: string | Uint8Array | Source, options: Partial<CsvOptions> = {}) {
  const sink = options.sink ?? problemSink(true);
  const source =
    typeof input === "string"
      ? memorySource("t.csv", utf8(input))
      : input instanceof Uint8Array
        ? memorySource("t.csv", input)
        : input;
  const table = await openCsv(source, { ...options, sink });
  const rows = await readTable(table);
  return {
    columns: table.columns,
    rows,
    cells: rows.map((row) => row.cells),
    encoding: table.encoding(),
    delimiter: table.delimiter,
    problems: sink.problems,
  };
}

describe("a CSV table", () => {
  it("keeps count of its rows from batch to batch, blank and ragged ones included", async () => {
    const lines = Array.from({ length: 2000 }, (_, i) =>
      i % 511 === 0 ? "" : i % 512 === 0 ? "x" : `${i + 2},b`,
    );
    const { rows, problems } = await read(`a,b\n${lines.join("\n")}\n`);
    expect(rows).toHaveLength(2000 - 4 - 3);
    for (const { row, cells } of rows) expect(cells[0]).toBe(String(row));
    expect(problems.map((problem) => problem.place?.row)).toEqual([514, 1026, 1538]);
  });

  it.each([
    ["LF", "a,b\n1,2\n3,4"],
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["CR", "a,b\r1,2\r3,4\r"],
    ["semicolons", "a;b\n1;2\n3;4\n"],
    ["tabs", "a\tb\n1\t2\n3\t4\n"],
    ["quoted cells", '"a","b"\r\n"1","2"\n3,"4"'],
    ["a byte-order mark", "\ufeffa,b\n1,2\n3,4\n"],
    ["blank lines", "\n\na,b\n\n1,2\r\n\n3,4\n\n"],
    ["empty cells beyond the header", "a,b\n1,2,,\n3,4\n"],
  ])("with %s is read", async (_, text) => {
    const { columns, cells, problems } = await read(text);
    expect(columns).toEqual(["a", "b"]);
    expect(cells).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(problems).toEqual([]);
  });

  it("keeps separators, line ends, quotation marks and blanks inside quoted cells", async () => {
    const { cells } = await read('a,b\r\n"x,\r\n""y""", z \r\n"",\r\n');
    expect(cells).toEqual([
      ['x,\r\n"y"', " z "],
      ["", ""],
    ]);
  });

  it("takes a quotation mark inside an unquoted cell as it stands", async () => {
    expect((await read('a,b\n1"2,3\n')).cells).toEqual([['1"2', "3"]]);
  });

  it("reads back what was written, whatever the cells and however the file is cut", async () => {
    const cell = fc
      .array(fc.constantFrom("a", "가", '"', ",", "\n", "\r\n", ";", " ", "=", "\ud83d\ude00"), {
        maxLength: 6,
      })
      .map((p) => p.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
        const safe = rows.map(([a, b]) => [`x${a}`, `y${b}`]);
        const { cells, problems } = await read(csvText({ header: ["a", "b"], rows: safe }));
        expect(cells).toEqual(safe);
        expect(problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same over the edges of the blocks in which it is read", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `문항-${i}`,
      i % 3 === 0 ? `"${i}",\n` : String(i),
      "\ud83d\ude00",
    ]);
    const text = csvText({ header: ["a", "b", "c"], rows });
    for (const bytes of [utf8(text), Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()]) {
      const { cells, problems } = await read(bytes);
      expect(problems).toEqual([]);
      expect(cells).toEqual(rows);
    }
  });

  it("names columns once and never emptily, and says what it renamed", async () => {
    const { columns, problems } = await read("a,,a, b ,a\n1,2,3,4,5\n");
    expect(columns).toEqual(["a", "column 2", "a (2)", "b", "a (3)"]);
    expect(problems.map((p) => [p.code, p.severity])).toEqual([
      ["duplicate", "warning"],
      ["duplicate", "warning"],
    ]);
  });

  it("leaves ragged rows out and says row and line, which differ after a line end in a cell", async () => {
    const { rows, problems } = await read('a,b\n"x\ny",1\n2\n3,4\n5,6,7\n8,9\n');
    expect(rows).toEqual([
      { row: 2, cells: ["x\ny", "1"] },
      { row: 4, cells: ["3", "4"] },
      { row: 6, cells: ["8", "9"] },
    ]);
    expect(problems.map((p) => p.place)).toEqual([
      { row: 3, line: 4 },
      { row: 5, line: 6 },
    ]);
    await expect(read("a,b\n1\n", { sink: problemSink(false) })).rejects.toThrow(InputError);
  });

  it("says where a quotation mark is not closed, and where text follows one", async () => {
    const { cells, problems } = await read('a,b\n"x"y,1\n3,4\n5,"open\n6,7\n');
    expect(cells).toEqual([["3", "4"]]);
    expect(problems.map((p) => [p.code, p.place?.row])).toEqual([
      ["syntax", 2],
      ["truncated", 4],
    ]);
  });

  it("without a header row is refused", async () => {
    for (const text of ["", "\n\n", "\ufeff"])
      await expect(read(text)).rejects.toMatchObject({ problems: [{ code: "file-empty" }] });
  });
});

describe("the encoding of a CSV table", () => {
  it("is CP949 where the bytes are not UTF-8 but Korean, and that is said", async () => {
    const bytes = Buffer.concat([
      Buffer.from([...CP949.name]),
      utf8(",n\n"),
      Buffer.from([...CP949.person]),
      utf8(",1\n"),
    ]);
    const { columns, cells, encoding, problems } = await read(bytes);
    expect(columns).toEqual(["이름", "n"]);
    expect(cells).toEqual([["철수", "1"]]);
    expect(encoding).toBe("cp949");
    expect(problems).toMatchObject([
      { code: "encoding-assumed", severity: "warning", place: { byte: 0, line: 1 } },
    ]);
  });

  it("is CP949 also where its first Korean character comes late", async () => {
    const bytes = Buffer.concat([
      utf8(`a,b\n${"1,2\n".repeat(70_000)}`),
      Buffer.from(CP949.ga),
      utf8(",3\n"),
    ]);
    const { cells, encoding, problems } = await read(bytes);
    expect(cells.at(-1)).toEqual(["가", "3"]);
    expect(encoding).toBe("cp949");
    expect(problems).toMatchObject([{ place: { line: 70_002, byte: 280_004 } }]);
  });

  it("is UTF-16 where zero bytes say so, without a byte-order mark", async () => {
    const text = "item,score\nq1,1\n문항,2\n";
    for (const [bytes, encoding] of [
      [Buffer.from(text, "utf16le"), "utf-16le"],
      [Buffer.from(text, "utf16le").swap16(), "utf-16be"],
    ] as const) {
      const read_ = await read(bytes);
      expect(read_.encoding).toBe(encoding);
      expect(read_.cells.at(-1)).toEqual(["문항", "2"]);
    }
  });

  it("if none fits, is an error with byte and line; keeping going leaves out only the rows that cannot be read", async () => {
    const bytes = Buffer.concat([utf8("a,b\n가,1\n"), Buffer.from([0xff, 0xfe]), utf8(",2\n나,3\n")]);
    const { cells, problems } = await read(bytes);
    expect(cells).toEqual([
      ["가", "1"],
      ["나", "3"],
    ]);
    expect(problems).toMatchObject([
      { code: "undecodable", place: { byte: 10, line: 3 } },
      { code: "undecodable", place: { row: 3, field: "1" } },
    ]);
    await expect(read(bytes, { sink: problemSink(false) })).rejects.toThrow(InputError);
  });

  it("is not taken for Korean where the bytes are Western European", async () => {
    const { problems } = await read(Buffer.from("a,b\ncaf\u00e9,1\n", "latin1"));
    expect(problems[0]).toMatchObject({ code: "undecodable" } satisfies Partial<Problem>);
  });

  it("may be CP949 with a damaged spot", async () => {
    const row = Buffer.concat([Buffer.from([...CP949.person]), utf8(",1\n")]);
    const bytes = Buffer.concat([utf8("a,b\n"), row, row, row, Buffer.from([0xff, 0xff]), utf8(",2\n"), row]);
    const { cells, encoding, problems } = await read(bytes);
    expect(encoding).toBe("cp949");
    expect(cells).toHaveLength(4);
    expect(problems.map((p) => p.code)).toEqual(["encoding-assumed", "undecodable", "undecodable"]);
  });
});

describe("CSV as it is written", () => {
  it("begins with a byte-order mark, unless asked not to", () => {
    const table = { header: ["가"], rows: [["나"], [1.5], [null], [true], [NaN]] };
    expect(csvText(table)).toBe("\ufeff가\r\n나\r\n1.5\r\n\r\ntrue\r\nNaN\r\n");
    expect(csvText(table, { byteOrderMark: false })).not.toMatch("\ufeff");
  });

  it("gives a spreadsheet no formula to run", () => {
    const rows = [["=1+1"], ["+1"], ["-1"], ["@x"], ["\t=1"], [" =1"], ["＝1"], ["safe=1"], [-1]];
    const lines = csvText({ header: ["x"], rows }, { byteOrderMark: false })
      .split("\r\n")
      .slice(1, -1);
    expect(lines).toEqual(["'=1+1", "'+1", "'-1", "'@x", '"\'\t=1"', "' =1", "'＝1", "safe=1", "-1"]);
  });
});

const data = needs("BONGSU_DATA");
describe.skipIf(data.skip)(`a real table (${data.reason})`, () => {
  it("of 2,250 labels is read whole", async () => {
    const { columns, cells, problems } = await read(readFileSync(join(data.path, "xstest/labels.csv")));
    expect(columns).toHaveLength(8);
    expect(cells).toHaveLength(2250);
    expect(problems).toEqual([]);
  });
});
