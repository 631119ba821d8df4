/** What a finding says, in English. Names and dates come in as they stand in the record. */
export const en = {
  "not-addressed": () => "This clause is not addressed to a party of this kind.",
  disputed: (by: string, on: string, others: number) =>
    `Disputed by ${by} (${on})${others === 0 ? "" : ` and ${others} more`}. The words of all sides stand below.`,
  "evidence-published": (by: string, title: string, on: string) =>
    `Evidence published by ${by} (${on}): ${title}.`,
  more: (count: number, on: string) => `${count} documents in all, the latest of ${on}.`,
  "none-declared": (by: string, on: string) =>
    `${by} says that there is none (${on}), which this clause accepts as an answer.`,
  "says-done": (by: string, on: string) =>
    `${by} says that it is done (${on}); no evidence for it has been recorded.`,
  reported: (by: string, on: string) =>
    `Reported by ${by} (${on}), in the words below; nothing of the party itself has been recorded.`,
  "days-after-date": (days: number, due: string, asOf: string) =>
    `${days} days after the date that the text sets (${due}, counted to ${asOf}), none found.`,
  "none-found": (where: string, on: string) => `None found: last searched in ${where} (${on}).`,
  "not-looked-for": () =>
    "Unknown: nobody has recorded a search. A recorded search or a document would settle it.",
  searched: (where: string, on: string) => `Last searched in ${where} (${on}).`,
  firstAfterDate: (days: number, due: string) =>
    `The first was published ${days} days after the date that the text sets (${due}).`,
  datesAround: (due: string) =>
    `The dates given for the first lie on both sides of the date that the text sets (${due}).`,
  dateUnbound: (due: string) =>
    `The text sets ${due}; whether the party had adopted the instrument by then is not known, so no delay is counted.`,
};

export type PromiseMessages = typeof en;
