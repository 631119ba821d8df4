const entries = (count: number): string => `${count} ${count === 1 ? "entry" : "entries"}`;

/** What the commands on a node and its neighbours say, in English. `node.ko.ts` has the same keys. */
export const node = {
  brief: "Run a node: its own log, copies of its neighbours', and what all of them say",
  full: "A node is one folder. Without settings it has a random permanent name and serves this machine alone (docs/node.md).\n\nExample:\n  bongsu node init --data my-node\n  bongsu node start --data my-node",
  flags: {
    data: "folder of the node (default: bongsu in the data folder of your user)",
    domain: "domain of the party that the node is of (default: a random name)",
    setting: "name of a setting, then the value that it is to have",
    backup: "file of the backup",
    newDomain: "domain that the party has now",
    host: "address of this machine to listen on (default: 127.0.0.1, this machine alone)",
  },
  init: {
    brief: "Make a node: keys, an own log, a name",
    full: 'Nothing has to be said. Give the domain where the party has one; it can be followed from anywhere once it is served there.\n\nExample:\n  bongsu node init --data my-node\n  bongsu node init --data my-node --domain example.org --kind institute --country GB --name-en "Example Institute" --name-ko "보기 연구소"',
    begun: (folder: string, domain: string, origin: string) =>
      `${folder} is a node of ${domain}; its log is called ${origin}.`,
    backup: (folder: string) =>
      `Keep a backup where this machine cannot reach it: bongsu node backup node.backup --data ${folder}`,
  },
  placeholders: { address: "address", setting: "setting" },
  failed: (why: string) => `A request could not be answered because of a fault here: ${why}`,
  start: {
    brief: "Run a node until it is stopped with Ctrl-C",
    full: "Makes the node where there is none. Serves its pages, its log and the copies; follows its neighbours. With an address of the outside it is served to all; whoever answers and publishes from pages does so on the node's own machine only.\n\nExample:\n  bongsu node start --data my-node --port 4321",
    serving: (url: string) => `The node is at ${url}. Stop it with Ctrl-C.`,
    stopped: "The node is closed.",
  },
  config: {
    brief: "What a node is told: all settings, one, or one to change",
    full: "Settings lie in node.yaml, which can be edited as well; all of them have defaults.\n\nExample:\n  bongsu node config --data my-node\n  bongsu node config pollSeconds 30 --data my-node",
    restart: "A running node reads its settings when it starts: stop it and start it again.",
  },
  settings: {
    lang: "language of pages and feeds for readers who ask for none: ko or en",
    host: "address of this machine on which it listens; 127.0.0.1 serves this machine alone",
    port: "port on which it listens; 0 is any that is free",
    publicUrl: "address under which others reach it, where a proxy or a name stands before it",
    behindProxy: "whether X-Forwarded-For is believed: only behind a proxy of your own",
    allowPrivateNeighbours: "whether neighbours may be on private networks and on this machine",
    pollSeconds: "seconds between two looks at a neighbour",
    timeoutSeconds: "seconds that a neighbour has for one file",
    mostMebibytesPerBodyFile: "MiB of one file with 256 bodies; larger ones count as not given",
    mostMebibytesPerRound: "MiB that are taken of a neighbour at one look",
    mostGibibytesPerNeighbour: "GiB that the copy of one neighbour may take up",
    witness: "whether it cosigns its neighbours' checkpoints",
    jurisdiction: "country in which its witness stands (two letters of ISO 3166-1, or EU)",
    quorum: "jurisdictions that have to watch its own log before a checkpoint is shown; 0 asks for none",
    accept: "domains whose statements are taken into its log besides its own party's",
  },
  site: {
    brief: "Write a node's public pages as files that any web server can serve",
    full: "Reads a running node through its interface; envelopes are held against their digests. Each row says from which log it is and when that was last read.\n\nExample:\n  bongsu node site http://127.0.0.1:4321 -o site/",
    url: "address of the node",
    out: "folder to write into",
    base: "address under which the files will be served; it stands on every page and in the feeds",
    reading: (done: number, all: number) => `${done} of ${all} statements`,
    done: (folder: string, files: number) => `${folder}: ${files} files`,
  },
  domain: {
    brief: "Give the party of a node a domain of its own",
    full: "For a node that is not running. Its log keeps its name and its keys; what was said before stays under the old name.\n\nExample:\n  bongsu node domain example.org --data my-node",
    done: (domain: string, origin: string, index: number, folder: string) =>
      `Entry ${index} of ${origin} says that its party is ${domain}. So that others know it too, put ${folder}/log/bongsu.json at https://${domain}/.well-known/bongsu.json.`,
  },
  backup: {
    brief: "Write log, keys, settings and what was watched into one encrypted file",
    full: "The node may be running. Copies of neighbours and the picture are not in it: they are fetched and made again. The file is one of age, and opens with the passphrase.\n\nExample:\n  bongsu node backup node.backup --data my-node --passphrase-file passphrase.txt",
    done: (file: string, files: number, bytes: number) => `${file}: ${files} files, ${bytes} bytes`,
  },
  restore: {
    brief: "Make a node's folder from a backup",
    full: "Into a folder that is not there or empty. Nothing is signed from it before bongsu node resume has found out how far the log had come.\n\nExample:\n  bongsu node restore node.backup --data my-node --passphrase-file passphrase.txt",
    done: (folder: string) =>
      `The node is back in ${folder}. If it signed anything after the backup, or this is another machine, let it go on with: bongsu node resume --data ${folder}`,
  },
  resume: {
    brief: "Let a restored node sign and cosign again",
    full: "Say this only where no other machine runs the node any more. Brings its log up to the newest copy that a neighbour shows, and its witness up to what the neighbours' checkpoints carry.\n\nExample:\n  bongsu node resume --data my-node",
    done: (size: number, copies: number) =>
      `The log goes on from ${size} entries, by ${copies} ${copies === 1 ? "copy" : "copies"} of neighbours; the witness cosigns again.`,
  },
  rebuild: {
    brief: "Make the picture of what was said anew from the logs that lie here",
    full: "For a node that is not running. The dump's digest is the same at every node that holds the same entries.\n\nExample:\n  bongsu node rebuild --data my-node",
    done: (parties: number, statements: number, dump: string) =>
      `${parties} parties, ${statements} statements; dump ${dump}`,
  },
  status: {
    brief: "How a node and its copies stand",
    full: "Reads the folder; the node may be running or not.\n\nExample:\n  bongsu node status --data my-node",
    own: (folder: string, domain: string, origin: string, size: number, running: boolean) =>
      `${domain} in ${folder}: ${running ? "running" : "not running"}, ${entries(size)} in the log ${origin}`,
    alone: "It has no neighbours yet: bongsu peer add URL",
    neighbour: (
      origin: string,
      url: string,
      held: number,
      known: number,
      missing: number,
      state: "new" | "held" | "behind" | "forked" | "retired" | "damaged",
    ) => {
      const states = {
        new: "not read yet",
        held: `${entries(held)} held`,
        behind: `${held} of ${known} entries held`,
        forked: `two histories, no longer followed; ${entries(held)} held from before`,
        retired: `has ended; ${entries(held)} held`,
        damaged: "the copy cannot be read",
      };
      const lacking = missing === 0 ? "" : `, ${missing} ${missing === 1 ? "body" : "bodies"} not given`;
      return `${origin} (${url}): ${states[state]}${lacking}`;
    },
  },
};

