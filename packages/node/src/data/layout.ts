import { join } from "node:path";

/** What lies in a log's folder beside the log itself. Everything outside `private/` may be served as it is. */
export const LAYOUT = {
  /** To be put at https://<domain>/.well-known/bongsu.json. */
  wellKnown: "bongsu.json",
  /** The log's verifier key, for c2sp.org tools. */
  vkey: "log.vkey",
  /** Public part of the key that signs statements, for cosign and openssl. */
  issuer: "issuer.pub",
  /** For Sigstore's clients. */
  trustedRoot: "trusted_root.json",
  logKey: "private/log.key",
  rootKey: "private/root.key",
  signingKey: "private/signing.key",
} as const;

export const inLog = (folder: string, name: keyof typeof LAYOUT): string => join(folder, LAYOUT[name]);

/** What lies in a node's data folder. */
export const NODE_LAYOUT = {
  settings: "node.yaml",
  log: "log",
  replicas: "replicas",
  /** Whom this node follows. */
  neighbours: "neighbours.json",
  /** Can be made again at any time. */
  picture: "picture.sqlite",
  /** Cannot be made again. */
  watch: "watch.sqlite",
  witnessKey: "private/witness.key",
  witnessLatticeKey: "private/witness-ml-dsa-44.key",
  /** Vouches for the copies of other logs: never the witness's key (c2sp.org/tlog-cosignature). */
  mirrorKey: "private/mirror.key",
  token: "private/operator.token",
  /** One process at a time works on the folder. */
  lock: "private/node.lock",
} as const;
