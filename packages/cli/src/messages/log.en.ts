import type { FsckSummary } from "@bongsu/log";

/** What the commands on statements and logs say, in English. `log.ko.ts` has the same keys. */
export const log = {
  brief: "Keep a log of signed statements that others can check",
  full: 'A log is a folder: statements in the order in which they were said, a tree of hashes over them, and a signed checkpoint. Any web server can show it; programs of others can check it (docs/log.md).\n\nExample:\n  bongsu log init my-log --domain example.org --kind institute --country GB --name-en "Example Institute" --name-ko "보기 연구소"',
  init: {
    brief: "Begin a party's log: keys, an empty tree, the party's profile as the first entry",
    full: 'Makes a folder with everything in it, or nothing. Keys are encrypted when a passphrase is given.\n\nExample:\n  bongsu log init my-log --domain example.org --kind institute --country GB --name-en "Example Institute" --name-ko "보기 연구소" --passphrase-file passphrase.txt',
    begun: (folder: string, domain: string, origin: string, index: number) =>
      `${folder} is the log of ${domain}, under the name ${origin}. Entry ${index} says who ${domain} is.`,
    serve: (folder: string) =>
      `Everything in ${folder} except private/ may be shown by any web server at that name.`,
    wellKnown: (folder: string, domain: string) =>
      `So that others know whose keys these are, put ${folder}/bongsu.json at https://${domain}/.well-known/bongsu.json.`,
    backup: (folder: string) =>
      `Keep a copy of ${folder}/private where this machine cannot reach it: without root.key nobody can change the party's keys, and without log.key the log is at its end.`,
  },
  list: {
    brief: "What is in a log: position, digest, kind, who said it",
    full: "Example:\n  bongsu log list my-log",
    size: (origin: string, size: number) => `${origin}: ${size} ${size === 1 ? "entry" : "entries"}`,
    body: {
      present: "other entry",
      withheld: "(withheld)",
      erased: "(erased)",
      missing: "(missing)",
      wrong: "(not what was signed)",
      none: "registered for SCITT",
    },
  },
  append: {
    brief: "Put signed statements (DSSE envelopes) into a log",
    full: "Takes what the log's own party signed with a key that is valid now. Says where each statement is once it cannot be lost any more; the same statement is not logged twice.\n\nExample:\n  bongsu log append my-log objection.dsse.json",
    done: (file: string, index: number, digest: string, duplicate: boolean) =>
      duplicate
        ? `${file}: was there already, entry ${index}, ${digest}`
        : `${file}: entry ${index}, ${digest}`,
  },
  prove: {
    brief: "A proof that a statement is in the log, for programs of others",
    full: "Ends in .sigstore.json: the statement with its proof, as cosign and @sigstore/verify read it. Ends in .tlog-proof: the proof alone (c2sp.org/tlog-proof); this is also what is printed without -o.\n\nExample:\n  bongsu log prove my-log 3 -o result.sigstore.json",
  },
  verify: {
    brief: "Check an older checkpoint, or a proof, against a log",
    full: "Says whether the log still holds what the checkpoint or the proof says, and nothing of it was changed.\n\nExample:\n  bongsu log verify my-log checkpoint-of-last-month\n  bongsu log verify my-log entry.tlog-proof",
    checkpointHolds: (old: number, now: number) =>
      `The log with its ${now} entries continues the checkpoint of ${old}: nothing in them was changed or taken away.`,
    entryHolds: (index: number, size: number) =>
      `Entry ${index} is in the log, as the proof says, in the tree of ${size} entries; the log today continues that tree.`,
    fails: (file: string, why: string) => `${file} does not agree with the log: ${why}`,
  },
  fsck: {
    brief: "Look a whole log over and say where it is damaged",
    full: "Checks every hash, every entry, every tile, the checkpoint's signature, and for every statement that is there its digest and signature. Needs nothing but the folder.\n\nExample:\n  bongsu log fsck my-log",
    progress: (done: number, total: number) => `checked ${done} of ${total} entries`,
    summary: ({ size, entries, damages, complete, bodies }: FsckSummary, signatures: number) =>
      [
        damages === 0
          ? `Sound: ${entries} of ${size ?? "?"} entries, every tile and the checkpoint agree.`
          : `${damages} ${damages === 1 ? "damage" : "damages"}${complete ? "" : " so far; the search stopped here"}; ${entries} of ${size ?? "?"} entries were read.`,
        ...(bodies === null
          ? []
          : [
              `Statements: ${bodies.present} there (${signatures} signatures checked), ${bodies.withheld} withheld, ${bodies.erased} erased, ${bodies.missing} missing; ${bodies.none} entries registered for SCITT have none.`,
            ]),
      ].join("\n"),
  },
  reconcile: {
    brief: "Let a log be signed again after an older copy of it was put back",
    full: "A log that was restored from a backup signs nothing: it could contradict what it signed later. Give a newer copy, or a checkpoint that a neighbour has seen.\n\nExample:\n  bongsu log reconcile my-log --copy /mirror/my-log\n  bongsu log reconcile my-log --seen checkpoint-from-a-neighbour",
    done: (origin: string, size: number) => `${origin} may be signed again; it has ${size} entries.`,
  },
  retire: {
    brief: "End a log for good, with a last entry that says so and a signed final note",
    full: "For a log that cannot be reconciled, whose key is lost to others, or that moves (--successor names where its statements go on). It cannot be taken up again.\n\nExample:\n  bongsu log retire my-log --confirm log.example.org\n  bongsu log retire my-log --confirm log.example.org --reason moved --successor new-log",
    unsaid: (why: string) => `No last entry was added, because the log may not be signed: ${why}`,
    done: (origin: string, size: string, folder: string) =>
      `${origin} has ended at ${size} entries. Its final note is ${folder}/retired; reading goes on.`,
  },
  flags: {
    passphraseFile: "file with the passphrase of the keys (or the variable BONGSU_PASSPHRASE)",
    folder: "folder of the log",
    folderAndEnvelopes: "folder of the log, then files with a DSSE envelope each",
    entry: "position of the entry, or digest of the statement (sha256:…)",
    checkpointOrProof: "a checkpoint or a .tlog-proof",
    domain: "domain that stands for the party, for example example.org",
    origin: "name of the log, a host of its own (default: log.<domain>)",
    kind: "what the party is",
    country: "its country (ISO 3166-1, or EU); none for a body of several countries",
    nameEn: "its name in English",
    nameKo: "its name in Korean",
    issuedAt: "time that the statement claims, in UTC (default: now)",
    outProof: "write the proof to a file ending in .sigstore.json or .tlog-proof",
    outPublish:
      "folder for what is published: the aggregate and the signed statement with its proof (default: here)",
    outDraft: "write the draft to this file (.yaml)",
    outSigned:
      "write the statement with its proof to a file ending in .sigstore.json; ending in .dsse.json it is signed only, and not logged",
    log: "folder of the log of the party that speaks",
    result: "result of bongsu compare (.json)",
    dryRun: "show exactly what would become public, and publish nothing",
    draft: "draft to sign (.yaml)",
    copy: "folder with a newer copy of the log",
    seen: "file with a checkpoint that somebody else has seen",
    confirm: "name of the log, to say that its end is meant",
    key: "id of the key (sha256:…)",
    from: "position from which the key no longer speaks (default: the next); it may lie in the past",
    reason: "why",
    successor: "folder of the log in which the party's statements go on",
    as: "in which form",
    signed: "a statement with its proof (.sigstore.json), or signed alone (.dsse.json)",
    outExport: "file for the statement (.json); with --as scitt a folder",
    criteria: "file with what parties stated must hold (.yaml), each with the figure that it reads",
  },
  placeholders: {
    log: "log",
    entry: "entry",
    domain: "domain",
    country: "country",
    instant: "time",
    type: "type",
    key: "key",
    index: "n",
  },
};

