/** What a witness answers; whoever serves HTTP only passes it on. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422 | 503;
  readonly contentType: string;
  readonly body: Uint8Array;
}

const PLAIN = "text/plain; charset=utf-8";
/** c2sp.org/tlog-witness, “add-checkpoint”. */
const SIZE = "text/x.tlog.size";

const answer = (status: WitnessAnswer["status"], contentType: string, text: string): WitnessAnswer => ({
  status,
  contentType,
  body: new TextEncoder().encode(text),
});

/** Signature lines, or a checkpoint. */
export const good = (text: string): WitnessAnswer => answer(200, PLAIN, text);

/** The size of the tree that was cosigned last. */
export const conflict = (size: number): WitnessAnswer => answer(409, SIZE, `${size}\n`);

/** One line for whoever reads the asker's log; programs go by the status. */
export const refused = (status: 400 | 403 | 404 | 422 | 503, why: string): WitnessAnswer =>
  answer(status, PLAIN, `${why}\n`);
