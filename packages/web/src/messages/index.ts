import type { Lang } from "@bongsu/input";
import { page as pageEn } from "./en/page.ts";
import { report as reportEn } from "./en/report.ts";
import { terms as termsEn } from "./en/terms.ts";
import { page as pageKo } from "./ko/page.ts";
import { report as reportKo } from "./ko/report.ts";
import { terms as termsKo } from "./ko/terms.ts";

export const MESSAGES = {
  en: { page: pageEn, report: reportEn, terms: termsEn },
  ko: { page: pageKo, report: reportKo, terms: termsKo },
} as const;

export type Messages = (typeof MESSAGES)[Lang];

export const LANGS: readonly Lang[] = ["en", "ko"];
