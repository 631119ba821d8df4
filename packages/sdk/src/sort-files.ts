import type { NamedBytes } from "./input.ts";
import { kindOf } from "./read/kind.ts";

/** Files that somebody put down in a heap, each in the role that its contents give it. */
export interface Sorted {
  readonly file: NamedBytes | null;
  readonly proof: NamedBytes | null;
  readonly keys: readonly NamedBytes[];
  readonly logKeys: readonly NamedBytes[];
  readonly policy: NamedBytes | null;
  readonly wellKnown: NamedBytes | null;
  readonly trust: NamedBytes | null;
  readonly artifacts: readonly NamedBytes[];
  /** Beyond the one that its role has room for; not used. */
  readonly surplus: readonly NamedBytes[];
}

export function sortFiles(files: readonly NamedBytes[]): Sorted {
  const kinds = files.map((file) => ({ file, kind: kindOf(file.bytes) }));
  const all = (...wanted: string[]): NamedBytes[] =>
    kinds.filter(({ kind }) => wanted.includes(kind)).map(({ file }) => file);
  const single = ["proof", "policy", "well-known", "trust"].map((kind) => all(kind));
  const [[proof = null] = [], [policy = null] = [], [wellKnown = null] = [], [trust = null] = []] = single;
  const [file = null, ...others] = all("bundle", "envelope");
  return {
    file,
    proof,
    keys: all("key"),
    logKeys: all("log-key"),
    policy,
    wellKnown,
    trust,
    artifacts: all("artifact"),
    surplus: [...others, ...single.flatMap((list) => list.slice(1))],
  };
}
