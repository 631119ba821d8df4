/** What the commands on a node and its neighbours say, in English. `node.ko.ts` has the same keys. */
export const node = {
  brief: "Run a node: its own log, copies of its neighbours', and what all of them say",
  full: "A node is one folder. Without settings it has a random permanent name and serves this machine alone (docs/node.md).\n\nExample:\n  bongsu node init --data my-node\n  bongsu node start --data my-node",
  flags: {
    data: "folder of the node (default: bongsu in the data folder of your user)",
    domain: "domain of the party that the node is of (default: a random name)",
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
  placeholders: { address: "address" },
  failed: (why: string) => `A request could not be answered because of a fault here: ${why}`,
  start: {
    brief: "Run a node until it is stopped with Ctrl-C",
    full: "Makes the node where there is none. Serves its pages, its log and the copies; follows its neighbours. With an address of the outside it is served to all; whoever answers and publishes from pages does so on the node's own machine only.\n\nExample:\n  bongsu node start --data my-node --port 4321",
    serving: (url: string) => `The node is at ${url}. Stop it with Ctrl-C.`,
    stopped: "The node is closed.",
  },
  status: {
    brief: "How a node and its copies stand",
    full: "Reads the folder; the node may be running or not.\n\nExample:\n  bongsu node status --data my-node",
    own: (folder: string, domain: string, origin: string, size: number, running: boolean) =>
      `${domain} in ${folder}: ${running ? "running" : "not running"}, ${size} ${size === 1 ? "entry" : "entries"} in the log ${origin}`,
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
        held: `${held} entries held`,
        behind: `${held} of ${known} entries held`,
        forked: `two histories, no longer followed; ${held} entries held from before`,
        retired: `has ended; ${held} entries held`,
        damaged: "the copy cannot be read",
      };
      const lacking = missing === 0 ? "" : `, ${missing} bodies not given`;
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
      `${domain} is followed: the log ${origin} at ${url}, ${size} ${size === 1 ? "entry" : "entries"} now.`,
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
