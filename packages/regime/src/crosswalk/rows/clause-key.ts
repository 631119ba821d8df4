/** A clause of one edition of an instrument, framework or catalogue. */
export interface ClauseKey {
  /** Id of the instrument, prefix of a CURIE, or name of a catalogue. */
  readonly scheme: string;
  /** Edition; null where whoever wrote the row did not say. Clauses of two editions are two clauses. */
  readonly version: string | null;
  readonly id: string;
}

/** As a person writes and reads it: `seoul-commitments@2025-02-07/IV`. */
export const keyText = ({ scheme, version, id }: ClauseKey): string =>
  version === null ? `${scheme}/${id}` : `${scheme}@${version}/${id}`;

/** The reading of `keyText`; null where the text has no clause. Without `@` the edition is left open. */
export function readKey(text: string): ClauseKey | null {
  const slash = text.indexOf("/");
  if (slash <= 0 || slash === text.length - 1) return null;
  const [scheme, id] = [text.slice(0, slash), text.slice(slash + 1)];
  const at = scheme.indexOf("@");
  if (at === 0 || at === scheme.length - 1) return null;
  return at < 0
    ? { scheme, version: null, id }
    : { scheme: scheme.slice(0, at), version: scheme.slice(at + 1), id };
}

export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
