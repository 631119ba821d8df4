/** Below this many characters V8 copies a part of a string; from it on the part keeps the whole string alive. */
const COPIED_BELOW = 13;

/**
 * `text` as a string of its own. A cell cut out of a window of a file would otherwise keep the whole window in
 * memory for as long as the cell is remembered.
 */
export function detached(text: string): string {
  return text.length < COPIED_BELOW ? text : ` ${text}`.slice(1);
}
