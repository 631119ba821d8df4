export const witness = {
  brief: "The logs that a node cosigns, whoever keeps them",
  full: "Neighbours are cosigned without being named here.\n\nExample:\n  bongsu witness list",
  flags: {
    vkey: "verifier key of a log",
    list: "list of logs, as the witness network publishes it",
    checkpoints: "checkpoints of the logs, as they are served now",
  },
  placeholders: { vkey: "vkey" },
  add: {
    brief: "Cosign further logs when they ask for it",
    full: "A list only ever adds: a log that it leaves out stays, and a key that it changes stays as it was.\n\nExample:\n  bongsu witness add --list logs.txt",
    done: (origin: string) => `${origin} is cosigned from now on when it asks.`,
    nothing: "All of these logs are known already, or none of them can be taken in.",
    otherKey: (origin: string) =>
      `${origin} is known here by another key, which stays. Ask the operator of that log which key is right.`,
    unfit: (origin: string) =>
      `${origin} cannot be cosigned here: its key has to be an Ed25519 verifier key with the log's origin as its name.`,
  },
  list: {
    brief: "Which logs are cosigned, and up to where",
    full: "Also says why nothing is cosigned, where that is so.\n\nExample:\n  bongsu witness list",
    none: "This node has no witness key and cosigns nothing.",
    self: (name: string) => `The witness ${name}, by these keys:`,
    line: (origin: string, size: number | null) =>
      `${origin}: ${size === null ? "not cosigned yet" : `cosigned at ${size} ${size === 1 ? "entry" : "entries"}`}`,
  },
  resume: {
    brief: "Let the witness go on after its folder was brought back from a backup",
    full: "Say this only if no other machine uses the witness's key. The checkpoints that you give are searched for this witness's own cosignatures, so that it does not go back behind what it cosigned last. A running node notices by itself.\n\nExample:\n  bongsu witness resume checkpoint-of-a-log",
    none: "This node has no witness key, so there is nothing to resume.",
    needless: (name: string) => `The witness ${name} is not held back; nothing was changed.`,
    done: (name: string, known: number, given: number) =>
      `The witness ${name} cosigns again. It found its own word in ${known} of ${given} checkpoints.`,
  },
};
