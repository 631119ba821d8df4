import { COUNTRIES, domainSchema } from "@bongsu/statement";
import { z } from "zod";

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** What a node can be told in `node.yaml`; every member has a default. One level only: names are found and said easily. */
export const settingsSchema = z.strictObject({
  /** Language of what is made in one language, where a reader asks for none. */
  lang: z.enum(["ko", "en"]).default("en"),
  /** Address and port on which this machine listens. */
  host: z.union([z.ipv4(), z.ipv6()]).default("127.0.0.1"),
  port: z.int().min(0).max(65_535).default(0),
  /** Address under which others reach the node, without a slash at its end; null while it serves this machine alone. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine((url) => !/[?#]|\/$/.test(url), "no-slash-at-end")
    .nullable()
    .default(null),
  /** Whether X-Forwarded-For is believed: only behind a proxy of one's own. */
  behindProxy: z.boolean().default(false),
  /** Whether neighbours may be on private networks and on this machine. */
  allowPrivateNeighbours: z.boolean().default(false),
  pollSeconds: z.int().min(1).max(86_400).default(60),
  timeoutSeconds: z.int().min(1).max(600).default(30),
  mostMebibytesPerBodyFile: z.int().min(1).max(1024).default(64),
  mostMebibytesPerRound: z.int().min(1).max(65_536).default(512),
  mostGibibytesPerNeighbour: z.int().min(1).max(65_536).default(20),
  /** Whether this node cosigns its neighbours' checkpoints. */
  witness: z.boolean().default(true),
  /** Where the witness is, for quorums that count jurisdictions. */
  jurisdiction: z.enum(COUNTRIES, "country-code").nullable().default(null),
  /** Jurisdictions that are to watch this node's own log. */
  quorum: z.int().min(0).max(200).default(0),
  /** Whose statements are taken into this node's log besides its own party's. */
  accept: z.array(domainSchema).max(1000).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof Settings;

export const SETTING_NAMES = settingsSchema.keyof().options;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** The limits on a neighbour, in bytes and milliseconds. */
export const replicaLimitsOf = (settings: Settings) => ({
  bodyFile: settings.mostMebibytesPerBodyFile * MIB,
  roundBytes: settings.mostMebibytesPerRound * MIB,
  roundRequests: 4096,
  totalBytes: settings.mostGibibytesPerNeighbour * GIB,
  timeout: settings.timeoutSeconds * 1000,
});
