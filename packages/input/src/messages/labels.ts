import type { Lang, Text } from "../text.ts";
import { text } from "../text.ts";

/** Words around a problem: its place and the three things said. */
export const LABELS = {
  error: text("Error", "오류"),
  warning: text("Note", "주의"),
  found: text("Found", "확인된 내용"),
  expected: text("Expected", "있어야 할 내용"),
  todo: text("What to do", "조치"),
  place: text("Where", "위치"),
} satisfies Record<string, Text>;

/** How each part of a place is called, in the order in which it is read out. */
export const PLACES = {
  member: (value: string, lang: Lang) => (lang === "en" ? `member ${value}` : `구성 파일 ${value}`),
  sheet: (value: string, lang: Lang) => (lang === "en" ? `sheet ${value}` : `시트 ${value}`),
  cell: (value: string, lang: Lang) => (lang === "en" ? `cell ${value}` : `${value} 셀`),
  row: (value: string, lang: Lang) => (lang === "en" ? `row ${value}` : `${value}번째 행`),
  line: (value: string, lang: Lang) => (lang === "en" ? `line ${value}` : `${value}번째 줄`),
  column: (value: string, lang: Lang) => (lang === "en" ? `column ${value}` : `${value}번째 글자`),
  field: (value: string, lang: Lang) => (lang === "en" ? `field ${value}` : `항목 ${value}`),
  pointer: (value: string, lang: Lang) => (lang === "en" ? `value at ${value}` : `${value} 값`),
  byte: (value: string, lang: Lang) => (lang === "en" ? `byte ${value}` : `바이트 ${value}`),
};