export const publish = {
  brief: "Sign a result and put it into a log, without items, answers or file names",
  full: "What becomes public is the aggregate: verdict, estimates with their methods, the gate's findings. Samples and items stay at home. See it first with --dry-run.\n\nExample:\n  bongsu compare examples/xstest/exercise.yaml -o comparison.json\n  bongsu publish comparison.json --dry-run\n  bongsu publish comparison.json --log my-log -o published",
  done: (index: number, log: string, bundle: string, artifact: string) =>
    `Published as entry ${index} of ${log}.\n  ${artifact}   what was published\n  ${bundle}   the signed statement with its proof: give it to whoever is to check it\nCheck: bongsu verify ${bundle} --artifact ${artifact} --well-known ${log}/bongsu.json --log ${log}`,
  becomesPublic: "This becomes public:",
  counts: (estimates: number, contrasts: number, corrected: number, gate: number) =>
    `  ${estimates} estimates, ${contrasts} comparisons and ${corrected} corrected rates with their intervals and methods; ${gate} findings on comparability`,
  staysAtHome: "This stays at home:",
  parts: {
    inputs: "names and digests of the input files",
    items: "single items",
    logs: "what was lacking or wrong in the logs",
    agreement: "agreement of raters",
    "small-figures": "figures over few observations",
    "gate-words": "findings that quote the logs",
    "verdict-words": "sentences that quote the logs",
    "other-analyses": "other analyses",
  },
  whole: "Every byte of it: add --json",
};