export const peer = {
  brief: "The neighbours that a node follows",
  full: "Example:\n  bongsu peer add https://node.example.org",
  flags: {
    url: "address of a node, or of a log's folder on any web server",
    named: "address or origin of a neighbour",
    vkey: "the log's key, where you know it from elsewhere",
    jurisdiction: "where the neighbour's witness stands, as you know it (two letters of ISO 3166-1, or EU)",
  },
  placeholders: { url: "url", vkey: "vkey" },
  add: {
    brief: "Follow a neighbour: copy and check its log",
    full: "Asks the address who it is. Without --vkey the first answer is believed and the key is shown; compare it with the operator's own word. A running node begins within a second.\n\nExample:\n  bongsu peer add https://node.example.org",
    done: (domain: string, origin: string, url: string, size: number) =>
      `${domain} is followed: the log ${origin} at ${url}, ${entries(size)} now.`,
    firstUse: (vkey: string) =>
      `Its key was believed because this address gave it: ${vkey}\nAsk the neighbour's operator, by another way, whether it is the right one.`,
  },
  list: {
    brief: "Whom the node follows, and why its key is believed",
    full: "Example:\n  bongsu peer list",
    none: "Nobody is followed yet: bongsu peer add URL",
    line: (domain: string, origin: string, url: string, trust: "given" | "first-use") =>
      `${domain}  ${origin}  ${url}  ${trust === "given" ? "key was given" : "key of its first answer"}`,
  },
  remove: {
    brief: "Follow a neighbour no longer",
    full: "What was copied stays, and what the node saw of the log is kept.\n\nExample:\n  bongsu peer remove https://node.example.org",
    done: (origin: string, url: string) =>
      `${origin} at ${url} is no longer followed. What was copied of it stays.`,
  },
};
