/** One question to an outside program: does it accept this? */
export interface Case {
  readonly verifier: string;
  readonly what: string;
  /** A tampered twin has to be refused. */
  readonly expected: "accepted" | "refused";
  readonly found: "accepted" | "refused";
  /** The program's own last words. */
  readonly said: string;
}

export const passed = ({ expected, found }: Case): boolean => expected === found;
