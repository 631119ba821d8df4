/** Characters of a statement that are looked at for its words; what comes after is found no more. */
const MOST_CHARACTERS = 40_000;
const LONGEST_WORD = 64;

const RUNS =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;
const BEYOND_16_BITS = /[\ud800-\udfff]/;
const PAIRED = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The words of a text, for an index of its own: Korean is written with endings that no space sets apart, so its runs
 * (and those of Chinese and Japanese) are cut into overlapping pairs of syllables; other words are taken in lower case.
 * Letters and digits only, whatever the text.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  const plain = text.slice(0, MOST_CHARACTERS).toWellFormed().normalize("NFKC").toLowerCase();
  for (const [run] of plain.matchAll(RUNS)) {
    if (!PAIRED.test(run)) {
      words.add(run.slice(0, LONGEST_WORD).toWellFormed().replaceAll("\uFFFD", ""));
      continue;
    }
    const syllables = BEYOND_16_BITS.test(run) ? Array.from(run) : run;
    for (let at = 0; at + 1 < syllables.length; at++) words.add(`${syllables[at]}${syllables[at + 1]}`);
    // So that one syllable finds the end of a run too.
    words.add(syllables.at(-1) ?? "");
  }
  words.delete("");
  return words;
}

/** Where the second character of a word makes a prefix worth its cost. */
const SHORTEST_PREFIX = 3;

/**
 * What the index is asked for a reader's words: all have to be there. Words of letters may go on (`object` finds
 * `objections`), and so may one syllable alone. null where there is no word in it, and so nothing to find.
 */
export function askFor(query: string): string | null {
  const words = [...wordsOf(query)];
  const single = (word: string): boolean => Array.from(word).length === 1;
  const pairs = words.filter((word) => PAIRED.test(word) && !single(word));
  const asked = words.filter((word) => !(PAIRED.test(word) && single(word) && isEndOf(word, pairs)));
  return asked.length === 0 ? null : asked.map(term).join(" AND ");
}

/** A run's last syllable is asked only where it is the whole run: the pairs say the rest. */
const isEndOf = (syllable: string, pairs: readonly string[]): boolean =>
  pairs.some((pair) => pair.endsWith(syllable));

function term(word: string): string {
  const goesOn = PAIRED.test(word) ? Array.from(word).length === 1 : word.length >= SHORTEST_PREFIX;
  return `"${word}"${goesOn ? "*" : ""}`;
}
