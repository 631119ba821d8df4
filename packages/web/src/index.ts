export { renderReport, reportBody, type ReportOptions } from "./report/report.ts";
export { ITEM_CAP, type ItemRow, type ItemsTable } from "./report/items.ts";
export { dataUri, type Links } from "./report/downloads.ts";
export { bibtex } from "./report/cite.ts";
