/** Where pages lead. A node serves them under addresses; a static copy holds them as files beside one another. */
export interface Links {
  readonly home: string;
  readonly network: string;
  readonly parties: string;
  /** null in a static copy, which cannot search. */
  readonly search: string | null;
  /** The public record that lies on the node, unsigned; null where there is none. */
  readonly record: string | null;
  /** The feed in a language. */
  feed(lang: "en" | "ko"): string;
  party(domain: string): string;
  statement(digest: string): string;
  alarm(id: string): string;
  /** Machine forms of a statement. */
  files(digest: string): StatementFiles;
  /** Machine form of a page; null where there is none. */
  data(what: "node" | "logs" | "parties" | "statements"): string | null;
  /** Where an answer is written; null where nothing is written. */
  write(kind: "objection" | "reply", digest: string): string | null;
}

export interface StatementFiles {
  readonly json: string;
  readonly envelope: string;
  readonly bundle: string | null;
  readonly proof: string | null;
}

const API = "/api/v1";

/**
 * Addresses of a node. `writing`: whether its operator is the reader, on the operator's own machine. `record`: where the
 * public record is shown.
 */
export const servedLinks = (writing: boolean, record: string | null): Links => ({
  home: "/",
  network: "/network",
  parties: "/parties",
  search: "/search",
  record,
  feed: (lang) => `/feed.atom?lang=${lang}`,
  party: (domain) => `/party/${encodeURIComponent(domain)}`,
  statement: (digest) => `/statement/${digest}`,
  alarm: (id) => `/alarm/${id}`,
  files: (digest) => {
    const at = `${API}/statements/${digest}`;
    return { json: at, envelope: `${at}/envelope`, bundle: `${at}/bundle`, proof: `${at}/proof` };
  },
  data: (what) => `${API}/${what}`,
  write: (kind, digest) => (writing ? `/write/${kind}?to=${encodeURIComponent(digest)}` : null),
});

/** Digests are long; their first 32 hexadecimal digits tell files apart. */
const short = (digest: string): string => digest.replace("sha256:", "").slice(0, 32);

/** File names of a static copy, all in one folder. */
export const siteLinks: Links = {
  home: "index.html",
  network: "network.html",
  parties: "parties.html",
  search: null,
  record: null,
  feed: (lang) => `feed.${lang}.atom`,
  party: (domain) => `party-${domain}.html`,
  statement: (digest) => `statement-${short(digest)}.html`,
  alarm: (id) => `alarm-${short(id)}.html`,
  files: (digest) => ({
    json: `statement-${short(digest)}.json`,
    envelope: `statement-${short(digest)}.dsse.json`,
    bundle: null,
    proof: null,
  }),
  data: (what) => `${what}.json`,
  write: () => null,
};
