import type { NodeForHttp } from "../node-for-http.ts";
import type { HttpOptions } from "../options.ts";
import type { Described, Endpoint } from "../route/endpoint.ts";
import { alarmEndpoints, getAlarm, listAlarms } from "./alarms.ts";
import { eventEndpoints, streamEvents } from "./events.ts";
import { feedEndpoints, getFeed } from "./feed.ts";
import { getLog, listCheckpoints, listLogs, logEndpoints } from "./logs.ts";
import { getNode, nodeEndpoints } from "./node.ts";
import { getParty, listParties, partyEndpoints } from "./parties.ts";
import { getBundle, getProof, proofEndpoints } from "./proofs.ts";
import { publishEndpoints, publishStatement } from "./publish.ts";
import { getEnvelope, getStatement, listStatements, statementEndpoints } from "./statements.ts";

/** Every address that the OpenAPI document tells of, in its order. */
export const DESCRIBED: readonly Described[] = [
  getNode,
  listParties,
  getParty,
  listStatements,
  publishStatement,
  getStatement,
  getEnvelope,
  getBundle,
  getProof,
  listLogs,
  getLog,
  listCheckpoints,
  listAlarms,
  getAlarm,
  streamEvents,
  getFeed,
];

/** The same, answered by a node. */
export const apiEndpoints = (node: NodeForHttp, options: HttpOptions): readonly Endpoint[] => [
  ...nodeEndpoints(node),
  ...partyEndpoints(node),
  ...statementEndpoints(node),
  ...publishEndpoints(node, options),
  ...proofEndpoints(node),
  ...logEndpoints(node),
  ...alarmEndpoints(node),
  ...eventEndpoints(node, options),
  ...feedEndpoints(node, options),
];
