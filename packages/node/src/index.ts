export { NodeRefusal, type NodeRefusalCode, type NodeRefusals } from "./refusal.ts";
export { FileStore } from "./store/file-store.ts";
export { guardIn, stateFolder } from "./guard/guard-folder.ts";
export { nodeLogCrypto, sha256 } from "./crypto/log-crypto.ts";
export { nodeStatementCrypto } from "./crypto/statement-crypto.ts";
export { type NoteKey, ed25519NoteKey, p256Signer, rawPublicKey, signRaw, spkiOf } from "./crypto/signers.ts";
export { type KeyKind, generateKey, kindOf } from "./keys/key-kinds.ts";
export {
  type AskPassphrase,
  type KeyFileWarning,
  type OpenedKey,
  readKeyFile,
  writeKeyFile,
} from "./keys/key-file.ts";
export { checkStatement } from "./ingest/check-statement.ts";
export { CheckedAppends, type IntakeLimits } from "./ingest/checked-appends.ts";
export { SignatureChecks } from "./ingest/signature-checks.ts";
export { keyWarningText, nodeRefusalText } from "./messages/render.ts";
export { LeafChecks } from "./ingest/leaf-checks.ts";
export { type FoundConflict, Watch, type WatchParts } from "./watch/watch.ts";
export { WATCH_SETTINGS, type WatchSettings } from "./watch/settings.ts";
export { type OwnLog } from "./watch/gather.ts";
export { type HeldLog } from "./watch/log-state.ts";
export { type Quorum } from "./watch/quorum.ts";
export { type WatchingParty } from "./watch/witnesses.ts";
export { KnownLogs, type HowKnown, type KnownLog } from "./watch/known-logs.ts";
export { type ListTaken, type ListedLog, parseLogList, takeList } from "./watch/log-list.ts";
export { openWitnessFolder } from "./witness/open-folder.ts";
export { cosignerOf } from "./witness/keys.ts";
export { OwnWitness } from "./witness/own-witness.ts";
export { type WitnessAnswer } from "./witness/answer.ts";
export { mountNode, nodeApp, nodeOpenApi } from "./http/app.ts";
export { guardedApp } from "./http/guard/guarded-app.ts";
export type { NodeHono } from "./http/route/endpoint.ts";
export { type OwnNames, loopbackNames } from "./http/guard/own-names.ts";
export { tokenCheck } from "./http/guard/token.ts";
export { LISTEN_LIMITS, type ListenLimits, type Listening, listenNode, type Where } from "./http/listen.ts";
export type {
  Logged,
  NodeForHttp,
  PublishedLog,
  Submitter,
  WitnessPort,
  WitnessReply,
} from "./http/node-for-http.ts";
export { STATUS as PROBLEM_STATUS } from "./http/problems/codes.ts";
export { HTTP_LIMITS, type HttpLimits, type HttpOptions, type Rate } from "./http/options.ts";
export { LAYOUT, NODE_LAYOUT, inLog } from "./data/layout.ts";
export { type BeginLog, type Begun, type Party, beginLog } from "./data/begin-log.ts";
export { type NewNode, initNode, isNode } from "./data/init-node.ts";
export { dataFolder } from "./data/data-folder.ts";
export { type AddNeighbour, addNeighbour } from "./data/add-neighbour.ts";
export { type Followed, NeighbourList } from "./data/neighbours.ts";
export { readSettings, settingsIn } from "./data/settings.ts";
export { DEFAULT_SETTINGS, SETTING_NAMES, type Settings } from "./data/settings-schema.ts";
export type { Published } from "./data/own-log.ts";
export { BongsuNode } from "./node.ts";
export type { NodeParts } from "./runtime/open-node.ts";
export { forHttp } from "./runtime/for-http.ts";
export { systemClock, systemRandomness } from "./platform/clock.ts";
export { HttpTransport } from "./platform/http-transport.ts";
export { type Clock, instantAt, type Randomness } from "./ports/clock.ts";
export type { Answered, Ask, Transport } from "./ports/transport.ts";
export type { Round } from "./replicate/follower.ts";
export type { FollowedView } from "./replicate/replication.ts";
export { STATEMENT_TYPES } from "./statement-types.ts";
export { type ReadableLog, type SigningLog, openReadableLog, openSigningLog } from "./data/open-log.ts";
export { Picture } from "./picture/picture.ts";
export type { PageAsked, PictureQueries } from "./picture/queries.ts";
export { type NeighbourStatus, type NodeStatus, nodeStatus } from "./data/status.ts";
export { operatorToken } from "./data/operator-token.ts";
export { type Backup, backUp } from "./data/backup.ts";
export { restore } from "./data/restore.ts";
export { type Rebuilt, dumpDigest, rebuild } from "./data/rebuild.ts";
export { changeSetting } from "./data/change-setting.ts";
export { type Resumed, resume } from "./data/resume.ts";
export type { SettingName } from "./data/settings-schema.ts";
export { type Given, giveDomain } from "./data/give-domain.ts";
