/** What begins a paragraph of its own, whatever stood before: markers of lists, clauses and articles. */
const MARKER =
  /^(?:[-*+•·▪◦○●■□]\s+\S|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[가나다라마바사아자차카타파하])[.)]\s+\S|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s+\S|\d{1,3}의\d{1,2}\.?\s|[①-⑳㉑-㉟]|제\s?\d{1,4}\s?[조장절관편항](?:의\s?\d{1,3})?[\s(]|(?:Article|Section|Chapter|Annex|Measure|Commitment)\s+[\dIVX]+)/i;

export const beginsAnew = (line: string): boolean => MARKER.test(line);

export const isItem = (line: string): boolean =>
  /^(?:[-*+•·▪◦○●■□]|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[가나다라마바사아자차카타파하])[.)]|\d{1,3}의\d{1,2}\.)\s+\S/.test(
    line,
  );

const SENTENCE_END = /[.!?:;。…][)\]"'”’」』]*$/;
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.trimEnd());

/** Two lines of one paragraph; a word that was parted with a hyphen at the line's end is whole again. */
export function joinLines(first: string, second: string): string {
  if (/\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  return `${first} ${second}`;
}
