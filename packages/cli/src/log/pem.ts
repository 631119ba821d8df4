import { createPublicKey } from "node:crypto";
import { text } from "@bongsu/input";
import { usage } from "../failure.ts";

/** A public key, SubjectPublicKeyInfo in DER, as PEM. */
export const pemOf = (spki: Uint8Array): string =>
  String(
    createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }).export({
      format: "pem",
      type: "spki",
    }),
  );

/** @throws InputError where the text is no public key in PEM. */
export function spkiInPem(file: string, pem: string): Uint8Array {
  try {
    return Uint8Array.from(createPublicKey(pem).export({ format: "der", type: "spki" }));
  } catch {
    throw usage(
      file,
      text("This is no public key.", "공개키가 아니다."),
      text(
        "A P-256 public key in PEM, such as a log's issuer.pub.",
        "PEM 형식의 P-256 공개키. 로그 폴더의 issuer.pub 같은 파일.",
      ),
      text("Ask the party for its public key.", "그 주체에게 공개키를 요청하십시오."),
    );
  }
}
