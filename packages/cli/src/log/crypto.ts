import { nodeLogCrypto, nodeStatementCrypto } from "@bongsu/node";

/** One of each for a run: they remember the keys that they have read. */
export const logCrypto = nodeLogCrypto();
export const statementCrypto = nodeStatementCrypto();
