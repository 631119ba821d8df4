export { renderReport, reportBody, type ReportOptions } from "./report/report.ts";
export { dataUri, type Links } from "./report/downloads.ts";
export { bibtex } from "./report/cite.ts";
export { renderHome, type HomeOptions } from "./home/home.ts";
export { renderProblems } from "./home/problems.ts";
export { workbenchPage } from "./workbench/page.ts";
export { verifyPage } from "./verify/page.ts";
export { promisePages, type PromisePageOptions } from "./regime/pages.ts";
export * from "./network/index.ts";
