import { join } from "node:path";
import { ask } from "./ask.ts";
import type { Case } from "./case.ts";
import { LEAF_COPY } from "./twins.ts";
import { beside, type Sample, textOf, twinsOf } from "./sample.ts";

/** cosign verify-blob-attestation, with the log's key in trusted_root.json. */
export function cosignCases(cosign: string, sample: Sample): Case[] {
  const verifier = "cosign 3.1.2";
  const at = (what: string, expected: Case["expected"], files: Partial<Files> = {}): Case => ({
    verifier,
    what,
    expected,
    ...ask(cosign, args({ ...filesOf(sample), ...files }, sample.type)),
  });
  const twins = twinsOf(sample);
  return [
    at("the bundle of a published result", "accepted"),
    ...[...twins].map(([name, twin], number) =>
      at(name, name === LEAF_COPY ? "accepted" : "refused", {
        bundle: beside(sample, `cosign-twin-${number}.json`, twin),
      }),
    ),
    at("another artifact", "refused", {
      artifact: beside(sample, "other-artifact.json", `${textOf(sample.artifact)} `),
    }),
    at("another signer's key", "refused", { key: beside(sample, "other.pub", OTHER_KEY) }),
    at("another log's trusted root", "refused", {
      root: beside(
        sample,
        "other-root.json",
        textOf(join(sample.log, "trusted_root.json")).replaceAll("log.", "fog."),
      ),
    }),
  ];
}

interface Files {
  readonly key: string;
  readonly bundle: string;
  readonly root: string;
  readonly artifact: string;
}

const filesOf = ({ log, bundle, artifact }: Sample): Files => ({
  key: join(log, "issuer.pub"),
  bundle,
  root: join(log, "trusted_root.json"),
  artifact,
});

const args = ({ key, bundle, root, artifact }: Files, type: string): string[] =>
  `verify-blob-attestation --key ${key} --bundle ${bundle} --trusted-root ${root} --type ${type} ${artifact}`.split(
    " ",
  );

/** The P-256 key of RFC 6979 appendix A.2.5. */
const OTHER_KEY = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYP7UuiVanTHJYet0xjVtaMBJuJI7
Yfps5mliLmDyn7Z5A/4QCLi8maQa6elWKLxk8vGyDC1+n1F3o8KU1EYimQ==
-----END PUBLIC KEY-----
`;
