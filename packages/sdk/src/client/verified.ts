import type { Digest, InTotoStatement } from "@bongsu/statement";
import { checkContent } from "../checks/content.ts";
import type { NamedBytes, Tools, VerifyInput } from "../input.ts";
import { readMaterial } from "../read/material.ts";
import { SdkRefusal } from "../refusal.ts";
import type { Report } from "../report.ts";
import { verifyFile } from "../verify.ts";
import { refuseAnswer } from "./refusal.ts";

/** What the reader brings to judge by; what is left out stays unknown (`VerifyInput` says what each settles). */
export type Brought = Partial<Omit<VerifyInput, "file" | "proof">>;

/** A statement that nothing speaks against. How much is shown for it stands in `report.established`. */
export interface VerifiedStatement {
  readonly digest: Digest;
  /** The in-toto statement; null where the envelope holds another kind of document. */
  readonly statement: InTotoStatement | null;
  /** The bundle or the envelope, to be kept and verified again by other programs. */
  readonly bytes: Uint8Array;
  readonly report: Report;
}

const NOTHING: Omit<VerifyInput, "file" | "proof"> = {
  artifacts: [],
  keys: [],
  logKeys: [],
  policy: null,
  wellKnown: null,
  trust: null,
  logs: [],
  asOf: null,
};

/**
 * Verifies what a node gave for a digest, by what the reader brings and by nothing that the node says of it.
 * @throws ClientRefusal answer-malformed, digest-other, statement-refuted; SdkRefusal for what the reader brings.
 */
export async function verifyGiven(
  asked: Digest,
  url: string,
  file: NamedBytes,
  proof: NamedBytes | null,
  brought: Brought,
  tools: Tools,
): Promise<VerifiedStatement> {
  const report = await reportOn({ ...NOTHING, ...brought, file, proof }, url, tools);
  const { digest } = report.statement;
  if (digest !== asked) refuseAnswer("digest-other", { asked, found: digest });
  const failing = report.checks.filter(({ outcome }) => outcome === "fails");
  if (failing.length > 0) refuseAnswer("statement-refuted", { digest: asked, failing });
  const { statement } = checkContent(readMaterial(file, proof).envelope, tools.types);
  return { digest: asked, statement, bytes: file.bytes, report };
}

/** What came from the node is refused as an answer; what the reader brought, as a file. */
async function reportOn(input: VerifyInput, url: string, tools: Tools): Promise<Report> {
  try {
    return await verifyFile(input, tools);
  } catch (error) {
    const theirs = [input.file.name, input.proof?.name];
    if (error instanceof SdkRefusal && theirs.includes(error.file))
      refuseAnswer("answer-malformed", { url, where: "" }, error);
    throw error;
  }
}
