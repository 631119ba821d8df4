/** One line of the table: ours and the peer's figure from the same run, on the same machine. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  /** How many times better ours is (peer ÷ ours for times and memory); null without a peer. */
  readonly ratio: number | null;
  readonly unit: string;
  readonly note: string;
}

export const against = (
  name: string,
  ours: number,
  peer: number | null,
  unit: string,
  note: string,
): Row => ({
  name,
  ours,
  peer,
  ratio: peer === null ? null : peer / ours,
  unit,
  note,
});