export const statement = {
  brief:
    "Write and sign statements: observation, objection, reply, correction, withdrawal, erasure, endorsement, recognition",
  full: "Nothing that was said is ever edited; these answer it by its digest.\n\nExample:\n  bongsu statement draft objection -o objection.yaml\n  bongsu statement sign objection.yaml --log my-log -o objection.sigstore.json",
  draft: {
    brief: "A commented file to fill in",
    full: "Example:\n  bongsu statement draft objection -o objection.yaml",
  },
  sign: {
    brief: "Sign a draft and put it into the party's log",
    full: "Adds who says it, when, and random bits that keep a short text from being guessed.\n\nExample:\n  bongsu statement sign objection.yaml --log my-log -o objection.sigstore.json",
    done: (index: number, digest: string, origin: string) => `Entry ${index} of ${origin}: ${digest}`,
  },
  export: {
    brief: "A statement in the form of in-toto's test-result or SVR, or for SCITT",
    full: "test-result and SVR say passed or failed, and only of criteria that a party stated when it published. For SCITT the statement's digest is signed as COSE, logged as an entry of its own, and the log gives a receipt (RFC 9942). What a form cannot carry is said.\n\nExample:\n  bongsu statement export result.sigstore.json --as test-result\n  bongsu statement export result.sigstore.json --as scitt --log my-log -o scitt",
    registered: (index: number, log: string, statement: string, receipt: string) =>
      `Registered as entry ${index} of ${log}.\n  ${statement}   the signed statement (COSE, RFC 9943)\n  ${receipt}   the log's receipt (RFC 9942)`,
  },
};

export const party = {
  brief: "The keys that speak for a party",
  full: "Example:\n  bongsu party keys my-log\n  bongsu party rotate my-log",
  keys: {
    brief: "Which keys there are, and between which positions of the log each is valid",
    full: "Example:\n  bongsu party keys my-log",
    none: "The log does not say yet who its party is.",
    line: (id: string, use: string, from: number, until: number | null, revoked: number | null) =>
      `${id}  ${use.padEnd(7)}  from entry ${from}${until === null ? "" : ` to before entry ${until}`}${revoked === null ? "" : `, revoked from entry ${revoked}`}`,
  },
  rotate: {
    brief: "Replace the key that signs statements by a new one",
    full: "Signed by the root key. What the old key signed before stays valid.\n\nExample:\n  bongsu party rotate my-log",
    done: (index: number, old: string, fresh: string) =>
      `Entry ${index}: ${fresh} signs from now on, in place of ${old}. Make a new copy of private/.`,
  },
  revoke: {
    brief: "Say that a key no longer speaks for the party",
    full: "Give --from with a position in the past where the key was out of your hands since then.\n\nExample:\n  bongsu party revoke my-log sha256:… --reason compromised --from 120",
    done: (index: number, key: string, from: number) =>
      `Entry ${index}: ${key} is revoked from entry ${from} on.`,
  },
};
