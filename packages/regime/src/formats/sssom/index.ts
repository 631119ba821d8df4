export { type ReadRows, readSssom } from "./read.ts";
export { type SssomHead, writeSssom } from "./write.ts";
