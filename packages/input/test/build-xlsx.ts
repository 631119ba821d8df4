import { buildZip } from "./build-zip.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface WorkbookParts {
  /** Sheet name → XML inside `<worksheet>`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly hidden?: readonly string[];
  readonly leaveOut?: readonly string[];
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The least that ECMA-376 asks of a workbook, around the given cells. */
export function buildXlsx(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const state = (name: string): string => (parts.hidden?.includes(name) === true ? ' state="hidden"' : "");
  const list = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state(name)}/>`,
  );
  const rels = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="x" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const members: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${NS} ${R}>${parts.workbookPr ?? ""}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${rels.join("")}</Relationships>`,
  };
  names.forEach((name, i) => {
    members[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${NS}>${parts.sheets[name]}</worksheet>`;
  });
  if (parts.strings !== undefined) members["xl/sharedStrings.xml"] = `<sst ${NS}>${parts.strings}</sst>`;
  if (parts.styles !== undefined) members["xl/styles.xml"] = `<styleSheet ${NS}>${parts.styles}</styleSheet>`;
  return buildZip(
    Object.entries(members)
      .filter(([name]) => parts.leaveOut?.includes(name) !== true)
      .map(([name, xml]) => ({
        name,
        data: utf8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
        method: 8,
      })),
  );
}

/** Rows of inline texts and numbers, starting at row 1. */
export function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
