import type { Lang } from "@bongsu/input";
import { page as pageEn } from "./en/page.ts";
import { report as reportEn } from "./en/report.ts";
import { terms as termsEn } from "./en/terms.ts";
import { workbench as workbenchEn } from "./en/workbench.ts";
import { page as pageKo } from "./ko/page.ts";
import { report as reportKo } from "./ko/report.ts";
import { terms as termsKo } from "./ko/terms.ts";
import { workbench as workbenchKo } from "./ko/workbench.ts";

export const MESSAGES = {
  en: { page: pageEn, report: reportEn, terms: termsEn, workbench: workbenchEn },
  ko: { page: pageKo, report: reportKo, terms: termsKo, workbench: workbenchKo },
} as const;

export type Messages = (typeof MESSAGES)[Lang];

export const LANGS: readonly Lang[] = ["en", "ko"];
