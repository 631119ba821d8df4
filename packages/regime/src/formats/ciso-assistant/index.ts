export { readCisoLibrary, type ReadLibrary } from "./read.ts";
