export const en = {
  languages: { en: "English", ko: "Korean", other: "another language" },
  tooManySegments: (segments: number, limit: number) => ({
    found: `The document has ${segments} sentences, headings and list items.`,
    expected: `At most ${limit}.`,
    todo: "Part both versions at the same places and compare the parts.",
  }),
  otherLanguage: (old: string, was: string, is: string) => ({
    found: `The old version (${old}) is in ${was}, this one in ${is}.`,
    expected: "Two versions in one language.",
    todo: "Name the versions of the same language. A translation is not compared with its original.",
  }),
};
export type WatchMessages = typeof en;
