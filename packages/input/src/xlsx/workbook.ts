import { isDateFormat } from "./dates.ts";
import { readXml } from "./xml.ts";

export interface SheetEntry {
  readonly name: string;
  readonly member: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly base1904: boolean;
}

/** Relationship targets by id; a target is relative to `xl/` unless it begins with a slash. */
export function readRelationships(
  bytes: Uint8Array,
  file: string,
  member: string,
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(
    bytes,
    { file, member },
    {
      open(name, attributes) {
        if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
        const target = attributes.get("Target") ?? "";
        targets.set(attributes.get("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
    },
  );
  return targets;
}

export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  member: string,
  targets: ReadonlyMap<string, string>,
): Workbook {
  const sheets: SheetEntry[] = [];
  let base1904 = false;
  readXml(
    bytes,
    { file, member },
    {
      open(name, attributes) {
        if (name === "workbookPr") base1904 = isTrue(attributes.get("date1904"));
        if (name !== "sheet") return;
        const target = targets.get(attributes.get("id") ?? "");
        if (target !== undefined)
          sheets.push({
            name: attributes.get("name") ?? "",
            member: target,
            hidden: (attributes.get("state") ?? "visible") !== "visible",
          });
      },
    },
  );
  return { sheets, base1904 };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** For each cell style, whether its number format shows a date or time. */
export function readDateStyles(bytes: Uint8Array, file: string, member: string): readonly boolean[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  readXml(
    bytes,
    { file, member },
    {
      open(name, attributes) {
        if (name === "numFmt")
          codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
        else if (name === "cellXfs") inCellFormats = true;
        else if (name === "xf" && inCellFormats) formats.push(Number(attributes.get("numFmtId") ?? 0));
      },
      close(name) {
        if (name === "cellXfs") inCellFormats = false;
      },
    },
  );
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
